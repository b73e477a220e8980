package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.report.export.ExportedFile;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.KeptImport;
import io.github.rapporteur.schedule.LastImport;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.LinkedSchedulesException;
import io.github.rapporteur.schedule.importing.PlainHttpException;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** {@code import SOURCE}: reads a schedule and stores it; a second time it updates the conference. */
final class ImportCommand implements Command {
    private static final String ZONE = "--time-zone";
    private static final String YEAR = "--year";
    private static final String PICK = "--pick";
    private static final String DRY_RUN = "--dry-run";
    private static final String COLUMNS = "--columns";
    private static final String ALLOW_HTTP = "--allow-http";
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://");
    private static final Set<String> READABLE = Set.of("https", "http", "webcal");

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "import",
                        "Import a conference's schedule, or update it.",
                        "Stars, ratings and notes stay; a talk that is gone is marked withdrawn.",
                        "import schedule.xml",
                        "import sessions.json speakers.json rooms.json",
                        "import https://conference.example/schedule.ics --time-zone Europe/Berlin")
                .addPositional(
                        Syntax.arguments(
                                "SOURCE",
                                "File or https address of the schedule: frab, pentabarf, pretalx, Sessionize and"
                                        + " other XML and JSON, iCalendar, CSV, XLSX, YAML, a plain-text agenda, a web page that marks"
                                        + " up its events; or the files of one conference, as a folder, a zip archive or one after the other."))
                .addOption(
                        Syntax.option(Syntax.CONFERENCE, "NAME", "Name of the conference; wins over the schedule's."))
                .addOption(Syntax.option(
                        ZONE, "ZONE", "The conference's time zone, as Europe/Berlin; wins over the" + " schedule's."))
                .addOption(
                        Syntax.option(
                                COLUMNS,
                                "WORDS",
                                "What the columns of a table hold, where their names do not say it:"
                                        + " title=Vortrag,start=Beginn. Also subtitle, day, end, duration, room, track, speakers,"
                                        + " abstract, language, kind, link, number, and none for a column that is not to be read."))
                .addOption(Syntax.option(YEAR, "YEAR", "The year of dates that have none."))
                .addOption(Syntax.option(
                        PICK, "NAME", "Which conference to read from a file with several: its name, or a part of it."))
                .addOption(Syntax.flag(
                        ALLOW_HTTP, "Take an http address too, whose schedule anybody on the way can change."))
                .addOption(Syntax.flag(DRY_RUN, "Only tell what the schedule holds; store nothing."));
    }

    @Override
    public boolean run(Call call) throws CommandException, FileFormatException, IOException, CancelledException {
        ScheduleSource typed = source(call, call.arguments());
        refuseReport(call);
        try {
            run(call, call.has(ALLOW_HTTP) ? typed.allowingHttp() : typed);
        } catch (LinkedSchedulesException e) {
            throw new LinkedSchedules(call, Syntax.NOTEBOOK, Syntax.CONFERENCE, ZONE).named(e);
        } catch (PlainHttpException e) {
            throw new CommandException(e.getMessage() + " If you trust the network, add " + ALLOW_HTTP + ".");
        }
        return true;
    }

    /** What the program exported itself it knows. */
    private static void refuseReport(Call call) throws CommandException {
        String file = call.arguments().getFirst().strip();
        if (!SCHEME.matcher(file).lookingAt() && ExportedFile.is(call.path(file))) {
            throw new CommandException(file + " is an exported report, no schedule. To take it in, with its notes:"
                    + " rapporteur read-report " + file);
        }
    }

    private static void run(Call call, ScheduleSource source)
            throws FileFormatException, IOException, CancelledException {
        if (call.has(DRY_RUN)) {
            ScheduleSource held = SourceCheck.anew(source, WorkMonitor.none()).source();
            new ImportOutcome(named(call, read(call, held)), Optional.empty()).print(call);
        } else if (mayAskForChanges(call, source)) {
            try (OpenNotebook notebook = call.openNotebook()) {
                switch (SourceCheck.of(source, Optional.empty(), notebook.schedule(), WorkMonitor.none())) {
                    case SourceCheck.Unchanged unchanged -> tell(call, unchanged.last());
                    case SourceCheck.Fresh fresh -> store(call, notebook, fresh, read(call, fresh.source()));
                }
            }
        } else {
            SourceCheck.Fresh fresh = SourceCheck.anew(source, WorkMonitor.none());
            ImportedSchedule schedule = read(call, fresh.source());
            try (OpenNotebook notebook = call.openOrMakeNotebook()) {
                store(call, notebook, fresh, schedule);
            }
        }
    }

    /** The schedule must be read again when all its figures are wanted, or when the user says something new about it. */
    private static boolean mayAskForChanges(Call call, ScheduleSource source) {
        return source.isOnTheWeb()
                && !call.wantsJson()
                && call.option(Syntax.CONFERENCE).isEmpty()
                && call.option(ZONE).isEmpty()
                && call.option(YEAR).isEmpty()
                && call.option(PICK).isEmpty()
                && call.option(COLUMNS).isEmpty()
                && OpenNotebook.exists(call.notebookFile());
    }

    private static void tell(Call call, LastImport last) {
        ConferenceTimes times = new ConferenceTimes(ZoneId.systemDefault());
        call.out()
                .println(Table.printable(last.conference().title()) + " has not changed since "
                        + times.dateAndClock(last.at()) + ". Nothing was stored.");
    }

    /** The schedule under its own name. */
    private static ImportedSchedule read(Call call, ScheduleSource source)
            throws FileFormatException, IOException, CancelledException {
        ScheduleImporter importer = new ScheduleImporter();
        ImportOptions options = withColumns(call, importer, source, options(call));
        return importer.read(source, options.withoutConferenceName(), WorkMonitor.none());
    }

    /** The schedule under the user's name. */
    private static ImportedSchedule named(Call call, ImportedSchedule schedule) {
        return schedule.withTitle(call.option(Syntax.CONFERENCE).orElse(schedule.title()));
    }

    private static void store(Call call, OpenNotebook notebook, SourceCheck.Fresh fresh, ImportedSchedule schedule)
            throws FileFormatException, IOException, CancelledException {
        ScheduleRepository conferences = notebook.schedule();
        ScheduleSource source = fresh.source();
        Optional<ConferenceId> known = conferences
                .findConferenceOf(schedule, source.address())
                .or(() -> conferences.findConferenceOf(named(call, schedule), source.address()))
                .map(Conference::id);
        ScheduleImporter importer = new ScheduleImporter();
        ImportOptions said = withColumns(call, importer, source, options(call));
        ImportOptions kept =
                known.map(conferences::keptImport).orElse(KeptImport.NONE).options();
        ImportOptions all = said.over(kept);
        // What was said the last time and is not said now holds.
        ImportedSchedule whole = all.equals(said)
                ? schedule
                : importer.read(
                        source,
                        importer.fitting(source, all.withoutConferenceName(), WorkMonitor.none()),
                        WorkMonitor.none());
        SourceCheck.Fresh readByAll = fresh.readBy(all);
        StoredImport stored = readByAll.store(conferences, whole, known, UpdateChoice.ALL, WorkMonitor.none());
        new ImportOutcome(whole.withTitle(readByAll.titleOf(whole)), Optional.of(stored)).print(call);
    }

    private static ScheduleSource source(Call call, List<String> typed) {
        if (typed.size() == 1) {
            return source(call, typed.getFirst().strip());
        }
        for (String one : typed) {
            if (SCHEME.matcher(one.strip()).lookingAt()) {
                throw call.wrongUsage("only files are read together; import " + one.strip() + " alone");
            }
        }
        return ScheduleSource.ofFiles(typed.stream().map(call::path).toList());
    }

    private static ScheduleSource source(Call call, String typed) {
        if (typed.isEmpty()) {
            throw call.wrongUsage("SOURCE is empty; name the schedule's file or its https address");
        }
        Matcher scheme = SCHEME.matcher(typed);
        if (scheme.lookingAt() && !READABLE.contains(scheme.group(1).toLowerCase(Locale.ROOT))) {
            throw call.wrongUsage("schedules are not read from " + scheme.group(1)
                    + " addresses; give the schedule's https address, or its file");
        }
        call.path(typed);
        return ScheduleSource.of(typed);
    }

    private static ImportOptions options(Call call) {
        ImportOptions options = ImportOptions.defaults();
        Optional<String> name = call.option(Syntax.CONFERENCE);
        if (name.isPresent()) {
            options = options.withConferenceName(name.get());
        }
        Optional<String> year = call.option(YEAR);
        if (year.isPresent()) {
            options = options.withYear(year(call, year.get()));
        }
        Optional<String> pick = call.option(PICK);
        if (pick.isPresent()) {
            options = options.withPick(pick.get());
        }
        Optional<String> zone = call.option(ZONE);
        return zone.isPresent() ? options.withZone(zone(call, zone.get())) : options;
    }

    private static ImportOptions withColumns(
            Call call, ScheduleImporter importer, ScheduleSource source, ImportOptions options)
            throws IOException, FileFormatException, CancelledException {
        Optional<String> typed = call.option(COLUMNS);
        if (typed.isEmpty()) {
            return options;
        }
        TableGuess guess = importer.table(source, options, WorkMonitor.none())
                .orElseThrow(() ->
                        call.wrongUsage(source.name() + " is no table with columns; import it without " + COLUMNS));
        try {
            return options.withLayout(ColumnWords.changed(guess.layout(), typed.get()));
        } catch (IllegalArgumentException e) {
            throw call.wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private static ZoneId zone(Call call, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw call.wrongUsage("\"" + name + "\" is no time zone; write it as Europe/Berlin or +02:00");
        }
    }

    private static Year year(Call call, String written) {
        if (!written.matches("(?:19|20|21)\\d{2}")) {
            throw call.wrongUsage("\"" + written + "\" is no year; write it as 2026");
        }
        return Year.of(Integer.parseInt(written));
    }
}
