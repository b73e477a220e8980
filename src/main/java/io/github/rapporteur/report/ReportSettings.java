package io.github.rapporteur.report;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the writer decides about a report.
 *
 * @param title blank for {@link #usualTitle}
 * @param standfirst one or two sentences under the title; may be empty
 * @param author may be empty
 * @param date the date on it; null for none
 * @param language decides alphabetical order and the writing of dates
 * @param shape how the report is made up
 */
public record ReportSettings(
        String title,
        String standfirst,
        String author,
        @Nullable LocalDate date,
        Locale language,
        ReportShape shape) {
    /** The same made up otherwise. */
    public ReportSettings with(ReportShape other) {
        return new ReportSettings(title, standfirst, author, date, language, other);
    }

    /** The same with another date; null for none. */
    public ReportSettings withDate(@Nullable LocalDate now) {
        return new ReportSettings(title, standfirst, author, now, language, shape);
    }

    /** The title a report gets when the writer has not thought of one. */
    public static String usualTitle(String conference) {
        return "Notes from " + conference;
    }
}
