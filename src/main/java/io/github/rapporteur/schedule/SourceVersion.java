package io.github.rapporteur.schedule;

import io.github.rapporteur.schedule.importing.Validators;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Which version of a source a schedule was read from, so that the next look at it can be short.
 *
 * @param validators what its server gave with it; {@link Validators#NONE} for a file
 * @param checksum of its bytes; empty when not known
 */
public record SourceVersion(Validators validators, String checksum) {
    /** Nothing is known: the source has to be read. */
    public static final SourceVersion NONE = new SourceVersion(Validators.NONE, "");

    /** The version that these bytes are. */
    public static SourceVersion of(byte[] bytes, Validators validators) {
        return new SourceVersion(validators, checksum(bytes));
    }

    /** The same without the checksum: for what would be read in another way although its bytes are the same. */
    public SourceVersion withoutChecksum() {
        return new SourceVersion(validators, "");
    }

    /** Whether there is nothing by which a change could be told. */
    public boolean isEmpty() {
        return validators.isEmpty() && checksum.isEmpty();
    }

    /** By two polynomials, which the JVM computes in hardware even before it compiles anything, and the length. */
    private static String checksum(byte[] bytes) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return String.format(Locale.ROOT, "%08x%08x-%d", one.getValue(), other.getValue(), bytes.length);
    }
}
