package io.github.rapporteur.common.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A journal's file on a disk that a test can fill up or break. */
public final class BreakableFile implements JournalFile {
    /** What the disk does from now on. */
    public enum Disk {
        WELL,
        /** Takes half of what is written, then is full; cutting works. */
        FULL,
        /** Takes everything, and fails when it is forced. */
        FORCE_FAILS,
        /** Nothing works any more, cutting neither. */
        GONE
    }

    private final JournalFile file;
    private volatile Disk disk = Disk.WELL;

    public BreakableFile(Path path) throws IOException {
        file = JournalFile.open(path);
    }

    public void become(Disk now) {
        disk = now;
    }

    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
        switch (disk) {
            case WELL, FORCE_FAILS -> file.write(bytes, position);
            case FULL -> {
                file.write(bytes.duplicate().limit(bytes.remaining() / 2), position);
                throw new IOException("No space left on device");
            }
            case GONE -> throw new IOException("Input/output error");
        }
    }

    @Override
    public void force() throws IOException {
        if (disk != Disk.WELL) {
            throw new IOException("Input/output error");
        }
        file.force();
    }

    @Override
    public void truncate(long size) throws IOException {
        if (disk == Disk.GONE) {
            throw new IOException("Input/output error");
        }
        file.truncate(size);
    }

    @Override
    public void read(ByteBuffer into, long position) throws IOException {
        file.read(into, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
