package io.github.rapporteur.storage;

import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.update.KnownTalk;
import io.github.rapporteur.schedule.update.ScheduleComparison;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.schedule.update.Withdrawal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stores one schedule, inside the caller's transaction. Plain JDBC batches: a thousand talks are a few thousand rows.
 * Reads what is there once, compares by identity and hash, and writes only differences.
 */
final class ScheduleWriter {
    private static final String TALK_FIELDS = "title = ?, subtitle = ?, kind = ?, starts_at = ?, ends_at = ?,"
            + " conference_day = ?, room = ?, track = ?, language = ?, url = ?, speakers = ?, hash = ?,"
            + " withdrawn = ?, abstract_text = ?, description = ?, withdrawn_why = ?";

    private final Connection connection;
    private final Rows rows;
    private final Clock clock;
    private final BooleanSupplier isStopped;
    private final NewIds ids;
    private final TalkHash hash = new TalkHash();
    private final Set<TalkId> changedTalks = new HashSet<>();

    /** What is new is known by these. */
    interface NewIds {
        /** Never used before. */
        NewIds NEXT = new NewIds() {
            @Override
            public ConferenceId conference() {
                return ConferenceId.next();
            }

            @Override
            public TalkId of(ImportedTalk talk) {
                return TalkId.next();
            }
        };

        /** Of a conference. */
        ConferenceId conference();

        /** Of one of its talks. */
        TalkId of(ImportedTalk talk);
    }

    /**
     * @param isStopped asked before each talk; then nothing more is written, and the caller takes back what was
     */
    ScheduleWriter(Connection connection, Clock clock, BooleanSupplier isStopped) {
        this(connection, clock, isStopped, NewIds.NEXT);
    }

    /** As above, with identifiers of the caller's that the notebook does not have. */
    ScheduleWriter(Connection connection, Clock clock, BooleanSupplier isStopped, NewIds ids) {
        this.ids = ids;
        this.isStopped = isStopped;
        this.connection = connection;
        this.rows = new Rows(connection);
        this.clock = clock;
    }

    /**
     * Stores the schedule.
     *
     * @param choice what of an update the user does not want
     */
    StoredImport store(ImportedSchedule schedule, Optional<ConferenceId> into, String source, UpdateChoice choice)
            throws SQLException {
        ConferenceId conference = into.orElseGet(ids::conference);
        writeConference(schedule, conference, into.isPresent(), source);
        Map<String, UUID> rooms =
                new RoomWriter(connection, rows).write(conference, schedule.rooms(), schedule.talks());
        ScheduleComparison comparison = ScheduleComparison.of(
                into.isPresent() ? KnownTalks.of(rows, conference) : List.of(), schedule.talks(), hash::of);
        if (into.isPresent() && comparison.isUnchanged()) {
            return new StoredImport(conference, 0, 0, 0);
        }
        PersonWriter persons = new PersonWriter(connection, rows, conference, schedule.talks());
        Map<String, KnownTalk> known = comparison.same();
        KnownTalks.rename(
                connection,
                known,
                comparison.gone().stream().filter(comparison::isDisplaced).toList());
        int added = 0;
        int withdrawn = 0;
        try (TalkBatch batch = new TalkBatch(connection, conference, rooms, persons)) {
            for (ImportedTalk talk : schedule.talks()) {
                if (isStopped.getAsBoolean()) {
                    break;
                }
                if (choice.leftOut().contains(talk.identity())) {
                    continue;
                }
                KnownTalk old = known.get(talk.identity());
                long fields = hash.of(talk);
                if (old == null) {
                    batch.insert(ids.of(talk), talk, fields);
                    added++;
                } else if (old.hash() != fields || old.withdrawn() != talk.cancelled()) {
                    batch.update(old.id(), talk, fields);
                    changedTalks.add(old.id());
                    withdrawn += !old.withdrawn() && talk.cancelled() ? 1 : 0;
                }
            }
            if (isStopped.getAsBoolean()) {
                // What was collected would only be taken back again, and that takes seconds for a large schedule.
                return new StoredImport(conference, 0, 0, 0);
            }
            persons.flush();
            batch.flush();
        }
        CorrectionRows.dropAgreed(connection, rows, conference);
        new MarkWriter(connection).rewriteOf(changedTalks);
        int changed = changedTalks.size() - withdrawn;
        return new StoredImport(
                conference, added, changed, withdrawn + withdraw(comparison, choice.kept(), schedule.zone()));
    }

