package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;

/**
 * A report for the clipboard, in the two forms that lie there together. What takes formatted text (a blog's editor, a
 * wiki, a mail) gets the HTML; what takes plain text only gets Markdown, which wikis and code hosts read.
 *
 * @param html a fragment whose looks stand in its tags, since a page's style sheet is left behind when copied
 * @param text Markdown; a picture is its alternative text there
 * @param pictures how many are in the HTML
 * @param omitted pictures that are too large for a clipboard; their words stand in their place
 */
public record CopiedReport(String html, String text, Report.Counts counts, int pictures, int omitted) {
    /** All pictures together, in bytes; some programs hang or drop everything when a paste is larger than some megabytes. */
    static final int MOST_PICTURE_BYTES = 4 << 20;

    /**
     * Makes it.
     *
     * @param pictures small ones, as for a screen
     */
    public static CopiedReport of(Report report, ReportPictures pictures) {
        CopyHtml html = new CopyHtml(MOST_PICTURE_BYTES);
        String fragment = html.of(new HtmlExporter().export(report, pictures));
        return new CopiedReport(
                fragment, new MarkdownExporter().export(report), report.counts(), html.pictures(), html.omitted());
    }

    /** For the user: "Copied the report with 2 pictures. 1 private passage stayed in the notebook." */
    public String sentence() {
        String kept = counts.keptWords();
        return "Copied the report"
                + (pictures == 0 ? "" : " with " + Wording.count(pictures, "picture")) + "."
                + (omitted == 0
                        ? ""
                        : " " + Wording.count(omitted, "picture")
                                + " would be too much for the clipboard: the words stand there instead. An export has them.")
                + (kept.isEmpty() ? "" : " " + kept + " stayed in the notebook.");
    }
}
