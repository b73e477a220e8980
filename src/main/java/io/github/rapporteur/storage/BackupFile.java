package io.github.rapporteur.storage;

import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Gets the database out of a backup. */
final class BackupFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] DATABASE = "H:2".getBytes(StandardCharsets.US_ASCII);

    private BackupFile() {}

    /** Whether a file looks like a backup, whole or not; a missing one does not. */
    static boolean looksLikeOne(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            ZipEntry entry = zip.getNextEntry();
            return entry != null && entry.getName().endsWith(".mv.db");
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /**
     * Writes the database that a backup holds; nothing of the names inside it is used.
     *
     * @param backup a zip file with one database in it, or a database file
     * @throws NotebookException if it is neither
     */
    static void unpack(Path backup, Path database) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(backup)) {
            start = in.readNBytes(ZIP.length);
        } catch (NoSuchFileException e) {
            throw new NotebookException(Kind.MISSING, "There is no backup " + backup + ".", e);
        }
        if (Arrays.equals(start, ZIP)) {
            unzip(backup, database);
        } else if (start.length >= DATABASE.length && Arrays.equals(Arrays.copyOf(start, DATABASE.length), DATABASE)) {
            Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
        } else {
            throw notABackup(backup, null);
        }
    }

    private static void unzip(Path backup, Path database) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    Files.copy(zip, database, StandardCopyOption.REPLACE_EXISTING);
                    return;
                }
            }
            throw notABackup(backup, null);
        } catch (ZipException | EOFException e) {
            throw notABackup(backup, e);
        }
    }

    private static NotebookException notABackup(Path backup, @Nullable IOException cause) {
        return new NotebookException(
                Kind.DAMAGED,
                "The file " + backup
                        + " is no backup of a notebook, or is damaged. Nothing was changed; choose another backup.",
                cause);
    }
}
