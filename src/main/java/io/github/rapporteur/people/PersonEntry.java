package io.github.rapporteur.people;

import io.github.rapporteur.schedule.TalkId;
import java.util.List;

/**
 * A person with what they are and do, for the list of people.
 *
 * @param otherNames names of records that were merged into this one
 * @param hasPhoto whether there is a picture of them
 * @param talks what they are in which talk, by time; nobody's quotes are in it who waits for a name
 */
public record PersonEntry(Person person, List<String> otherNames, boolean hasPhoto, List<InTalk> talks) {
    /** Keeps its own lists. */
    public PersonEntry {
        otherNames = List.copyOf(otherNames);
        talks = List.copyOf(talks);
    }

    /**
     * What somebody is in a talk.
     *
     * @param quotes how many quotes of theirs stand in the notes on it
     */
    public record InTalk(TalkId talk, String title, Role role, int quotes) {}
}
