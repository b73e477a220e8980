package io.github.rapporteur.storage;

import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A closed database file, locked against being opened while it is copied or replaced: a program that opened it then
 * would go on writing into a file that has no name any more.
 */
final class HeldFile implements AutoCloseable {
    private final NotebookFiles files;
    private final FileChannel channel;

    private HeldFile(NotebookFiles files, FileChannel channel) {
        this.files = files;
        this.channel = channel;
    }

    /** Locks it; a NotebookException when another program has it open. */
    static HeldFile of(NotebookFiles files) throws IOException {
        FileChannel channel = FileChannel.open(files.database(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        HeldFile held = new HeldFile(files, channel);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw StoreErrors.of(Kind.IN_USE, files, null);
            }
            return held;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw StoreErrors.of(Kind.IN_USE, files, e);
        } catch (IOException | NotebookException e) {
            channel.close();
            throw e;
        }
    }

    /** Copies its content, through the lock, which on some systems keeps other readers out. */
    void copyTo(Path copy) throws IOException {
        try (FileChannel target = FileChannel.open(
                copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            long size = channel.size();
            for (long done = 0; done < size; ) {
                done += channel.transferTo(done, size - done, target);
            }
            target.force(true);
        }
    }

    /** Gives it another name; nothing may have that name yet. */
    void moveTo(Path name) throws IOException {
        if (Files.exists(name)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        Files.move(files.database(), name, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Puts another file in its place, in one step, that file being durable first. */
    void replaceBy(Path other) throws IOException {
        force(other);
        Files.move(other, files.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Brings a file's content to the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
