package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.schedule.Star;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word longer than a line stands in every place of a report; nothing of it may run over the page's edge. */
class LongWordsTest {
    private static final String WORD = "Donaudampfschifffahrtsgesellschaftskapitänskajüte";
    /** Of the paper at its right, in points, and less than 1 for rounding. */
    private static final float MARGIN = 90;

    private static final List<Integer> WIDTHS = List.of(320, 360, 768, 1024, 1280, 1920);

    @TempDir
    private Path folder;

    /** Where the page is shown so wide, as a browser's window would. What scrolls by itself may be wider inside. */
    @Test
    void nothingRunsOverTheEdgeInABrowser() throws Exception {
        Optional<Browser> found = Browser.find(folder);
        assumeTrue(found.isPresent(), "no Chromium here");
        Browser browser = found.orElseThrow();
        String page = new HtmlExporter().export(report());
        assertThat(wide(browser, page)).isEmpty();
        // It does look: a page that lets the word run.
        assertThat(wide(browser, page.replace("overflow-wrap: break-word", "overflow-wrap: normal")))
                .contains("320 page");
        assertThat(wide(
                        browser,
                        page.replace(".r-dislikes li > span { min-width: 0; }", ".r-dislikes { color: red; }")))
                .contains("320 SPAN.r-text");
    }

    @Test
    void nothingRunsOverTheEdgeOfPaper() throws Exception {
        byte[] pdf = ExportFormat.PDF.bytes(report(), ReportPictures.NONE, "", ExportOptions.NONE);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            RightEdge edge = new RightEdge();
            edge.getText(document);
            float paper = document.getPage(0).getMediaBox().getWidth();
            assertThat(edge.rightmost).as(edge.where).isLessThan(paper - MARGIN);
            assertThat(edge.rightmost).isGreaterThan(paper / 2);
        }
    }

    private static Report report() {
        return new InputBuilder()
                .conference(WORD + WORD, WORD, "https://conf.example/" + WORD + WORD)
                .front(WORD, WORD + " " + WORD, "Ann " + WORD)
                .teamMate("Ben " + WORD)
                .conferenceNote("Intro " + WORD + ".\n\n# Last thought\n\n" + WORD)
                .talkAt(WORD, "https://conf.example/" + WORD, WORD, "Cy " + WORD, "Di " + WORD)
                .state(Star.MUST, 4, WORD + " " + WORD, true)
                .note(String.join(
                        "\n\n",
                        "# " + WORD,
                        "### " + WORD,
                        "> " + WORD + "\n> — Cy " + WORD + " (from memory) (liked by Ben " + WORD + ")",
                        "> > " + WORD + "\n>\n> " + WORD + "\n> — Ben " + WORD + " (our team)",
                        "- " + WORD + "\n  - " + WORD + "\n    1. " + WORD,
                        "Takeaway: " + WORD,
                        "Q (" + WORD + "): " + WORD + "?\nA (Di " + WORD + "): " + WORD,
                        "Term: " + WORD + " = " + WORD,
                        "- [ ] " + WORD + " @" + WORD + " !2026-12-01",
                        "Liked: " + WORD,
                        "Disliked: " + WORD,
                        "Inline `" + WORD + WORD + "` and [" + WORD + "](https://conf.example/" + WORD + WORD + ") and"
                                + " https://conf.example/" + WORD + "/" + WORD,
                        "| " + WORD + " | b |\n| - | -: |\n| " + WORD + " | " + WORD + " (?) |",
                        "```\n" + WORD + WORD + WORD + WORD + "\n```",
                        WORD + " (?) **" + WORD + "**"))
                .talk("Second")
                .note("Disliked: " + WORD)
                .talk("Missed " + WORD, WORD)
                .state(Star.MUST, 0, WORD, false)
                .report();
    }

    /** What is wider than its window, at each width; empty when all is well. */
    private static String wide(Browser browser, String page) throws Exception {
        StringBuilder all = new StringBuilder("<!DOCTYPE html><html><body>");
        for (int width : WIDTHS) {
            all.append("<iframe width=\"")
                    .append(width)
                    .append("\" height=\"800\" style=\"border:0\" srcdoc=\"")
                    .append(page.replace("&", "&amp;").replace("\"", "&quot;"))
                    .append("\"></iframe>");
        }
        all.append("<script>")
                .append("addEventListener('load', () => { let wide = [], seen = 0;"
                        + " for (const frame of document.querySelectorAll('iframe')) {"
                        + " const page = frame.contentDocument, room = page.documentElement.clientWidth;"
                        + " if (page.documentElement.scrollWidth > room) wide.push(frame.width + ' page');"
                        + " for (const part of page.body.querySelectorAll('*')) {"
                        + " if (part.closest('.r-vh, .r-skip, .r-table > *, pre > *')) continue;"
                        + " seen++;"
                        + " if (part.getBoundingClientRect().right > room + 1)"
                        + " wide.push(frame.width + ' ' + part.tagName + '.' + part.className); } }"
                        + " if (seen < 500) wide.push('nothing to see');"
                        + " document.documentElement.setAttribute('data-wide', wide.slice(0, 40).join(', ')); })")
                .append("</script></body></html>");
        var root = Jsoup.parse(browser.open(all.toString())).expectFirst("html");
        assertThat(root.hasAttr("data-wide")).isTrue();
        return root.attr("data-wide");
    }

    /** How far to the right anything is written. */
    private static final class RightEdge extends PDFTextStripper {
        private float rightmost;
        private String where = "";

        RightEdge() throws IOException {}

        @Override
        protected void processTextPosition(TextPosition text) {
            super.processTextPosition(text);
            float right = text.getXDirAdj() + text.getWidthDirAdj();
            if (right > rightmost && !text.getUnicode().isBlank()) {
                rightmost = right;
                where = "page " + getCurrentPageNo() + ": " + text.getUnicode() + " at " + text.getYDirAdj();
            }
        }
    }
}
