package io.github.rapporteur.common.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An append-only file of records that are on the disk when {@link #append} returns. Knows nothing of what they mean.
 *
 * <p>The file is eight bytes {@code RAPPJ001}, then records: length of the content (4 bytes, big-endian), CRC32C of it (4
 * bytes, RFC 3720 appendix B.4), content. A record that a crash cut short is at the end and was never acknowledged: it
 * is cut off at the next start. A record damaged in the middle is left out and counted. Thread-safe.
 */
public final class Journal implements AutoCloseable {
    /** The longest content of a record: 64 MiB, far above any note. */
    public static final int LONGEST = 64 << 20;

    private static final long MAGIC = 0x5241_5050_4A30_3031L;
    private static final int HEADER = Long.BYTES;
    private static final int PREFIX = 2 * Integer.BYTES;

    private final JournalFile file;
    private List<byte[]> found = List.of();
    private int damaged;
    private long end;
    private boolean tailIsDirty;

    private Journal(JournalFile file) {
        this.file = file;
    }

    /**
     * Opens a journal, reads what is in it, and cuts off a record that was never finished.
     *
     * @param file owned and closed by the journal; an empty one becomes a new journal
     * @throws IOException if it cannot be read or is no journal; the file is then untouched and closed
     */
    public static Journal open(JournalFile file) throws IOException {
        Journal journal = new Journal(file);
        try {
            journal.readAll();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return journal;
    }

    /** The records that were there when the journal was opened, the oldest first. */
    public synchronized List<byte[]> found() {
        return found;
    }

    /** How many damaged records were left out when the journal was opened. */
    public synchronized int damaged() {
        return damaged;
    }

    /** Bytes in the file, without what a failed append left behind. */
    public synchronized long size() {
        return end;
    }

    /**
     * Appends a record and forces it to the disk.
     *
     * @throws IOException if it is not durable; the journal then is as before and can be tried again
     */
    public synchronized void append(byte[] content) throws IOException {
        if (content.length > LONGEST) {
            throw new IllegalArgumentException("a record of " + content.length + " bytes");
        }
        cutDirtyTail();
        ByteBuffer record = ByteBuffer.allocate(PREFIX + content.length);
        record.putInt(content.length).putInt(checksum(content)).put(content).flip();
        tailIsDirty = true;
        try {
            file.write(record, end);
            file.force();
        } catch (IOException e) {
            tryToCutDirtyTail(e);
            throw e;
        }
        tailIsDirty = false;
        end += PREFIX + content.length;
    }

    /** Forgets all records: what they say is safe elsewhere. */
    public synchronized void clear() throws IOException {
        file.truncate(HEADER);
        end = HEADER;
        tailIsDirty = false;
        file.force();
    }

    /** Closes the file. */
    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void cutDirtyTail() throws IOException {
        if (tailIsDirty) {
            file.truncate(end);
            tailIsDirty = false;
        }
    }

    private void tryToCutDirtyTail(IOException reason) {
        try {
            cutDirtyTail();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private void readAll() throws IOException {
        long size = file.size();
        if (size < HEADER) {
            begin();
            return;
        }
        if (readBuffer(HEADER, 0).getLong() != MAGIC) {
            throw new IOException("not a journal of Rapporteur");
        }
        List<byte[]> records = new ArrayList<>();
        end = HEADER;
        long position = HEADER;
        int skipped = 0;
        while (size - position >= PREFIX) {
            ByteBuffer prefix = readBuffer(PREFIX, position);
            int length = prefix.getInt();
            if (length < 0 || length > LONGEST || length > size - position - PREFIX) {
                break;
            }
            byte[] content = readBuffer(length, position + PREFIX).array();
            position += PREFIX + length;
            if (checksum(content) == prefix.getInt()) {
                records.add(content);
                // Only a record before a good one is damage; without a good one behind it, it is the unfinished end.
                damaged += skipped;
                skipped = 0;
                end = position;
            } else {
                skipped++;
            }
        }
        found = List.copyOf(records);
        if (end < size) {
            file.truncate(end);
            file.force();
        }
    }

    private void begin() throws IOException {
        file.truncate(0);
        file.write(ByteBuffer.allocate(HEADER).putLong(MAGIC).flip(), 0);
        file.force();
        end = HEADER;
    }

    private ByteBuffer readBuffer(int length, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        file.read(buffer, position);
        return buffer.flip();
    }

    private static int checksum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content, 0, content.length);
        return (int) crc.getValue();
    }
}
