package io.github.rapporteur.common.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The few things a journal does with its file; an interface, so that tests can let the disk fill up or break. */
public interface JournalFile extends AutoCloseable {
    /** Opens a file for a journal. */
    @FunctionalInterface
    interface Opener {
        /** Opens the file; makes it, empty, when it is missing. */
        JournalFile open(Path file) throws IOException;
    }

    /** Number of bytes in the file. */
    long size() throws IOException;

    /** Fills the buffer from a position; an {@link EOFException} when the file is too short. */
    void read(ByteBuffer into, long position) throws IOException;

    /** Writes the whole buffer at a position. After an exception any part of it may be written. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Brings everything written to the disk; only after that it outlives a power cut. */
    void force() throws IOException;

    /** Cuts the file. */
    void truncate(long size) throws IOException;

    @Override
    void close() throws IOException;

    /** The file as the system has it. */
    static JournalFile open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new JournalFile() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public void read(ByteBuffer into, long position) throws IOException {
                long at = position;
                while (into.hasRemaining()) {
                    int count = channel.read(into, at);
                    if (count < 0) {
                        throw new EOFException(file + " ends at " + at);
                    }
                    at += count;
                }
            }

            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                long at = position;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public void truncate(long size) throws IOException {
                channel.truncate(size);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
