package io.github.rapporteur.cli;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.report.ReportRepository;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.export.OwnTemplate;
import io.github.rapporteur.schedule.Conference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Which of the saved reports is meant, and what it is made from. */
record ReportChoice(Call call) {
    private static final String TEMPLATE = "--template";
    private static final String REPORT = "--report";

    /** What there is, as it is saved. */
    private static final String AS_SAVED = "report";

    /** The same command with these options. */
    static CommandSpec in(CommandSpec spec) {
        return namedIn(spec.addOption(Syntax.option(
                TEMPLATE,
                "NAME_OR_FILE",
                "What it is made from: " + names() + "; or a file of your own such as page.html" + OwnTemplate.ENDING
                        + ", in Mustache. As it is saved when not given.")));
    }

    /** The same command with the choice of a saved report alone. */
    static CommandSpec namedIn(CommandSpec spec) {
        return spec.addOption(Syntax.option(
                REPORT, "NAME", "One of the conference's saved reports; the one last opened when not given."));
    }

    /** The template that was named, in a word without blanks; "report" when it is as saved. */
    String templateName() {
        return call.option(TEMPLATE)
                .map(name -> OwnTemplate.isNamed(name) ? name.replaceFirst("^.*[/\\\\]", "") : name)
                .map(name -> name.replaceAll("\\s+", "-"))
                .orElse(AS_SAVED);
    }

    /** The file of an own template, if one is wanted. */
    Optional<String> ownTemplate() {
        return call.option(TEMPLATE).filter(OwnTemplate::isNamed);
    }

    /** Gives a report the shape of a built-in template, if one is wanted. */
    UnaryOperator<ReportSettings> shape() {
        Optional<String> name =
                call.option(TEMPLATE).filter(word -> !word.equals(AS_SAVED) && !OwnTemplate.isNamed(word));
        if (name.isEmpty()) {
            return UnaryOperator.identity();
        }
        ReportTemplate template = ReportTemplate.named(name.get())
                .orElseThrow(() -> call.wrongUsage("\"" + name.get() + "\" is no template; there are " + names()
                        + ", and files that end in " + OwnTemplate.ENDING));
        return settings -> settings.with(settings.shape().with(template));
    }

    /** The saved report of that name, without case and accents; the current one when none is named. */
    SavedReport saved(ReportRepository reports, Conference conference) throws CommandException {
        SavedReport current = reports.current(conference.id());
        Optional<String> name = call.option(REPORT);
        if (name.isEmpty()) {
            return current;
        }
        List<SavedReport> all = reports.reports(conference.id());
        List<SavedReport> there = all.isEmpty() ? List.of(current) : all;
        List<SavedReport> found = there.stream()
                .filter(one -> folded(one.name()).equals(folded(name.get())))
                .toList();
        return found.stream()
                .filter(one -> one.name().equals(name.get()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> new CommandException("No report on " + Table.printable(conference.title())
                        + " is called \"" + name.get() + "\". There are:"
                        + there.stream()
                                .map(one -> "\n  " + Table.printable(one.name()))
                                .collect(Collectors.joining())));
    }

    private static String folded(String name) {
        return Folding.fold(CleanText.line(name));
    }

    private static String names() {
        return AS_SAVED + ", "
                + Arrays.stream(ReportTemplate.values())
                        .map(ReportTemplate::option)
                        .collect(Collectors.joining(", "));
    }
}
