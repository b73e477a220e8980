package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The invented team of the sample conference. It is not stored: it counts in the sample's notes only, so that nobody of
 * it is ever proposed at a real conference.
 */
final class SampleTeam {
    private SampleTeam() {}

    /**
     * The team for a note.
     *
     * @param team the user's own
     */
    static List<Person> added(List<Person> team, Rows rows, NoteSubject subject) throws SQLException {
        if (!isOfSample(rows, subject)) {
            return team;
        }
        List<Person> all = new ArrayList<>(team);
        Set<String> known = new HashSet<>();
        team.forEach(person -> known.add(Folding.fold(person.name())));
        Invented.PEOPLE.stream()
                .filter(person -> !known.contains(Folding.fold(person.name())))
                .forEach(all::add);
        return all;
    }

    private static boolean isOfSample(Rows rows, NoteSubject subject) throws SQLException {
        String conference = switch (subject) {
            case NoteSubject.OfConference whole -> "?";
            case NoteSubject.OfTalk talk -> "(SELECT conference FROM talk WHERE id = ?)";
        };
        return rows.number("SELECT COUNT(*) FROM conference WHERE sample AND id = " + conference, subject.value()) > 0;
    }

    /** Read from the program when a sample conference is looked at for the first time. */
    private static final class Invented {
        private static final List<Person> PEOPLE = people();

        /** The author of the sample's notes is the user there, hence none of the others. */
        private static List<Person> people() {
            SampleConference sample = SampleConference.load();
            return sample.teamMates().stream()
                    .filter(name -> !name.equals(sample.author()))
                    .map(name -> new Person(
                            new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name, true))
                    .toList();
        }
    }
}
