package io.github.rapporteur.storage;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ConferenceShelf;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The conferences of the database, and the end of one. */
final class H2ConferenceShelf implements ConferenceShelf {
    private static final Comparator<Entry> LATEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.conference().archived())
            .thenComparing(entry -> entry.last().orElse(LocalDate.MIN), Comparator.reverseOrder());

    /** In an order in which no row refers to one that is gone. The question mark is the conference. */
    private static final List<String> DELETIONS = List.of(
            "DELETE FROM quote WHERE note IN (SELECT id FROM note WHERE conference = ?)",
            "DELETE FROM mark WHERE note IN (SELECT id FROM note WHERE conference = ?)",
            "DELETE FROM note_version WHERE note IN (SELECT id FROM note WHERE conference = ?)",
            "DELETE FROM note_text WHERE note IN (SELECT id FROM note WHERE conference = ?)",
            "DELETE FROM note WHERE conference = ?",
            "DELETE FROM bin_version WHERE note IN (SELECT id FROM bin_note WHERE conference = ?)",
            "DELETE FROM bin_note WHERE conference = ?",
            "DELETE FROM talk_state WHERE conference = ?",
            "DELETE FROM talk_correction WHERE conference = ?",
            "DELETE FROM talk_person WHERE talk IN (SELECT id FROM talk WHERE conference = ?)",
            "DELETE FROM talk WHERE conference = ?",
            "DELETE FROM room WHERE conference = ?",
            "DELETE FROM conference WHERE id = ?");

    private final Database database;
    private final SideKeeper side;

    H2ConferenceShelf(Database database, SideKeeper side) {
        this.database = database;
        this.side = side;
    }

    @Override
    public List<Entry> entries() {
        return database.read(rows -> {
            Map<UUID, Days> days = new HashMap<>();
            rows.each(
                    "SELECT conference, MIN(conference_day), MAX(conference_day) FROM talk WHERE NOT removed"
                            + " GROUP BY conference",
                    row -> days.put(
                            Rows.id(row, 1),
                            new Days(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
            return rows.list(TalkRows.CONFERENCES + TalkRows.NEWEST_FIRST, TalkRows::conference).stream()
                    .map(conference -> entry(
                            conference,
                            Optional.ofNullable(days.get(conference.id().value()))))
                    .sorted(LATEST_FIRST)
                    .toList();
        });
    }

    private static Entry entry(Conference conference, Optional<Days> days) {
        return new Entry(conference, days.map(Days::first), days.map(Days::last));
    }

    @Override
    public void archive(ConferenceId conference, boolean archived) {
        database.write(handle ->
                handle.execute("UPDATE conference SET archived = ? WHERE id = ?", archived, conference.value()));
    }

    @Override
    public Holdings holdings(ConferenceId conference) {
        UUID id = conference.value();
        return database.read(rows -> new Holdings(
                rows.number("SELECT COUNT(*) FROM talk WHERE conference = ?", id),
                rows.number("SELECT COUNT(*) FROM note WHERE conference = ? AND NOT blank", id)
                        + rows.number("SELECT COUNT(*) FROM bin_note WHERE conference = ?", id),
                rows.number("SELECT COALESCE(SUM(quotes + quips), 0) FROM note WHERE conference = ?", id)));
    }

    @Override
    public void delete(ConferenceId conference) {
        database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Set<UUID> people = peopleOf(rows, conference);
            Set<String> pictures = picturesOf(rows, conference);
            for (String deletion : DELETIONS) {
                handle.execute(deletion, conference.value());
            }
            SourceVersions.forget(handle, conference);
            KeptImports.forget(handle, conference);
            H2ReportRepository.forget(handle, conference);
            H2KeptFindings.forget(handle, conference);
            forgetStrangers(handle, rows, people);
            new UnnamedPictures(handle).removeOf(pictures);
            return conference;
        });
        side.keep(database);
    }

    /** What its notes, the deleted and the older texts too, call pictures. */
    private static Set<String> picturesOf(Rows rows, ConferenceId conference) throws SQLException {
        Set<String> names = new HashSet<>();
        for (String texts : List.of(
                "note_text x JOIN note n ON n.id = x.note",
                "note_version x JOIN note n ON n.id = x.note",
                "bin_version x JOIN bin_note n ON n.id = x.note",
                "bin_note x JOIN bin_note n ON n.id = x.id")) {
            rows.each(
                    "SELECT x.content FROM " + texts + " WHERE n.conference = ? AND x.content LIKE '%](picture:%'",
                    row -> names.addAll(PictureRows.namesIn(row.getString(1))),
                    conference.value());
        }
        return names;
    }

    private static Set<UUID> peopleOf(Rows rows, ConferenceId conference) throws SQLException {
        Set<UUID> people = new HashSet<>(rows.list(
                "SELECT DISTINCT p.person FROM talk_person p JOIN talk t ON t.id = p.talk WHERE t.conference = ?",
                row -> Rows.id(row, 1),
                conference.value()));
        rows.each(
                "SELECT speakers FROM talk_correction WHERE conference = ? AND speakers IS NOT NULL",
                row -> TalkRows.speakers(row.getString(1)).forEach(speaker -> people.add(speaker.person())),
                conference.value());
        return people;
    }

    /** Who spoke there only and is nobody's team mate is known no more. */
    private static void forgetStrangers(Handle handle, Rows rows, Set<UUID> people) throws SQLException {
        Set<UUID> known = new HashSet<>(rows.list("SELECT person FROM talk_person", row -> Rows.id(row, 1)));
        known.addAll(rows.list("SELECT person FROM team_mate", row -> Rows.id(row, 1)));
        rows.each(
                "SELECT speakers FROM talk_correction WHERE speakers IS NOT NULL",
                row -> TalkRows.speakers(row.getString(1)).forEach(speaker -> known.add(speaker.person())));
        for (UUID person : people) {
            if (!known.contains(person)) {
                handle.execute("DELETE FROM person WHERE id = ?", person);
            }
        }
    }

    private record Days(LocalDate first, LocalDate last) {}
}
