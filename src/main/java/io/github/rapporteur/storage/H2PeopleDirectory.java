package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.people.NameTakenException;
import io.github.rapporteur.people.PeopleDirectory;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Everybody in the database. A change of a name goes through the texts of all notes in its own transaction. */
final class H2PeopleDirectory implements PeopleDirectory {
    private final Database database;
    private final Clock clock;

    H2PeopleDirectory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<PersonEntry> entries(ConferenceId conference) {
        return database.read(rows -> new PersonEntries(rows, conference).all());
    }

    @Override
    public Renamed rename(PersonId person, String name) {
        String now = name.strip().replaceAll("\\s+", " ");
        if (!MarkChanges.isName(now)) {
            throw new IllegalArgumentException("“" + now + "” cannot stand as a name under a quote: it would be read as"
                    + " something else. Leave out signs such as # and brackets with notes.");
        }
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Person before = person(rows, person);
            refuseMe(rows, before);
            Optional<Person> holder = H2PersonRepository.find(rows, now);
            if (holder.isPresent() && !holder.get().id().equals(person)) {
                throw new NameTakenException(holder.get());
            }
            // First of all: whom a part of a name means is known by the names that stand there now.
            int notes = new NoteRewriting(handle, clock).rename(before.name(), now);
            handle.execute(
                    "UPDATE person SET name = ?, folded = ? WHERE id = ?", now, Folding.fold(now), person.value());
            handle.execute("DELETE FROM person_alias WHERE folded = ?", Folding.fold(now));
            addAlias(handle, before.name(), now, person);
            return renamed(handle, before, new Person(person, now, before.teamMate()), notes);
        });
    }

    @Override
    public Renamed merge(PersonId kept, PersonId gone) {
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Person stays = person(rows, kept);
            Person goes = person(rows, gone);
            if (kept.equals(gone)) {
                return new Renamed(stays, stays.name(), 0);
            }
            refuseMe(rows, goes);
            boolean teamMate = stays.teamMate() || goes.teamMate();
            int notes = new NoteRewriting(handle, clock).rename(goes.name(), stays.name());
            joinRows(handle, stays, goes);
            addAlias(handle, goes.name(), stays.name(), kept);
            return renamed(handle, goes, new Person(kept, stays.name(), teamMate), notes);
        });
    }

    @Override
    public Renamed again(Renamed done) {
        return database.write(handle -> {
            int notes = new NoteRewriting(handle, clock).renameAgain(done);
            if (notes > 0) {
                new MarkWriter(handle.getConnection()).rewriteAll();
            }
            return new Renamed(done.person(), done.before(), notes);
        });
    }

    /** In schedules and corrections too; then who said what is another for some quotes. */
    private static Renamed renamed(Handle handle, Person before, Person now, int notes) throws SQLException {
        Rows rows = new Rows(handle.getConnection());
        for (String table : List.of("talk", "talk_correction")) {
            printAnew(handle, rows, table, before.id().value(), now);
        }
        new MarkWriter(handle.getConnection()).rewriteAll();
        return new Renamed(now, before.name(), notes);
    }

    private static void joinRows(Handle handle, Person stays, Person goes) {
        UUID kept = stays.id().value();
        UUID gone = goes.id().value();
        handle.execute(
                "DELETE FROM talk_person WHERE person = ? AND talk IN (SELECT talk FROM talk_person WHERE person = ?)",
                gone,
                kept);
        handle.execute("UPDATE talk_person SET person = ? WHERE person = ?", kept, gone);
        if (stays.teamMate()) {
            handle.execute("DELETE FROM team_mate WHERE person = ?", gone);
        } else {
            handle.execute("UPDATE team_mate SET person = ? WHERE person = ?", kept, gone);
        }
        handle.execute(
                "DELETE FROM person_photo WHERE person = ? AND EXISTS (SELECT * FROM person_photo WHERE person = ?)",
                gone,
                kept);
        handle.execute("UPDATE person_photo SET person = ? WHERE person = ?", kept, gone);
        handle.execute("UPDATE person_alias SET person = ? WHERE person = ?", kept, gone);
        handle.execute("DELETE FROM person WHERE id = ?", gone);
    }

    private static void addAlias(Handle handle, String before, String now, PersonId person) {
        if (!Folding.fold(before).equals(Folding.fold(now))) {
            handle.execute(
                    "MERGE INTO person_alias (folded, name, person) VALUES (?, ?, ?)",
                    Folding.fold(before),
                    before,
                    person.value());
        }
    }

    /** The talks' own lists of speakers: the new name, and nobody twice. */
    private static void printAnew(Handle handle, Rows rows, String table, UUID before, Person now) throws SQLException {
        String key = table.equals("talk") ? "id" : "talk";
        record Printed(UUID talk, List<Speaker> speakers) {}
        List<Printed> all = rows.list(
                "SELECT " + key + ", speakers FROM " + table + " WHERE speakers LIKE ?",
                row -> new Printed(Rows.id(row, 1), TalkRows.speakers(row.getString(2))),
                "%" + before + "%");
        for (Printed printed : all) {
            List<Speaker> speakers = new ArrayList<>();
            for (Speaker speaker : printed.speakers()) {
                Speaker shown =
                        speaker.person().equals(before) ? new Speaker(now.id().value(), now.name()) : speaker;
                if (speakers.stream().noneMatch(known -> known.person().equals(shown.person()))) {
                    speakers.add(shown);
                }
            }
            handle.execute(
                    "UPDATE " + table + " SET speakers = ? WHERE " + key + " = ?",
                    TalkRows.column(speakers),
                    printed.talk());
        }
    }

    /** The user's name is also the author of their notes: it has a way of its own. */
    private static void refuseMe(Rows rows, Person person) throws SQLException {
        if (H2PersonRepository.me(rows).equals(person.name())) {
            throw new IllegalArgumentException("“" + person.name()
                    + "” is you. Change your own name under “Your name and team mates”; then merge the other record into"
                    + " yours.");
        }
    }

    private static Person person(Rows rows, PersonId id) throws SQLException {
        return H2PersonRepository.findById(rows, id)
                .orElseThrow(() -> new IllegalArgumentException("This person is not in the notebook any more."));
    }

    @Override
    public Optional<byte[]> photo(PersonId person) {
        return database.read(rows -> rows.first(
                "SELECT content FROM person_photo WHERE person = ?", row -> row.getBytes(1), person.value()));
    }

    @Override
    public void setPhoto(PersonId person, Optional<byte[]> png) {
        database.write(handle -> {
            if (png.isEmpty()) {
                return handle.execute("DELETE FROM person_photo WHERE person = ?", person.value());
            }
            String author = H2PersonRepository.me(new Rows(handle.getConnection()));
            return handle.execute(
                    "MERGE INTO person_photo (person, author, changed_at, content) VALUES (?, ?, ?, ?)",
                    person.value(),
                    author,
                    clock.millis(),
                    png.get());
        });
    }
}
