package io.github.rapporteur.notes.snippets;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for <code>${title}</code> and its like in snippets and templates. Any thread.
 *
 * @param values by the fields' names; empty where the schedule does not say
 */
public record TalkFields(Map<String, String> values) {
    /** Where the caret comes to stand. */
    public static final String CURSOR = "cursor";

    /** The fields' names, in the order in which they are told. */
    public static final List<String> NAMES =
            List.of("title", "speakers", "room", "time", "date", "link", "conference", "kind", CURSOR);

    private static final Pattern FIELD = Pattern.compile("\\$\\{([^{}\\n]*)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Keeps its own values. */
    public TalkFields {
        values = Map.copyOf(values);
    }

    /**
     * The fields of a talk, in the conference's zone.
     *
     * @param talk null for the conference's own note, which has no speakers, room and time
     */
    public static TalkFields of(Conference conference, @Nullable Talk talk, LocalDate today) {
        if (talk == null) {
            return new TalkFields(Map.of(
                    "title", conference.title(),
                    "conference", conference.title(),
                    "link", conference.url(),
                    "date", today.toString()));
        }
        ZonedDateTime start = talk.start().atZone(conference.zone());
        return new TalkFields(Map.of(
                "title", talk.title(),
                "speakers", talk.speakerNames(),
                "room", talk.room(),
                "time", TIME.format(start),
                "date", start.toLocalDate().toString(),
                "link", talk.url(),
                "conference", conference.title(),
                "kind", talk.kind().word()));
    }

    /**
     * Puts a text with fields in place of a stretch of a note. What is no field stays as it is written.
     *
     * @param kept stands where the caret goes, so that nothing that was typed is lost; may be empty
     */
    public TextEdit replacing(TextRange range, String written, String kept) {
        StringBuilder text = new StringBuilder();
        int caret = -1;
        int done = 0;
        Matcher field = FIELD.matcher(written);
        while (field.find()) {
            text.append(written, done, field.start());
            done = field.end();
            if (!CURSOR.equals(field.group(1))) {
                text.append(NAMES.contains(field.group(1)) ? values.getOrDefault(field.group(1), "") : field.group());
            } else if (caret < 0) {
                text.append(kept);
                caret = text.length();
            }
        }
        text.append(written, done, written.length());
        if (caret < 0) {
            text.append(kept);
            caret = text.length();
        }
        return new TextEdit(range, text.toString(), range.start() + caret);
    }

    /** What is wrong with the fields of a text, a sentence; empty when all are known. */
    public static Optional<String> problem(String written) {
        List<String> unknown = new ArrayList<>();
        Matcher field = FIELD.matcher(written);
        while (field.find()) {
            if (!NAMES.contains(field.group(1))) {
                unknown.add(field.group());
            }
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no field " + String.join(", ", unknown) + ". The fields are " + names() + ".");
    }

    /** All fields as one writes them, with commas between. */
    public static String names() {
        return String.join(", ", NAMES.stream().map(name -> "${" + name + "}").toList());
    }
}
