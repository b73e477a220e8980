package io.github.rapporteur.schedule.export;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The talks that are to be exported, with all that is written of them. Notes are not among it: they are exported as a
 * report.
 *
 * @param talks in the order of the schedule
 * @param texts their long texts; talks without an entry have none
 * @param states what the user has on them; only the star is written
 */
public record ChosenTalks(
        Conference conference, List<Talk> talks, Map<TalkId, TalkText> texts, Map<TalkId, TalkState> states) {
    /** Keeps its own lists. */
    public ChosenTalks {
        talks = List.copyOf(talks);
        texts = Map.copyOf(texts);
        states = Map.copyOf(states);
    }

    /** Reads what else is needed of some talks of a conference. Blocks; not on the JavaFX thread. */
    public static ChosenTalks read(ScheduleRepository schedule, Conference conference, List<Talk> talks) {
        return new ChosenTalks(conference, talks, schedule.texts(conference.id()), schedule.states(conference.id()));
    }

    /** The longer text under the shorter one, as Markdown; empty when the schedule has neither. */
    String textOf(Talk talk) {
        TalkText text = texts.getOrDefault(talk.id(), TalkText.NONE);
        String gap = text.abstractText().isBlank() || text.description().isBlank() ? "" : "\n\n";
        return (text.abstractText() + gap + text.description()).strip();
    }

    Star starOf(Talk talk) {
        return states.getOrDefault(talk.id(), TalkState.NONE).star();
    }

    ZonedDateTime startOf(Talk talk) {
        return talk.start().atZone(conference.zone());
    }

    ZonedDateTime endOf(Talk talk) {
        return talk.end().atZone(conference.zone());
    }
}
