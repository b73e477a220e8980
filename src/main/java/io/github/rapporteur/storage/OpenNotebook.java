package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.JournalFile;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteBin;
import io.github.rapporteur.notes.NoteChanges;
import io.github.rapporteur.notes.NoteJournal;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.people.PeopleDirectory;
import io.github.rapporteur.people.PersonRepository;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.quotes.QuoteRepository;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.check.KeptFindings;
import io.github.rapporteur.report.export.ReportStore;
import io.github.rapporteur.schedule.ConferenceShelf;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.TalksByHand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An open notebook: the one H2 file with everything in it, and its journal. Its repositories block, take calls from any
 * thread but the JavaFX thread, and end with it.
 */
public final class OpenNotebook implements AutoCloseable {
    private final Database database;
    private final NoteJournal journal;
    private final SideKeeper side;
    private final H2ScheduleRepository schedule;
    private final H2TalksByHand byHand;
    private final H2ConferenceShelf conferences;
    private final H2PersonRepository people;
    private final H2NoteRepository notes;
    private final H2NoteBin bin;
    private final H2QuoteRepository quotes;
    private final H2PeopleDirectory directory;
    private final H2PictureRepository pictures;
    private final Clock clock;
    private final H2ReportRepository reports;
    private final ReportStore reportStore;
    private final KeptFindings keptFindings;
    private final NoteChanges noteChanges;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OpenNotebook(Database database, NoteJournal journal, SideKeeper side, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.side = side;
        this.clock = clock;
        people = new H2PersonRepository(database, clock);
        schedule = new H2ScheduleRepository(database, people, side, clock);
        byHand = new H2TalksByHand(database, people, clock);
        conferences = new H2ConferenceShelf(database, side);
        notes = new H2NoteRepository(database, journal, side, clock);
        bin = new H2NoteBin(database, clock);
        quotes = new H2QuoteRepository(database, clock);
        directory = new H2PeopleDirectory(database, clock);
        pictures = new H2PictureRepository(database, clock);
        reports = new H2ReportRepository(database);
        reportStore = new H2ReportStore(database, pictures, side, clock);
        keptFindings = new H2KeptFindings(database);
        noteChanges = new H2NoteChanges(database, clock);
    }

    /** Whether there is a notebook, by the name that {@link #open(Path, boolean)} takes. */
    public static boolean exists(Path file) {
        return Files.exists(NotebookFiles.of(file).database());
    }

    /**
     * Opens a notebook; texts that a crash left in the journal are brought in. One that the notebook does not take is
     * written into the folder of rescued texts beside it, and logged.
     *
     * @param file the notebook as the user names it, with or without the ending {@code .mv.db} that its database file
     *     has on disk
     * @param create whether to make it when there is none
     * @throws NotebookException if it cannot be opened, is in use, damaged, or older than its side file; it is then
     *     left as it is, and nothing stands in for it
     */
    public static OpenNotebook open(Path file, boolean create) {
        return open(file, create, JournalFile::open, Clock.systemUTC());
    }

