package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.Report.ActionEntry;
import io.github.rapporteur.report.Report.Advice;
import io.github.rapporteur.report.Report.TermEntry;
import io.github.rapporteur.report.TalkSection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One comment in a Markdown export that says what belongs where: exactly one of its parts is there. It tells nothing that
 * the report does not show.
 *
 * @param head what stands above the text
 * @param zone of the talks' times, where the head does not say it
 * @param talk a talk begins; without its notes
 * @param place of that talk among the others
 * @param text a note of this author begins, which ends at the next comment; an empty name for whoever has none
 * @param last the same for the closing part of the conference note
 * @param end no note any more
 * @param tags of the quote that stands before
 * @param gathered what was taken out of the notes and stands in parts of its own
 */
record ReadableNotes(
        Report.@Nullable Head head,
        @Nullable String zone,
        @Nullable TalkSection talk,
        @Nullable Place place,
        @Nullable String text,
        @Nullable String last,
        @Nullable Boolean end,
        @Nullable List<String> tags,
        @Nullable Taken gathered) {
    static final String OPENING = "<!-- rapporteur: ";
    static final String CLOSING = " -->";

    private static final JsonMapper MAPPER = JsonExporter.MAPPER
            .rebuild()
            .disable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    usual -> usual.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    /**
     * Which talks one stands with.
     *
     * @param day of the conference; null when they do not stand together because of it
     * @param group what they have in common otherwise: a track; may be empty
     */
    record Place(@Nullable LocalDate day, String group) {
        static Place of(Report.Group group) {
            return new Place(group.date(), group.name());
        }
    }

    /** Where each was said is in it; of advice it is not, unless the report says who gave it. */
    record Taken(
            List<TermEntry> terms,
            List<ActionEntry> actions,
            List<Advice> liked,
            List<Advice> disliked,
            List<ShownPicture> pictures) {
        /** Files of before say nothing of pictures. */
        Taken {
            pictures = Objects.requireNonNullElse(pictures, List.of());
        }
    }

    static String head(Report report) {
        String zone = report.head().zone().isEmpty()
                ? report.groups().stream()
                        .flatMap(group -> group.talks().stream())
                        .findFirst()
                        .map(talk -> talk.start().getZone())
                        .map(ZoneId::getId)
                        .orElse("Z")
                : null;
        return comment(new ReadableNotes(report.head(), zone, null, null, null, null, null, null, null));
    }

    static String talk(TalkSection talk, Report.Group group) {
        return comment(new ReadableNotes(
                null, null, talk.withParts(List.of()), Place.of(group), null, null, null, null, null));
    }

    static String text(String author) {
        return comment(new ReadableNotes(null, null, null, null, author, null, null, null, null));
    }

    static String lastThought(String author) {
        return comment(new ReadableNotes(null, null, null, null, null, author, null, null, null));
    }

    static String noText() {
        return comment(new ReadableNotes(null, null, null, null, null, null, true, null, null));
    }

    static String tags(List<String> tags) {
        return comment(new ReadableNotes(null, null, null, null, null, null, null, tags, null));
    }

    /** @param text has written the report */
    static String gathered(Report report, MarkdownText text) {
        Report.Gathered clean = CleanReport.gathered(report, text.withoutFootnotes());
        Taken taken = new Taken(clean.vocabulary(), clean.actions(), clean.liked(), clean.disliked(), text.shown());
        return comment(new ReadableNotes(null, null, null, null, null, null, null, null, taken));
    }

    /** Nothing in it can end the comment, or begin a line of a generator's. */
    private static String comment(ReadableNotes notes) {
        return OPENING
                + MAPPER.writeValueAsString(notes)
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("--", "-\\u002d")
                        .replace("%}", "%\\u007d")
                + CLOSING;
    }

    /** What a line says; null when it is no such comment. */
    static @Nullable ReadableNotes of(String line) {
        if (!line.startsWith(OPENING) || !line.endsWith(CLOSING)) {
            return null;
        }
        return MAPPER.readValue(
                line.substring(OPENING.length(), line.length() - CLOSING.length()), ReadableNotes.class);
    }
}
