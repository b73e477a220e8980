package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.ConferenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** People in the database. */
final class H2PersonRepository implements PersonRepository {
    private static final String ME = "me";
    private static final String PEOPLE =
            "SELECT p.id, p.name, t.id FROM person p LEFT JOIN team_mate t ON t.person = p.id";

    private final Database database;
    private final Clock clock;

    H2PersonRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Person> people() {
        return database.read(rows -> rows.list(PEOPLE + " ORDER BY p.folded", H2PersonRepository::person));
    }

    @Override
    public List<Person> teamMates() {
        return database.read(H2PersonRepository::teamMates);
    }

    @Override
    public List<Person> teamMatesAt(ConferenceId conference) {
        return database.read(rows -> SampleTeam.added(teamMates(rows), rows, new NoteSubject.OfConference(conference)));
    }

    /** The user's team mates, by name, as seen inside a transaction. */
    static List<Person> teamMates(Rows rows) throws SQLException {
        return rows.list(
                "SELECT p.id, p.name, t.id FROM team_mate t JOIN person p ON p.id = t.person ORDER BY p.folded",
                H2PersonRepository::person);
    }

    @Override
    public Optional<Person> findByName(String name) {
        return database.read(rows -> find(rows, name));
    }

    @Override
    public Person addTeamMate(String name) {
        String author = me();
        return database.write(handle -> {
            Person person = addTeamMate(handle, new Rows(handle.getConnection()), name, author);
            new MarkWriter(handle.getConnection()).rewriteAll();
            return person;
        });
    }

    private Person addTeamMate(Handle handle, Rows rows, String name, String author) throws SQLException {
        Optional<Person> known = find(rows, name);
        if (known.isPresent() && known.get().teamMate()) {
            return known.get();
        }
        Person person = known.map(found -> new Person(found.id(), found.name(), true))
                .orElseGet(() -> new Person(PersonId.next(), name.strip(), true));
        UUID id = person.id().value();
        if (known.isEmpty()) {
            handle.execute("INSERT INTO person VALUES (?, ?, ?)", id, person.name(), Folding.fold(name));
        }
        handle.execute("INSERT INTO team_mate VALUES (?, ?, ?, ?)", TimeOrderedId.next(), id, author, clock.millis());
        return person;
    }

    @Override
    public Person renameTeamMate(PersonId teamMate, String name) {
        String author = me();
        String now = name.strip();
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            UUID old = teamMate.value();
            Optional<Person> named = find(rows, now);
            boolean free = named.isEmpty() || named.get().id().equals(teamMate);
            Person person;
            if (free && !isInSchedules(rows, old)) {
                handle.execute("UPDATE person SET name = ?, folded = ? WHERE id = ?", now, Folding.fold(now), old);
                person = new Person(teamMate, now, true);
            } else {
                handle.execute("DELETE FROM team_mate WHERE person = ?", old);
                person = addTeamMate(handle, rows, now, author);
            }
            new MarkWriter(handle.getConnection()).rewriteAll();
            return person;
        });
    }

    /** A name that a schedule printed is the schedule's, and would come back with the next import. */
    private static boolean isInSchedules(Rows rows, UUID person) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM talk_person WHERE person = ?", person) > 0;
    }

    @Override
    public void removeTeamMate(PersonId teamMate) {
        database.write(handle -> {
            int removed = handle.execute("DELETE FROM team_mate WHERE person = ?", teamMate.value());
            new MarkWriter(handle.getConnection()).rewriteAll();
            return removed;
        });
    }

    @Override
    public String me() {
        return database.read(H2PersonRepository::me);
    }

    /** The user's own name, as seen inside a transaction. */
    static String me(Rows rows) throws SQLException {
        return rows.first("SELECT content FROM setting WHERE name = ?", row -> row.getString(1), ME)
                .orElseGet(() -> System.getProperty("user.name", "me"));
    }

    @Override
    public void setMe(String name) {
        String now = name.strip();
        database.write(handle -> {
            String before = me(new Rows(handle.getConnection()));
            if (!before.equals(now)) {
                FormerNames.change(handle, before, now);
            }
            handle.execute(
                    "UPDATE note SET author = ? WHERE author = ?"
                            + " AND subject NOT IN (SELECT subject FROM note WHERE author = ?)",
                    now,
                    before,
                    now);
            handle.execute(
                    "UPDATE note_version SET author = ? WHERE author = ?"
                            + " AND note IN (SELECT id FROM note WHERE author = ?)",
                    now,
                    before,
                    now);
            for (String table : List.of("bin_note", "bin_version")) {
                handle.execute("UPDATE " + table + " SET author = ? WHERE author = ?", now, before);
            }
            return handle.execute("MERGE INTO setting VALUES (?, ?)", ME, now);
        });
    }

    /** The person of that name, or who had it before. */
    static Optional<Person> find(Rows rows, String name) throws SQLException {
        return rows.first(
                PEOPLE + " WHERE p.folded = ? OR p.id = (SELECT person FROM person_alias WHERE folded = ?)"
                        + " ORDER BY CASE WHEN p.folded = ? THEN 0 ELSE 1 END",
                H2PersonRepository::person,
                Folding.fold(name),
                Folding.fold(name),
                Folding.fold(name));
    }

    static Optional<Person> findById(Rows rows, PersonId id) throws SQLException {
        return rows.first(PEOPLE + " WHERE p.id = ?", H2PersonRepository::person, id.value());
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonId(Rows.id(row, 1)), row.getString(2), Rows.idOrNull(row, 3) != null);
    }
}
