package io.github.rapporteur.common.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Does what {@link SafeFile} promises, by steps that can be made to fail. */
final class SafeWrite {
    private static final String ENDING = "part";

    private final FileSteps steps;

    SafeWrite(FileSteps steps) {
        this.steps = steps;
    }

    void write(Path target, SafeFile.Content content) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.resolveSibling("").normalize();
        makeFolders(folder);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(target.toString(), null, DiskProblem.IS_A_FOLDER);
        }
        deleteLeftBehind(file);
        Path part = PartName.beside(file, ENDING);
        FileChannel channel = open(part, target);
        try {
            writePart(channel, content);
            steps.move(part, file);
        } catch (IOException e) {
            deletePart(part, e);
            throw blaming(target, part, e);
        } catch (RuntimeException | Error e) {
            deletePart(part, e);
            throw e;
        }
        steps.forceFolder(folder);
    }

    void moveInto(Path part, Path target) throws IOException {
        try (FileChannel content = FileChannel.open(part, StandardOpenOption.WRITE)) {
            steps.force(content);
        }
        steps.move(part, target);
        steps.forceFolder(target.toAbsolutePath().resolveSibling("").normalize());
    }

    private void makeFolders(Path folder) throws IOException {
        try {
            steps.makeFolders(folder);
        } catch (FileSystemException e) {
            Path there = folder;
            while (there != null && !Files.exists(there)) {
                there = there.getParent();
            }
            if (there != null && !Files.isDirectory(there)) {
                throw caused(new FileSystemException(there.toString(), null, DiskProblem.IS_NO_FOLDER), e);
            }
            throw e;
        }
    }

    private FileChannel open(Path part, Path target) throws IOException {
        try {
            return steps.open(part);
        } catch (IOException e) {
            throw blaming(target, part, e);
        }
    }

    private void writePart(FileChannel part, SafeFile.Content content) throws IOException {
        try (FileChannel channel = part) {
            OutputStream out = new BufferedOutputStream(steps.streamTo(channel));
            content.writeTo(out);
            out.flush();
            steps.force(channel);
        }
    }

    /** Nobody knows the part: what went wrong with it went wrong with the target. */
    private static IOException blaming(Path target, Path part, IOException problem) {
        String file = target.toString();
        return switch (problem) {
            case AccessDeniedException e
            when part.toString().equals(e.getFile()) -> caused(new AccessDeniedException(file, null, e.getReason()), e);
            case NoSuchFileException e
            when part.toString().equals(e.getFile()) -> caused(new NoSuchFileException(file, null, e.getReason()), e);
            case FileSystemException e
            when part.toString().equals(e.getFile()) -> caused(new FileSystemException(file, null, e.getReason()), e);
            case IOException e
            when e.getClass() == IOException.class -> caused(new FileSystemException(file, null, e.getMessage()), e);
            default -> problem;
        };
    }

    private static IOException caused(IOException problem, IOException cause) {
        problem.initCause(cause);
        return problem;
    }

    /** They take room, no more: what cannot be deleted is tried again next time. */
    private static void deleteLeftBehind(Path file) {
        try {
            for (Path left : PartName.leftBehind(file, ENDING)) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            System.getLogger(SafeWrite.class.getName())
                    .log(System.Logger.Level.DEBUG, "What was left behind could not be deleted.", e);
        }
    }

    private static void deletePart(Path part, Throwable reason) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
