package io.github.rapporteur.report.export;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns a report's page into HTML that survives a paste: only tags that every editor keeps, looks in the tags
 * themselves, every quote's name inside the quote, no links into a page that is left behind. One for each page.
 */
final class CopyHtml {
    private static final Map<String, String> STYLES = Map.of(
            "figure.r-quote", "margin:1em 0;padding:0 0 0 1em;border-left:3px solid #0b5873;font-style:normal",
            "figure.r-quip",
                    "margin:1em 0 1em 1.5em;padding:.5em 1em;border:1px solid #d9cba6;background:#f6f0e2;color:#1c2226;"
                            + "font-style:normal",
            "p.r-takeaway", "padding:.5em 1em;background:#e9f1f3;color:#1c2226",
            "p.r-when, p.r-speakers, p.r-byline, p.r-conference", "margin:.2em 0;font-size:85%",
            "th, td", "padding:.3em .8em;border:1px solid #ddd8cc;text-align:left;vertical-align:top",
            "table", "border-collapse:collapse",
            "pre", "padding:.6em;background:#f3f0e8;color:#1c2226;white-space:pre-wrap");

    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "width", "height", "style", "start", "lang", "colspan");

    private static final Set<String> KEPT = Set.of(
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "p",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "b",
            "strong",
            "i",
            "em",
            "code",
            "pre",
            "del",
            "br",
            "hr",
            "img",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td");

    private final int mostPictureBytes;
    private int pictures;
    private int omitted;

    CopyHtml(int mostPictureBytes) {
        this.mostPictureBytes = mostPictureBytes;
    }

    /** How many are in the fragment. */
    int pictures() {
        return pictures;
    }

    /** How many are not. */
    int omitted() {
        return omitted;
    }

    /** The fragment of a page that {@link HtmlExporter} wrote. Call once. */
    String of(String page) {
        Document document = Jsoup.parse(page);
        document.outputSettings().prettyPrint(false);
        Element report = document.expectFirst("article");
        report.select("nav, aside, .r-face").remove();
        pictures(report);
        STYLES.forEach((query, style) -> report.select(query).attr("style", style));
        quotes(report);
        lists(report);
        report.select(".r-vh").remove();
        report.select("a.r-self, a[href^=#]").forEach(Element::unwrap);
        plain(report);
        return report.html().replaceAll("\\n{2,}", "\n").strip() + "\n";
    }

    /** A picture that would be too much leaves its words; the caption stands below in any case. */
    private void pictures(Element report) {
        long bytes = 0;
        for (Element img : report.select("img")) {
            // Three bytes are four characters in the address.
            long size = img.attr("src").length() * 3L / 4;
            if (bytes + size <= mostPictureBytes) {
                bytes += size;
                pictures++;
                img.attr("style", "max-width:100%;height:auto");
            } else {
                omitted++;
                img.after(new Element("i")
                        .text("[Picture" + (img.attr("alt").isEmpty() ? "" : ": ") + img.attr("alt") + "]"));
                img.remove();
            }
        }
        report.select("figure.r-picture").forEach(figure -> {
            figure.select("figcaption > span").forEach(span -> span.before(" "));
            figure.select("figcaption").tagName("p").attr("style", "font-size:85%");
            // Among blocks again: words that an omitted picture left would else stand outside of any paragraph.
            List.copyOf(figure.children()).stream()
                    .filter(child -> !child.nameIs("p"))
                    .forEach(child -> child.wrap("<p></p>"));
        });
    }

    private static void quotes(Element report) {
        for (Element figure : report.select("figure.r-quote, figure.r-quip")) {
            boolean quip = figure.hasClass("r-quip");
            Element name = figure.expectFirst("figcaption");
            Element words = figure.expectFirst("blockquote");
            name.select(".r-vh, .r-who").forEach(Element::unwrap);
            Element line = new Element("p").attr("style", "margin:.3em 0;font-size:85%");
            line.appendText(quip ? "" : "— ").appendChildren(List.copyOf(name.childNodes()));
            name.remove();
            words.unwrap();
            if (quip) {
                figure.prependChild(line);
            } else {
                figure.appendChild(line);
            }
            figure.tagName("blockquote");
        }
    }

    private static void lists(Element report) {
        report.select(".r-rating > span")
                .forEach(faint -> faint.text("☆".repeat(faint.text().length())));
        report.select(".r-label").forEach(label -> label.appendText(":"));
        report.select(".r-open").forEach(action -> action.prependText("☐ "));
        report.select(".r-done").forEach(action -> action.prependText("☑ "));
        report.select(".r-count")
                .forEach(count -> count.text("(" + count.ownText().strip() + ")"));
        report.select(".r-memory, dt .r-asker").forEach(CopyHtml::inBrackets);
        report.select(".r-qa dt").forEach(question -> labelled(question, "Q:"));
        report.select(".r-qa dd").forEach(answer -> {
            Element name = answer.selectFirst("> .r-asker");
            boolean named = name != null && name.nextElementSibling() != null;
            if (named && name != null) {
                name.remove();
                labelled(answer, "A (" + name.text() + "):");
            } else {
                labelled(answer, "A:");
            }
        });
        for (Element vocabulary : report.select(".r-vocabulary")) {
            vocabulary.tagName("ul");
            vocabulary.select("div").tagName("li");
            vocabulary.select("dt").forEach(term -> term.tagName("b").after(" = "));
            vocabulary.select("dd > .r-meta").forEach(heard -> heard.before(" · "));
        }
    }

    private static void inBrackets(Element remark) {
        remark.text("(" + remark.text() + ")");
    }

    /** Puts a label before the first words, in their paragraph where they have one. */
    private static void labelled(Element part, String label) {
        Element first = part.childNodeSize() > 0 && part.childNode(0) instanceof Element element ? element : null;
        boolean paragraph = first != null && first.nameIs("p");
        Element words = paragraph && first != null ? first : part;
        words.prependText(" ").prependChild(new Element("b").text(label));
        if (!paragraph) {
            boolean blocks = !part.select("> p, > ul, > ol, > blockquote, > pre, > table")
                    .isEmpty();
            if (blocks) {
                part.expectFirst("b").wrap("<p></p>");
            } else {
                part.tagName("p");
            }
        }
    }

    private static void plain(Element report) {
        for (Element element :
                report.getAllElements().subList(1, report.getAllElements().size())) {
            element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(name -> !ATTRIBUTES.contains(name))
                    .forEach(element::removeAttr);
            if (element.nameIs("q")) {
                // The marks are typed in the text already, and the tag would add its own.
                element.tagName("em");
            } else if (!KEPT.contains(element.tagName())) {
                element.unwrap();
            }
        }
    }
}
