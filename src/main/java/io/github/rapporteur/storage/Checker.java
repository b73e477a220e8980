package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.schedule.Speaker;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything in a database: the hash of each text, the marks against what the text says, rows that lack the row
 * they belong to, and the side file. Changes nothing. H2 itself notices neither flipped bits nor a lost end.
 */
final class Checker {
    private final Database database;
    private final WorkMonitor monitor;
    private final List<String> damages = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private long talks;
    private long notes;
    private long versions;
    private long marks;
    private final List<PictureHash> pictures = new ArrayList<>();
    private boolean isIndexBehind;

    private Checker(Database database, WorkMonitor monitor) {
        this.database = database;
        this.monitor = monitor;
    }

    /** Checks a database, and its side file when it has one. */
    static NotebookCheck run(Database database, WorkMonitor monitor) throws CancelledException {
        Checker checker = new Checker(database, monitor);
        checker.look("the side file", checker::sideFile);
        checker.look("the notes", checker::notes);
        checker.look("the older texts", checker::versions);
        checker.look("the deleted notes", checker::bin);
        checker.look("the talks", checker::talks);
        for (PictureHash picture : checker.allPictures()) {
            checker.look("the picture " + picture.shortName(), rows -> checker.picture(rows, picture));
        }
        for (Orphans orphans : Orphans.values()) {
            checker.look(orphans.what, rows -> checker.orphans(rows, orphans));
        }
        return new NotebookCheck(
                checker.talks,
                checker.notes,
                checker.versions,
                checker.marks,
                checker.pictures.size(),
                checker.damages,
                checker.oddities,
                checker.isIndexBehind);
    }

    private interface Look {
        void at(Rows rows) throws SQLException, IOException;
    }

    /** A part that cannot be read is a finding, not the end of the check. */
    private void look(String what, Look look) throws CancelledException {
        monitor.stopIfCancelled();
        try {
            database.read(rows -> {
                try {
                    look.at(rows);
                } catch (IOException e) {
                    oddities.add("The side file cannot be read: " + e.getMessage() + ".");
                }
                return what;
            });
        } catch (NotebookException e) {
            damages.add("Not readable: " + what + ". " + e.getMessage());
        }
    }

    private void sideFile(Rows rows) throws SQLException, IOException {
        NotebookState state = NotebookState.read(rows);
        Optional<SideFile> side = SideFile.read(database.files().side());
        if (side.isPresent() && !state.has(side.get())) {
            damages.add("The notebook is older than its side file "
                    + database.files().side() + " says.");
        }
    }

    private void notes(Rows rows) throws SQLException {
        List<Person> team = H2PersonRepository.teamMates(rows);
        isIndexBehind = !MarkIndex.isFresh(rows);
        Map<UUID, List<MarkRows.Row>> index = index(rows);
        List<NoteRows.Stored> all = NoteRows.all(rows);
        for (NoteRows.Stored stored : all) {
            monitor.report(new Progress(++notes, all.size(), "Checking notes"));
            Note note = stored.note();
            if (!stored.isIntact()) {
                damages.add("The text of " + name(rows, note) + " is not what was saved.");
                continue;
            }
            MarkRows expected = MarkWriter.marksOf(rows, note, team);
            MarkRows indexed = new MarkRows(index.getOrDefault(note.id().value(), List.of()));
            marks += expected.rows().size();
            if (!isIndexBehind && !fits(rows, stored, expected, indexed)) {
                oddities.add("The index of marks does not fit the text of " + name(rows, note) + ".");
            }
        }
    }

    private static boolean fits(Rows rows, NoteRows.Stored stored, MarkRows expected, MarkRows indexed)
            throws SQLException {
        return expected.equals(indexed)
                && expected.hash() == stored.marksHash()
                && counts(rows, stored.note(), expected);
    }

    private static boolean counts(Rows rows, Note note, MarkRows marks) throws SQLException {
        return rows.number(
                        "SELECT COUNT(*) FROM note WHERE id = ? AND quotes = ? AND quips = ? AND marks = ? AND blank = ?",
                        note.id().value(),
                        marks.quotes(),
                        marks.quips(),
                        marks.others(),
                        note.text().isBlank())
                == 1;
    }

    private static Map<UUID, List<MarkRows.Row>> index(Rows rows) throws SQLException {
        Map<UUID, List<MarkRows.Row>> index = new HashMap<>();
        rows.each(
                "SELECT m.note, m.kind, m.content, m.name, m.meaning, m.done, m.due, m.private, q.person, q.role, q.tags,"
                        + " q.liked_by, q.exact, q.off_record, q.our_team, q.starred, q.said_at FROM mark m LEFT JOIN quote q"
                        + " ON q.note = m.note AND q.position = m.position ORDER BY m.note, m.position",
                row -> index.computeIfAbsent(Rows.id(row, 1), note -> new ArrayList<>())
                        .add(mark(row)));
        return index;
    }

    private static MarkRows.Row mark(ResultSet row) throws SQLException {
        @Nullable Boolean done = row.getObject(6, Boolean.class);
        @Nullable String role = row.getString(10);
        MarkRows.@Nullable Quote quote = role == null
                ? null
                : new MarkRows.Quote(
                        row.getString(9),
                        Role.valueOf(role),
                        row.getString(11),
                        row.getString(12),
                        row.getBoolean(13),
                        row.getBoolean(14),
                        row.getBoolean(15),
                        row.getBoolean(16),
                        row.getObject(17, LocalTime.class));
        return new MarkRows.Row(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                done,
                row.getObject(7, LocalDate.class),
                row.getBoolean(8),
                quote);
    }

