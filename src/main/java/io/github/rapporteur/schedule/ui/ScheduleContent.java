package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.List;
import java.util.Map;

/**
 * What the schedule pane shows of a conference.
 *
 * @param talks by start, then room, then title
 * @param states what the user has on each; talks without an entry have nothing
 * @param withdrawn why each withdrawn talk is that
 * @param removed talks by hand that the user has removed
 */
public record ScheduleContent(
        Conference conference,
        List<Talk> talks,
        Map<TalkId, TalkState> states,
        Map<TalkId, String> withdrawn,
        List<Talk> removed) {
    /** Keeps its own lists and maps. */
    public ScheduleContent {
        talks = List.copyOf(talks);
        states = Map.copyOf(states);
        withdrawn = Map.copyOf(withdrawn);
        removed = List.copyOf(removed);
    }

    /** Reads it from the notebook. Blocks; not on the JavaFX thread. */
    public static ScheduleContent read(ScheduleRepository schedule, Conference conference) {
        return new ScheduleContent(
                conference,
                schedule.talks(conference.id()),
                schedule.states(conference.id()),
                schedule.whyWithdrawn(conference.id()),
                schedule.removedTalks(conference.id()));
    }
}
