package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** The team mates, by name, as seen inside a transaction. */
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
            Rows rows = new Rows(handle.getConnection());
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
            handle.execute(
                    "INSERT INTO team_mate VALUES (?, ?, ?, ?)", TimeOrderedId.next(), id, author, clock.millis());
            new MarkWriter(handle.getConnection()).rewriteAll();
            return person;
        });
    }

    @Override
    public String me() {
        return database.read(
                rows -> rows.first("SELECT content FROM setting WHERE name = ?", row -> row.getString(1), ME)
                        .orElseGet(() -> System.getProperty("user.name", "me")));
    }

    @Override
    public void setMe(String name) {
        database.write(handle -> handle.execute("MERGE INTO setting VALUES (?, ?)", ME, name.strip()));
    }

    private static Optional<Person> find(Rows rows, String name) throws SQLException {
        return rows.first(PEOPLE + " WHERE p.folded = ?", H2PersonRepository::person, Folding.fold(name));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonId(Rows.id(row, 1)), row.getString(2), Rows.idOrNull(row, 3) != null);
    }
}
