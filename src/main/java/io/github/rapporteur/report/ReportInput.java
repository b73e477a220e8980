package io.github.rapporteur.report;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.List;
import java.util.Map;

/**
 * Everything a report is composed from, as the notebook holds it.
 *
 * @param talks of the conference, in any order
 * @param states of the talks the user has something on
 * @param notes on the conference and its talks, of all authors
 */
public record ReportInput(
        Conference conference,
        List<Talk> talks,
        Map<TalkId, TalkState> states,
        List<Note> notes,
        List<Person> teamMates,
        ReportSettings settings) {
    /** Keeps its own collections. */
    public ReportInput {
        talks = List.copyOf(talks);
        states = Map.copyOf(states);
        notes = List.copyOf(notes);
        teamMates = List.copyOf(teamMates);
    }

    /** The same with other settings. */
    public ReportInput with(ReportSettings other) {
        return new ReportInput(conference, talks, states, notes, teamMates, other);
    }
}
