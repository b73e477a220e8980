package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.Origin;
import io.github.rapporteur.report.Report.TermEntry;
import io.github.rapporteur.report.TalkSection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a report back: JSON, or Markdown that was exported with comments. One for each file. */
public final class ReportReader {
    private static final String CURE = "Export it as JSON, or as Markdown with comments for reading it back.";
    /** Words that say that something follows; what would follow must not be what the report has taken out. */
    private static final Pattern ANNOUNCES = Pattern.compile("[:：][*_]*\\s*$");

    private final String file;
    private final Map<String, StringBuilder> conferenceNotes = new LinkedHashMap<>();
    private final Map<String, StringBuilder> lastThoughts = new LinkedHashMap<>();
    private final List<ReadReport.ReadTalk> talks = new ArrayList<>();
    private final Map<String, Map<String, StringBuilder>> notesByAnchor = new LinkedHashMap<>();
    private final OpenFence fence = new OpenFence();
    private Report.@Nullable Head head;
    private ZoneId zone = ZoneOffset.UTC;
    private ReadableNotes.@Nullable Taken taken;
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
            Report report = whole(file, "", JsonExporter.MAPPER.readValue(text, Report.class));
            checked(file, report.head());
            return report;
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr();
            throw new FileFormatException(file, place, "not a report in JSON", CURE, e);
        }
    }

    private ReadReport lines(String markdown) throws FileFormatException {
        int number = 0;
        for (String ended : markdown.split("\n", -1)) {
            number++;
            String line = ended.endsWith("\r") ? ended.substring(0, ended.length() - 1) : ended;
            StringBuilder target = into;
            // In a block of code a note may say whatever it wants.
            ReadableNotes said = fence.isOpen() ? null : said(line, number);
            if (said != null) {
                take(said);
                fence.close();
            } else if (target != null) {
                target.append(line).append('\n');
                fence.read(line);
            }
        }
        Report.Head found = head;
        if (found == null) {
            throw new FileFormatException(file, "", "no report that can be read back", CURE);
        }
        ReadableNotes.Taken all = taken;
        if (all == null) {
            throw new FileFormatException(
                    file,
                    "",
                    "the report ends too early: the comment at its end is missing",
                    "Export the report anew.");
        }
        gathered(found, all);
        boolean named = Stream.concat(all.liked().stream(), all.disliked().stream())
                .anyMatch(one -> !one.who().isEmpty());
        lastThoughts.forEach(
                (author, text) -> begun(conferenceNotes.computeIfAbsent(author, one -> new StringBuilder()))
                        .append("## Last thought\n\n")
                        .append(stripped(text.toString()))
                        .append('\n'));
        return new ReadReport(found, zone, notes(conferenceNotes), read(), all.pictures(), named);
    }

    private @Nullable ReadableNotes said(String line, int number) throws FileFormatException {
        try {
            ReadableNotes said = ReadableNotes.of(line);
            return said == null ? null : whole(file, "line " + number, said);
        } catch (JacksonException e) {
            throw new FileFormatException(
                    file, "line " + number, "a comment of the export is damaged", "Export the report anew.", e);
        }
    }

    private void take(ReadableNotes said) throws FileFormatException {
        if (said.head() != null) {
            head = checked(file, said.head());
            zone = zone(said.head().zone().isEmpty() ? said.zone() : said.head().zone());
        } else if (said.talk() != null) {
            TalkSection talk = checked(said.talk());
            ReadableNotes.Place place = said.place();
            // Files of before stand by day and do not say so.
            LocalDate day =
                    place == null ? talk.start().withZoneSameInstant(zone).toLocalDate() : place.day();
            subject = notesByAnchor.computeIfAbsent(talk.anchor(), anchor -> new LinkedHashMap<>());
            talks.add(new ReadReport.ReadTalk(talk, day, place == null ? "" : place.group(), List.of()));
            into = null;
        } else if (said.text() != null) {
            into = begun(subject.computeIfAbsent(said.text(), author -> new StringBuilder()));
        } else if (said.last() != null) {
            into = begun(lastThoughts.computeIfAbsent(said.last(), author -> new StringBuilder()));
        } else if (said.tags() != null && into != null) {
            into.setLength(into.toString().stripTrailing().length());
            into.append(" #").append(String.join(" #", said.tags())).append('\n');
        } else {
            taken = said.gathered() == null ? taken : said.gathered();
            into = null;
        }
    }

    /** A note, ready for another paragraph. */
    private static StringBuilder begun(StringBuilder note) {
        note.setLength(note.toString().stripTrailing().length());
        return note.append(note.isEmpty() ? "" : "\n\n");
    }

    private static Report.Head checked(String file, Report.Head found) throws FileFormatException {
        for (String date :
                List.of(found.date(), found.dates().first(), found.dates().last())) {
            try {
                if (!date.isEmpty()) {
                    LocalDate.parse(date);
                }
            } catch (DateTimeException e) {
                throw new FileFormatException(file, "", "a date in its head is none: " + date, CURE, e);
            }
        }
        return found;
    }

    private TalkSection checked(TalkSection talk) throws FileFormatException {
        if (talk.rating() < 0 || talk.rating() > 5) {
            throw new FileFormatException(
                    file, "", "a talk has a rating of " + talk.rating(), "Export the report anew.");
        }
        return talk;
    }

    /** Somebody may have edited the file. */
    private static <T> T whole(String file, String place, T read) throws FileFormatException {
        String missing = WholeRecord.missing(read);
        if (!missing.isEmpty()) {
            throw new FileFormatException(file, place, "there is no " + missing, "Export the report anew.");
        }
        return read;
    }

    private ZoneId zone(@Nullable String name) throws FileFormatException {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new FileFormatException(file, "", "unknown time zone " + name, CURE, e);
        }
    }

    /** Puts what stood in parts of its own at the end of the notes that it was said in. */
    private void gathered(Report.Head found, ReadableNotes.Taken all) {
        IdentityHashMap<StringBuilder, List<String>> actions = new IdentityHashMap<>();
        boolean inTalk = false;
        for (ActionEntry action : all.actions()) {
            boolean behind = inTalk && action.origin().equals(Origin.CONFERENCE);
            inTalk |= !action.origin().equals(Origin.CONFERENCE);
            StringBuilder note = behind
                    ? lastThoughts.computeIfAbsent(found.author(), author -> new StringBuilder())
                    : note(found, action.origin());
            actions.computeIfAbsent(note, one -> new ArrayList<>()).add(line(action));
        }
        actions.forEach((note, lines) -> addActions(note, String.join("\n\n", lines)));
        for (TermEntry term : all.terms()) {
            StringBuilder note = note(found, term.origin());
            begun(note).append("Term: " + term.term() + " = " + term.meaning()).append('\n');
        }
        all.liked().forEach(one -> add(found, "Liked: ", one));
        all.disliked().forEach(one -> add(found, "Disliked: ", one));
    }

    private static String line(ActionEntry action) {
        String box = "- [" + (action.done() ? "x" : " ") + "]";
        String signs = (action.who().isEmpty() ? "" : " @" + who(action.who()))
                + (action.due().isEmpty() ? "" : " !" + action.due());
        // Of several the first counts.
        boolean first = action.text().indexOf('@') >= 0 || action.text().indexOf('!') >= 0;
        return box + (first ? signs : "") + " " + action.text() + (first ? "" : signs);
    }

    private static void addActions(StringBuilder note, String lines) {
        if (ANNOUNCES.matcher(lastLine(note)).find()) {
            note.insert(0, lines + "\n\n");
        } else {
            begun(note).append(lines).append('\n');
        }
    }

    private static String lastLine(StringBuilder note) {
        String text = note.toString().stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private void add(Report.Head found, String label, Advice advice) {
        if (advice.who().isEmpty()) {
            begun(note(found, Origin.CONFERENCE)).append(label + advice.text()).append('\n');
        }
        for (String who : advice.who()) {
            begun(conferenceNotes.computeIfAbsent(who, name -> new StringBuilder()))
                    .append(label + advice.text())
                    .append('\n');
        }
    }

    /** A name of several words is in quotation marks in notes. */
    private static String who(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    /** The note on a talk that something goes to: the one of the report's author if there is one. */
    private StringBuilder note(Report.Head found, Origin origin) {
        Map<String, StringBuilder> notes = notesByAnchor.getOrDefault(origin.anchor(), conferenceNotes);
        String author = found.author();
        return notes.isEmpty() || notes.containsKey(author)
                ? notes.computeIfAbsent(author, name -> new StringBuilder())
                : notes.values().iterator().next();
    }

    private List<ReadReport.ReadTalk> read() {
        return talks.stream()
                .map(one -> new ReadReport.ReadTalk(
                        one.talk(),
                        one.day(),
                        one.group(),
                        notes(notesByAnchor.getOrDefault(one.talk().anchor(), Map.of()))))
                .toList();
    }

    private static List<ReadReport.ReadNote> notes(Map<String, StringBuilder> texts) {
        return texts.entrySet().stream()
                .map(note -> new ReadReport.ReadNote(
                        note.getKey(), stripped(note.getValue().toString())))
                .filter(note -> !note.text().isEmpty())
                .toList();
    }

    /** Without blank lines around it; a first line that begins with spaces keeps them. */
    private static String stripped(String text) {
        return text.stripTrailing().replaceFirst("^(?:[ \t]*\n)+", "");
    }
}
