package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads a schedule whatever its format: the content decides which reader gets it, never the name. Thread-safe. */
public final class ScheduleImporter {
    private static final String FORMATS =
            "Schedules in XML, JSON, iCalendar, CSV, XLSX and YAML and agendas in plain text can be read.";

    /** Links stand far before this. */
    private static final int MOST_OF_A_PAGE = 2_000_000;

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
            new CsvScheduleReader(),
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
        monitor.report(new Progress(0, 0, "Reading " + source.name()));
        Fetched.Body body = switch (source.fetch(Validators.NONE, monitor)) {
            case Fetched.Body all -> all;
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("Nothing was known before.");
        };
        monitor.stopIfCancelled();
        Content content = new Content(source.name(), body.bytes());
        if (content.isEmpty()) {
            throw content.error("", "the file is empty", "Get it again.");
        }
        return content.isWebPage() ? readPage(content, body.page(), options, monitor) : read(content, options, monitor);
    }

    private ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        for (ScheduleReader reader : readers) {
            if (reader.recognises(content)) {
                return reader.read(content, options, monitor);
            }
        }
        throw content.error("", whatItIs(content), FORMATS);
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

    private static String whatItIs(Content content) {
        String head = content.head();
        String element = content.firstElement();
        if (content.isWebPage()) {
            return "this is a web page, not a schedule; look on it for a link named XML, JSON, iCal or calendar";
        } else if (!element.isEmpty()) {
            return "this is XML whose first element is <" + element + ">, not a schedule";
        } else if (head.startsWith("PK")) {
            return "this is a zip archive or a spreadsheet, not a schedule";
        } else if (head.startsWith("%PDF")) {
            return "this is a PDF, not a schedule";
        }
        return "this is not a schedule in any format that is known";
    }
}
