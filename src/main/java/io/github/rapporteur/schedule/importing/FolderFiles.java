package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files in a folder and three levels of folders below it. Links are not followed, hidden files are left out. */
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
        String name = absolute.getFileName() == null
                ? absolute.toString()
                : absolute.getFileName().toString();
        Map<String, FileSet.Bytes> files = new HashMap<>();
        long total = 0;
        for (Path file : listed(absolute)) {
            String path = absolute.relativize(file).toString().replace('\\', '/');
            long size = Files.size(file);
            if (FileSet.isFit(path) && size <= FileSet.MOST_BYTES_OF_ONE) {
                files.put(path, () -> bytes(name, path, file));
                total += size;
            }
            if (files.size() > FileSet.MOST_FILES) {
                throw new FileFormatException(
                        name, "", "there are more than " + FileSet.MOST_FILES + " files in this folder", CURE);
            }
        }
        if (total > FileSet.MOST_BYTES) {
            throw new FileFormatException(name, "", "the files in this folder have more than 60 MB together", CURE);
        }
        if (files.isEmpty()) {
            throw new FileFormatException(
                    name,
                    "",
                    "no file in this folder may be a schedule",
                    "Choose the folder with the schedule's files.");
        }
        return new FileSet(name, files);
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
