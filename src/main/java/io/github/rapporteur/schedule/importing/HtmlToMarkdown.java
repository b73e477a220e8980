package io.github.rapporteur.schedule.importing;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Makes clean Markdown of the texts in schedules, which come as plain text, Markdown, HTML, HTML escaped twice, or a
 * mixture. Plain text and Markdown stay as they are. Nothing active survives: only elements that Markdown knows are
 * written, links only to http, https and mailto, pictures as their alternative text.
 */
public final class HtmlToMarkdown {
    /** Elements further inside each other than any text needs are read as if they stood side by side. */
    private static final int DEEPEST = 100;

    /** In characters; what HTML has behind it, and no abstract is as long, is left out. */
    private static final int LONGEST = 1_000_000;

    /** A longer address is none that a browser follows. */
    private static final int LONGEST_LINK = 3_000;

    /** Elements by which a text is known to be HTML; generic brackets such as {@code List<T>} are not. */
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "big",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "embed",
            "figure",
            "font",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "i",
            "iframe",
            "img",
            "input",
            "ins",
            "kbd",
            "li",
            "link",
            "main",
            "mark",
            "meta",
            "noscript",
            "object",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "script",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "summary",
            "sup",
            "svg",
            "table",
            "tbody",
            "td",
            "template",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "video",
            "audio",
            "button",
            "math");
    /** Elements that make line breaks of their own: in a text with one of them white space means nothing. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "br",
            "div",
            "ul",
            "ol",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "table",
            "section",
            "article",
            "dl",
            "hr",
            "body",
            "html");

    private HtmlToMarkdown() {}

    /** The text as Markdown, lines ended by LF, blank lines at the ends removed. */
    static String convert(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return tidy(text);
        }
        String html = text;
        if (!holdsTag(html, TAGS) && html.contains("&lt;")) {
            String unescaped = Parser.unescapeEntities(html, false);
            html = holdsTag(unescaped, TAGS) ? unescaped : html;
        }
        if (!holdsTag(html, TAGS)) {
            return tidy(html.indexOf('&') < 0 ? html : Parser.unescapeEntities(html, false));
        }
        boolean blocks = holdsTag(html, BLOCKS);
        return tidy(new MarkdownWriter(blocks).write(body(html)));
    }

    /**
     * A piece of a web page as Markdown; for what is pasted.
     *
     * @param body the page's body, which is changed by nobody meanwhile
     */
    public static String ofPage(Element body) {
        return tidy(new MarkdownWriter(true).write(body));
    }

    /** One line of text without markup: tags and entities resolved, white space folded. */
    static String plainLine(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return Words.fold(text);
        }
        if (holdsTag(text, TAGS)) {
            return Words.fold(body(text).text());
        }
        return Words.fold(Parser.unescapeEntities(text, false));
    }

    private static Element body(String html) {
        String bearable = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        return Jsoup.parse(bearable, "", Parser.htmlParser().setMaxDepth(DEEPEST))
                .body();
    }

    /** The address if it may be linked to (http, https, mailto), made fit to stand in Markdown; else empty. */
    static String safeLink(String address) {
        String link = address.length() > LONGEST_LINK ? "" : address.strip();
        int colon = link.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String scheme = link.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") && !scheme.equals("mailto")) {
            return "";
        }
        boolean clean = true;
        for (int i = 0; i < link.length() && clean; i++) {
            clean = isFit(link.charAt(i));
        }
        if (clean) {
            return link;
        }
        StringBuilder encoded = new StringBuilder(link.length() + 16);
        for (int i = 0; i < link.length(); i++) {
            char c = link.charAt(i);
            if (isFit(c)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    private static boolean isFit(char c) {
        return c > ' ' && c != '(' && c != ')' && c != '<' && c != '>' && c != '"' && c != '\\' && c != 0x7F;
    }

    private static boolean holdsTag(String text, Set<String> names) {
        int at = text.indexOf('<');
        while (at >= 0) {
            int start = at + 1 < text.length() && text.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = start;
            while (end < text.length() && isNameCharacter(text.charAt(end)) && end - start < 12) {
                end++;
            }
            boolean closed = end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
            if (end > start
                    && closed
                    && names.contains(text.substring(start, end).toLowerCase(Locale.ROOT))) {
                return true;
            }
            at = text.indexOf('<', at + 1);
        }
        return false;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '6');
    }

    private static String tidy(String text) {
        String lines = text;
        if (lines.indexOf('\r') >= 0) {
            lines = lines.replace("\r\n", "\n").replace('\r', '\n');
        }
        int end = lines.length();
        while (end > 0 && isBlank(lines.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        for (int i = 0; i < end && isBlank(lines.charAt(i)); i++) {
            if (lines.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return start == 0 && end == lines.length() ? lines : lines.substring(Math.min(start, end), end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0';
    }
}
