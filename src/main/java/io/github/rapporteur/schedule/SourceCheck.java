package io.github.rapporteur.schedule;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.Fetched;
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
     * @param validators to be kept once it is stored
     */
    record Fresh(ScheduleSource source, Validators validators) implements SourceCheck {
        /**
         * Stores what was read from it, and what its server is to be asked the next time; not after a choice, since
         * what was left out is to be offered again.
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
                repository.keepVersion(stored.conference(), validators);
            }
            return stored;
        }
    }

    /**
     * Fetches a source, unless its server says that it has not changed since it was imported into that notebook. Blocks;
     * not on the JavaFX thread.
     *
     * @throws FileFormatException if it is bigger than a schedule can be
     * @throws IOException if it cannot be had; the message is a sentence for the user
     */
    static SourceCheck of(ScheduleSource source, ScheduleRepository repository, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        if (source.isFolder()) {
            return new Fresh(source, Validators.NONE);
        }
        Optional<LastImport> last =
                source.isOnTheWeb() ? repository.lastImport(source.address()) : Optional.<LastImport>empty();
        Fetched fetched = source.fetch(last.map(LastImport::validators).orElse(Validators.NONE), monitor);
        return switch (fetched) {
            case Fetched.Body body -> fresh(source, body);
            case Fetched.Unchanged unchanged -> new Unchanged(last.orElseThrow());
        };
    }

    /** Fetches a source whatever it was before. Blocks; errors as for {@link #of}. */
    static Fresh anew(ScheduleSource source, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        if (source.isFolder()) {
            return new Fresh(source, Validators.NONE);
        }
        return switch (source.fetch(Validators.NONE, monitor)) {
            case Fetched.Body body -> fresh(source, body);
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("Nothing was known before.");
        };
    }

    private static Fresh fresh(ScheduleSource source, Fetched.Body body) {
        return new Fresh(source.holding(body), body.validators());
    }
}
