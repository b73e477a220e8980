package io.github.rapporteur.report.export;

import io.github.rapporteur.report.NoteMarkdown;
import io.github.rapporteur.report.WebAddress;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Writes the Markdown of notes as HTML. Typed HTML is shown as typed; a picture that is not in the notebook is its
 * alternative text; an address that may not be linked leaves its words. One for each report, since it numbers tables.
 */
final class ProseHtml {
    /** Nothing has to be parsed when a text has none of these and is one paragraph. */
    private static final String SIGNS = "\n*_[]<>`~\\&!#|";

    private final Html out;
    private final Map<String, Integer> references;
    private final Set<String> anchors;
    private final PictureHtml pictures;
    private int tables;

    /**
     * @param references numbers of addresses
     * @param anchors fragments that exist in this report; other inner links lose their link
     * @param pictures those of the notebook
     */
    ProseHtml(Html out, Map<String, Integer> references, Set<String> anchors, ReportPictures pictures) {
        this.pictures = new PictureHtml(out, pictures);
        this.out = out;
        this.references = references;
        this.anchors = anchors;
    }

    /** How the surroundings set the text. */
    enum Setting {
        PROSE,
        /** In a bubble: quotation marks and block quotes are somebody else's words. */
        QUIP,
        /** Within a paragraph or list item: no block is understood, and a paragraph is written without its tags. */
        INLINE
    }

    /** Writes a text that has no headings. */
    void write(String markdown, Setting setting) {
        write(markdown, setting, List.of());
    }

    /**
     * Writes a text.
     *
     * @param fragments of its headings, in order
     */
    void write(String markdown, Setting setting, List<String> fragments) {
        if (isPlain(markdown)) {
            if (setting != Setting.INLINE) {
                out.raw("<p>");
            }
            new Writer(setting, fragments).words(markdown);
            if (setting != Setting.INLINE) {
                out.raw("</p>");
            }
        } else {
            Node document =
                    setting == Setting.INLINE ? NoteMarkdown.parseSentences(markdown) : NoteMarkdown.parse(markdown);
            document.accept(new Writer(setting, fragments));
        }
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || "-+=0123456789 \t".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.contains("://") && !text.contains("www.") && text.indexOf('@') < 0;
    }

