package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** {@code conferences}: what conferences the notebook holds. */
final class ConferencesCommand implements Command {
    /** Terminal cells; the other columns take about as many. */
    private static final int LONGEST_TITLE = 50;

    private static final String ARCHIVE = "--archive";
    private static final String RESTORE = "--restore";

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "conferences",
                        "List the conferences of the notebook, or put one away.",
                        "The newest import comes first, those in the archive come last.",
                        "conferences",
                        "conferences --archive \"Harbour Conf 2026\"")
                .addOption(Syntax.option(
                        ARCHIVE, "NAME", "Put this conference into the archive first; nothing of it changes."))
                .addOption(Syntax.option(RESTORE, "NAME", "Bring this one back from the archive first."));
    }

    @Override
    public boolean run(Call call) throws CommandException {
        List<Json.Fields> found = new ArrayList<>();
        Table table = new Table();
        try (OpenNotebook notebook = call.openNotebook()) {
            archive(call, notebook);
            for (Conference conference : notebook.schedule().conferences()) {
                List<Talk> talks = notebook.schedule().talks(conference.id());
                Optional<LocalDate> first = talks.stream().map(Talk::day).min(Comparator.naturalOrder());
                Optional<LocalDate> last = talks.stream().map(Talk::day).max(Comparator.naturalOrder());
                long present = talks.stream().filter(talk -> !talk.withdrawn()).count();
                found.add(Json.object()
                        .with("id", conference.id())
                        .with("title", conference.title())
                        .with("firstDay", first.orElse(null))
                        .with("lastDay", last.orElse(null))
                        .with("timeZone", conference.zone().getId())
                        .with("place", conference.place())
                        .with("url", conference.url())
                        .with("source", conference.source())
                        .with("talks", present)
                        .with("archived", conference.archived()));
                table.row(
                        days(first, last),
                        Counted.of(present, "talk"),
                        conference.zone().getId(),
                        Table.fitted(conference.title(), LONGEST_TITLE)
                                + (conference.archived() ? "  (archived)" : ""));
            }
        }
        if (call.wantsJson()) {
            Json.print(call.out(), found);
        } else if (found.isEmpty()) {
            call.out().println("No conference yet. Import a schedule: rapporteur import FILE_OR_URL");
        } else {
            table.print(call.out());
        }
        return true;
    }

    private static void archive(Call call, OpenNotebook notebook) throws CommandException {
        if (call.option(ARCHIVE).isPresent() && call.option(RESTORE).isPresent()) {
            throw call.wrongUsage("give " + ARCHIVE + " or " + RESTORE + ", not both");
        }
        Choice choice = new Choice(notebook.schedule());
        for (String option : List.of(ARCHIVE, RESTORE)) {
            Optional<String> words = call.option(option);
            if (words.isPresent()) {
                notebook.conferences().archive(choice.conference(words).id(), option.equals(ARCHIVE));
            }
        }
    }

    private static String days(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isEmpty() || last.isEmpty()) {
            return "";
        }
        return first.equals(last) ? first.get().toString() : first.get() + " to " + last.get();
    }
}
