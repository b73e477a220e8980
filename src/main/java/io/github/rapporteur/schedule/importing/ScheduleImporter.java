package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a schedule whatever its format: the content decides which reader gets it, never the name. A folder, a zip
 * archive and files chosen together are read as the files of one conference. Thread-safe.
 */
public final class ScheduleImporter {
    private static final String FORMATS =
            "Schedules in XML, JSON, iCalendar, CSV, XLSX and YAML, agendas in plain text, web pages that mark up their"
                    + " events, and folders and zip archives with such files can be read.";

    /** Links stand far before this. */
    private static final int MOST_OF_A_PAGE = 2_000_000;

    private final TableReader csv = new CsvScheduleReader();

    /** In the order in which they are asked; the ones that need no sign of their own come last. */
    private final List<ScheduleReader> readers = List.of(
            new AcmdlXmlReader(),
            new FrabXmlReader(),
            new JsonScheduleReader(),
            new ICalendarReader(),
            new XlsxReader(),
            new HtmlEventsReader(),
            new GeneralXmlReader(),
            new YamlReader(),
            csv,
            new AgendaReader());

    /**
     * Reads the whole schedule. Blocks; not on the JavaFX thread.
     *
     * @throws FileFormatException if the content cannot be read; the message names file, place, cause and cure
     * @throws LinkedSchedulesException if it is a web page that holds no schedule but links to some
     * @throws IOException if the source cannot be had; the message is a sentence
     */
    public ImportedSchedule read(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, IOException, CancelledException {
        if (source.isFolder()) {
            return readSet(filesOf(source), options, monitor);
        }
        Fetched.Body body = body(source, monitor);
        Content content = new Content(source.name(), body.bytes());
        if (content.isEmpty()) {
            throw content.error("", "the file is empty", "Get it again.");
        }
        Optional<TableReader> table = options.layout().flatMap(layout -> tableReader(content));
        if (table.isPresent()) {
            return table.get().read(content, options, monitor);
        }
        return content.isWebPage() ? readPage(content, body.page(), options, monitor) : read(content, options, monitor);
    }

    private ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        Optional<ImportedSchedule> schedule = readFile(content, options, monitor);
        if (schedule.isPresent()) {
            return schedule.get();
        }
        if (content.head().startsWith("PK")) {
            return readSet(ZipFiles.of(content, monitor), options, monitor);
        }
        throw content.error("", whatItIs(content), FORMATS);
    }

    /**
     * What each column of a table is taken for, so that somebody who knows better can say so by
     * {@link ImportOptions#withLayout}. Blocks; not on the JavaFX thread.
     *
     * @return empty when the source is no table
     * @throws FileFormatException if the table cannot be read
     * @throws IOException if the source cannot be had
     */
    public Optional<TableGuess> table(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, IOException, CancelledException {
        if (source.isFolder()) {
            return Optional.empty();
        }
        Content content = new Content(source.name(), body(source, monitor).bytes());
        Optional<TableReader> table = tableReader(content);
        return table.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        TableAssembler.best(table.get().sheets(content, options, new Warnings(), monitor), options));
    }

    /**
     * The options with the columns of the table as it is now: what was once said of them holds while the header says the
     * same. Blocks; errors as for {@link #table}.
     */
    public ImportOptions fitting(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, IOException, CancelledException {
        if (options.layout().isEmpty()) {
            return options;
        }
        ImportOptions guessing = options.withLayout(Optional.empty());
        return guessing.withLayout(table(source, guessing, monitor)
                .flatMap(guess -> options.layout().get().in(guess.layout())));
    }

    private static Fetched.Body body(ScheduleSource source, WorkMonitor monitor)
            throws FileFormatException, IOException, CancelledException {
        monitor.report(new Progress(0, 0, "Reading " + source.name()));
        Fetched.Body body = switch (source.fetch(Validators.NONE, monitor)) {
            case Fetched.Body all -> all;
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("Nothing was known before.");
        };
        monitor.stopIfCancelled();
        return body;
    }

    /** A page may hold a schedule; when it does not, its links to schedules are the answer. */
    private ImportedSchedule readPage(Content content, Optional<URI> page, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, LinkedSchedulesException, CancelledException {
        try {
            return read(content, options, monitor);
        } catch (FileFormatException e) {
            String text = DecodedText.of(content, new Warnings());
            List<ScheduleLinks.Link> links = ScheduleLinks.offered(
                    text.substring(0, Math.min(text.length(), MOST_OF_A_PAGE)), page.orElse(URI.create("")));
            if (links.isEmpty()) {
                throw e;
            }
            throw new LinkedSchedulesException(content.name(), links);
        }
    }

    /** The reader of a table; empty when another format is recognised before. */
    private Optional<TableReader> tableReader(Content content) {
        for (ScheduleReader reader : readers) {
            if (reader.recognises(content)) {
                return reader instanceof TableReader table ? Optional.of(table) : Optional.empty();
            }
        }
        return csv.isTable(content) ? Optional.of(csv) : Optional.empty();
    }

    /** The schedule in one file; empty when no reader knows its format. */
    private Optional<ImportedSchedule> readFile(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        for (ScheduleReader reader : readers) {
            if (reader.recognises(content)) {
                return Optional.of(reader.read(content, options, monitor));
            }
        }
        return Optional.empty();
    }

    private static FileSet filesOf(ScheduleSource source) throws IOException, FileFormatException {
        return source instanceof FilesSource(List<Path> files)
                ? FolderFiles.ofChosen(files)
                : FolderFiles.of(Path.of(source.address()));
    }

    private ImportedSchedule readSet(FileSet files, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        return new ScheduleOfSet(files, content -> readFile(content, options, monitor)).read(monitor);
    }

    private static String whatItIs(Content content) {
        String head = content.head();
        String element = content.firstElement();
        if (content.isWebPage()) {
            return "this is a web page, not a schedule; look on it for a link named XML, JSON, iCal or calendar";
        } else if (!element.isEmpty()) {
            return "this is XML whose first element is <" + element + ">, not a schedule";
        } else if (head.startsWith("%PDF")) {
            return "this is a PDF, not a schedule";
        }
        return "this is not a schedule in any format that is known";
    }
}
