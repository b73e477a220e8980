package io.github.rapporteur.quotes;

import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import java.util.List;

/**
 * Who may have said something in a note.
 *
 * @param speakers of the talk, in the schedule's order; empty for a conference note or a break
 * @param teamMates everybody of the team
 */
public record QuoteContext(List<String> speakers, List<String> teamMates) {
    /** Keeps its own lists. */
    public QuoteContext {
        speakers = List.copyOf(speakers);
        teamMates = List.copyOf(teamMates);
    }

    /** The people of a talk. */
    public static QuoteContext of(Talk talk, List<Person> teamMates) {
        return of(talk.speakers(), teamMates);
    }

    /** The people of a talk with these speakers. */
    public static QuoteContext of(List<Speaker> speakers, List<Person> teamMates) {
        return new QuoteContext(
                speakers.stream().map(Speaker::name).toList(),
                teamMates.stream().map(Person::name).toList());
    }
}
