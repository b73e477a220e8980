package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.storage.CorrectionRows.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How conferences and talks stand in their tables. */
final class TalkRows {
    static final String CONFERENCES = "SELECT id, title, zone, place, url, source, sample, archived FROM conference";

    /** Those in use before the archived, then the newest import first. */
    static final String NEWEST_FIRST = " ORDER BY archived, imported_at DESC, id DESC";

    private static final String TALKS = "SELECT id, conference, title, subtitle, kind, starts_at, ends_at,"
            + " conference_day, room, track, language, url, speakers, withdrawn, by_hand FROM talk WHERE ";

    private TalkRows() {}

    static Conference conference(ResultSet row) throws SQLException {
        return new Conference(
                new ConferenceId(Rows.id(row, 1)),
                row.getString(2),
                ZoneId.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    /** The talks of a conference as the user has them, in the order of the schedule; no removed ones. */
    static List<Talk> ofConference(Rows rows, ConferenceId conference) throws SQLException {
        return ofConference(rows, conference, "NOT removed");
    }

    /** The talks by hand that the user has removed, in the same order. */
    static List<Talk> removed(Rows rows, ConferenceId conference) throws SQLException {
        return ofConference(rows, conference, "removed");
    }

    private static List<Talk> ofConference(Rows rows, ConferenceId conference, String which) throws SQLException {
        Map<UUID, Room> rooms = new HashMap<>();
        rows.each(
                "SELECT id, name, position FROM room WHERE conference = ?",
                row -> rooms.put(Rows.id(row, 1), new Room(row.getString(2), row.getInt(3))),
                conference.value());
        Map<UUID, Correction> corrections = CorrectionRows.ofConference(rows, conference);
        List<Placed> talks =
                rows.list(TALKS + "conference = ? AND " + which, row -> placed(row, rooms), conference.value());
        talks.replaceAll(talk -> talk.corrected(corrections, rooms));
        talks.sort(Placed.IN_ORDER);
        return talks.stream().map(Placed::talk).toList();
    }

    /** One talk as the user has it, or none; a removed one too. */
    static List<Talk> one(Rows rows, TalkId talk) throws SQLException {
        Map<UUID, Room> rooms = new HashMap<>();
        rows.each(
                "SELECT r.id, r.name, r.position FROM room r JOIN talk t ON t.room = r.id WHERE t.id = ?",
                row -> rooms.put(Rows.id(row, 1), new Room(row.getString(2), row.getInt(3))),
                talk.value());
        Correction correction = CorrectionRows.of(rows, talk);
        return rows.list(TALKS + "id = ?", row -> placed(row, rooms).talk(), talk.value()).stream()
                .map(found -> correction.equals(Correction.NONE) ? found : correction.over(found))
                .toList();
    }

    private static Placed placed(ResultSet row, Map<UUID, Room> rooms) throws SQLException {
        UUID roomId = Rows.idOrNull(row, 9);
        Room room = roomId == null ? Room.NONE : rooms.getOrDefault(roomId, Room.NONE);
        Talk talk = new Talk(
                new TalkId(Rows.id(row, 1)),
                new ConferenceId(Rows.id(row, 2)),
                row.getString(3),
                row.getString(4),
                TalkKind.valueOf(row.getString(5)),
                Rows.instant(row, 6),
                Rows.instant(row, 7),
                row.getObject(8, LocalDate.class),
                room.name(),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                speakers(row.getString(13)),
                row.getBoolean(14),
                row.getBoolean(15));
        return new Placed(talk, room.position());
    }

    /** Speakers as one column: a line each, identifier, space, name. */
    static String column(List<Speaker> speakers) {
        StringBuilder column = new StringBuilder();
        for (Speaker speaker : speakers) {
            column.append(column.isEmpty() ? "" : "\n")
                    .append(speaker.person())
                    .append(' ')
                    .append(speaker.name());
        }
        return column.toString();
    }

    /** The speakers in such a column. */
    static List<Speaker> speakers(String column) {
        if (column.isEmpty()) {
            return List.of();
        }
        List<Speaker> speakers = new ArrayList<>(2);
        for (int start = 0; start < column.length(); ) {
            int end = column.indexOf('\n', start);
            int lineEnd = end < 0 ? column.length() : end;
            int gap = column.indexOf(' ', start);
            speakers.add(
                    new Speaker(UUID.fromString(column.substring(start, gap)), column.substring(gap + 1, lineEnd)));
            start = lineEnd + 1;
        }
        return speakers;
    }

    private record Room(String name, int position) {
        static final Room NONE = new Room("", Integer.MAX_VALUE);
    }

    private record Placed(Talk talk, int roomPosition) {
        static final Comparator<Placed> IN_ORDER = Comparator.comparing(
                        (Placed placed) -> placed.talk().start())
                .thenComparingInt(Placed::roomPosition)
                .thenComparing(placed -> placed.talk().title());

        Placed corrected(Map<UUID, Correction> corrections, Map<UUID, Room> rooms) {
            Correction correction =
                    corrections.isEmpty() ? null : corrections.get(talk.id().value());
            if (correction == null) {
                return this;
            }
            Talk now = correction.over(talk);
            int position = now.room().equals(talk.room())
                    ? roomPosition
                    : rooms.values().stream()
                            .filter(room -> room.name().equals(now.room()))
                            .mapToInt(Room::position)
                            .findFirst()
                            .orElse(Integer.MAX_VALUE);
            return new Placed(now, position);
        }
    }
}