    private void versions(Rows rows) throws SQLException {
        rows.each("SELECT content, hash, note, revision FROM note_version", row -> {
            versions++;
            if (!Arrays.equals(row.getBytes(2), NoteRows.hash(row.getString(1)))) {
                damages.add("The older text number " + row.getLong(4) + " of the note " + Rows.id(row, 3)
                        + " is not what was saved.");
            }
        });
    }

    private void bin(Rows rows) throws SQLException {
        rows.each("SELECT content, hash, author FROM bin_note", row -> {
            if (!Arrays.equals(row.getBytes(2), NoteRows.hash(row.getString(1)))) {
                damages.add("The text of a deleted note of " + row.getString(3) + " is not what was saved.");
            }
        });
        rows.each("SELECT content, hash, revision, note FROM bin_version", row -> {
            if (!Arrays.equals(row.getBytes(2), NoteRows.hash(row.getString(1)))) {
                damages.add("The older text number " + row.getLong(3) + " of the deleted note " + Rows.id(row, 4)
                        + " is not what was saved.");
            }
        });
    }

    private List<PictureHash> allPictures() throws CancelledException {
        look(
                "the list of pictures",
                rows -> rows.each(
                        "SELECT hash FROM picture ORDER BY hash",
                        row -> pictures.add(new PictureHash(row.getString(1)))));
        return pictures;
    }

    /** One at a time, so that others who want the database need not wait for all of them. */
    private void picture(Rows rows, PictureHash hash) throws SQLException {
        UUID id = PictureRows.id(rows, hash).orElse(null);
        if (id != null && !PictureHash.of(PictureRows.unchecked(rows, id)).equals(hash)) {
            String name =
                    PictureRows.find(rows, hash.hex()).map(Picture::fileName).orElse("");
            damages.add("The picture " + (name.isEmpty() ? "" : name + " ") + "(" + hash.shortName()
                    + ") is not what was saved; it is whole again when you insert its file once more.");
        }
    }

    private void talks(Rows rows) throws SQLException {
        Map<UUID, List<UUID>> speakers = new HashMap<>();
        rows.each(
                "SELECT talk, person FROM talk_person ORDER BY talk, position",
                row -> speakers.computeIfAbsent(Rows.id(row, 1), talk -> new ArrayList<>())
                        .add(Rows.id(row, 2)));
        rows.each("SELECT id, title, speakers FROM talk", row -> {
            talks++;
            List<UUID> shown = TalkRows.speakers(row.getString(3)).stream()
                    .map(Speaker::person)
                    .toList();
            if (!shown.equals(speakers.getOrDefault(Rows.id(row, 1), List.of()))) {
                oddities.add("The speakers of the talk \"" + row.getString(2) + "\" do not fit its persons.");
            }
        });
    }

    private void orphans(Rows rows, Orphans orphans) throws SQLException {
        long count = rows.number("SELECT COUNT(*) FROM " + orphans.query);
        if (count > 0) {
            List<String> findings = orphans.isDamage ? damages : oddities;
            findings.add(
                    Character.toUpperCase(orphans.what.charAt(0)) + orphans.what.substring(1) + ": " + count + ".");
        }
    }

    private static String name(Rows rows, Note note) throws SQLException {
        String of = "the note of " + note.author();
        return switch (note.subject()) {
            case NoteSubject.OfConference conference -> of + " on the conference";
            case NoteSubject.OfTalk(var talk) ->
                of + " on the talk \""
                        + rows.first("SELECT title FROM talk WHERE id = ?", row -> row.getString(1), talk.value())
                                .orElse(talk.toString())
                        + "\"";
        };
    }

    /** Rows that belong to none; foreign keys guard the other tables. */
    private enum Orphans {
        ROOMS(
                false,
                "talks in rooms that are not there",
                "talk t WHERE room IS NOT NULL AND NOT EXISTS (SELECT * FROM room WHERE id = t.room)"),
        PERSONS(
                false,
                "speakers without their person",
                "talk_person x WHERE NOT EXISTS (SELECT * FROM person WHERE id = x.person)"),
        SPEAKERS(
                false,
                "speakers without their talk",
                "talk_person x WHERE NOT EXISTS (SELECT * FROM talk WHERE id = x.talk)"),
        NOTES(true, "notes without their text", "note n WHERE NOT EXISTS (SELECT * FROM note_text WHERE note = n.id)"),
        SUBJECTS(
                true,
                "notes on a talk of another conference",
                "note n WHERE subject <> COALESCE(talk, conference) OR (talk IS NOT NULL AND NOT EXISTS"
                        + " (SELECT * FROM talk WHERE id = n.talk AND conference = n.conference))"),
        STATES(
                true,
                "stars and ratings on a talk of another conference",
                "talk_state s WHERE NOT EXISTS (SELECT * FROM talk WHERE id = s.talk AND conference = s.conference)"),
        CORRECTIONS(
                true,
                "corrections of a talk of another conference",
                "talk_correction c WHERE NOT EXISTS (SELECT * FROM talk WHERE id = c.talk AND conference ="
                        + " c.conference AND NOT by_hand)"),
        BIN(
                true,
                "deleted notes on a talk of another conference, or in the bin and not",
                "bin_note b WHERE subject <> COALESCE(talk, conference) OR (talk IS NOT NULL AND NOT EXISTS (SELECT * FROM"
                        + " talk WHERE id = b.talk AND conference = b.conference)) OR id IN (SELECT id FROM note)"),
        REVISIONS(
                true,
                "older texts with a newer number than their note",
                "note_version v WHERE revision >= (SELECT revision FROM note WHERE id = v.note)");

        private final boolean isDamage;
        private final String what;
        private final String query;

        /**
         * @param isDamage whether it is of the user's: what is imported comes back with the next import
         */
        Orphans(boolean isDamage, String what, String query) {
            this.isDamage = isDamage;
            this.what = what;
            this.query = query;
        }
    }
}
