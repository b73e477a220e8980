package io.github.rapporteur.common.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** The steps of a safe write, one by one, so that tests can let each of them fail. */
interface FileSteps {
    FileSteps OF_THE_SYSTEM = new FileSteps() {};

    /** Makes the folders. */
    default void makeFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    /** Makes a file and opens it; fails when anything of that name is there, a link too. */
    default FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** The stream that content is written through. */
    default OutputStream streamTo(FileChannel file) throws IOException {
        return Channels.newOutputStream(file);
    }

    /** Brings a file's content to the disk. */
    default void force(FileChannel file) throws IOException {
        file.force(true);
    }

    /** Moves in one step. */
    default void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Brings a folder's entries to the disk, where the system can. */
    default void forceFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
