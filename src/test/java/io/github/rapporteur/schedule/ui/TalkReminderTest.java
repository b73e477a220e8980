package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.HandMovedAlarms;
import io.github.rapporteur.common.task.ImmediateTaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Notifier;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkReminderTest {
    @TempDir
    Path folder;

    private final HandMovedAlarms alarms = new HandMovedAlarms();
    private final AlarmClock clock = new AlarmClock(Harbour.at(Harbour.FRIDAY, "10:00"), alarms);
    private final Said said = new Said();
    private final List<TalkId> opened = new ArrayList<>();
    private OpenNotebook notebook;
    private ScheduleViewModel model;
    private TalkReminder reminder;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        model = new ScheduleViewModel(notebook.schedule(), new ImmediateTaskRunner(), clock, new TalkOpener() {
            @Override
            public void open(Conference conference, Talk talk) {
                // Nothing hangs on it here.
            }

            @Override
            public void open(Conference conference) {
                // Nothing hangs on it here.
            }
        });
        reminder = new TalkReminder(model, alarms, Runnable::run, clock, said, opened::add);
        ConferenceId id = notebook.schedule()
                .store(Harbour.schedule(), Optional.empty(), "test")
                .conference();
        model.show(ScheduleContent.read(
                notebook.schedule(), notebook.schedule().findConference(id).orElseThrow()));
    }

    @AfterEach
    void close() {
        reminder.close();
        notebook.close();
    }

    @Test
    void starredTalkIsAnnouncedFiveMinutesBeforeAndCanBeOpened() {
        model.star(find("Typing Is Thinking"), Star.MAYBE);
        alarms.moveBy(Duration.ofMinutes(24));
        assertThat(said.sentences).isEmpty();
        alarms.moveBy(Duration.ofMinutes(2));
        assertThat(said.sentences).containsExactly("Typing Is Thinking begins in 5 min, Tide Room");
        said.link.run();
        assertThat(opened).containsExactly(find("Typing Is Thinking"));
        alarms.moveBy(Duration.ofMinutes(60));
        assertThat(said.sentences).hasSize(2).last().isEqualTo("Typing Is Thinking starts now, Tide Room");
        said.link.run();
        assertThat(opened).hasSize(2);
    }

    @Test
    void talkThatIsOpenAlreadyIsNotOfferedWhenItBegins() {
        model.star(find("Typing Is Thinking"), Star.MUST);
        alarms.moveBy(Duration.ofMinutes(26));
        model.choose(find("Typing Is Thinking"));
        alarms.moveBy(Duration.ofMinutes(10));
        assertThat(said.sentences).hasSize(1);
    }

    @Test
    void mustComesBeforeMaybeOfTwoAtOnce() {
        model.star(find("Typing Is Thinking"), Star.MAYBE);
        model.star(find("Build a Queue"), Star.MUST);
        alarms.moveBy(Duration.ofMinutes(26));
        assertThat(said.sentences)
                .containsExactly("Build a Queue begins in 5 min, Boathouse, and 1 more starred at once");
    }

    @Test
    void watchLaterAndAStarTakenBackAreNotAnnounced() {
        model.star(find("Typing Is Thinking"), Star.LATER);
        model.star(find("Build a Queue"), Star.MUST);
        alarms.moveBy(Duration.ofMinutes(20));
        model.star(find("Build a Queue"), Star.NONE);
        alarms.moveBy(Duration.ofMinutes(20));
        assertThat(said.sentences).isEmpty();
    }

    @Test
    void lateAlarmSaysHowLongItStillIsAndNothingOfWhatHasBegun() {
        model.star(find("Typing Is Thinking"), Star.MUST);
        clock.jump(Duration.ofMinutes(28));
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(said.sentences).containsExactly("Typing Is Thinking begins in 1 min, Tide Room");
        model.star(find("Backpressure for Beginners"), Star.MUST);
        clock.jump(Duration.ofMinutes(90));
        alarms.moveBy(Duration.ofMinutes(1));
        assertThat(said.sentences).hasSize(1);
    }

    @Test
    void closedReminderIsSilentAndLeavesNoAlarm() {
        model.star(find("Typing Is Thinking"), Star.MUST);
        reminder.close();
        assertThat(alarms.count()).isZero();
        alarms.moveBy(Duration.ofMinutes(60));
        assertThat(said.sentences).isEmpty();
    }

    private TalkId find(String title) {
        return model.talks().stream()
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Goes with the alarms, and can run ahead of them as after a sleep. */
    private static final class AlarmClock extends Clock {
        private final Instant begin;
        private final HandMovedAlarms alarms;
        private final Duration first;
        private Duration ahead = Duration.ZERO;

        AlarmClock(Instant begin, HandMovedAlarms alarms) {
            this.begin = begin;
            this.alarms = alarms;
            first = alarms.elapsed();
        }

        void jump(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant instant() {
            return begin.plus(alarms.elapsed().minus(first)).plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return Harbour.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough here");
        }
    }

    /** What was said, with the newest link. */
    private static final class Said implements Notifier {
        private final List<String> sentences = new ArrayList<>();
        private Runnable link = () -> {};

        @Override
        public void say(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void warn(String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void say(String sentence, String linkWords, Runnable newLink) {
            sentences.add(sentence);
            link = newLink;
        }
    }
}
