package io.github.rapporteur.schedule;

import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.Validators;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which version of a source a schedule was read from, so that the next look at it can be short.
 *
 * @param validators what its server gave with it; {@link Validators#NONE} for a file
 * @param checksum of its bytes; empty when not known
 * @param said what the user said about it, as {@link ImportOptions#said()} has it; empty for nothing
 */
public record SourceVersion(Validators validators, String checksum, String said) {
    /** Nothing is known: the source has to be read. */
    public static final SourceVersion NONE = new SourceVersion(Validators.NONE, "", "");

    /** The version that these bytes are. */
    public static SourceVersion of(byte[] bytes, Validators validators) {
        return new SourceVersion(validators, checksum(bytes), "");
    }

    /** The same, read in the way that these options say. */
    public SourceVersion readBy(ImportOptions options) {
        return new SourceVersion(validators, checksum, options.said());
    }

    /** The same without the checksum: for what would be read in another way although its bytes are the same. */
    public SourceVersion withoutChecksum() {
        return new SourceVersion(validators, "", said);
    }

    /** Whether there is nothing by which a change could be told. */
    public boolean isEmpty() {
        return validators.isEmpty() && checksum.isEmpty();
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
