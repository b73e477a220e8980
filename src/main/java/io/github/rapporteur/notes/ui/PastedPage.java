package io.github.rapporteur.notes.ui;

import io.github.rapporteur.schedule.importing.HtmlToMarkdown;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What was copied from a web page or a word processor, as Markdown. Pure. */
final class PastedPage {
    /** A longer page is pasted as its words alone: making Markdown of it would hold up the typing. */
    private static final int LONGEST = 100_000;

    private static final int DEEPEST = 100;

    /** What says more than its words. */
    private static final String STRUCTURE =
            "a[href], b, strong, em, i, code, pre, h1, h2, h3, h4, h5, h6, li, blockquote, table tr:nth-child(2)";

    private PastedPage() {}

    /**
     * The page as Markdown; empty when it says no more than its words do, as what a program editor copies with colours.
     *
     * @param html from the clipboard
     */
    static Optional<String> markdown(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
        for (Element element : page.select("b[style], strong[style], i[style], em[style]")) {
            // Word processors put whole texts into bold that is none.
            if (element.attr("style")
                    .toLowerCase(Locale.ROOT)
                    .replace(" ", "")
                    .matches(".*font-(weight|style):(normal|400).*")) {
                element.unwrap();
            }
        }
        if (page.body().selectFirst(STRUCTURE) == null || isColouredCode(page)) {
            return Optional.empty();
        }
        String markdown = HtmlToMarkdown.ofPage(page.body());
        return markdown.isBlank() ? Optional.empty() : Optional.of(markdown);
    }

    private static boolean isColouredCode(Document page) {
        Element first = page.body().firstElementChild();
        return first != null
                && page.body().childrenSize() == 1
                && first.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*font-family:[^;]*(mono|consolas|courier|menlo).*");
    }
}
