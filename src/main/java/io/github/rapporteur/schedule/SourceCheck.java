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
     */
    record Fresh(ScheduleSource source, SourceVersion version) implements SourceCheck {
        /** The same, read in the way that these options say. */
        public Fresh readBy(ImportOptions options) {
            return new Fresh(source, version.readBy(options));
        }

        /** The same, to be read again the next time even if its bytes are what they were. */
        public Fresh toBeReadAgain() {
            return new Fresh(source, version.withoutChecksum());
        }

        /**
         * Stores what was read from it, and by what a change is told the next time; that not after a choice, since what
         * was left out is to be offered again.
         */
        public StoredImport store(
                ScheduleRepository repository,
                ImportedSchedule schedule,
                Optional<ConferenceId> into,
                UpdateChoice choice,
                WorkMonitor monitor)
                throws CancelledException {
            StoredImport stored = repository.store(schedule, into, source.address(), choice, monitor);
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
     * @throws FileFormatException if it is bigger than a schedule can be
     * @throws IOException if it cannot be had; the message is a sentence for the user
     */
    static SourceCheck of(ScheduleSource source, ScheduleRepository repository, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        if (source.isFolder()) {
            return new Fresh(source, SourceVersion.NONE);
        }
        Optional<LastImport> last = repository.lastImport(source.address());
        Validators known =
                last.map(LastImport::version).map(SourceVersion::validators).orElse(Validators.NONE);
        return switch (source.fetch(known, monitor)) {
            case Fetched.Body body -> compared(fresh(source, body), last, repository);
            case Fetched.Unchanged unchanged -> new Unchanged(last.orElseThrow());
        };
    }

    private static SourceCheck compared(Fresh fresh, Optional<LastImport> last, ScheduleRepository repository) {
        Optional<LastImport> same =
                last.filter(known -> known.version().checksum().equals(fresh.version.checksum()));
        if (same.isEmpty()) {
            return fresh;
        }
        LastImport known = same.get();
        SourceVersion version = new SourceVersion(
                fresh.version.validators(),
                fresh.version.checksum(),
                known.version().said());
        if (!version.equals(known.version())) {
            // Next time its server can be asked by what it says now.
            repository.keepVersion(known.conference().id(), version);
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
