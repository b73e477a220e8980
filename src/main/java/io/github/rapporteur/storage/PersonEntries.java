package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.marks.SeveralNames;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.TalkId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads everybody with what they are in the talks of one conference. On the database thread. */
final class PersonEntries {
    private final Rows rows;
    private final ConferenceId conference;
    private final Map<UUID, String> titles = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, Role>> roles = new HashMap<>();
    /** By the folded name, then by talk. */
    private final Map<String, Map<UUID, Integer>> quotes = new HashMap<>();

    PersonEntries(Rows rows, ConferenceId conference) {
        this.rows = rows;
        this.conference = conference;
    }

    List<PersonEntry> all() throws SQLException {
        readTalks();
        readQuotes();
        Map<UUID, List<String>> others = new HashMap<>();
        rows.each(
                "SELECT person, name FROM person_alias ORDER BY name",
                row -> others.computeIfAbsent(Rows.id(row, 1), id -> new ArrayList<>())
                        .add(row.getString(2)));
        Set<UUID> photos = new HashSet<>(rows.list("SELECT person FROM person_photo", row -> Rows.id(row, 1)));
        return rows.list(
                "SELECT p.id, p.name, t.id FROM person p LEFT JOIN team_mate t ON t.person = p.id ORDER BY p.folded",
                row -> {
                    UUID id = Rows.id(row, 1);
                    Person person = new Person(new PersonId(id), row.getString(2), Rows.idOrNull(row, 3) != null);
                    return new PersonEntry(
                            person, others.getOrDefault(id, List.of()), photos.contains(id), talks(person));
                });
    }

    private void readTalks() throws SQLException {
        rows.each(
                "SELECT t.id, COALESCE(c.title, t.title), COALESCE(c.speakers, t.speakers) FROM talk t"
                        + " LEFT JOIN talk_correction c ON c.talk = t.id WHERE t.conference = ?"
                        + " ORDER BY COALESCE(c.starts_at, t.starts_at), t.title",
                row -> {
                    UUID talk = Rows.id(row, 1);
                    titles.put(talk, row.getString(2));
                    for (Speaker speaker : TalkRows.speakers(row.getString(3))) {
                        roles.computeIfAbsent(speaker.person(), id -> new LinkedHashMap<>())
                                .put(talk, Role.SPEAKER);
                    }
                },
                conference.value());
    }

    private void readQuotes() throws SQLException {
        rows.each(
                "SELECT n.talk, q.person FROM quote q JOIN note n ON n.id = q.note"
                        + " WHERE n.conference = ? AND n.talk IS NOT NULL AND q.person IS NOT NULL",
                row -> {
                    UUID talk = Rows.id(row, 1);
                    for (String name : SeveralNames.split(row.getString(2))) {
                        quotes.computeIfAbsent(Folding.fold(name), any -> new HashMap<>())
                                .merge(talk, 1, Integer::sum);
                    }
                },
                conference.value());
    }

    private List<PersonEntry.InTalk> talks(Person person) {
        Map<UUID, Role> speaks = roles.getOrDefault(person.id().value(), Map.of());
        Map<UUID, Integer> said = quotes.getOrDefault(Folding.fold(person.name()), Map.of());
        List<PersonEntry.InTalk> talks = new ArrayList<>();
        if (speaks.isEmpty() && said.isEmpty()) {
            return talks;
        }
        Role otherwise = person.teamMate() ? Role.TEAM_MATE : Role.OTHER;
        titles.forEach((talk, title) -> {
            if (speaks.containsKey(talk) || said.containsKey(talk)) {
                talks.add(new PersonEntry.InTalk(
                        new TalkId(talk), title, speaks.getOrDefault(talk, otherwise), said.getOrDefault(talk, 0)));
            }
        });
        return talks;
    }
}
