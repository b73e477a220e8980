package io.github.rapporteur.common.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Does what {@link SafeFile} promises, by steps that can be made to fail. */
final class SafeWrite {
    private final FileSteps steps;

    SafeWrite(FileSteps steps) {
        this.steps = steps;
    }

    void write(Path target, SafeFile.Content content) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.resolveSibling("").normalize();
        Path part = folder.resolve(file.getFileName() + ".part");
        steps.makeFolders(folder);
        try {
            writePart(part, content);
            steps.move(part, file);
        } catch (IOException | RuntimeException | Error e) {
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

    private void writePart(Path part, SafeFile.Content content) throws IOException {
        try (FileChannel channel = steps.open(part)) {
            OutputStream out = new BufferedOutputStream(steps.streamTo(channel));
            content.writeTo(out);
            out.flush();
            steps.force(channel);
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
