package io.github.rapporteur.report;

import static io.github.rapporteur.report.Report.Part.ACTIONS;
import static io.github.rapporteur.report.Report.Part.ADVICE;
import static io.github.rapporteur.report.Report.Part.CONTRIBUTORS;
import static io.github.rapporteur.report.Report.Part.INTRODUCTION;
import static io.github.rapporteur.report.Report.Part.LAST_THOUGHT;
import static io.github.rapporteur.report.Report.Part.MISSED;
import static io.github.rapporteur.report.Report.Part.PICTURES;
import static io.github.rapporteur.report.Report.Part.REFERENCES;
import static io.github.rapporteur.report.Report.Part.TAKEAWAYS;
import static io.github.rapporteur.report.Report.Part.TALKS;
import static io.github.rapporteur.report.Report.Part.VOCABULARY;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.report.Report.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a report is for, and so which parts it has, in which order, and what of each talk. The writer changes it freely. */
public enum ReportTemplate {
    /** For readers who were not there. */
    BLOG_POST("Blog post", "For everybody who was not there."),
    /** Takeaways and actions first, for the people who paid. */
    TRIP_REPORT("Trip report", "Takeaways and actions first, for the people who paid."),
    /** What was said, and nothing else. */
    QUOTES("Quotes", "What was said, and nothing else."),
    /** All that there is, pictures listed with their credits too. */
    EVERYTHING("Everything", "All that there is, with a list of the pictures.");

    private final String words;
    private final String purpose;

    ReportTemplate(String words, String purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }

    /** What it is good for, a sentence. */
    public String purpose() {
        return purpose;
    }

    /** Its name on the command line: "trip-report". */
    public String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The template of that name, as it is called in the window or on the command line. */
    public static Optional<ReportTemplate> named(String name) {
        String folded = CleanText.folded(name).replace('-', ' ');
        return Arrays.stream(values())
                .filter(template -> CleanText.folded(template.words).equals(folded))
                .findFirst();
    }

    /** All parts in this template's order; those that it goes without come last. */
    public List<PartChoice> parts() {
        List<Part> in = partsIn();
        List<PartChoice> all = new ArrayList<>();
        in.forEach(part -> all.add(new PartChoice(part, "", true)));
        for (Part part : Part.values()) {
            if (!in.contains(part)) {
                all.add(new PartChoice(part, "", false));
            }
        }
        return all;
    }

    /** What it leaves out of every talk. */
    public Set<TalkContent> leftOut() {
        return switch (this) {
            case BLOG_POST, EVERYTHING -> Set.of();
            case TRIP_REPORT -> Set.of(TalkContent.QUIPS);
            case QUOTES ->
                Set.of(
                        TalkContent.VERDICT,
                        TalkContent.NOTES,
                        TalkContent.TAKEAWAYS,
                        TalkContent.QUESTIONS,
                        TalkContent.PICTURES);
        };
    }

    private List<Part> partsIn() {
        return switch (this) {
            case BLOG_POST ->
                List.of(
                        INTRODUCTION,
                        TALKS,
                        TAKEAWAYS,
                        ACTIONS,
                        VOCABULARY,
                        ADVICE,
                        LAST_THOUGHT,
                        MISSED,
                        REFERENCES,
                        CONTRIBUTORS);
            case TRIP_REPORT ->
                List.of(
                        INTRODUCTION,
                        TAKEAWAYS,
                        ACTIONS,
                        LAST_THOUGHT,
                        TALKS,
                        VOCABULARY,
                        MISSED,
                        REFERENCES,
                        CONTRIBUTORS);
            case QUOTES -> List.of(TALKS, CONTRIBUTORS);
            case EVERYTHING ->
                List.of(
                        INTRODUCTION,
                        TALKS,
                        TAKEAWAYS,
                        ACTIONS,
                        VOCABULARY,
                        ADVICE,
                        LAST_THOUGHT,
                        MISSED,
                        PICTURES,
                        REFERENCES,
                        CONTRIBUTORS);
        };
    }
}
