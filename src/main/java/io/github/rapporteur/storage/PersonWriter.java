package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the records of the people that a schedule names. Two are the same person when their names are, without
 * case and accents, whatever the schedule's own identifiers say: notes only ever know the name. An identifier seen
 * before with another name means that the name was corrected, unless the new name has a record already or the schedule
 * still bills the old one: some programs number their speakers anew in each version.
 */
final class PersonWriter {
    private final Connection connection;
    private final Map<String, UUID> byName = new HashMap<>();
    /** From a name that a person had before to the one the user gave them. */
    private final Map<String, String> nameOfAlias = new HashMap<>();

    private final Map<UUID, String> nameOfUser = new HashMap<>();

    private final Map<String, UUID> byKey = new HashMap<>();
    private final Map<UUID, Person> added = new LinkedHashMap<>();
    private final Map<UUID, Person> renamed = new LinkedHashMap<>();
    private final Set<String> newKeys = new HashSet<>();
    private final List<ImportedTalk> talks;
    private @Nullable Set<UUID> stillBilled;

    /** For the talks of one schedule, which all will be asked for by {@link #billed}. */
    PersonWriter(Connection connection, Rows rows, ConferenceId conference, List<ImportedTalk> talks)
            throws SQLException {
        this.connection = connection;
        this.talks = talks;
        rows.each("SELECT a.folded, p.id, p.name FROM person_alias a JOIN person p ON p.id = a.person", row -> {
            byName.put(row.getString(1), Rows.id(row, 2));
            nameOfAlias.put(row.getString(1), row.getString(3));
            nameOfUser.put(Rows.id(row, 2), row.getString(3));
        });
        rows.each("SELECT folded, id FROM person", row -> byName.put(row.getString(1), Rows.id(row, 2)));
        rows.each(
                "SELECT p.schedule_key, p.person FROM talk_person p JOIN talk t ON t.id = p.talk"
                        + " WHERE t.conference = ? AND p.schedule_key <> '' ORDER BY p.talk, p.position",
                row -> byKey.put(row.getString(1), Rows.id(row, 2)),
                conference.value());
    }

    /**
     * A speaker as a schedule names them.
     *
     * @param key what the schedule calls the person; may be empty
     */
    record Billed(Speaker speaker, String key) {}

    /** The speakers of a talk, each once. */
    List<Billed> billed(ImportedTalk talk) {
        List<Billed> speakers = new ArrayList<>(talk.people().size());
        for (ImportedPerson person : talk.people()) {
            UUID id = find(person);
            if (speakers.stream().noneMatch(known -> known.speaker.person().equals(id))) {
                String name = nameOfAlias.getOrDefault(Folding.fold(person.name()), person.name());
                speakers.add(new Billed(new Speaker(id, name), person.key()));
            }
        }
        return speakers;
    }

    private UUID find(ImportedPerson person) {
        String folded = Folding.fold(person.name());
        UUID known = byName.get(folded);
        if (known == null) {
            UUID sameKey = person.key().isEmpty() ? null : byKey.get(person.key());
            if (sameKey != null
                    && !newKeys.contains(person.key())
                    && !stillBilled().contains(sameKey)) {
                String ofUser = nameOfUser.get(sameKey);
                if (ofUser == null) {
                    renamed.put(sameKey, new Person(person.name(), folded));
                } else {
                    // The user has named them otherwise than the schedule did: that stays.
                    nameOfAlias.put(folded, ofUser);
                }
                known = sameKey;
            } else {
                known = PersonId.next().value();
                added.put(known, new Person(person.name(), folded));
            }
            byName.put(folded, known);
        }
        if (!person.key().isEmpty() && !byKey.containsKey(person.key())) {
            byKey.put(person.key(), known);
            newKeys.add(person.key());
        }
        return known;
    }

    /** The known people whom the schedule bills by the names they have. */
    private Set<UUID> stillBilled() {
        Set<UUID> billed = stillBilled;
        if (billed == null) {
            billed = new HashSet<>();
            for (ImportedTalk talk : talks) {
                for (ImportedPerson person : talk.people()) {
                    UUID known = byName.get(Folding.fold(person.name()));
                    if (known != null) {
                        billed.add(known);
                    }
                }
            }
            stillBilled = billed;
        }
        return billed;
    }

    /** Writes the records; before the talks that refer to them. */
    void flush() throws SQLException {
        try (Batch insert = new Batch(connection, "INSERT INTO person (name, folded, id) VALUES (?, ?, ?)");
                Batch update = new Batch(connection, "UPDATE person SET name = ?, folded = ? WHERE id = ?")) {
            for (Map.Entry<UUID, Person> person : added.entrySet()) {
                insert.row(person.getValue().name, person.getValue().folded, person.getKey());
            }
            for (Map.Entry<UUID, Person> person : renamed.entrySet()) {
                update.row(person.getValue().name, person.getValue().folded, person.getKey());
            }
            insert.flush();
            update.flush();
        }
    }

    private record Person(String name, String folded) {}
}
