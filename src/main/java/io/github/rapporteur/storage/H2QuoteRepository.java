package io.github.rapporteur.storage;

import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteRepository;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Quotes out of the index of marks; changes of them go through the texts. */
final class H2QuoteRepository implements QuoteRepository {
    private static final String QUOTES =
            "SELECT n.id, n.talk, n.author, q.position, COALESCE(k.title, t.title, c.title), m.content, q.person, q.role,"
                    + " q.tags, q.liked_by, q.exact, q.off_record, m.private, q.starred, q.said_at"
                    + " FROM note n JOIN quote q ON q.note = n.id JOIN mark m ON m.note = q.note AND m.position = q.position"
                    + " JOIN conference c ON c.id = n.conference LEFT JOIN talk t ON t.id = n.talk"
                    + " LEFT JOIN talk_correction k ON k.talk = t.id WHERE n.conference = ?"
                    + " ORDER BY COALESCE(k.starts_at, t.starts_at, 0), t.title, n.id, q.position";

    private final Database database;
    private final Clock clock;

    H2QuoteRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<WallQuote> quotesOf(ConferenceId conference) {
        return database.read(rows -> rows.list(QUOTES, row -> quote(row, conference), conference.value()));
    }

    @Override
    public boolean star(WallQuote quote, boolean starred) {
        return database.write(handle -> new NoteRewriting(handle, clock)
                .one(
                        quote.place().note(),
                        note -> MarkChanges.star(
                                note.text(), quote.words(), quote.place().position(), starred)));
    }

    @Override
    public int renameTag(ConferenceId conference, String from, String to) {
        return database.write(handle -> new NoteRewriting(handle, clock).retag(conference, from, to));
    }

    private static WallQuote quote(ResultSet row, ConferenceId conference) throws SQLException {
        UUID talk = Rows.idOrNull(row, 2);
        NoteSubject subject =
                talk == null ? new NoteSubject.OfConference(conference) : new NoteSubject.OfTalk(new TalkId(talk));
        WallQuote.Place place = new WallQuote.Place(
                new NoteId(Rows.id(row, 1)), subject, row.getString(3), row.getInt(4), row.getString(5), talk != null);
        return new WallQuote(
                place,
                row.getString(6),
                row.getString(7),
                Role.valueOf(row.getString(8)),
                lines(row.getString(9)),
                lines(row.getString(10)),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                row.getBoolean(14),
                row.getObject(15, LocalTime.class));
    }

    private static List<String> lines(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\n"));
    }
}
