package io.github.rapporteur.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the writer has decided about one report and the notebook remembers. What is blank follows from the notebook: the
 * usual title, the user as author, the day of the export.
 *
 * @param title blank for the usual one
 * @param standfirst one or two sentences under the title; may be empty
 * @param author blank for the user's own name
 * @param date on the report; null for the day on which it is exported
 * @param shape how it is made up
 */
public record ReportChoices(
        String title,
        String standfirst,
        String author,
        @Nullable LocalDate date,
        ReportShape shape) {
    /** Nothing has been decided. */
    public static final ReportChoices NONE = new ReportChoices("", "", "", null, ReportShape.USUAL);

    /** The same but for what stands above the text. */
    public ReportChoices withFrontMatter(
            String newTitle, String newStandfirst, String newAuthor, @Nullable LocalDate newDate) {
        return new ReportChoices(newTitle, newStandfirst, newAuthor, newDate, shape);
    }

    /** The same made up otherwise. */
    public ReportChoices with(ReportShape other) {
        return new ReportChoices(title, standfirst, author, date, other);
    }
}
