package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the user has on the talks of the conference on screen: a star shows at once, and the notebook is asked on
 * workers. JavaFX thread.
 */
final class TalkStates {
    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final StarsOnTheirWay onTheirWay = new StarsOnTheirWay();
    private Map<TalkId, TalkState> states = new HashMap<>();
    private @Nullable ConferenceId conference;
    private Consumer<? super Exception> failed = problem -> {};
    private Consumer<? super TalkId> starKept = talk -> {};
    private TaskRunner.@Nullable Running lastReading;
    private long readings;

    /** @param changed called when something that is on screen has changed */
    TalkStates(ScheduleRepository schedule, TaskRunner tasks, Runnable changed) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Another conference, or the same read again; stars that the notebook has not taken yet stay on screen. */
    void show(ConferenceId id, Map<TalkId, TalkState> read) {
        conference = id;
        states = new HashMap<>(read);
        onTheirWay.each((talk, star) -> states.put(talk, of(talk).withStar(star)));
    }

    /** Says who is told of failures that the user has to know of. */
    void onFailure(Consumer<? super Exception> handler) {
        failed = handler;
    }

    /** Says who is told of stars that the notebook has taken. */
    void onStarKept(Consumer<? super TalkId> listener) {
        starKept = listener;
    }

    TalkState of(TalkId talk) {
        return Objects.requireNonNullElse(states.get(talk), TalkState.NONE);
    }

    /** Talks without an entry have nothing. */
    Map<TalkId, TalkState> all() {
        return states;
    }

    /** Reads it from the notebook again. */
    void refresh() {
        refresh(failed);
    }

    private void refresh(Consumer<? super Exception> onFailure) {
        outdateReading();
        ConferenceId now = conference;
        if (now != null) {
            long reading = readings;
            lastReading = tasks.<Map<TalkId, TalkState>>run(
                    "Counting quotes",
                    monitor -> schedule.states(now),
                    read -> {
                        if (reading == readings && now.equals(conference) && !states.equals(read)) {
                            states = new HashMap<>(read);
                            changed.run();
                        }
                    },
                    problem -> {
                        if (!(problem instanceof CancelledException)) {
                            onFailure.accept(problem);
                        }
                    });
        }
    }

    /** An older reading may not know of a star that has been given since; one that still waits is not made at all. */
    private void outdateReading() {
        readings++;
        if (lastReading != null) {
            lastReading.cancel();
        }
    }

    /** Gives or takes a star, on screen at once; if the notebook refuses it, what the notebook has is shown again. */
    void star(TalkId talk, Star star) {
        onTheirWay.given(talk, of(talk).star(), star);
        showStar(talk, star);
        outdateReading();
        tasks.<Boolean>run(
                "Keeping a star",
                monitor -> {
                    schedule.star(talk, star);
                    return Boolean.TRUE;
                },
                done -> {
                    onTheirWay.taken(talk, star);
                    refresh();
                    starKept.accept(talk);
                },
                problem -> {
                    onTheirWay.refused(talk).ifPresent(inNotebook -> showStar(talk, inNotebook));
                    failed.accept(problem);
                    refresh(unread -> {});
                });
    }

    private void showStar(TalkId talk, Star star) {
        states.put(talk, of(talk).withStar(star));
        changed.run();
    }
}
