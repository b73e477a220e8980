package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.update.KnownTalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The talks of a conference as the schedule before had them. */
final class KnownTalks {
    private KnownTalks() {}

    /** All but those added by hand. */
    static List<KnownTalk> of(Rows rows, ConferenceId conference) throws SQLException {
        Map<UUID, String> rooms = new HashMap<>();
        rows.each(
                "SELECT id, name FROM room WHERE conference = ?",
                row -> rooms.put(Rows.id(row, 1), row.getString(2)),
                conference.value());
        return rows.list(
                "SELECT id, identity, title, speakers, starts_at, ends_at, room, withdrawn, hash FROM talk"
                        + " WHERE conference = ? AND NOT by_hand",
                row -> new KnownTalk(
                        new TalkId(Rows.id(row, 1)),
                        row.getString(2),
                        row.getString(3),
                        TalkRows.speakers(row.getString(4)).stream()
                                .map(Speaker::name)
                                .toList(),
                        Rows.instant(row, 5),
                        Rows.instant(row, 6),
                        Optional.ofNullable(Rows.idOrNull(row, 7))
                                .map(rooms::get)
                                .orElse(""),
                        row.getBoolean(8),
                        row.getLong(9)),
                conference.value());
    }

    /**
     * Gives talks the identities that they have in a newer schedule, which may be those that other talks had.
     *
     * @param same the newer schedule's identities, with the talks they are now
     * @param displaced talks whose identity now belongs to another
     */
    static void rename(Connection connection, Map<String, KnownTalk> same, List<KnownTalk> displaced)
            throws SQLException {
        List<Map.Entry<String, KnownTalk>> moved = new ArrayList<>();
        for (Map.Entry<String, KnownTalk> entry : same.entrySet()) {
            if (!entry.getKey().equals(entry.getValue().identity())) {
                moved.add(entry);
            }
        }
        if (moved.isEmpty() && displaced.isEmpty()) {
            return;
        }
        try (Batch rename = new Batch(connection, "UPDATE talk SET identity = ? WHERE id = ?")) {
            for (KnownTalk talk : displaced) {
                rename.row(former(talk), talk.id().value());
            }
            // First out of each other's way.
            for (Map.Entry<String, KnownTalk> entry : moved) {
                rename.row(former(entry.getValue()), entry.getValue().id().value());
            }
            rename.flush();
            for (Map.Entry<String, KnownTalk> entry : moved) {
                rename.row(entry.getKey(), entry.getValue().id().value());
            }
            rename.flush();
        }
    }

    /** An identity that no schedule gives. */
    private static String former(KnownTalk talk) {
        return "former " + talk.id().value() + " " + talk.identity();
    }
}
