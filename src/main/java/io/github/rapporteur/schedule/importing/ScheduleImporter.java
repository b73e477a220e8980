package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Reads a schedule whatever its format: the content decides which reader gets it, never the name. Thread-safe. */
public final class ScheduleImporter {
    private static final String FORMATS =
            "Schedules in XML, JSON, iCalendar, CSV, XLSX and YAML and agendas in plain text can be read.";

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
     * @throws IOException if the source cannot be had; the message is a sentence
     */
    public ImportedSchedule read(ScheduleSource source, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, IOException, CancelledException {
        monitor.report(new Progress(0, 0, "Reading " + source.name()));
        byte[] bytes = source.bytes(monitor);
        monitor.stopIfCancelled();
        Content content = new Content(source.name(), bytes);
        if (content.isEmpty()) {
            throw content.error("", "the file is empty", "Get it again.");
        }
        for (ScheduleReader reader : readers) {
            if (reader.recognises(content)) {
                return reader.read(content, options, monitor);
            }
        }
        throw content.error("", whatItIs(content), FORMATS);
    }

    private static String whatItIs(Content content) {
        String head = content.head();
        String element = content.firstElement();
        if (element.equals("html") || head.toLowerCase(Locale.ROOT).startsWith("<!doctype html")) {
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
