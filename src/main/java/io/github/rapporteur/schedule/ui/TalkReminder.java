package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.schedule.Reminders;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Notifier;
import io.github.rapporteur.shell.Shortcut;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says in the window, five minutes before and when it begins, that a starred talk begins, with the way to its note. JavaFX thread; only the
 * alarm rings on its own.
 */
public final class TalkReminder implements AutoCloseable {
    /** A computer that slept rings late; then what has begun is not announced any more. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** So that a clock that is behind the alarms' one is not asked over and over. */
    private static final Duration A_LITTLE_LATER = Duration.ofMillis(500);

    /** The key that goes to the talk that is on, the most starred of several. */
    private static final Shortcut GO_THERE = Shortcut.of("Shortcut+J");

    private final ScheduleViewModel model;
    private final Alarms alarms;
    private final Executor screen;
    private final Clock clock;
    private final Notifier notifier;
    private final Consumer<TalkId> openNote;
    private final Subscription changes;
    private Alarms.@Nullable Alarm waiting;
    private @Nullable Reminders next;

    /**
     * @param screen runs what the alarm asks for on the JavaFX thread
     * @param openNote shows a talk's note
     */
    public TalkReminder(
            ScheduleViewModel model,
            Alarms alarms,
            Executor screen,
            Clock clock,
            Notifier notifier,
            Consumer<TalkId> openNote) {
        this.model = model;
        this.alarms = alarms;
        this.screen = screen;
        this.clock = clock;
        this.notifier = notifier;
        this.openNote = openNote;
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
        boolean stillWanted =
                due.talks().stream().anyMatch(talk -> model.stateOf(talk.id()).isStarred());
        if (!stillWanted) {
            return;
        }
        Duration left = Duration.between(clock.instant(), first.start());
        String room = first.room().isEmpty() ? "" : ", " + first.room();
        int others = due.talks().size() - 1;
        String more = others == 0 ? "" : ", and " + others + " more starred at once";
        if (due.begins()) {
            // Talks overrun: the one that is open stays until the user leaves it.
            Talk open = model.chosenProperty().get();
            boolean isOpen = due.talks().stream().anyMatch(talk -> talk.equals(open));
            if (!isOpen && left.plus(LONGEST_WAIT).isPositive()) {
                notifier.say(
                        first.title() + " starts now" + room + more,
                        "Go there, " + GO_THERE.words(),
                        () -> openNote.accept(first.id()));
            }
        } else if (left.isPositive()) {
            notifier.say(
                    first.title() + " begins in " + Times.length(left) + room + more,
                    "Open",
                    () -> openNote.accept(first.id()));
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
