package io.github.rapporteur.schedule.export;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.schedule.Conference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Writes talks into a file. */
public final class TalksExport {
    private static final int LONGEST_NAME = 60;

    private TalksExport() {}

    /**
     * Writes the file so that it is whole or not there. Blocks; not on the JavaFX thread.
     *
     * @throws IOException if it could not be written; a file that stood there before is still there
     */
    public static void write(ChosenTalks talks, TalksFormat format, Path file, Instant now) throws IOException {
        SafeFile.write(file, format.write(talks, now));
    }

    /** A file name made of the conference's: "harbour-conf-2026-talks.ics". */
    public static String fileName(Conference conference, TalksFormat format) {
        String plain = conference.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String shortened = plain.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String name = shortened.replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "talks" : name + "-talks") + "." + format.ending();
    }
}