    private static boolean hasLink(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Link || hasLink(child)) {
                return true;
            }
        }
        return false;
    }

    private final class Writer extends AbstractVisitor {
        private final Setting setting;
        private final Iterator<String> fragments;
        private boolean tight;

        Writer(Setting setting, List<String> fragments) {
            this.setting = setting;
            this.fragments = fragments.iterator();
        }

        /** Words with the signs for checks, and in a quip the inner quotes, set apart. */
        void words(String text) {
            int at = 0;
            while (setting == Setting.QUIP) {
                int open = text.indexOf('“', at);
                int close = open < 0 ? -1 : text.indexOf('”', open);
                if (close < 0) {
                    break;
                }
                checked(text, at, open);
                out.raw("<q class=\"r-inner\">");
                checked(text, open, close + 1);
                out.raw("</q>");
                at = close + 1;
            }
            checked(text, at, text.length());
        }

        private void checked(String text, int from, int to) {
            int at = from;
            for (int sign = text.indexOf("(?)", at); sign >= 0 && sign + 3 <= to; sign = text.indexOf("(?)", at)) {
                boolean blank = sign > at && text.charAt(sign - 1) == ' ';
                out.text(text, at, blank ? sign - 1 : sign);
                out.raw(blank ? "&#160;" : "");
                out.raw("<span class=\"r-check\">(?)<span class=\"r-vh\"> not verified</span></span>");
                at = sign + 3;
            }
            out.text(text, at, to);
        }

        private void wrap(String tag, Node node) {
            out.raw("<").raw(tag).raw(">");
            visitChildren(node);
            out.raw("</").raw(tag).raw(">");
        }

        @Override
        public void visit(Document document) {
            visitChildren(document);
        }

        @Override
        public void visit(Paragraph paragraph) {
            if (setting == Setting.INLINE) {
                out.raw(paragraph.getPrevious() == null ? "" : "<br>");
                visitChildren(paragraph);
            } else if (pictures.isIn(paragraph)) {
                pictures.paragraph(paragraph, this);
            } else if (tight && paragraph.getParent() instanceof ListItem) {
                visitChildren(paragraph);
            } else {
                wrap("p", paragraph);
            }
        }

        @Override
        public void visit(Heading heading) {
            String tag = "h" + heading.getLevel();
            out.raw("<").raw(tag);
            if (fragments.hasNext()) {
                String fragment = fragments.next();
                out.attribute("id", fragment);
                // A link may not stand in a link: with one of its own the heading does not lead to itself.
                boolean plain = !hasLink(heading);
                if (plain) {
                    out.raw("><a class=\"r-self\"").attribute("href", "#" + fragment);
                }
                out.raw(">");
                visitChildren(heading);
                out.raw(plain ? "</a>" : "");
            } else {
                out.raw(">");
                visitChildren(heading);
            }
            out.raw("</").raw(tag).raw(">");
        }

        @Override
        public void visit(BlockQuote quote) {
            out.raw(setting == Setting.QUIP ? "<blockquote class=\"r-inner\">" : "<blockquote>");
            boolean outer = tight;
            tight = false;
            visitChildren(quote);
            tight = outer;
            out.raw("</blockquote>");
        }

        @Override
        public void visit(BulletList list) {
            list("ul", "<ul class=\"r-list\">", list.isTight(), list);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            boolean first = start == null || start == 1;
            list(
                    "ol",
                    first ? "<ol class=\"r-list\">" : "<ol class=\"r-list\" start=\"" + start + "\">",
                    list.isTight(),
                    list);
        }

        private void list(String tag, String opening, boolean isTight, Node list) {
            boolean outer = tight;
            tight = isTight;
            out.raw(opening);
            visitChildren(list);
            out.raw("</").raw(tag).raw(">");
            tight = outer;
        }

        @Override
        public void visit(ListItem item) {
            wrap("li", item);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        private void code(String literal) {
            out.raw("<pre tabindex=\"0\"><code>").text(literal).raw("</code></pre>");
        }

        @Override
        public void visit(HtmlBlock html) {
            out.raw("<p>").text(html.getLiteral()).raw("</p>");
        }

        @Override
        public void visit(HtmlInline html) {
            out.text(html.getLiteral());
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            DefinedLink.words(definition).ifPresent(words -> {
                out.raw("<p>");
                words(words);
                out.raw("</p>");
            });
        }

        @Override
        public void visit(ThematicBreak line) {
            out.raw("<hr>");
        }

        @Override
        public void visit(Text text) {
            words(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.raw("<code>").text(code.getLiteral()).raw("</code>");
        }

        @Override
        public void visit(Emphasis emphasis) {
            wrap("em", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            wrap("strong", strong);
        }

        @Override
        public void visit(SoftLineBreak line) {
            out.raw("\n");
        }

        @Override
        public void visit(HardLineBreak line) {
            out.raw("<br>");
        }

        @Override
        public void visit(Image image) {
            if (!pictures.inline(image)) {
                visitChildren(image);
            }
        }

        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            String url = WebAddress.linkable(target);
            boolean inner = target.startsWith("#") && anchors.contains(target.substring(1));
            if (url.isEmpty() && !inner) {
                visitChildren(link);
                return;
            }
            out.raw("<a").attribute("href", inner ? target : url);
            Integer number = references.get(url);
            if (number != null) {
                out.raw(" data-ref=\"").number(number).raw("\"");
            }
            out.raw(">");
            visitChildren(link);
            out.raw("</a>");
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough) {
                wrap("del", node);
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock table) {
                tables++;
                out.raw("<div class=\"r-table\" role=\"region\" tabindex=\"0\" aria-label=\"Table ")
                        .number(tables)
                        .raw("\"><table>");
                TableHtml.write(table, out, this::visitChildren);
                out.raw("</table></div>");
            } else {
                visitChildren(block);
            }
        }
    }
}
