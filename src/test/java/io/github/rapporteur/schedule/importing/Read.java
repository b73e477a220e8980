package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads schedules in tests, from fixtures and from texts. */
final class Read {
    /** Names no zone of its own, so that a test does not depend on where it runs. */
    static final ImportOptions OPTIONS = ImportOptions.defaults().withFallbackZone(ZoneOffset.UTC);

    private Read() {}

    static ImportedSchedule fixture(String name) throws IOException, FileFormatException, CancelledException {
        return read(name, fixtureBytes(name), OPTIONS);
    }

    static byte[] fixtureBytes(String name) {
        try (InputStream in = Read.class.getResourceAsStream("/schedule/importing/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedSchedule text(String text) throws IOException, FileFormatException, CancelledException {
        return text(text, OPTIONS);
    }

    static ImportedSchedule text(String text, ImportOptions options)
            throws IOException, FileFormatException, CancelledException {
        return read("typed.txt", text.getBytes(StandardCharsets.UTF_8), options);
    }

    static ImportedSchedule read(String name, byte[] bytes, ImportOptions options)
            throws IOException, FileFormatException, CancelledException {
        return new ScheduleImporter().read(ScheduleSource.ofBytes(name, bytes), options, WorkMonitor.none());
    }

    /** The talk's wall time in a zone, "05-10 09:30". */
    static String start(ImportedTalk talk, ZoneId zone) {
        return DateTimeFormatter.ofPattern("MM-dd HH:mm").format(talk.start().atZone(zone));
    }

    static long minutes(ImportedTalk talk) {
        return (talk.end().getEpochSecond() - talk.start().getEpochSecond()) / 60;
    }
}
