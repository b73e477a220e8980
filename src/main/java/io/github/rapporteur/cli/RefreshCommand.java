package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.update.ChangeWords;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code refresh}: reads a conference's schedule again from where it came, says what changed, and stores it. */
final class RefreshCommand implements Command {
    private static final String DRY_RUN = "--dry-run";

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "refresh",
                        "Read a conference's schedule again from where it came.",
                        "Says what changed, first of talks with your notes or stars, and stores it. Stars, ratings and"
                                + " notes stay; a talk that is gone is marked withdrawn.",
                        "refresh --dry-run",
                        "refresh --conference \"Harbour Conf 2026\"")
                .addOption(Syntax.conference())
                .addOption(Syntax.flag(DRY_RUN, "Only say what changed; store nothing."));
    }

    @Override
    public boolean run(Call call) throws CommandException, FileFormatException, IOException, CancelledException {
        try (OpenNotebook notebook = call.openNotebook()) {
            Conference conference = new Choice(notebook.schedule()).conference(call.option(Syntax.CONFERENCE));
            if (conference.sample() || conference.source().isEmpty()) {
                throw new CommandException(conference.title() + " came from no file or link; import its schedule"
                        + " with `rapporteur import`.");
            }
            SourceCheck found = SourceCheck.of(
                    ScheduleSource.of(conference.source()),
                    Optional.of(conference.id()),
                    notebook.schedule(),
                    WorkMonitor.none());
            switch (found) {
                case SourceCheck.Unchanged unchanged -> print(call, conference, List.of(), false);
                case SourceCheck.Fresh fresh -> update(call, notebook, conference, fresh);
            }
        }
        return true;
    }

    private static void update(Call call, OpenNotebook notebook, Conference conference, SourceCheck.Fresh fresh)
            throws CommandException, FileFormatException, IOException, CancelledException {
        ImportedSchedule newer = read(notebook, conference, fresh.source());
        List<TalkChange> changes = notebook.schedule().changes(newer, conference.id());
        boolean stores = !call.has(DRY_RUN);
        if (stores) {
            fresh.store(notebook.schedule(), newer, Optional.of(conference.id()), UpdateChoice.ALL, WorkMonitor.none());
        }
        print(call, conference, changes, stores);
    }

    private static ImportedSchedule read(OpenNotebook notebook, Conference conference, ScheduleSource source)
            throws CommandException, FileFormatException, IOException, CancelledException {
        ScheduleImporter importer = new ScheduleImporter();
        ImportOptions pick = ImportOptions.defaults().withPick(conference.title());
        ImportOptions said = notebook.schedule().keptImport(conference.id()).options();
        ImportOptions options =
                said.over(pick).withFallbackZone(conference.zone()).withoutConferenceName();
        ImportedSchedule newer =
                importer.read(source, importer.fitting(source, options, WorkMonitor.none()), WorkMonitor.none());
        boolean isSame = notebook.schedule()
                .findConferenceOf(newer, conference.source())
                .filter(found -> found.id().equals(conference.id()))
                .isPresent();
        if (!isSame) {
            throw new CommandException(conference.source() + " now holds another conference, " + newer.title()
                    + ". Nothing was stored; bring it in with `rapporteur import`.");
        }
        return newer;
    }

    private static void print(Call call, Conference conference, List<TalkChange> changes, boolean stored) {
        ChangeWords words = new ChangeWords(conference.zone());
        if (call.wantsJson()) {
            Json.print(
                    call.out(),
                    Json.object()
                            .with("conference", conference.title())
                            .with("stored", stored)
                            .with(
                                    "changes",
                                    changes.stream()
                                            .map(change -> json(change, words))
                                            .toList()));
            return;
        }
        call.out()
                .println(Table.printable(conference.title()) + ": "
                        + (changes.isEmpty() ? "nothing changed." : Counted.of(changes.size(), "change") + "."));
        for (TalkChange change : changes) {
            call.out().println((change.isUsers() ? "* " : "  ") + Table.printable(change.title()));
            words.of(change).forEach(line -> call.out().println("    " + Table.printable(line)));
        }
        if (!changes.isEmpty()) {
            call.out()
                    .println((changes.stream().anyMatch(TalkChange::isUsers) ? "* has your notes or a star. " : "")
                            + (stored ? "Stored." : "Nothing was stored."));
        }
    }

    private static Json.Fields json(TalkChange change, ChangeWords words) {
        return Json.object()
                .with("id", change.talk().orElse(null))
                .with("title", change.title())
                .with(
                        "kinds",
                        change.kinds().stream()
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                                .toList())
                .with("words", words.of(change))
                .with("yours", change.isUsers());
    }
}
