package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyBackupTest {
    private static final Instant START = Instant.parse("2026-09-14T09:00:00Z");

    @TempDir
    Path folder;

    private final HandMovedAlarms alarms = new HandMovedAlarms();
    private final Duration begin = alarms.elapsed();
    private final List<Exception> failures = new ArrayList<>();
    private OpenNotebook notebook;
    private DailyBackup daily;

    @BeforeEach
    void open() {
        Clock clock = new AlarmsClock();
        notebook = OpenNotebook.open(folder.resolve("talks.notebook"), true, JournalFile::open, clock);
        daily = new DailyBackup(
                new DailyBackup.Means(alarms, Runnable::run, new ImmediateTaskRunner(), clock),
                notebook.backups(),
                failures::add);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void firstIsMadeSomeTimeAfterTheStartAndNoneAgainWhileNothingChanges() {
        daily.start();
        assertThat(backups()).isZero();
        alarms.moveBy(Duration.ofSeconds(30));
        assertThat(backups()).isOne();
        alarms.moveBy(Duration.ofDays(3));
        assertThat(backups()).isOne();
    }

    @Test
    void changedNotebookIsBackedUpOnceADay() {
        daily.start();
        for (int hour = 0; hour < 3 * 24; hour++) {
            notebook.people().setMe("Rina " + hour);
            alarms.moveBy(Duration.ofHours(1));
        }
        assertThat(backups()).isEqualTo(3);
    }

    @Test
    void nextStartBacksUpWhatChangedSinceHoweverSoon() {
        daily.start();
        alarms.moveBy(Duration.ofMinutes(1));
        notebook.people().setMe("Rina");
        daily.stop();
        daily.start();
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(backups()).isEqualTo(2);
    }

    @Test
    void afterTheStopNoneIsMade() {
        daily.start();
        daily.stop();
        alarms.moveBy(Duration.ofDays(2));
        assertThat(backups()).isZero();
        assertThat(alarms.count()).isZero();
    }

    @Test
    void failureIsToldAndTriedAgain() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("talks.notebook.backups"), "a file");
        daily.start();
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(failures).singleElement().asString().contains("was not made");
        Files.delete(inTheWay);
        alarms.moveBy(Duration.ofHours(1));
        assertThat(backups()).isOne();
    }

    private int backups() {
        return notebook.backups().list().size();
    }

    /** Goes with the alarms. */
    private final class AlarmsClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plus(alarms.elapsed().minus(begin));
        }
    }
}
