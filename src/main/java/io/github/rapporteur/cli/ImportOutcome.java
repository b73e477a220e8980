package io.github.rapporteur.cli;

import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What an import read and did.
 *
 * @param stored empty when nothing was to be stored
 */
record ImportOutcome(ImportedSchedule schedule, Optional<StoredImport> stored) {
    /** Prints it in the way that was asked for. */
    void print(Call call) {
        if (call.wantsJson()) {
            Json.print(call.out(), json());
        } else {
            print(call.out());
        }
    }

    private Json.Fields json() {
        return Json.object()
                .with("conference", schedule.title())
                .with("format", schedule.format())
                .with("talks", schedule.talks().size())
                .with("rooms", schedule.rooms().size())
                .with("speakers", speakers())
                .with("days", schedule.dayCount())
                .with("firstStart", firstStart().map(times()::iso).orElse(null))
                .with("lastEnd", lastEnd().map(times()::iso).orElse(null))
                .with("timeZone", schedule.zone().getId())
                .with("warnings", schedule.warnings())
                .with("added", stored.map(StoredImport::added).orElse(0))
                .with("changed", stored.map(StoredImport::changed).orElse(0))
                .with("withdrawn", stored.map(StoredImport::withdrawn).orElse(0));
    }

    private void print(PrintStream out) {
        out.println(Table.printable(schedule.title()) + " (" + schedule.format() + ")");
        Table facts = new Table();
        facts.row("  talks", String.valueOf(schedule.talks().size()));
        facts.row("  rooms", String.valueOf(schedule.rooms().size()));
        facts.row("  speakers", String.valueOf(speakers()));
        facts.row("  days", String.valueOf(schedule.dayCount()));
        firstStart().ifPresent(first -> facts.row("  from", times().dateAndClock(first)));
        lastEnd().ifPresent(last -> facts.row("  to", times().dateAndClock(last)));
        facts.row(
                "  time zone",
                firstStart().map(times()::zoneAt).orElse(schedule.zone().getId()));
        facts.print(out);
        schedule.warnings().forEach(warning -> out.println("Note: " + Table.printable(warning)));
        out.println(stored.map(ImportOutcome::sentence).orElse("Nothing was stored."));
    }

    private static String sentence(StoredImport stored) {
        return stored.added() + stored.changed() + stored.withdrawn() == 0
                ? "Stored; nothing is new."
                : "Stored: " + stored.added() + " added, " + stored.changed() + " changed, " + stored.withdrawn()
                        + " withdrawn.";
    }

    private ConferenceTimes times() {
        return new ConferenceTimes(schedule.zone());
    }

    private long speakers() {
        return schedule.talks().stream()
                .flatMap(talk -> talk.people().stream())
                .map(ImportedPerson::name)
                .distinct()
                .count();
    }

    private Optional<Instant> firstStart() {
        return schedule.talks().stream().map(ImportedTalk::start).min(Comparator.naturalOrder());
    }

    private Optional<Instant> lastEnd() {
        return schedule.talks().stream().map(ImportedTalk::end).max(Comparator.naturalOrder());
    }
}