    /**
     * As above.
     *
     * @param journals opens the journal's file
     * @param clock says when things are written
     */
    public static OpenNotebook open(Path file, boolean create, JournalFile.Opener journals, Clock clock) {
        NotebookFiles files = NotebookFiles.of(file);
        SideKeeper side = new SideKeeper(files);
        Database database = new NotebookFile(files, new Migrations(), side).open(create);
        try {
            long settled = database.read(rows -> rows.number("SELECT last_sequence FROM notebook"));
            NoteJournal journal = NoteJournal.open(journals.open(files.journal()), settled);
            OpenNotebook notebook = new OpenNotebook(database, journal, side, clock);
            try {
                notebook.replay();
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
            Holder.write(files, clock.instant());
            return notebook;
        } catch (IOException e) {
            database.close();
            throw StoreErrors.translate(files, e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void replay() throws IOException {
        new JournalReplay(database.files(), journal, notes).run();
        if (database.read(rows -> FormerNames.isAny(rows) || EndedNotes.isAny(rows)) && journal.forget()) {
            database.write(handle -> FormerNames.forget(handle) + EndedNotes.forget(handle));
        }
    }

    /** Conferences and talks. */
    public ScheduleRepository schedule() {
        return schedule;
    }

    /** Talks by hand, and corrections of imported ones. */
    public TalksByHand talksByHand() {
        return byHand;
    }

    /** Which conferences there are, and putting them away. */
    public ConferenceShelf conferences() {
        return conferences;
    }

    /** Notes and their history. */
    public NoteRepository notes() {
        return notes;
    }

    /** Deleted notes. */
    public NoteBin bin() {
        return bin;
    }

    /** Quotes of whole conferences. */
    public QuoteRepository quotes() {
        return quotes;
    }

    /** Everybody, and making one of two. */
    public PeopleDirectory directory() {
        return directory;
    }

    /** Pictures that notes name. */
    public PictureRepository pictures() {
        return pictures;
    }

    /** People and the user's own name. */
    public PersonRepository people() {
        return people;
    }

    /**
     * Looks at everything in the notebook and changes nothing; takes about a second per thousand notes.
     *
     * @throws CancelledException when asked to stop
     */
    public NotebookCheck check(WorkMonitor monitor) throws CancelledException {
        return Checker.run(database, monitor);
    }

    /**
     * Makes the index of marks anew if an older program made it, by other rules. Touches no text, no history and no
     * hash; takes about as long as the check of the notes. Does nothing, at once, when the index is as it should be.
     *
     * @return whether counts of marks and quotes may be others now
     */
    public boolean refreshMarks() {
        return new MarkIndex(database).refresh();
    }

    /** Backups of this notebook. */
    public Backups backups() {
        return new Backups(database, clock);
    }

    /** What has been decided about reports. */
    public ReportRepository reports() {
        return reports;
    }

    /** Takes conferences in that come back out of reports. */
    public ReportStore reportStore() {
        return reportStore;
    }

    /** What a writer wants to stay as it is before publishing. */
    public KeptFindings keptFindings() {
        return keptFindings;
    }

    /** Changes of single notes that are not typed. */
    public NoteChanges noteChanges() {
        return noteChanges;
    }

    /** The database itself, for what belongs to the storage: checks and backups. */
    Database database() {
        return database;
    }

    /** The database file, with its ending. */
    public Path file() {
        return database.files().database();
    }

    /**
     * Whether a file is one of those that make up the notebook, or that stand in the folders beside it with its backups,
     * readable copy and rescued texts, so that nothing else may be written there. Follows links; blocks.
     *
     * @param other need not be there
     */
    public boolean owns(Path other) {
        return database.files().own(other);
    }

    /** The file beside it that notes what was exported from it to where; may be missing. */
    public Path exports() {
        return database.files().exports();
    }

    /** The folder beside it for a readable copy of the notes; may be missing. */
    public Path mirror() {
        return database.files().mirror();
    }

    /** Waits for what is being written and closes the files. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            NotebookState state = closeDatabase();
            side.write(state);
            compact(state);
        } finally {
            journal.close();
        }
    }

    private NotebookState closeDatabase() {
        try {
            removeUnnamedPictures();
            return database.read(NotebookState::read);
        } finally {
            Holder.delete(database.files());
            database.close();
        }
    }

    /** Nobody can bring their lines back now: what an editor could take back is gone, and the history does not have them. */
    private void removeUnnamedPictures() {
        try {
            Instant now = clock.instant();
            if (side.isWorthCompacting() && database.read(rows -> UnnamedPictures.mayBeThere(rows, now))) {
                database.write(handle -> new UnnamedPictures(handle).remove(now));
            }
        } catch (IOException | NotebookException e) {
            System.getLogger(OpenNotebook.class.getName())
                    .log(System.Logger.Level.WARNING, "Pictures without a note could not be removed.", e);
        }
    }

    /** A file that could not be compacted is only larger than it might be. */
    private void compact(NotebookState state) {
        try {
            if (side.isWorthCompacting()) {
                Compaction.run(database.files(), state);
                side.compacted(state);
            }
        } catch (IOException | NotebookException e) {
            System.getLogger(OpenNotebook.class.getName())
                    .log(System.Logger.Level.WARNING, "The notebook could not be compacted.", e);
        }
    }
}
