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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds or makes the records of the people that a schedule names. Two are the same person when their names are, without
 * case and accents, whatever the schedule's own identifiers say: notes only ever know the name. An identifier seen
 * before with another name means that the name was corrected, unless the new name has a record already.
 */
final class PersonWriter {
    private final Connection connection;
    private final ConferenceId conference;
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<String, UUID> byKey = new HashMap<>();
    private final Map<UUID, Person> added = new LinkedHashMap<>();
    private final Map<UUID, Person> renamed = new LinkedHashMap<>();
    private final Map<String, UUID> newKeys = new LinkedHashMap<>();

    PersonWriter(Connection connection, Rows rows, ConferenceId conference) throws SQLException {
        this.connection = connection;
        this.conference = conference;
        rows.each("SELECT folded, id FROM person", row -> byName.put(row.getString(1), Rows.id(row, 2)));
        rows.each(
                "SELECT schedule_key, person FROM person_key WHERE conference = ?",
                row -> byKey.put(row.getString(1), Rows.id(row, 2)),
                conference.value());
    }

    /** The speakers of a talk, each once. */
    List<Speaker> speakers(ImportedTalk talk) {
        List<Speaker> speakers = new ArrayList<>(talk.people().size());
        for (ImportedPerson person : talk.people()) {
            UUID id = find(person);
            if (speakers.stream().noneMatch(known -> known.person().equals(id))) {
                speakers.add(new Speaker(id, person.name()));
            }
        }
        return speakers;
    }

    private UUID find(ImportedPerson person) {
        String folded = Folding.fold(person.name());
        UUID known = byName.get(folded);
        if (known == null) {
            UUID sameKey = person.key().isEmpty() ? null : byKey.get(person.key());
            if (sameKey != null && !newKeys.containsKey(person.key())) {
                renamed.put(sameKey, new Person(person.name(), folded));
                known = sameKey;
            } else {
                known = PersonId.next().value();
                added.put(known, new Person(person.name(), folded));
            }
            byName.put(folded, known);
        }
        if (!person.key().isEmpty() && !byKey.containsKey(person.key())) {
            byKey.put(person.key(), known);
            newKeys.put(person.key(), known);
        }
        return known;
    }

    /** Writes the records; before the talks that refer to them. */
    void flush() throws SQLException {
        try (Batch insert = new Batch(connection, "INSERT INTO person (name, folded, id) VALUES (?, ?, ?)");
                Batch update = new Batch(connection, "UPDATE person SET name = ?, folded = ? WHERE id = ?");
                Batch keys = new Batch(connection, "INSERT INTO person_key VALUES (?, ?, ?)")) {
            for (Map.Entry<UUID, Person> person : added.entrySet()) {
                insert.row(person.getValue().name, person.getValue().folded, person.getKey());
            }
            for (Map.Entry<UUID, Person> person : renamed.entrySet()) {
                update.row(person.getValue().name, person.getValue().folded, person.getKey());
            }
            for (Map.Entry<String, UUID> key : newKeys.entrySet()) {
                keys.row(conference.value(), key.getKey(), key.getValue());
            }
            insert.flush();
            update.flush();
            keys.flush();
        }
    }

    private record Person(String name, String folded) {}
}
