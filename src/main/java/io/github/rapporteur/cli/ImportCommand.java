package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
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
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://");
    private static final Set<String> READABLE = Set.of("https", "http", "webcal");

    @Override
    public CommandSpec spec() {
        return Syntax.command(
                        "import",
                        "Import a conference's schedule, or update it.",
                        "Stars, ratings and notes stay; a talk that is gone is marked withdrawn.",
                        "import schedule.xml",
                        "import https://conference.example/schedule.ics --time-zone Europe/Berlin")
                .addPositional(Syntax.argument(
                        0,
                        "SOURCE",
                        "File or https address of the schedule: frab, pentabarf, pretalx, Sessionize and"
                                + " other XML and JSON, iCalendar, CSV, XLSX, YAML, a plain-text agenda, a web page that marks"
                                + " up its events; or a folder or zip archive with the files of one conference."))
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
                .addOption(Syntax.flag(DRY_RUN, "Only tell what the schedule holds; store nothing."));
    }

    @Override
    public boolean run(Call call) throws CommandException, FileFormatException, IOException, CancelledException {
        ScheduleSource source =
                ScheduleSource.held(source(call, call.argument(0).strip()));
        ScheduleImporter importer = new ScheduleImporter();
        ImportOptions options = withColumns(call, importer, source, options(call));
        ImportedSchedule schedule = importer.read(source, options, WorkMonitor.none());
        if (!call.has(DRY_RUN)) {
            try (OpenNotebook notebook = call.openOrMakeNotebook()) {
                StoredImport stored = store(notebook.schedule(), schedule, source);
                new ImportOutcome(schedule, Optional.of(stored)).print(call);
            }
        } else {
            new ImportOutcome(schedule, Optional.empty()).print(call);
        }
        return true;
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

    private static StoredImport store(ScheduleRepository repository, ImportedSchedule schedule, ScheduleSource source) {
        Optional<Conference> known = repository.findConferenceOf(schedule, source.address());
        return repository.store(schedule, known.map(Conference::id), source.address());
    }
}