    private void writeConference(ImportedSchedule schedule, ConferenceId id, boolean exists, String source)
            throws SQLException {
        String sql = exists
                ? "UPDATE conference SET title = ?, zone = ?, place = ?, url = ?, source = ?, imported_at = ? WHERE id = ?"
                : "INSERT INTO conference (title, zone, place, url, source, imported_at, id, sample)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schedule.title());
            statement.setString(2, schedule.zone().getId());
            statement.setString(3, schedule.place());
            statement.setString(4, schedule.url());
            statement.setString(5, source);
            statement.setLong(6, clock.millis());
            statement.setObject(7, id.value());
            if (!exists) {
                statement.setBoolean(8, source.equals(SampleConference.SOURCE));
            }
            if (statement.executeUpdate() == 0) {
                throw new IllegalArgumentException("There is no conference " + id + " to update.");
            }
        }
    }

    private int withdraw(ScheduleComparison comparison, Set<TalkId> kept, ZoneId zone) throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        int withdrawn = 0;
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE talk SET withdrawn = TRUE, withdrawn_why = ? WHERE id = ?")) {
            for (KnownTalk old : comparison.gone()) {
                if (!old.withdrawn() && !kept.contains(old.id())) {
                    statement.setString(1, comparison.whyGone(old).words(today));
                    statement.setObject(2, old.id().value());
                    statement.executeUpdate();
                    withdrawn++;
                }
            }
        }
        return withdrawn;
    }

    /** Collects the talks' rows, so that each table gets its rows in one go. */
    private static final class TalkBatch implements AutoCloseable {
        private final ConferenceId conference;
        private final Map<String, UUID> rooms;
        private final PersonWriter persons;
        private final Batch insert;
        private final Batch update;
        private final Batch forgetPersons;
        private final Batch insertPerson;

        TalkBatch(Connection connection, ConferenceId conference, Map<String, UUID> rooms, PersonWriter persons)
                throws SQLException {
            this.conference = conference;
            this.rooms = rooms;
            this.persons = persons;
            insert = new Batch(
                    connection,
                    "INSERT INTO talk (title, subtitle, kind, starts_at, ends_at, conference_day, room, track, language,"
                            + " url, speakers, hash, withdrawn, abstract_text, description, withdrawn_why, id, conference,"
                            + " identity, by_hand) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)");
            update = new Batch(connection, "UPDATE talk SET " + TALK_FIELDS + " WHERE id = ?");
            forgetPersons = new Batch(connection, "DELETE FROM talk_person WHERE talk = ?");
            insertPerson = new Batch(connection, "INSERT INTO talk_person VALUES (?, ?, ?, 'SPEAKER', ?)");
        }

        void insert(TalkId fresh, ImportedTalk talk, long hash) throws SQLException {
            UUID id = fresh.value();
            List<PersonWriter.Billed> speakers = persons.billed(talk);
            fields(insert, talk, speakers, hash, id, conference.value(), talk.identity());
            persons(id, speakers);
        }

        void update(TalkId known, ImportedTalk talk, long hash) throws SQLException {
            UUID id = known.value();
            List<PersonWriter.Billed> speakers = persons.billed(talk);
            fields(update, talk, speakers, hash, id);
            forgetPersons.row(id);
            persons(id, speakers);
        }

        private void fields(
                Batch batch, ImportedTalk talk, List<PersonWriter.Billed> speakers, long hash, Object... more)
                throws SQLException {
            @Nullable Object[] all = new @Nullable Object[16 + more.length];
            all[0] = talk.title();
            all[1] = talk.subtitle();
            all[2] = talk.kind().name();
            all[3] = talk.start().toEpochMilli();
            all[4] = talk.end().toEpochMilli();
            all[5] = talk.day();
            all[6] = rooms.get(talk.room());
            all[7] = talk.track();
            all[8] = talk.language();
            all[9] = talk.url();
            all[10] = TalkRows.column(
                    speakers.stream().map(PersonWriter.Billed::speaker).toList());
            all[11] = hash;
            all[12] = talk.cancelled();
            all[13] = talk.abstractText();
            all[14] = talk.description();
            all[15] = talk.cancelled() ? Withdrawal.CANCELLED.words() : "";
            System.arraycopy(more, 0, all, 16, more.length);
            batch.row(all);
        }

        private void persons(UUID talk, List<PersonWriter.Billed> speakers) throws SQLException {
            for (int i = 0; i < speakers.size(); i++) {
                PersonWriter.Billed billed = speakers.get(i);
                insertPerson.row(talk, i, billed.speaker().person(), billed.key());
            }
        }

        void flush() throws SQLException {
            insert.flush();
            update.flush();
            forgetPersons.flush();
            insertPerson.flush();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
            update.close();
            forgetPersons.close();
            insertPerson.close();
        }
    }
}
