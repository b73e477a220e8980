package io.github.rapporteur.storage;

import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Stores a schedule's rooms. Rooms that it no longer has stay, behind the others, for withdrawn talks. */
final class RoomWriter {
    private final Connection connection;
    private final Rows rows;

    RoomWriter(Connection connection, Rows rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /** The room of each name; talks may name rooms that the schedule's list lacks. */
    Map<String, UUID> write(ConferenceId conference, List<String> names, List<ImportedTalk> talks) throws SQLException {
        Set<String> ordered = new LinkedHashSet<>(names);
        talks.forEach(talk -> ordered.add(talk.room()));
        ordered.remove("");
        Map<String, UUID> rooms = new HashMap<>();
        rows.each(
                "SELECT name, id FROM room WHERE conference = ? ORDER BY position",
                row -> rooms.put(row.getString(1), Rows.id(row, 2)),
                conference.value());
        ordered.addAll(rooms.keySet());
        try (Batch insert = new Batch(connection, "INSERT INTO room VALUES (?, ?, ?, ?)");
                Batch update = new Batch(connection, "UPDATE room SET position = ? WHERE id = ?")) {
            int position = 0;
            for (String name : ordered) {
                UUID known = rooms.get(name);
                if (known == null) {
                    UUID id = TimeOrderedId.next();
                    rooms.put(name, id);
                    insert.row(id, conference.value(), name, position);
                } else {
                    update.row(position, known);
                }
                position++;
            }
            insert.flush();
            update.flush();
        }
        return rooms;
    }
}
