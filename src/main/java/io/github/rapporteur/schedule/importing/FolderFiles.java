package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files in a folder and three levels of folders below it, and files that were chosen together. Links are not
 * followed, hidden files are left out.
 */
final class FolderFiles {
    private static final int DEEPEST = 4;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final String CURE = "Put the schedule's files into a folder of their own, or choose one file.";

    private FolderFiles() {}

    /**
     * The files, not yet read; those of more than 20 MB are left out.
     *
     * @throws FileFormatException if there are none, or more than a conference has
     * @throws IOException if the folder cannot be listed
     */
    static FileSet of(Path folder) throws IOException, FileFormatException {
        Path absolute = folder.toAbsolutePath().normalize();
        String name = nameOf(absolute);
        Map<String, FileSet.Bytes> files = gathered(name, absolute, listed(absolute), new ArrayList<>());
        if (files.isEmpty()) {
            throw new FileFormatException(
                    name,
                    "",
                    "no file in this folder may be a schedule",
                    "Choose the folder with the schedule's files.");
        }
        return new FileSet(name, files);
    }

    /**
     * The files that were chosen, and those in the folders that were, named as in the folder that holds them all.
     *
     * @throws FileFormatException if none of them may be a schedule, or they are more than a conference has
     * @throws IOException if one is not there or cannot be read
     */
    static FileSet ofChosen(List<Path> chosen) throws IOException, FileFormatException {
        List<Path> all = new ArrayList<>();
        @Nullable Path base = null;
        for (Path one : chosen) {
            Path absolute = one.toAbsolutePath().normalize();
            if (!Files.exists(absolute)) {
                throw new IOException(one + ": there is no such file. Check the path.");
            }
            all.addAll(Files.isDirectory(absolute) ? listed(absolute) : List.of(absolute));
            Path around = absolute.getParent() == null ? absolute : absolute.getParent();
            while (base != null && !around.startsWith(base) && base.getParent() != null) {
                base = base.getParent();
            }
            base = base == null ? around : base;
        }
        if (base == null) {
            throw new IllegalArgumentException("no files");
        }
        String name = nameOf(base);
        List<String> leftOut = new ArrayList<>();
        Map<String, FileSet.Bytes> files = gathered(name, base, all, leftOut);
        if (files.isEmpty()) {
            throw new FileFormatException(
                    name,
                    "",
                    "none of the " + chosen.size() + " files may be a schedule: " + String.join(", ", leftOut),
                    "Choose the schedule's files.");
        }
        return FileSet.chosen(name, files, leftOut);
    }

    private static String nameOf(Path folder) {
        return folder.getFileName() == null
                ? folder.toString()
                : folder.getFileName().toString();
    }

    /** Those that may be schedules, by their names under the folder; the names of the others are added to a list. */
    private static Map<String, FileSet.Bytes> gathered(String name, Path folder, List<Path> all, List<String> others)
            throws IOException, FileFormatException {
        Map<String, FileSet.Bytes> files = new HashMap<>();
        long total = 0;
        for (Path file : all) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            long size = Files.size(file);
            if (FileSet.isFit(path) && size <= FileSet.MOST_BYTES_OF_ONE) {
                files.put(path, () -> bytes(name, path, file));
                total += size;
            } else {
                others.add(path);
            }
            if (files.size() > FileSet.MOST_FILES) {
                throw new FileFormatException(name, "", "there are more than " + FileSet.MOST_FILES + " files", CURE);
            }
        }
        if (total > FileSet.MOST_BYTES) {
            throw new FileFormatException(name, "", "the files have more than 60 MB together", CURE);
        }
        return files;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            return walk.limit(MOST_LOOKED_AT).filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(
                    folder + ": this folder cannot be read (" + e.getMessage() + "). Choose one file in it.", e);
        }
    }

    private static byte[] bytes(String folder, String path, Path file) throws FileFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(FileSet.MOST_BYTES_OF_ONE + 1);
            if (bytes.length > FileSet.MOST_BYTES_OF_ONE) {
                throw new FileFormatException(folder, path, "the file is bigger than 20 MB", CURE);
            }
            return bytes;
        } catch (IOException e) {
            throw new FileFormatException(
                    folder, path, "the file cannot be read (" + e.getMessage() + ")", "Check its permissions.", e);
        }
    }
}
