package io.github.rapporteur.storage;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A proven copy of a notebook, a zip file. Its name says when it was made and at which change of the notebook:
 * {@code 20261123T091500Z-change-412.zip}.
 *
 * @param at when it was made, to the second
 * @param change number of the notebook's last change that it has
 */
public record Backup(Path file, Instant at, long change) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String CHANGE = "-change-";
    static final String ENDING = ".zip";

    /** The moment as it stands in file names. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The file name of a backup. */
    static String name(Instant at, long change) {
        return time(at) + CHANGE + change + ENDING;
    }

    /** The backup that a file is by its name, if it is one. */
    static Optional<Backup> of(Path file) {
        String name = String.valueOf(file.getFileName());
        int gap = name.indexOf(CHANGE);
        if (gap < 0 || !name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            Instant at = TIME.parse(name.substring(0, gap), Instant::from);
            long change = Long.parseLong(name.substring(gap + CHANGE.length(), name.length() - ENDING.length()));
            return Optional.of(new Backup(file, at, change));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
