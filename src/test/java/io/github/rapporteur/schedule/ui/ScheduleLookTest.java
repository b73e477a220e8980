package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.VersionedSource;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.TableLayout;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The daily look at a schedule whose one day is 14 September. */
class ScheduleLookTest {
    private static final Instant DAY_BEFORE = Instant.parse("2026-09-13T08:00:00Z");

    @TempDir
    Path folder;

    private final HandMovedAlarms alarms = new HandMovedAlarms();
    private final Settings settings = new Settings(Map.of());
    private final List<List<TalkChange>> told = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();
    private final VersionedSource server = new VersionedSource("https://conf.example/schedule.xml");
    private OpenNotebook notebook;
    private @Nullable ScheduleLook look;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
    }

    @AfterEach
    void close() {
        if (look != null) {
            look.close();
        }
        notebook.close();
    }

    @Test
    void changesAreToldWithTheUsersFirstAndNothingIsStored() throws Exception {
        Conference conference = begin(server, DAY_BEFORE);
        List<Talk> before = notebook.schedule().talks(conference.id());
        notebook.schedule().star(before.getLast().id(), Star.MUST);
        server.serves("11:00", "Knots and splices");
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(told)
                .singleElement()
                .satisfies(changes -> assertThat(changes)
                        .extracting(TalkChange::title, TalkChange::isUsers)
                        .containsExactly(tuple("Bread", true), tuple("Knots and splices", false)));
        assertThat(notebook.schedule().talks(conference.id())).isEqualTo(before);
    }

    @Test
    void itLooksOnceADayFromTheDayBeforeUntilTheLastDay() throws Exception {
        begin(server, DAY_BEFORE.minus(Duration.ofDays(1)));
        int imported = server.questions();
        alarms.moveBy(Duration.ofHours(12));
        assertThat(server.questions()).as("two days before").isEqualTo(imported);
        alarms.moveBy(Duration.ofHours(12));
        assertThat(server.questions()).as("the day before").isEqualTo(imported + 1);
        alarms.moveBy(Duration.ofDays(1));
        assertThat(server.questions()).as("the day").isEqualTo(imported + 2);
        alarms.moveBy(Duration.ofDays(5));
        assertThat(server.questions()).as("when it is over").isEqualTo(imported + 2);
        assertThat(told).isEmpty();
    }

    @Test
    void offlineIsQuietAndTriedAgainWithinTheDay() throws Exception {
        begin(server, DAY_BEFORE);
        server.serves("11:00", "Knots");
        server.isOffline(true);
        alarms.moveBy(Duration.ofHours(3));
        assertThat(told).isEmpty();
        server.isOffline(false);
        alarms.moveBy(Duration.ofHours(1));
        assertThat(told).hasSize(1);
        alarms.moveBy(Duration.ofHours(3));
        assertThat(told).as("told again on the same day").hasSize(1);
    }

    @Test
    void sourceThatHoldsSeveralConferencesByNowIsToldOnce() throws Exception {
        begin(server, DAY_BEFORE);
        server.servesText("""
                {"_type": "HTTPAPIResult", "results": [{"id": 1, "title": "Amber"}, {"id": 2, "title": "Beryl"}]}""");
        alarms.moveBy(Duration.ofHours(30));
        assertThat(unclear).containsExactly("Small Conf");
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasToldAndNotTakenIsToldAgainOnlyWithSomethingNew() throws Exception {
        Conference conference = begin(server, DAY_BEFORE);
        server.serves("11:00", "Knots and splices");
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(told).hasSize(1);
        startAnew(conference);
        assertThat(told).as("the same changes").hasSize(1);

        notebook.schedule()
                .star(notebook.schedule().talks(conference.id()).getFirst().id(), Star.MUST);
        startAnew(conference);
        assertThat(told).as("the same changes, one of the user's").hasSize(1);

        server.serves("10:00", "Knots and splices");
        startAnew(conference);
        assertThat(told).as("one change less").hasSize(1);

        server.serves("11:00", "Knots and splices");
        startAnew(conference);
        assertThat(told).as("one more").hasSize(2);
        server.serves("11:30", "Knots and splices");
        startAnew(conference);
        assertThat(told).as("another time").hasSize(3);
    }

    /** Another start of the program. */
    private void startAnew(Conference conference) {
        if (look != null) {
            look.close();
        }
        watch(server, conference, new AlarmsClock(DAY_BEFORE, alarms.elapsed()));
        alarms.moveBy(Duration.ofMinutes(1));
    }

    @Test
    void whoDoesNotWantItIsLeftAlone() throws Exception {
        settings.set(ScheduleLook.DAILY, false);
        begin(server, DAY_BEFORE);
        int imported = server.questions();
        alarms.moveBy(Duration.ofHours(3));
        assertThat(server.questions()).isEqualTo(imported);
        settings.set(ScheduleLook.DAILY, true);
        alarms.moveBy(Duration.ofHours(1));
        assertThat(server.questions()).isEqualTo(imported + 1);
    }

    @Test
    void filesAndHttpAreNotLookedAt() throws Exception {
        for (String address : List.of("/home/me/schedule.xml", "http://conf.example/schedule.xml")) {
            VersionedSource other = new VersionedSource(address);
            begin(other, DAY_BEFORE);
            int imported = other.questions();
            alarms.moveBy(Duration.ofHours(3));
            assertThat(other.questions()).as(address).isEqualTo(imported);
        }
    }

    @Test
    void closedLeavesNoAlarm() throws Exception {
        begin(server, DAY_BEFORE);
        if (look != null) {
            look.close();
        }
        assertThat(alarms.count()).isZero();
    }

    /** Imports the source and shows its conference at that moment. */
    private Conference begin(VersionedSource source, Instant now) throws Exception {
        SourceCheck.Fresh fresh = SourceCheck.anew(source, WorkMonitor.none());
        ImportedSchedule read =
                new ScheduleImporter().read(fresh.source(), ImportOptions.defaults(), WorkMonitor.none());
        Conference conference = notebook.schedule()
                .findConference(
                        fresh.store(notebook.schedule(), read, Optional.empty(), UpdateChoice.ALL, WorkMonitor.none())
                                .conference())
                .orElseThrow();
        watch(source, conference, new AlarmsClock(now, alarms.elapsed()));
        return conference;
    }

    private void watch(VersionedSource source, Conference conference, Clock clock) {
        ScheduleViewModel model =
                new ScheduleViewModel(notebook.schedule(), new ImmediateTaskRunner(), clock, new NoOpener());
        look = new ScheduleLook(
                new ScheduleLook.Means(alarms, Runnable::run, new ImmediateTaskRunner(), clock, settings),
                notebook.schedule(),
                new NoLayouts(),
                address -> source,
                model,
                new ScheduleLook.Listener() {
                    @Override
                    public void changed(Conference changed, List<TalkChange> changes) {
                        told.add(changes);
                    }

                    @Override
                    public void unclear(Conference which) {
                        unclear.add(which.title());
                    }
                });
        model.show(ScheduleContent.read(notebook.schedule(), conference));
    }

    private static final class NoLayouts implements ScheduleImport.Layouts {
        @Override
        public Optional<TableLayout> find(TableLayout guessed) {
            return Optional.empty();
        }

        @Override
        public void keep(TableLayout layout) {
            // No table comes here.
        }
    }

    private static final class NoOpener implements TalkOpener {
        @Override
        public void open(Conference conference, Talk talk) {
            // Nothing hangs on it here.
        }

        @Override
        public void open(Conference conference) {
            // Nothing hangs on it here.
        }
    }

    /** Goes with the alarms. */
    private final class AlarmsClock extends Clock {
        private final Instant begin;
        private final Duration first;

        AlarmsClock(Instant begin, Duration first) {
            this.begin = begin;
            this.first = first;
        }

        @Override
        public Instant instant() {
            return begin.plus(alarms.elapsed().minus(first));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
