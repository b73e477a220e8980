package io.github.rapporteur.notes;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * How an entry stands in a record of the journal: version 1 (1 byte), sequence (8), time in milliseconds since 1970 (8),
 * subject: 1 a talk, 2 a conference (1) and its identifier (16), length (4) and UTF-8 of the author, the text in UTF-8.
 */
final class JournalEntryFormat {
    private static final int VERSION = 1;
    private static final int TALK = 1;
    private static final int CONFERENCE = 2;

    private JournalEntryFormat() {}

    static byte[] write(JournalEntry entry) {
        byte[] author = entry.author().getBytes(StandardCharsets.UTF_8);
        byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + author.length + text.length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(entry.sequence());
            out.writeLong(entry.typedAt().toEpochMilli());
            out.writeByte(
                    switch (entry.subject()) {
                        case NoteSubject.OfTalk talk -> TALK;
                        case NoteSubject.OfConference conference -> CONFERENCE;
                    });
            out.writeLong(entry.subject().value().getMostSignificantBits());
            out.writeLong(entry.subject().value().getLeastSignificantBits());
            out.writeInt(author.length);
            out.write(author);
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Reads an entry; an IOException when a newer program wrote it. */
    static JournalEntry read(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("the journal was written by a newer version of Rapporteur (" + version + ")");
        }
        long sequence = in.readLong();
        Instant typedAt = Instant.ofEpochMilli(in.readLong());
        int kind = in.readByte();
        UUID subject = new UUID(in.readLong(), in.readLong());
        String author = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new JournalEntry(sequence, subject(kind, subject), author, text, typedAt);
    }

    private static NoteSubject subject(int kind, UUID id) throws IOException {
        return switch (kind) {
            case TALK -> new NoteSubject.OfTalk(new TalkId(id));
            case CONFERENCE -> new NoteSubject.OfConference(new ConferenceId(id));
            default -> throw new IOException("the journal has a note on something unknown (" + kind + ")");
        };
    }
}
