package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.schedule.Reminders;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says in the window, five minutes before, that a starred talk begins, with the way to its note. JavaFX thread; only the
 * alarm rings on its own.
 */
public final class TalkReminder implements AutoCloseable {
    /** A computer that slept rings late; then what has begun is not announced any more. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** So that a clock that is behind the alarms' one is not asked over and over. */
    private static final Duration A_LITTLE_LATER = Duration.ofMillis(500);

    private final ScheduleViewModel model;
    private final Alarms alarms;
    private final Executor screen;
    private final Clock clock;
    private final Notifier notifier;
    private final Consumer<TalkId> open;
    private final Subscription changes;
    private Alarms.@Nullable Alarm waiting;
    private @Nullable Reminders next;

    /**
     * @param screen runs what the alarm asks for on the JavaFX thread
     * @param open shows a talk's note
     */
    public TalkReminder(
            ScheduleViewModel model,
            Alarms alarms,
            Executor screen,
            Clock clock,
            Notifier notifier,
            Consumer<TalkId> open) {
        this.model = model;
        this.alarms = alarms;
        this.screen = screen;
        this.clock = clock;
        this.notifier = notifier;
        this.open = open;
        changes = model.rowsProperty().subscribe((old, now) -> look());
        look();
    }

    /** Looks anew what is next: stars, the schedule or the time have changed. */
    private void look() {
        Reminders due = next;
        if (due != null && !due.at().isAfter(clock.instant())) {
            next = null;
            remind(due);
        }
        Optional<Reminders> coming = model.reminderAfter(clock.instant());
        next = coming.orElse(null);
        cancel();
        coming.ifPresent(reminder -> {
            Duration until = Duration.between(clock.instant(), reminder.at());
            Duration wait = until.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : until.plus(A_LITTLE_LATER);
            waiting = alarms.after(wait, () -> screen.execute(this::look));
        });
    }

    private void remind(Reminders due) {
        Talk first = due.talks().getFirst();
        Duration left = Duration.between(clock.instant(), first.start());
        boolean stillWanted =
                due.talks().stream().anyMatch(talk -> model.stateOf(talk.id()).isStarred());
        if (left.isPositive() && stillWanted) {
            String room = first.room().isEmpty() ? "" : ", " + first.room();
            int more = due.talks().size() - 1;
            notifier.say(
                    first.title() + " begins in " + Times.length(left) + room
                            + (more == 0 ? "" : ", and " + more + " more starred at once"),
                    "Open",
                    () -> open.accept(first.id()));
        }
    }

    private void cancel() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    /** Reminds of nothing more. */
    @Override
    public void close() {
        changes.unsubscribe();
        cancel();
        next = null;
    }
}
