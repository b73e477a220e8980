package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.KeptImport;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.SourceVersion;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.update.ScheduleComparison;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Conferences, talks and what the user thinks of them, in the database. */
final class H2ScheduleRepository implements ScheduleRepository {
    private final Database database;
    private final PersonRepository people;
    private final SideKeeper side;
    private final Clock clock;

    H2ScheduleRepository(Database database, PersonRepository people, SideKeeper side, Clock clock) {
        this.database = database;
        this.side = side;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Conference> conferences() {
        return database.read(rows -> rows.list(TalkRows.CONFERENCES + TalkRows.NEWEST_FIRST, TalkRows::conference));
    }

    @Override
    public Optional<Conference> findConference(ConferenceId id) {
        return database.read(
                rows -> rows.first(TalkRows.CONFERENCES + " WHERE id = ?", TalkRows::conference, id.value()));
    }

    @Override
    public List<Talk> talks(ConferenceId conference) {
        return database.read(rows -> TalkRows.ofConference(rows, conference));
    }

    @Override
    public List<Talk> removedTalks(ConferenceId conference) {
        return database.read(rows -> TalkRows.removed(rows, conference));
    }

    @Override
    public Map<TalkId, String> whyWithdrawn(ConferenceId conference) {
        return database.read(rows -> {
            Map<TalkId, String> reasons = new HashMap<>();
            rows.each(
                    "SELECT id, withdrawn_why FROM talk WHERE conference = ? AND withdrawn",
                    row -> reasons.put(new TalkId(Rows.id(row, 1)), row.getString(2)),
                    conference.value());
            return reasons;
        });
    }

    @Override
    public Optional<Talk> findTalk(TalkId id) {
        return database.read(rows -> TalkRows.one(rows, id).stream().findFirst());
    }

    @Override
    public TalkText text(TalkId id) {
        return database.read(rows -> rows.first(
                        "SELECT abstract_text, description FROM talk WHERE id = ?",
                        row -> new TalkText(row.getString(1), row.getString(2)),
                        id.value())
                .orElse(TalkText.NONE));
    }

    @Override
    public Map<TalkId, TalkText> texts(ConferenceId conference) {
        return database.read(rows -> {
            Map<TalkId, TalkText> texts = new HashMap<>();
            rows.each(
                    "SELECT id, abstract_text, description FROM talk WHERE conference = ?",
                    row -> texts.put(new TalkId(Rows.id(row, 1)), new TalkText(row.getString(2), row.getString(3))),
                    conference.value());
            return texts;
        });
    }

    @Override
    public Map<TalkId, TalkState> states(ConferenceId conference) {
        return database.read(rows -> StateRows.ofConference(rows, conference));
    }

    @Override
    public void star(TalkId talk, Star star) {
        change(
                talk,
                (handle, id) -> handle.execute(
                        "UPDATE talk_state SET star = ?, changed_at = ? WHERE talk = ?",
                        star.name(),
                        clock.millis(),
                        id));
    }

    @Override
    public void rate(TalkId talk, int rating, String verdict) {
        if (rating < 0 || rating > 5) {
            throw new IllegalArgumentException("A rating is 1 to 5, or 0 for none: " + rating);
        }
        boolean attended = rating > 0 || !verdict.isBlank();
        change(
                talk,
                (handle, id) -> handle.execute(
                        "UPDATE talk_state SET rating = ?, verdict = ?, attended = attended OR ?, changed_at = ? WHERE talk = ?",
                        rating,
                        verdict,
                        attended,
                        clock.millis(),
                        id));
    }

    @Override
    public void attend(TalkId talk, boolean attended) {
        change(
                talk,
                (handle, id) -> handle.execute(
                        "UPDATE talk_state SET attended = ?, changed_at = ? WHERE talk = ?",
                        attended,
                        clock.millis(),
                        id));
    }

    private interface StateChange {
        void in(Handle handle, UUID talk) throws SQLException;
    }

    private void change(TalkId talk, StateChange change) {
        String author = people.me();
        database.write(handle -> {
            handle.execute(
                    "INSERT INTO talk_state SELECT ?, conference, id, ?, 'NONE', 0, '', FALSE, 0 FROM talk t"
                            + " WHERE id = ? AND NOT EXISTS (SELECT * FROM talk_state WHERE talk = t.id)",
                    TimeOrderedId.next(),
                    author,
                    talk.value());
            change.in(handle, talk.value());
            return talk;
        });
    }

    @Override
    public Optional<Conference> findConferenceOf(ImportedSchedule schedule, String source) {
        return database.read(rows -> ConferenceMatch.find(rows, schedule, source));
    }

    @Override
    public List<TalkChange> changes(ImportedSchedule schedule, ConferenceId conference) {
        return database.read(rows -> {
            Map<TalkId, TalkState> states = StateRows.ofConference(rows, conference);
            TalkHash hash = new TalkHash();
            return ScheduleComparison.of(KnownTalks.of(rows, conference), schedule.talks(), hash::of)
                    .changes(talk -> !states.getOrDefault(talk, TalkState.NONE).equals(TalkState.NONE));
        });
    }

    @Override
    public StoredImport store(
            ImportedSchedule schedule,
            Optional<ConferenceId> into,
            String source,
            UpdateChoice choice,
            WorkMonitor monitor)
            throws CancelledException {
        Optional<StoredImport> stored = database.write(handle -> {
            Connection connection = handle.getConnection();
            ScheduleWriter writer = new ScheduleWriter(connection, clock, monitor::isCancelled);
            StoredImport written = writer.store(schedule, into, source, choice);
            SourceVersions.forget(handle, written.conference());
            if (!monitor.isCancelled()) {
                return Optional.of(written);
            }
            handle.rollback();
            handle.begin();
            return Optional.empty();
        });
        side.keep(database);
        return stored.orElseThrow(CancelledException::new);
    }

    @Override
    public Optional<LastImport> lastImport(String source) {
        return database.read(rows -> SourceVersions.find(rows, source));
    }

    @Override
    public Optional<LastImport> lastImport(ConferenceId conference) {
        return database.read(rows -> SourceVersions.find(rows, conference));
    }

    @Override
    public KeptImport keptImport(ConferenceId conference) {
        return database.read(rows -> KeptImports.find(rows, conference));
    }

    @Override
    public void keepImport(ConferenceId conference, KeptImport kept) {
        database.write(handle -> {
            KeptImports.keep(handle, conference, kept);
            return conference;
        });
    }

    @Override
    public void keepVersion(ConferenceId conference, SourceVersion version) {
        database.write(handle -> {
            SourceVersions.keep(handle, conference, version);
            return conference;
        });
    }
}
