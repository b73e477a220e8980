package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * What the database must at least contain, in a file beside it. H2 opens a file whose end is missing as the older state
 * that its beginning holds, without a word; whoever knows the last change number notices.
 *
 * <p>Written at each clean close, after each import, and now and then between. A database with a higher change number
 * than its side file was not closed cleanly, and is fine; one with a lower number is older than it should be.
 *
 * @param notebook identifies the notebook; a side file of another notebook says nothing
 * @param counts how many rows there were at that change
 * @param compacted size in bytes of the database file when it was last rewritten without gaps; 0 when it never was
 */
record SideFile(UUID notebook, int schemaVersion, long change, Counts counts, long compacted) {
    private static final String FIRST_LINE = "Rapporteur notebook, side file 1";

    /** Numbers of rows. */
    record Counts(long conferences, long talks, long notes, long versions) {}

    /** Reads it; empty when there is none, or when it is damaged itself and thus says nothing. */
    static Optional<SideFile> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Writes it so that it is never half written. */
    void write(Path file) throws IOException {
        String text = content();
        SafeFile.write(file, text + "check=" + check(text) + "\n");
    }

    private String content() {
        return FIRST_LINE + "\nnotebook=" + notebook + "\nschema=" + schemaVersion + "\nchange=" + change
                + "\nconferences=" + counts.conferences + "\ntalks=" + counts.talks + "\nnotes=" + counts.notes
                + "\nversions=" + counts.versions + "\ncompacted=" + compacted + "\n";
    }

    private static Optional<SideFile> parse(String text) {
        int end = text.lastIndexOf("check=");
        if (!text.startsWith(FIRST_LINE) || end < 0) {
            return Optional.empty();
        }
        String content = text.substring(0, end);
        if (!text.substring(end).equals("check=" + check(content) + "\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        content.lines().skip(1).forEach(line -> {
            int gap = line.indexOf('=');
            values.put(line.substring(0, gap), line.substring(gap + 1));
        });
        Counts counts = new Counts(
                number(values, "conferences"),
                number(values, "talks"),
                number(values, "notes"),
                number(values, "versions"));
        return Optional.of(new SideFile(
                UUID.fromString(values.getOrDefault("notebook", "")),
                Math.toIntExact(number(values, "schema")),
                number(values, "change"),
                counts,
                number(values, "compacted")));
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, "0"));
    }

    private static String check(String content) {
        CRC32C crc = new CRC32C();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
