package io.github.rapporteur.storage;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.schedule.TalksByHand;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Talks by hand in the database, beside the imported ones, and the user's corrections of those in a table of their own. */
final class H2TalksByHand implements TalksByHand {
    private final Database database;
    private final PersonRepository people;
    private final Clock clock;

    H2TalksByHand(Database database, PersonRepository people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public TalkId add(ConferenceId conference, TalkEntry entry, TalkText text) {
        return database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            if (rows.number("SELECT COUNT(*) FROM conference WHERE id = ?", conference.value()) == 0) {
                throw new IllegalArgumentException("There is no conference " + conference + " to add a talk to.");
            }
            TalkId talk = TalkId.next();
            handle.execute(
                    "INSERT INTO talk (id, conference, identity, title, subtitle, kind, starts_at, ends_at,"
                            + " conference_day, track, language, url, speakers, withdrawn, by_hand, hash,"
                            + " abstract_text, description)"
                            + " VALUES (?, ?, ?, '', '', '', 0, 0, ?, '', '', '', '', FALSE, TRUE, 0, ?, ?)",
                    talk.value(),
                    conference.value(),
                    "by hand " + talk,
                    entry.day(),
                    text.abstractText(),
                    text.description());
            write(handle, rows, talk, conference, entry);
            return talk;
        });
    }

    @Override
    public void change(TalkId talk, TalkEntry entry) {
        String author = people.me();
        database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            Talk known = find(rows, talk);
            if (known.byHand()) {
                write(handle, rows, talk, known.conference(), entry);
            } else {
                correct(handle, rows, known, entry, author);
            }
            if (!known.speakers().equals(find(rows, talk).speakers())) {
                new MarkWriter(handle.getConnection()).rewriteOf(List.of(talk));
            }
            return talk;
        });
    }

    @Override
    public void remove(TalkId talk) {
        setRemoved(talk, true);
    }

    @Override
    public void bringBack(TalkId talk) {
        setRemoved(talk, false);
    }

    private void setRemoved(TalkId talk, boolean removed) {
        database.write(handle -> {
            int changed = handle.execute("UPDATE talk SET removed = ? WHERE id = ? AND by_hand", removed, talk.value());
            if (changed == 0) {
                throw new IllegalArgumentException("Only a talk by hand can be removed, and " + talk + " is none.");
            }
            return talk;
        });
    }

    private static Talk find(Rows rows, TalkId talk) throws SQLException {
        return TalkRows.one(rows, talk).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no talk " + talk + " to change."));
    }

    private void correct(Handle handle, Rows rows, Talk known, TalkEntry entry, String author) throws SQLException {
        Talk source = known.source() == null ? known : known.source();
        TalkEntry said = TalkEntry.of(source);
        List<Speaker> speakers =
                said.speakers().equals(entry.speakers()) ? source.speakers() : speakers(handle, rows, entry.speakers());
        Talk wanted = new Talk(
                source.id(),
                source.conference(),
                kept(entry, said, source, TalkEntry::title, Talk::title),
                kept(entry, said, source, TalkEntry::subtitle, Talk::subtitle),
                entry.kind(),
                entry.start(),
                entry.end(),
                entry.day(),
                kept(entry, said, source, TalkEntry::room, Talk::room),
                kept(entry, said, source, TalkEntry::track, Talk::track),
                kept(entry, said, source, TalkEntry::language, Talk::language),
                kept(entry, said, source, TalkEntry::url, Talk::url),
                speakers,
                source.withdrawn(),
                false);
        CorrectionRows.write(handle.getConnection(), source, wanted, author, clock.millis());
    }

    /** What the schedule says, where the user says the same but for white space. */
    private static String kept(
            TalkEntry entry,
            TalkEntry said,
            Talk source,
            Function<TalkEntry, String> field,
            Function<Talk, String> of) {
        return field.apply(entry).equals(field.apply(said)) ? of.apply(source) : field.apply(entry);
    }

    private static void write(Handle handle, Rows rows, TalkId talk, ConferenceId conference, TalkEntry entry)
            throws SQLException {
        List<Speaker> speakers = speakers(handle, rows, entry.speakers());
        handle.execute(
                "UPDATE talk SET title = ?, subtitle = ?, kind = ?, starts_at = ?, ends_at = ?, conference_day = ?,"
                        + " room = ?, track = ?, language = ?, url = ?, speakers = ? WHERE id = ?",
                entry.title(),
                entry.subtitle(),
                entry.kind().name(),
                entry.start().toEpochMilli(),
                entry.end().toEpochMilli(),
                entry.day(),
                room(handle, rows, conference, entry.room()),
                entry.track(),
                entry.language(),
                entry.url(),
                TalkRows.column(speakers),
                talk.value());
        handle.execute("DELETE FROM talk_person WHERE talk = ?", talk.value());
        for (int i = 0; i < speakers.size(); i++) {
            handle.execute(
                    "INSERT INTO talk_person VALUES (?, ?, ?, 'SPEAKER', '')",
                    talk.value(),
                    i,
                    speakers.get(i).person());
        }
    }

    /** The room of that name, made behind the others when there is none; null for none. */
    private static @Nullable UUID room(Handle handle, Rows rows, ConferenceId conference, String name)
            throws SQLException {
        if (name.isEmpty()) {
            return null;
        }
        List<UUID> known = rows.list(
                "SELECT id FROM room WHERE conference = ? AND name = ?",
                row -> Rows.id(row, 1),
                conference.value(),
                name);
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        UUID id = TimeOrderedId.next();
        handle.execute(
                "INSERT INTO room SELECT ?, ?, ?, COALESCE(MAX(position), -1) + 1 FROM room WHERE conference = ?",
                id,
                conference.value(),
                name,
                conference.value());
        return id;
    }

    /** The people of these names, each once; who has no record yet gets one. */
    private static List<Speaker> speakers(Handle handle, Rows rows, List<String> names) throws SQLException {
        List<Speaker> speakers = new ArrayList<>();
        for (String name : names) {
            String folded = Folding.fold(name);
            List<UUID> known = rows.list("SELECT id FROM person WHERE folded = ?", row -> Rows.id(row, 1), folded);
            UUID person = known.isEmpty() ? PersonId.next().value() : known.getFirst();
            if (known.isEmpty()) {
                handle.execute("INSERT INTO person VALUES (?, ?, ?)", person, name, folded);
            }
            if (speakers.stream().noneMatch(speaker -> speaker.person().equals(person))) {
                speakers.add(new Speaker(person, name));
            }
        }
        return speakers;
    }
}
