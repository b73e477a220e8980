package io.github.rapporteur.report;

import io.github.rapporteur.schedule.TalkId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the writer has decided about the report on one conference and the notebook remembers. What is blank follows from
 * the notebook: the usual title, the user as author, the day of the export.
 *
 * @param title blank for the usual one
 * @param standfirst one or two sentences under the title; may be empty
 * @param author blank for the user's own name
 * @param date on the report; null for the day on which it is exported
 * @param leftOut talks that the report goes without
 */
public record ReportChoices(
        String title,
        String standfirst,
        String author,
        @Nullable LocalDate date,
        Set<TalkId> leftOut) {
    /** Nothing has been decided. */
    public static final ReportChoices NONE = new ReportChoices("", "", "", null, Set.of());

    /** Keeps its own set. */
    public ReportChoices {
        leftOut = Set.copyOf(leftOut);
    }

    /** The same but for what stands above the text. */
    public ReportChoices withFrontMatter(
            String newTitle, String newStandfirst, String newAuthor, @Nullable LocalDate newDate) {
        return new ReportChoices(newTitle, newStandfirst, newAuthor, newDate, leftOut);
    }

    /** The same but for these talks, which go in or are left out. */
    public ReportChoices withTalks(Set<TalkId> talks, boolean in) {
        Set<TalkId> out = new HashSet<>(leftOut);
        if (in) {
            out.removeAll(talks);
        } else {
            out.addAll(talks);
        }
        return new ReportChoices(title, standfirst, author, date, out);
    }
}
