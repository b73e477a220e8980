package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes an HTML tree as Markdown: blocks with a blank line between, inline marks inside. What it does not know, it
 * unwraps; what runs or is not text, it drops. Not reusable.
 */
final class MarkdownWriter {
    private static final String LINE_BREAK = "\u0001";

    private final boolean htmlLayout;

    /**
     * @param htmlLayout whether line breaks in the text mean nothing, as in HTML; else the text is Markdown or plain text
     *     with a few tags in it, and everything between the tags stays as it is
     */
    MarkdownWriter(boolean htmlLayout) {
        this.htmlLayout = htmlLayout;
    }

    /** The element's content as Markdown. */
    String write(Element body) {
        if (!htmlLayout) {
            StringBuilder out = new StringBuilder();
            for (Node child : body.childNodes()) {
                inline(child, out, true);
            }
            return out.toString().replace(LINE_BREAK, "\n");
        }
        return String.join("\n\n", blocks(body, true));
    }

    private List<String> blocks(Element parent, boolean top) {
        List<String> blocks = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && isBlock(element)) {
                flush(run, blocks);
                block(element, blocks);
            } else {
                inline(child, run, top);
            }
        }
        flush(run, blocks);
        return blocks;
    }

    private void block(Element element, List<String> blocks) {
        String name = element.normalName();
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                String heading = Words.fold(inlineOf(element).replace(LINE_BREAK, " "));
                if (!heading.isEmpty()) {
                    blocks.add("#".repeat(name.charAt(1) - '0') + " " + heading);
                }
            }
            case "ul", "ol" -> list(element, name.equals("ol"), blocks);
            case "blockquote" -> {
                String quote = String.join("\n\n", blocks(element, false));
                if (!quote.isEmpty()) {
                    blocks.add(prefixed(quote, "> ", "> "));
                }
            }
            case "pre" -> code(element, blocks);
            case "hr" -> blocks.add("---");
            case "table" -> table(element, blocks);
            default -> blocks.addAll(blocks(element, false));
        }
    }

    private void list(Element list, boolean ordered, List<String> blocks) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Element item : list.children()) {
            List<String> inside = blocks(item, false);
            if (inside.isEmpty()) {
                continue;
            }
            String marker = ordered ? number + ". " : "- ";
            out.append(out.isEmpty() ? "" : "\n");
            out.append(prefixed(joined(inside), marker, " ".repeat(marker.length())));
            number++;
        }
        if (!out.isEmpty()) {
            blocks.add(out.toString());
        }
    }

    /** Blocks of a list item: a list inside follows its line directly, anything else after a blank line. */
    private static String joined(List<String> inside) {
        StringBuilder out = new StringBuilder(inside.getFirst());
        for (String block : inside.subList(1, inside.size())) {
            out.append(block.startsWith("- ") || block.startsWith("1. ") ? "\n" : "\n\n")
                    .append(block);
        }
        return out.toString();
    }

    private static void code(Element element, List<String> blocks) {
        String text = element.wholeText().strip();
        if (text.isEmpty()) {
            return;
        }
        String fence = "`".repeat(Math.max(3, longestRunOfTicks(text) + 1));
        blocks.add(fence + "\n" + text + "\n" + fence);
    }

    private static int longestRunOfTicks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private void table(Element table, List<String> blocks) {
        StringBuilder out = new StringBuilder();
        int columns = 0;
        for (Element row : table.select("tr")) {
            StringBuilder line = new StringBuilder("|");
            int cells = 0;
            for (Element cell : row.children()) {
                String text =
                        Words.fold(inlineOf(cell).replace(LINE_BREAK, " ")).replace("|", "\\|");
                line.append(' ').append(text).append(" |");
                cells++;
            }
            if (cells > 0) {
                out.append(out.isEmpty() ? "" : "\n").append(line);
                if (columns == 0) {
                    columns = cells;
                    out.append("\n|").append(" --- |".repeat(columns));
                }
            }
        }
        if (!out.isEmpty()) {
            blocks.add(out.toString());
        }
    }

    private String inlineOf(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node child : element.childNodes()) {
            inline(child, out, false);
        }
        return out.toString();
    }

    private void inline(Node node, StringBuilder out, boolean top) {
        if (node instanceof TextNode text) {
            if (!htmlLayout) {
                out.append(text.getWholeText());
            } else if (top) {
                escape(text.getWholeText().replace("\r\n", "\n"), out);
            } else {
                escape(text.text(), out);
            }
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> out.append(LINE_BREAK);
                case "b", "strong" -> wrapped(element, "**", out);
                case "i", "em", "cite", "var" -> wrapped(element, "*", out);
                case "s", "del", "strike" -> wrapped(element, "~~", out);
                case "code", "tt", "kbd", "samp" -> inlineCode(element, out);
                case "a" -> link(element, out);
                case "img" -> out.append(Words.fold(element.attr("alt")));
                case "script",
                        "style",
                        "template",
                        "iframe",
                        "object",
                        "embed",
                        "noscript",
                        "svg",
                        "math",
                        "head",
                        "video",
                        "audio",
                        "form",
                        "button",
                        "input",
                        "select",
                        "textarea",
                        "title" -> {}
                default -> out.append(inlineOf(element));
            }
        }
    }

    private void wrapped(Element element, String mark, StringBuilder out) {
        String inside = inlineOf(element);
        String core = inside.strip();
        if (core.isEmpty() || core.equals(LINE_BREAK)) {
            out.append(inside);
            return;
        }
        int start = inside.indexOf(core);
        out.append(inside, 0, start)
                .append(mark)
                .append(core)
                .append(mark)
                .append(inside.substring(start + core.length()));
    }

    private static void inlineCode(Element element, StringBuilder out) {
        String text = Words.fold(element.text());
        if (!text.isEmpty()) {
            String fence = text.contains("`") ? "``" : "`";
            String gap = text.startsWith("`") || text.endsWith("`") ? " " : "";
            out.append(fence).append(gap).append(text).append(gap).append(fence);
        }
    }

    private void link(Element element, StringBuilder out) {
        String inside = inlineOf(element);
        String label = Words.fold(inside.replace(LINE_BREAK, " "));
        String address = HtmlToMarkdown.safeLink(element.attr("href"));
        if (address.isEmpty() || label.isEmpty()) {
            out.append(inside);
        } else if (Words.fold(element.text()).equals(address)) {
            out.append('<').append(address).append('>');
        } else {
            out.append('[').append(label).append("](").append(address).append(')');
        }
    }

    /** Ends a paragraph; two breaks in a row or a blank line divide it. */
    private static void flush(StringBuilder run, List<String> blocks) {
        if (run.isEmpty()) {
            return;
        }
        StringBuilder paragraph = new StringBuilder();
        for (String line : run.toString().replace(LINE_BREAK, LINE_BREAK + "\n").split("\n", -1)) {
            boolean breaks = line.endsWith(LINE_BREAK);
            String text = Words.fold(breaks ? line.substring(0, line.length() - 1) : line);
            if (text.isEmpty()) {
                finish(paragraph, blocks);
            } else {
                paragraph.append(lineStart(text)).append(breaks ? "  \n" : "\n");
            }
        }
        finish(paragraph, blocks);
        run.setLength(0);
    }

    private static void finish(StringBuilder paragraph, List<String> blocks) {
        String text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        paragraph.setLength(0);
    }

    private static String lineStart(String text) {
        char first = text.charAt(0);
        return first == '#' || first == '>' || text.equals("---") || text.startsWith("===") ? "\\" + text : text;
    }

    /** Keeps characters of the text from being read as Markdown, where they could be. */
    private static void escape(String text, StringBuilder out) {
        int lastLink = text.lastIndexOf("](");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            boolean special = switch (c) {
                case '`', '\\' -> true;
                case '*' -> before != ' ' || after != ' ';
                case '_' -> !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
                case '[' -> i < lastLink;
                case '<' -> Character.isLetter(after) || after == '/' || after == '!' || after == '?';
                default -> false;
            };
            if (special) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    private static String prefixed(String text, String first, String others) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        String prefix = first;
        for (String line : text.split("\n", -1)) {
            out.append(out.isEmpty() ? "" : "\n").append(line.isEmpty() ? prefix.stripTrailing() : prefix + line);
            prefix = others;
        }
        return out.toString();
    }

    private static boolean isBlock(Element element) {
        return switch (element.normalName().toLowerCase(Locale.ROOT)) {
            case "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "nav",
                    "aside",
                    "address",
                    "figure",
                    "figcaption",
                    "center",
                    "dl",
                    "dt",
                    "dd",
                    "details",
                    "summary",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "hr",
                    "table" -> true;
            default -> false;
        };
    }
}
