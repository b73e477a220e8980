package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.FrontMatter;
import io.github.rapporteur.report.export.OwnStyle;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** What can be wished of an export on the command line. */
final class ExportWishes {
    private static final String FRONT_MATTER = "--front-matter";
    private static final String PICTURES = "--pictures";
    private static final String FOOTNOTES = "--footnotes";
    private static final String FOLDER = "--folder";
    private static final String STYLE = "--style";
    private static final String READABLE = "--read-back";
    private static final String TIMESTAMP = "--timestamp";
    private static final String DATE = "--date";
    private static final String NO_DATE = "none";

    private ExportWishes() {}

    /** The same command with these options. */
    static CommandSpec in(CommandSpec spec) {
        return spec.addOption(Syntax.option(
                        FRONT_MATTER,
                        "SITE",
                        "Markdown: hugo (a folder with index.md and pictures), jekyll (a post, pictures in assets) or none,"
                                + " the usual one."))
                .addOption(Syntax.option(
                        PICTURES,
                        "WHERE",
                        "Markdown: beside the file in a folder, the usual, or embedded in it as data."))
                .addOption(Syntax.flag(FOOTNOTES, "Markdown: links as footnotes instead of a part \"References\"."))
                .addOption(Syntax.flag(
                        READABLE, "Markdown: say in comments what belongs where, so that read-report can take it in."))
                .addOption(Syntax.flag(FOLDER, "HTML: a folder with index.html and pictures as files."))
                .addOption(Syntax.option(
                        STYLE,
                        "FILE",
                        "HTML and PDF: a style sheet of your own, after ours; nothing in it is loaded from elsewhere."))
                .addOption(
                        Syntax.option(
                                DATE,
                                "DATE",
                                "The date on the report, as 2026-09-18, or none; the one decided in the window, else the day of the last note."))
                .addOption(Syntax.flag(
                        TIMESTAMP,
                        "Say in the report when it was exported. Without it the same notes give the same bytes."));
    }

    /** The options for one format. */
    static ExportOptions of(Call call, ExportFormat format) throws CommandException, IOException {
        String site = call.option(FRONT_MATTER).orElse(FrontMatter.NONE.name());
        FrontMatter frontMatter = FrontMatter.named(site)
                .orElseThrow(
                        () -> call.wrongUsage("\"" + site + "\" is no front matter; there are hugo, jekyll and none"));
        ExportOptions options = ExportOptions.NONE
                .withFrontMatter(frontMatter)
                .withEmbedded(embedded(call))
                .withFootnotes(call.has(FOOTNOTES))
                .withFolder(call.has(FOLDER))
                .withReadable(call.has(READABLE))
                .withStyle(style(call))
                .withTime(
                        call.has(TIMESTAMP)
                                ? ZonedDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
                                : null);
        Optional<String> misfit = options.misfit(format);
        if (misfit.isPresent()) {
            throw call.wrongUsage(misfit.get());
        }
        return options;
    }

    /** The first option that was given and means nothing to an own template, which decides all of it. */
    static Optional<String> notForTemplates(Call call) {
        return Stream.of(FRONT_MATTER, PICTURES, STYLE)
                .filter(name -> call.option(name).isPresent())
                .findFirst()
                .or(() -> Stream.of(FOOTNOTES, FOLDER, READABLE, TIMESTAMP)
                        .filter(call::has)
                        .findFirst());
    }

    private static boolean embedded(Call call) {
        String where = call.option(PICTURES).orElse("beside").toLowerCase(Locale.ROOT);
        return switch (where) {
            case "beside" -> false;
            case "embedded" -> true;
            default ->
                throw call.wrongUsage("\"" + where + "\" is no place for pictures; there are beside and embedded");
        };
    }

    private static OwnStyle style(Call call) throws CommandException, IOException {
        Optional<String> file = call.option(STYLE);
        if (file.isEmpty()) {
            return OwnStyle.NONE;
        }
        try {
            return OwnStyle.read(call.path(file.get()));
        } catch (FileFormatException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
    }

    /** Gives a report the date that was asked for, if any was. */
    static UnaryOperator<ReportSettings> date(Call call) {
        Optional<String> word = call.option(DATE);
        if (word.isEmpty()) {
            return UnaryOperator.identity();
        }
        if (word.get().equalsIgnoreCase(NO_DATE)) {
            return settings -> settings.withDate(null);
        }
        try {
            LocalDate date = LocalDate.parse(word.get());
            return settings -> settings.withDate(date);
        } catch (DateTimeParseException e) {
            throw call.wrongUsage("\"" + word.get() + "\" is no date; write it as 2026-09-18, or none");
        }
    }
}
