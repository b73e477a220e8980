package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a report is written. Each is off unless asked for, so that the same notebook gives the same bytes.
 *
 * @param frontMatter of a Markdown file
 * @param embedded whether a Markdown file holds its pictures as data; an HTML file always does
 * @param footnotes whether the links of a Markdown file become footnotes, which then stand for the part "References"
 * @param folder whether an HTML page comes as a folder, with its pictures as files
 * @param readable whether a Markdown file says in comments what belongs where, so that it can be read back
 * @param style the user's own CSS for HTML and PDF
 * @param time when the report was exported, to be said in it; null to say nothing
 */
public record ExportOptions(
        FrontMatter frontMatter,
        boolean embedded,
        boolean footnotes,
        boolean folder,
        boolean readable,
        OwnStyle style,
        @Nullable ZonedDateTime time) {
    /** Nothing was asked for. */
    public static final ExportOptions NONE =
            new ExportOptions(FrontMatter.NONE, false, false, false, false, OwnStyle.NONE, null);

    /** The same with this at the head of a Markdown file. */
    public ExportOptions withFrontMatter(FrontMatter now) {
        return new ExportOptions(now, embedded, footnotes, folder, readable, style, time);
    }

    /** The same with pictures in a Markdown file, or beside it. */
    public ExportOptions withEmbedded(boolean now) {
        return new ExportOptions(frontMatter, now, footnotes, folder, readable, style, time);
    }

    /** The same with footnotes, or with a part "References". */
    public ExportOptions withFootnotes(boolean now) {
        return new ExportOptions(frontMatter, embedded, now, folder, readable, style, time);
    }

    /** The same as a folder, or as one file. */
    public ExportOptions withFolder(boolean now) {
        return new ExportOptions(frontMatter, embedded, footnotes, now, readable, style, time);
    }

    /** The same with comments for reading it back, or without. */
    public ExportOptions withReadable(boolean now) {
        return new ExportOptions(frontMatter, embedded, footnotes, folder, now, style, time);
    }

    /** The same with the user's own CSS. */
    public ExportOptions withStyle(OwnStyle now) {
        return new ExportOptions(frontMatter, embedded, footnotes, folder, readable, now, time);
    }

    /** The same with a time of export. */
    public ExportOptions withTime(@Nullable ZonedDateTime now) {
        return new ExportOptions(frontMatter, embedded, footnotes, folder, readable, style, now);
    }

    /** Whether a folder is written, not a file. */
    public boolean isFolder(ExportFormat format) {
        return switch (format) {
            case HTML -> folder;
            case MARKDOWN -> frontMatter == FrontMatter.HUGO;
            case JSON, PDF -> false;
        };
    }

    /** What is to be said where links were to be footnotes and are none; empty when all is well. */
    public Optional<String> lackingFootnotes(Report report) {
        return footnotes
                        && !report.head().has(Report.Part.REFERENCES)
                        && report.references().isEmpty()
                ? Optional.of("No link became a footnote: footnotes are the part \"References\", which this report goes"
                        + " without or has nothing for.")
                : Optional.empty();
    }

    /** What was asked for and a format does not have, for a sentence; empty when all is well. */
    public Optional<String> misfit(ExportFormat format) {
        boolean markdown = format == ExportFormat.MARKDOWN;
        if (!markdown && frontMatter != FrontMatter.NONE) {
            return Optional.of("front matter is of Markdown only");
        }
        if (!markdown && (embedded || footnotes || readable)) {
            return Optional.of((embedded ? "embedded pictures are" : footnotes ? "footnotes are" : "comments are")
                    + " a choice of Markdown only");
        }
        if (folder && format != ExportFormat.HTML) {
            return Optional.of("a folder is a choice of HTML only");
        }
        if (!style.isEmpty() && format != ExportFormat.HTML && format != ExportFormat.PDF) {
            return Optional.of("a style is of HTML and PDF only");
        }
        if (time != null && format == ExportFormat.JSON) {
            return Optional.of("JSON has no place for the time of the export");
        }
        return Optional.empty();
    }
}
