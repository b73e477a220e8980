package io.github.rapporteur.storage;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.time.TimeOrderedId;
import io.github.rapporteur.notes.NoteId;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.export.ReadConference;
import io.github.rapporteur.report.export.ReadReport;
import io.github.rapporteur.report.export.ReportStore;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Takes a conference out of a report into the database, in one transaction. */
final class H2ReportStore implements ReportStore {
    private final Database database;
    private final H2PictureRepository pictures;
    private final SideKeeper side;
    private final Clock clock;

    H2ReportStore(Database database, H2PictureRepository pictures, SideKeeper side, Clock clock) {
        this.database = database;
        this.pictures = pictures;
        this.side = side;
        this.clock = clock;
    }

    private enum Outcome {
        STORED,
        THERE_ALREADY,
        STOPPED
    }

    @Override
    public boolean store(ReadConference conference, WorkMonitor monitor) throws CancelledException {
        Outcome outcome = database.write(handle -> {
            Rows rows = new Rows(handle.getConnection());
            String title = conference.schedule().title();
            if (rows.first("SELECT id FROM conference WHERE title = ?", row -> Rows.id(row, 1), title)
                    .isPresent()) {
                return Outcome.THERE_ALREADY;
            }
            new Storing(handle, rows, conference, monitor).run();
            if (!monitor.isCancelled()) {
                return Outcome.STORED;
            }
            handle.rollback();
            handle.begin();
            return Outcome.STOPPED;
        });
        if (outcome == Outcome.STOPPED) {
            throw new CancelledException();
        }
        side.keep(database);
        return outcome == Outcome.STORED;
    }

    /** One storing, inside its transaction; goes no further when it is to stop. */
    private final class Storing {
        private final Handle handle;
        private final Rows rows;
        private final ReadConference conference;
        private final WorkMonitor monitor;
        private final NoteWriter notes;
        private final int total;
        private int done;
        private int noteNumber;

        Storing(Handle handle, Rows rows, ReadConference conference, WorkMonitor monitor) {
            this.handle = handle;
            this.rows = rows;
            this.conference = conference;
            this.monitor = monitor;
            notes = new NoteWriter(handle);
            total = conference.pictures().size() + conference.talks().size();
        }

        void run() throws SQLException {
            for (ReadConference.WithWords picture : conference.pictures()) {
                if (goesOn()) {
                    store(picture);
                }
            }
            storeSchedule();
            NoteSubject whole = new NoteSubject.OfConference(conference.id());
            for (ReadReport.ReadNote note : conference.notes()) {
                store(whole, note);
            }
            for (ReadConference.TalkWithNotes talk : conference.talks()) {
                if (goesOn()) {
                    store(talk);
                }
            }
            SavedReport report = SavedReport.first(conference.id()).with(conference.choices());
            H2ReportRepository.keep(handle, conference.id(), report);
        }

        private boolean goesOn() {
            monitor.report(new Progress(++done, total, "Reading the report back"));
            return !monitor.isCancelled();
        }

        /** What the notebook says of a picture that it has already stays. */
        private void store(ReadConference.WithWords picture) throws SQLException {
            PictureHash hash = PictureHash.of(picture.picture().file());
            boolean isNew = PictureRows.id(rows, hash).isEmpty();
            pictures.store(handle, picture.picture());
            if (isNew) {
                pictures.describe(handle, hash, picture.credit(), picture.people());
            }
        }

        private void storeSchedule() throws SQLException {
            Map<String, TalkId> ids = conference.talks().stream()
                    .collect(Collectors.toMap(one -> one.talk().identity(), ReadConference.TalkWithNotes::id));
            ScheduleWriter.NewIds known = new ScheduleWriter.NewIds() {
                @Override
                public ConferenceId conference() {
                    return conference.id();
                }

                @Override
                public TalkId of(ImportedTalk talk) {
                    return ids.getOrDefault(talk.identity(), TalkId.next());
                }
            };
            new ScheduleWriter(handle.getConnection(), clock, monitor::isCancelled, known)
                    .store(conference.schedule(), Optional.empty(), "", UpdateChoice.ALL);
        }

        private void store(ReadConference.TalkWithNotes talk) throws SQLException {
            // Only a talk that was starred and heard is in a report without notes.
            boolean heard = talk.notes().isEmpty();
            boolean rated = talk.rating() > 0 || !talk.verdict().isEmpty();
            if (heard || rated) {
                handle.execute(
                        "INSERT INTO talk_state VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        TimeOrderedId.next(),
                        conference.id().value(),
                        talk.id().value(),
                        H2PersonRepository.me(rows),
                        (heard ? Star.MUST : Star.NONE).name(),
                        talk.rating(),
                        talk.verdict(),
                        true,
                        clock.millis());
            }
            for (ReadReport.ReadNote note : talk.notes()) {
                store(new NoteSubject.OfTalk(talk.id()), note);
            }
        }

        private void store(NoteSubject subject, ReadReport.ReadNote note) throws SQLException {
            String author = note.author().isEmpty() ? H2PersonRepository.me(rows) : note.author();
            // Two of the same moment would stand in any order.
            NoteId id = new NoteId(TimeOrderedId.at(clock.millis() + noteNumber++));
            notes.add(id, subject, author, note.text(), clock.instant());
        }
    }
}
