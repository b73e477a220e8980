package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.TermEntry;
import io.github.rapporteur.report.TalkSection;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a report back: JSON, or Markdown that was exported with comments. One for each file. */
public final class ReportReader {
    private static final String CURE = "Export it as JSON, or as Markdown with comments for reading it back.";

    private final String file;
    private final Map<String, StringBuilder> conferenceNotes = new LinkedHashMap<>();
    private final List<ReadReport.ReadTalk> talks = new ArrayList<>();
    private final Map<String, Map<String, StringBuilder>> notesByAnchor = new LinkedHashMap<>();
    private Report.@Nullable Head head;
    private ZoneId zone = ZoneOffset.UTC;
    private Map<String, StringBuilder> subject = conferenceNotes;
    private @Nullable StringBuilder into;

    private ReportReader(String file) {
        this.file = file;
    }

    /**
     * Reads one.
     *
     * @param file its name, for messages
     * @throws FileFormatException if it is not a report, or one without comments
     */
    public static ReadReport read(String file, String text) throws FileFormatException {
        String markdown = text.stripLeading().startsWith("{")
                ? ExportFormat.MARKDOWN.write(
                        json(file, text), ReportPictures.NONE, "", ExportOptions.NONE.withReadable(true))
                : text;
        return new ReportReader(file).lines(markdown);
    }

    /**
     * The report that a JSON export holds; exported again it is the same file.
     *
     * @throws FileFormatException if it is none
     */
    public static Report json(String file, String text) throws FileFormatException {
        try {
            return JsonExporter.MAPPER.readValue(text, Report.class);
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new FileFormatException(file, place, "not a report in JSON", CURE, e);
        }
    }

    private ReadReport lines(String markdown) throws FileFormatException {
        int number = 0;
        for (String line : markdown.split("\\R", -1)) {
            number++;
            ReadableNotes said = said(line, number);
            StringBuilder target = into;
            if (said != null) {
                take(said);
            } else if (target != null) {
                target.append(line).append('\n');
            }
        }
        Report.Head found = head;
        if (found == null) {
            throw new FileFormatException(file, "", "no report that can be read back", CURE);
        }
        return new ReadReport(found, zone, notes(conferenceNotes), read());
    }

    private @Nullable ReadableNotes said(String line, int number) throws FileFormatException {
        try {
            return ReadableNotes.of(line);
        } catch (JacksonException e) {
            throw new FileFormatException(
                    file, "line " + number, "a comment of the export is damaged", "Export the report anew.", e);
        }
    }

    private void take(ReadableNotes said) throws FileFormatException {
        if (said.head() != null) {
            head = said.head();
            zone = zone(said.zone());
        } else if (said.talk() != null) {
            TalkSection talk = said.talk();
            subject = notesByAnchor.computeIfAbsent(talk.anchor(), anchor -> new LinkedHashMap<>());
            talks.add(new ReadReport.ReadTalk(talk, List.of()));
        } else if (said.text() != null) {
            into = subject.computeIfAbsent(said.text(), author -> new StringBuilder());
        } else if (said.last() != null) {
            into = conferenceNotes.computeIfAbsent(said.last(), author -> new StringBuilder());
            into.append("\n## Last thought\n");
        } else if (said.tags() != null && into != null) {
            into.setLength(into.toString().stripTrailing().length());
            into.append(" #").append(String.join(" #", said.tags())).append('\n');
        } else if (said.gathered() != null) {
            gathered(said.gathered());
            into = null;
        } else {
            into = null;
        }
    }

    private ZoneId zone(@Nullable String name) throws FileFormatException {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new FileFormatException(file, "", "unknown time zone " + name, CURE, e);
        }
    }

    /** Puts what stood in parts of its own at the end of the notes that it was said in. */
    private void gathered(ReadableNotes.Taken taken) {
        for (TermEntry term : taken.terms()) {
            add(term.origin(), "Term: " + term.term() + " = " + term.meaning());
        }
        for (ActionEntry action : taken.actions()) {
            add(
                    action.origin(),
                    "- [" + (action.done() ? "x" : " ") + "] " + action.text()
                            + (action.who().isEmpty() ? "" : " @" + who(action.who()))
                            + (action.due().isEmpty() ? "" : " !" + action.due()));
        }
        taken.liked().forEach(one -> add(Report.Origin.CONFERENCE, "Liked: " + one.text()));
        taken.disliked().forEach(one -> add(Report.Origin.CONFERENCE, "Disliked: " + one.text()));
    }

    /** A name of several words is in quotation marks in notes. */
    private static String who(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    private void add(Report.Origin origin, String line) {
        Map<String, StringBuilder> notes = notesByAnchor.getOrDefault(origin.anchor(), conferenceNotes);
        Report.Head found = head;
        String author = found == null ? "" : found.author();
        StringBuilder note = notes.isEmpty() || notes.containsKey(author)
                ? notes.computeIfAbsent(author, name -> new StringBuilder())
                : notes.values().iterator().next();
        note.append('\n').append(line).append('\n');
    }

    private List<ReadReport.ReadTalk> read() {
        return talks.stream()
                .map(one -> new ReadReport.ReadTalk(
                        one.talk(), notes(notesByAnchor.getOrDefault(one.talk().anchor(), Map.of()))))
                .toList();
    }

    private static List<ReadReport.ReadNote> notes(Map<String, StringBuilder> texts) {
        return texts.entrySet().stream()
                .map(note -> new ReadReport.ReadNote(
                        note.getKey(), note.getValue().toString().strip().replaceAll("\n{3,}", "\n\n")))
                .filter(note -> !note.text().isEmpty())
                .toList();
    }
}
