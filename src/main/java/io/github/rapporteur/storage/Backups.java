package io.github.rapporteur.storage;

import io.github.rapporteur.common.io.PartName;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.storage.NotebookException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies of an open notebook, each proven by opening it and checking everything in it. They stand in the folder {@code
 * NAME.backups} beside the notebook: the ten newest, and of older ones the last of each week. All methods block and take
 * seconds; not for the JavaFX thread. While the copy is written nothing is read from the notebook or brought into its
 * tables, but typed text is kept in the journal all the same; the proof is no hindrance to anything.
 */
public final class Backups {
    private static final int NEWEST_KEPT = 10;
    private static final String DRAFT = "new";

    /** Of the folder with the draft of a backup that goes where the user wants it. */
    private static final String DRAFTS = "backup";

    private final Database database;
    private final Clock clock;

    Backups(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The folder they stand in; may be missing. */
    public Path folder() {
        return database.files().backups();
    }

    /** The backups there are, the newest first. */
    public List<Backup> list() {
        return list(database.files().base());
    }

    /**
     * The backups of a notebook that need not be open, nor even be there, the newest first.
     *
     * @param notebook as the user names it
     */
    public static List<Backup> list(Path notebook) {
        NotebookFiles files = NotebookFiles.of(notebook);
        if (!Files.isDirectory(files.backups())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(files.backups())) {
            return found.map(Backup::of)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(Backup::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw StoreErrors.translate(files, e);
        }
    }

    /**
     * Makes a backup unless the newest one has everything; to be called after the start and once a day.
     *
     * @return the new backup, or empty when none was needed
     * @throws NotebookException if it could not be made or proven; there is then no new file
     * @throws CancelledException when asked to stop; there is then no new file
     */
    public Optional<Backup> makeIfChanged(WorkMonitor monitor) throws CancelledException {
        List<Backup> known = list();
        long change = database.read(NotebookState::read).change();
        if (!known.isEmpty() && known.getFirst().change() == change) {
            return Optional.empty();
        }
        Path folder = folder();
        Instant now = clock.instant();
        Path file = new BackupWriter(database, monitor)
                .write(
                        folder.resolve(DRAFT),
                        folder.resolve(DRAFT),
                        state -> folder.resolve(Backup.name(now, state.change())));
        forgetOld();
        return Backup.of(file);
    }

    /**
     * Makes a backup where the user wants it.
     *
     * @param target a zip file; replaced if it is a backup, once the new one is proven. A folder gets a file named after
     *     the notebook and the time
     * @return the backup's file
     * @throws NotebookException if it could not be made or proven, or if the target is a file that is no backup; what was
     *     there is then as it was
     * @throws CancelledException when asked to stop; what was there is then as it was
     */
    public Path backupTo(Path target, WorkMonitor monitor) throws CancelledException {
        Path asked = target.toAbsolutePath().normalize();
        Path file = Files.isDirectory(asked) ? asked.resolve(suggestedName()) : asked;
        refuseToReplaceOthers(file);
        try {
            for (Path left : PartName.leftBehind(file, DRAFTS)) {
                deleteDrafts(left);
            }
        } catch (IOException e) {
            // They take room, no more; and the folder may not be there yet.
            System.getLogger(Backups.class.getName())
                    .log(System.Logger.Level.DEBUG, "What was left of an old backup could not be deleted.", e);
        }
        Path drafts = PartName.beside(file, DRAFTS);
        try {
            return new BackupWriter(database, monitor).write(file, drafts.resolve(DRAFT), state -> file);
        } finally {
            delete(drafts);
        }
    }

    private static void deleteDrafts(Path drafts) throws IOException {
        BackupWriter.deleteTraces(drafts.resolve(DRAFT));
        Files.deleteIfExists(drafts);
    }

    private static void delete(Path drafts) {
        try {
            Files.deleteIfExists(drafts);
        } catch (IOException e) {
            System.getLogger(Backups.class.getName())
                    .log(System.Logger.Level.WARNING, "An empty folder could not be deleted: " + drafts, e);
        }
    }

    /** A file name for a backup that leaves the notebook's folder: the notebook's name and the time. */
    public String suggestedName() {
        return database.files().name() + "-" + Backup.time(clock.instant()) + Backup.ENDING;
    }

    private static void refuseToReplaceOthers(Path file) {
        try {
            boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (there && !BackupFile.looksLikeOne(file)) {
                throw new NotebookException(
                        Kind.OTHER,
                        "There is already a file " + file
                                + ", and it is no backup. It was left as it is; choose another name.",
                        null);
            }
        } catch (IOException e) {
            throw StoreErrors.ofBackup(file, e);
        }
    }

    private void forgetOld() {
        Set<String> weeks = new HashSet<>();
        List<Backup> all = list();
        for (int i = 0; i < all.size(); i++) {
            Backup backup = all.get(i);
            boolean lastOfItsWeek = weeks.add(week(backup.at()));
            if (i >= NEWEST_KEPT && !lastOfItsWeek) {
                forget(backup);
            }
        }
    }

    private static void forget(Backup backup) {
        try {
            Files.deleteIfExists(backup.file());
        } catch (IOException e) {
            // It takes room, no more; the next time it is tried again.
            System.getLogger(Backups.class.getName())
                    .log(System.Logger.Level.WARNING, "An old backup could not be deleted: " + backup.file(), e);
        }
    }

    private static String week(Instant at) {
        ZonedDateTime day = at.atZone(ZoneOffset.UTC);
        return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /**
     * Puts a backup in the place of a notebook. The notebook that was there, if any, is moved aside under a name with
     * {@code before-restore} and the time in it, never overwritten, and so is its readable copy. Text that only its
     * journal has is brought into the restored notebook when that is opened.
     *
     * @param backup a zip file that {@link #backupTo} or {@link #makeIfChanged} made, or a database file
     * @param notebook as the user names it; must not be open
     * @param clock names the moment in the name of what is moved aside
     * @return where the old notebook is now; empty when there was none
     * @throws NotebookException if the backup is not sound, or the notebook is in use; nothing is then changed
     * @throws CancelledException when asked to stop; nothing is then changed
     */
    public static Optional<Path> restore(Path backup, Path notebook, Clock clock, WorkMonitor monitor)
            throws CancelledException {
        return new Restore(backup.toAbsolutePath(), NotebookFiles.of(notebook), clock).run(monitor);
    }
}
