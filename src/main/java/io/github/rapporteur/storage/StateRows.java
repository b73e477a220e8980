package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the user has on talks: from their own row, and from the counts that each note keeps of itself. */
final class StateRows {
    private StateRows() {}

    /** The states of all talks that have anything. */
    static Map<TalkId, TalkState> ofConference(Rows rows, ConferenceId conference) throws SQLException {
        Map<TalkId, TalkState> states = new HashMap<>();
        rows.each(
                "SELECT talk, star, rating, verdict, attended FROM talk_state WHERE conference = ?",
                row -> states.put(
                        new TalkId(Rows.id(row, 1)),
                        new TalkState(
                                Star.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getString(4),
                                row.getBoolean(5),
                                0,
                                0,
                                0,
                                0)),
                conference.value());
        rows.each(
                "SELECT talk, quotes, quips, marks FROM note WHERE conference = ? AND talk IS NOT NULL AND NOT blank",
                row -> states.merge(
                        new TalkId(Rows.id(row, 1)),
                        new TalkState(Star.NONE, 0, "", false, 1, row.getInt(2), row.getInt(3), row.getInt(4)),
                        StateRows::sum),
                conference.value());
        return states;
    }

    private static TalkState sum(TalkState known, TalkState note) {
        return new TalkState(
                known.star(),
                known.rating(),
                known.verdict(),
                known.attended(),
                known.notes() + note.notes(),
                known.quotes() + note.quotes(),
                known.quips() + note.quips(),
                known.marks() + note.marks());
    }
}
