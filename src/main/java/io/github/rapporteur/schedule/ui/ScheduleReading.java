package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.schedule.update.TalkChange;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import from the window reads on a worker: the schedule, and what the notebook knows of it. Blocks. */
final class ScheduleReading {
    /**
     * Stands for "the schedule says no zone": nobody lives at UTC−12, so no schedule is in it.
     */
    private static final ZoneId UNSAID = ZoneId.of("Etc/GMT+12");

    private final ScheduleRepository schedule;
    private final ScheduleImport.Layouts layouts;
    private final ZoneId usersZone;
    private final ScheduleImporter importer = new ScheduleImporter();

    ScheduleReading(ScheduleRepository schedule, ScheduleImport.Layouts layouts, ZoneId usersZone) {
        this.schedule = schedule;
        this.layouts = layouts;
        this.usersZone = usersZone;
    }

    /**
     * Which conference of a source is meant.
     *
     * @param conference that of the notebook; empty when it is not known, or a new one
     * @param pick which of several in the source, as the user has just said; empty when they were not asked
     */
    record Meant(Optional<Conference> conference, Optional<String> pick) {
        /** Nobody has said. */
        static final Meant ANY = new Meant(Optional.empty(), Optional.empty());

        /** This one of the notebook. */
        static Meant known(Conference conference) {
            return new Meant(Optional.of(conference), Optional.empty());
        }

        /** The same, after the user was asked. */
        Meant picked(String nameOrId) {
            return new Meant(conference, Optional.of(nameOrId));
        }
    }

    /** What a source had. */
    sealed interface Outcome {}

    /** Its server or its bytes say that it is what it was. */
    record Unchanged(LastImport last) implements Outcome {}

    /**
     * What was read, and whether it belongs to a conference of the notebook.
     *
     * @param fresh the source with its content at hand
     * @param schedule null when it is a table of which not enough is known
     * @param changes what it would change of the conference that is known
     * @param isZoneSaid whether the schedule itself says its zone
     * @param options by which it was read
     * @param problem why there is no schedule; empty when there is one
     */
    record Found(
            SourceCheck.Fresh fresh,
            @Nullable ImportedSchedule schedule,
            Optional<ConferenceId> known,
            List<TalkChange> changes,
            boolean isZoneSaid,
            Optional<TableGuess> table,
            ImportOptions options,
            String problem)
            implements Outcome {}

    /** A schedule, and what the columns of its table were taken for. */
    record ReadTable(ImportedSchedule schedule, Optional<TableGuess> table) {}

    /**
     * Reads the source, unless it can be told without that nothing has changed.
     *
     * @param meant which conference is meant
     */
    Outcome read(ScheduleSource source, Meant meant, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        Optional<ConferenceId> known = meant.conference().map(Conference::id);
        SourceCheck check = meant.pick().isPresent()
                ? SourceCheck.anew(source, monitor)
                : SourceCheck.of(source, known, schedule, monitor);
        return switch (check) {
            case SourceCheck.Unchanged unchanged -> new Unchanged(unchanged.last());
            case SourceCheck.Fresh fresh -> read(fresh, meant, monitor);
        };
    }

    /** What the user says now or said of the conference before; else its name picks it. */
    private ImportOptions said(Meant meant) {
        ImportOptions none = ImportOptions.defaults();
        ImportOptions now = meant.pick().map(none::withPick).orElse(none);
        if (meant.conference().isEmpty()) {
            return now;
        }
        Conference conference = meant.conference().get();
        return now.over(schedule.keptImport(conference.id()).options()).over(none.withPick(conference.title()));
    }

    private Found read(SourceCheck.Fresh checked, Meant meant, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        ImportOptions said = said(meant);
        SourceCheck.Fresh fresh = checked.readBy(said);
        ScheduleSource source = fresh.source();
        ImportOptions unsaid =
                importer.fitting(source, said, monitor).withFallbackZone(UNSAID).withoutConferenceName();
        ImportOptions first = unsaid.layout().isPresent()
                ? unsaid
                : importer.table(source, unsaid, monitor)
                        .flatMap(guess -> layouts.find(guess.layout()))
                        .map(unsaid::withLayout)
                        .orElse(unsaid);
        ReadTable read;
        try {
            read = readTable(source, first, monitor);
        } catch (FileFormatException e) {
            Optional<TableGuess> table = importer.table(source, first, monitor);
            if (table.isEmpty()) {
                throw e;
            }
            ImportOptions inUsersZone = first.withFallbackZone(usersZone);
            return new Found(
                    fresh.toBeReadAgain(),
                    null,
                    Optional.empty(),
                    List.of(),
                    false,
                    table,
                    inUsersZone,
                    String.valueOf(e.getMessage()));
        }
        Optional<Conference> known = schedule.findConferenceOf(read.schedule(), source.address());
        if (meant.conference().isEmpty() && known.filter(this::isKept).isPresent()) {
            return read(checked, new Meant(known, meant.pick()), monitor);
        }
        boolean isZoneSaid = !read.schedule().zone().equals(UNSAID);
        if (isZoneSaid && !(read.schedule().zone() instanceof ZoneOffset)) {
            return found(fresh, read, known, true, first);
        }
        // What was said when it first came in holds. Where there are only offsets and no name, the user's own zone, if
        // it fits them, is better than a bare offset.
        ImportOptions options = isZoneSaid
                ? first.withFallbackZone(usersZone)
                : first.withZone(known.map(Conference::zone).orElse(usersZone));
        ImportedSchedule again = importer.read(source, options, monitor);
        return found(fresh, new ReadTable(again, read.table()), known, isZoneSaid, options);
    }

    /** Whether something was said of it when it first came in. */
    private boolean isKept(Conference conference) {
        return !schedule.keptImport(conference.id()).options().isEmpty();
    }

    private Found found(
            SourceCheck.Fresh fresh,
            ReadTable read,
            Optional<Conference> known,
            boolean isZoneSaid,
            ImportOptions options) {
        List<TalkChange> changes = known.map(conference -> schedule.changes(read.schedule(), conference.id()))
                .orElse(List.of());
        // What its columns hold may be said otherwise the next time.
        SourceCheck.Fresh said =
                fresh.readBy(options.layout().map(fresh.said()::withLayout).orElse(fresh.said()));
        SourceCheck.Fresh kept = read.table().isPresent() ? said.toBeReadAgain() : said;
        return new Found(
                kept, read.schedule(), known.map(Conference::id), changes, isZoneSaid, read.table(), options, "");
    }

    /** Reads it in the way that the user chose. */
    ReadTable readTable(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        return new ReadTable(importer.read(source, options, monitor), importer.table(source, options, monitor));
    }
}
