package io.github.rapporteur.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.async.FilePathAsync;

/**
 * A disk under the database that a test can fill up or forbid to write: takes the place of the database's own file system while it is open.
 * H2 makes instances of the file system by itself, hence the one switch for all.
 */
public final class FullDisk extends FilePathAsync implements AutoCloseable {
    private static final AtomicBoolean FULL = new AtomicBoolean();
    private static final AtomicBoolean READ_ONLY = new AtomicBoolean();

    /** For H2. */
    public FullDisk() {}

    /** From now on the database's files are on a disk that can be full. */
    static FullDisk install() {
        FULL.set(false);
        READ_ONLY.set(false);
        FullDisk disk = new FullDisk();
        FilePath.register(disk);
        return disk;
    }

    void fillUp() {
        FULL.set(true);
    }

    /** From now on nothing may be written, as in a folder without permission; root may not either. */
    void forbidWriting() {
        READ_ONLY.set(true);
    }

    void makeRoom() {
        FULL.set(false);
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        if (READ_ONLY.get() && !mode.equals("r")) {
            throw new AccessDeniedException(name);
        }
        return new Channel(super.open(mode));
    }

    /** The database's own file system is back. */
    @Override
    public void close() {
        FULL.set(false);
        READ_ONLY.set(false);
        FilePath.register(new FilePathAsync());
    }

    /** Passes everything on, except writes while the disk is full: of those, half. */
    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            if (FULL.get()) {
                file.write(bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2), position);
                throw new IOException("No space left on device");
            }
            return file.write(bytes, position);
        }

        @Override
        public synchronized int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            if (FULL.get()) {
                throw new IOException("No space left on device");
            }
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
