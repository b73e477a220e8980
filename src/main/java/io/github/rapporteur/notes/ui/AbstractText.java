package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.RightToLeftRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * An abstract as one reads it: its Markdown drawn as paragraphs, lists, emphasis and links. Pictures and HTML stay
 * away, nothing is loaded from anywhere.
 */
final class AbstractText extends VBox {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

    /** Nesting deeper than this is shown as it is written, because parsing goes down once for each level. */
    private static final int DEEPEST_QUOTES = 50;

    /**
     * Twice the longest abstract that was ever seen. That one takes 0.1 ms to parse, 7 ms the first time, so that it
     * can be done on the JavaFX thread.
     */
    static final int LONGEST = 20_000;

    /** Each of these that nothing closes is searched to the end of the abstract; more than so many are hostile. */
    private static final Pattern MANY_OPEN_TAGS = Pattern.compile("(?:<[!?][^<]*+(?:<(?![!?])[^<]*+)*+){50}");

    /**
     * @param markdown the abstract; what is beyond {@link #LONGEST} is left out
     * @param openLink opens a web address that the user clicked
     */
    AbstractText(String markdown, Consumer<String> openLink) {
        getStyleClass().add("abstract-text");
        String shown = withoutExcess(markdown);
        if (isHostile(shown)) {
            getChildren().add(new TextFlow(new Text(RightToLeftRows.of(shown))));
        } else {
            PARSER.parse(shown).accept(new Drawing(openLink));
        }
    }

    private static String withoutExcess(String markdown) {
        if (markdown.length() <= LONGEST) {
            return markdown;
        }
        int end = Character.isHighSurrogate(markdown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return markdown.substring(0, end) + " …";
    }

    private static boolean isHostile(String markdown) {
        return markdown.contains("> ".repeat(DEEPEST_QUOTES))
                || markdown.contains(">".repeat(DEEPEST_QUOTES))
                || MANY_OPEN_TAGS.matcher(markdown).find();
    }

    private final class Drawing extends AbstractVisitor {
        private final Consumer<String> openLink;
        private final Deque<String> styles = new ArrayDeque<>();
        private TextFlow block = new TextFlow();
        private String link = "";
        private String sign = "";
        private int depth;

        Drawing(Consumer<String> openLink) {
            this.openLink = openLink;
        }

        private void begin(String style) {
            block = new TextFlow();
            block.getStyleClass().addAll("abstract-block", style);
            block.setStyle("-fx-padding: 0 0 0 " + 14 * depth + ";");
            AbstractText.this.getChildren().add(block);
            if (!sign.isEmpty()) {
                add(sign);
                sign = "";
            }
        }

        private void add(String words) {
            String address = link;
            Text text = address.isEmpty()
                    ? new Text(RightToLeftRows.of(words))
                    : new AbstractLink(words, () -> openLink.accept(address));
            text.getStyleClass().add("abstract-words");
            text.getStyleClass().addAll(styles);
            block.getChildren().add(text);
        }

        private void styled(String style, Runnable children) {
            styles.push(style);
            children.run();
            styles.pop();
        }

        @Override
        public void visit(Paragraph paragraph) {
            begin("abstract-paragraph");
            visitChildren(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            begin("abstract-heading");
            styled("strong", () -> visitChildren(heading));
        }

        @Override
        public void visit(BulletList list) {
            visitChildren(list);
        }

        @Override
        public void visit(OrderedList list) {
            visitChildren(list);
        }

        @Override
        public void visit(ListItem item) {
            sign = item.getParent() instanceof OrderedList list ? numberOf(item, list) + ". " : "•  ";
            depth++;
            visitChildren(item);
            depth--;
        }

        private static int numberOf(ListItem item, OrderedList list) {
            Integer first = list.getMarkerStartNumber();
            int number = first == null ? 1 : first;
            for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number;
        }

        @Override
        public void visit(BlockQuote quote) {
            depth++;
            visitChildren(quote);
            depth--;
        }

        @Override
        public void visit(FencedCodeBlock code) {
            begin("abstract-paragraph");
            styled("code", () -> add(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            begin("abstract-paragraph");
            styled("code", () -> add(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            add(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            styled("code", () -> add(code.getLiteral()));
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("emphasis", () -> visitChildren(emphasis));
        }

        @Override
        public void visit(StrongEmphasis strong) {
            styled("strong", () -> visitChildren(strong));
        }

        @Override
        public void visit(Link target) {
            String before = link;
            link = isWeb(target.getDestination()) ? target.getDestination() : "";
            visitChildren(target);
            link = before;
        }

        private static boolean isWeb(String address) {
            return address.startsWith("https://") || address.startsWith("http://");
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            add(" ");
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            add("\n");
        }

        @Override
        public void visit(HtmlInline html) {
            // Tags are for browsers; their text stands beside them.
        }

        @Override
        public void visit(HtmlBlock html) {
            begin("abstract-paragraph");
            add(html.getLiteral().replaceAll("<[^>]*>", ""));
        }
    }
}
