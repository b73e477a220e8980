package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A number that differs when any imported field of a talk differs: two checksums of 32 bits by different polynomials,
 * which the JVM computes in hardware even before it compiles anything.
 */
final class TalkHash {
    private final CRC32 high = new CRC32();
    private final CRC32C low = new CRC32C();
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    /** The hash of all fields but the identity. */
    long of(ImportedTalk talk) {
        high.reset();
        low.reset();
        text(talk.title());
        text(talk.subtitle());
        text(talk.kind().name());
        number(talk.start().toEpochMilli());
        number(talk.end().toEpochMilli());
        number(talk.day().toEpochDay());
        text(talk.room());
        text(talk.track());
        text(talk.language());
        text(talk.url());
        text(talk.abstractText());
        text(talk.description());
        for (ImportedPerson person : talk.people()) {
            text(person.key());
            text(person.name());
        }
        return high.getValue() << 32 | low.getValue();
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        high.update(bytes);
        low.update(bytes);
    }

    private void number(long value) {
        byte[] bytes = number.putLong(0, value).array();
        high.update(bytes);
        low.update(bytes);
    }
}
