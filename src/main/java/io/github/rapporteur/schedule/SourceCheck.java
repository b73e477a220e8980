package io.github.rapporteur.schedule;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.Fetched;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.Validators;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.io.IOException;
import java.util.Optional;

/** What a source has for a notebook: nothing new, or a schedule to read. */
public sealed interface SourceCheck {
    /** The schedule is what it was at the last import; there is nothing to store. */
    record Unchanged(LastImport last) implements SourceCheck {}

    /**
     * There is something to read.
     *
     * @param source has its content at hand, to be read as often as need be
     * @param version to be kept once it is stored
     * @param said what the user says about it, to be kept too
     */
    record Fresh(ScheduleSource source, SourceVersion version, ImportOptions said) implements SourceCheck {
        Fresh(ScheduleSource source, SourceVersion version) {
            this(source, version, ImportOptions.defaults());
        }

        /** The same, read in the way that these options say. */
        public Fresh readBy(ImportOptions options) {
            return new Fresh(source, version, options);
        }

        /** What the conference is called: as the user says, else as its schedule does. */
        public String titleOf(ImportedSchedule schedule) {
            return said.conferenceName().orElse(schedule.title());
        }

        /** The same, to be read again the next time even if its bytes are what they were. */
        public Fresh toBeReadAgain() {
            return new Fresh(source, version.withoutChecksum(), said);
        }

        /**
         * Stores what was read from it, under the user's name for it if there is one; what the user says about it, which
         * holds the next time too; and by what a change is told then, but not after a choice, since what was left out
         * is to be offered again.
         *
         * @param schedule under the name that it has there
         */
        public StoredImport store(
                ScheduleRepository repository,
                ImportedSchedule schedule,
                Optional<ConferenceId> into,
                UpdateChoice choice,
                WorkMonitor monitor)
                throws CancelledException {
            KeptImport kept =
                    into.map(repository::keptImport).orElse(KeptImport.NONE).then(said, schedule);
            ImportedSchedule named =
                    schedule.withTitle(kept.options().conferenceName().orElse(schedule.title()));
            StoredImport stored = repository.store(named, into, source.address(), choice, monitor);
            repository.keepImport(stored.conference(), kept);
            if (choice.equals(UpdateChoice.ALL)) {
                repository.keepVersion(stored.conference(), version);
            }
            return stored;
        }
    }

    /**
     * Fetches a source, unless its server says that it has not changed since it was imported into that notebook, and
     * tells from its bytes whether it has. Blocks; not on the JavaFX thread.
     *
     * @param meant the conference that is to be read again; empty when it is not known which one is meant: then a source
     *     of several is always read
     * @throws FileFormatException if it is bigger than a schedule can be
     * @throws IOException if it cannot be had; the message is a sentence for the user
     */
    static SourceCheck of(
            ScheduleSource source, Optional<ConferenceId> meant, ScheduleRepository repository, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        if (source.isFolder()) {
            return new Fresh(source, SourceVersion.NONE);
        }
        Optional<LastImport> last = meant.isPresent()
                ? repository.lastImport(meant.get()).filter(known -> cameFrom(known, source))
                : repository.lastImport(source.address());
        Validators known =
                last.map(LastImport::version).map(SourceVersion::validators).orElse(Validators.NONE);
        return switch (source.fetch(known, monitor)) {
            case Fetched.Body body -> compared(fresh(source, body), last, repository);
            case Fetched.Unchanged unchanged -> new Unchanged(last.orElseThrow());
        };
    }

    private static boolean cameFrom(LastImport known, ScheduleSource source) {
        return known.conference().source().equals(source.address());
    }

    private static SourceCheck compared(Fresh fresh, Optional<LastImport> last, ScheduleRepository repository) {
        Optional<LastImport> same =
                last.filter(known -> known.version().checksum().equals(fresh.version.checksum()));
        if (same.isEmpty()) {
            return fresh;
        }
        LastImport known = same.get();
        if (!fresh.version.equals(known.version())) {
            // Next time its server can be asked by what it says now.
            repository.keepVersion(known.conference().id(), fresh.version);
        }
        return new Unchanged(known);
    }

    /** Fetches a source whatever it was before. Blocks; errors as for {@link #of}. */
    static Fresh anew(ScheduleSource source, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        if (source.isFolder()) {
            return new Fresh(source, SourceVersion.NONE);
        }
        return switch (source.fetch(Validators.NONE, monitor)) {
            case Fetched.Body body -> fresh(source, body);
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("Nothing was known before.");
        };
    }

    private static Fresh fresh(ScheduleSource source, Fetched.Body body) {
        return new Fresh(source.holding(body), SourceVersion.of(body.bytes(), body.validators()));
    }
}
