package io.github.rapporteur.report.export;

import io.github.rapporteur.report.NoteMarkdown;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.WebAddress;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Makes text fit for a Markdown file. A note's own Markdown is passed on as it was typed, unless it has something that
 * must not go out: raw HTML, pictures from elsewhere, addresses that may not be linked, definitions that would hold for
 * the whole file, nesting without end.
 */
final class MarkdownText {
    private static final Pattern DOUBTFUL =
            Pattern.compile("<|!\\[|]:|]\\((?!https?://|#)|^ {160}|[>*_+\\[-][>*_+\\[ -]{79}", Pattern.MULTILINE);
    /** Links, and what would be taken for the sign of a footnote. */
    private static final Pattern FOOTNOTED = Pattern.compile("]\\(|\\[\\^|://|www\\.");

    private static final Pattern BLOCK_START =
            Pattern.compile("^(#{1,6} |>|[-+*] |\\d{1,9}[.)] |```|~~~|[-=_*|]{3}| {4}|\t)");

    private final MarkdownRenderer renderer = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();
    private final Set<String> anchors;
    private final ReportPictures pictures;
    private final String folder;
    private final Map<String, Integer> footnotes;
    private final Set<ShownPicture> shown = new LinkedHashSet<>();

    /**
     * @param anchors the fragments that inner links may lead to
     * @param folder where the pictures lie, seen from the file; empty when they are to stand in it as data
     */
    MarkdownText(Set<String> anchors, ReportPictures pictures, String folder) {
        this(anchors, pictures, folder, Map.of());
    }

    /** @param footnotes numbers of the addresses that stand in footnotes instead of in the text */
    MarkdownText(Set<String> anchors, ReportPictures pictures, String folder, Map<String, Integer> footnotes) {
        this.footnotes = footnotes;
        this.anchors = anchors;
        this.pictures = pictures;
        this.folder = folder;
    }

    /** A line about a picture, for the list of pictures. */
    String picture(Report.PictureEntry entry) {
        return plain(pictures.words(entry));
    }

    /** The same with links where they stand. */
    MarkdownText withoutFootnotes() {
        return footnotes.isEmpty() ? this : new MarkdownText(anchors, pictures, folder);
    }

    /** The pictures that were written, as they stand there. */
    List<ShownPicture> shown() {
        return List.copyOf(shown);
    }

    private static Paragraph italics(String line) {
        Emphasis italics = new Emphasis("*");
        italics.appendChild(new Text(line));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(italics);
        return paragraph;
    }

    /** A note's Markdown, blocks and all. */
    String blocks(String markdown) {
        return isDoubtful(markdown) ? rewritten(NoteMarkdown.parse(markdown)) : markdown;
    }

    private boolean isDoubtful(String markdown) {
        return DOUBTFUL.matcher(markdown).find()
                || (!footnotes.isEmpty() && FOOTNOTED.matcher(markdown).find());
    }

    /** A note's Markdown on one line, behind a label. */
    String sentence(String markdown) {
        String text = markdown.indexOf('\n') < 0 && !isDoubtful(markdown)
                ? markdown
                : rewritten(NoteMarkdown.parseSentences(markdown));
        return text.strip()
                .lines()
                .map(line -> line.endsWith("\\") ? line.substring(0, line.length() - 1) : line)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What stands behind a label, on its own lines still unless something in it must not go out. */
    String words(String markdown) {
        return isDoubtful(markdown) ? sentence(markdown) : markdown;
    }

    /** Whether a text begins with a list, code or the like, and no words. */
    static boolean beginsBlock(String markdown) {
        return BLOCK_START.matcher(markdown).find();
    }

    /** The blocks of an answer. */
    String answer(String markdown) {
        return AnswerText.of(blocks(markdown));
    }

    /** As {@link #sentence}, where a block could begin. */
    String item(String markdown) {
        String text = sentence(markdown);
        if (!BLOCK_START.matcher(text).find()) {
            return text;
        }
        int sign = Character.isDigit(text.charAt(0))
                ? text.replaceFirst("[.)].*", "").length()
                : 0;
        return text.substring(0, sign) + "\\" + text.substring(sign);
    }

    /** Plain text, such that no character of it is read as a sign of Markdown or as HTML. */
    static String plain(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean startsWord = i == 0 || text.charAt(i - 1) == ' ';
            boolean sign = switch (c) {
                case '\\', '`', '*', '[', ']', '<', '>', '~', '|', '&' -> true;
                case '_' -> startsWord || i + 1 == text.length() || text.charAt(i + 1) == ' ';
                case '#' -> startsWord;
                case '+', '-', '=' -> i == 0;
                case '.', ')' -> i > 0 && i < 10 && text.substring(0, i).chars().allMatch(Character::isDigit);
                default -> false;
            };
            escaped.append(sign ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /** A link, as a footnote where these are wished; the words alone when there is no address. */
    String link(String text, String url) {
        Integer number = footnotes.get(url);
        return number == null ? inline(text, url) : plain(text) + "[^" + number + "]";
    }

    /** A link that is none in a footnote; the words alone when there is no address. */
    static String inline(String text, String url) {
        if (url.isEmpty()) {
            return plain(text);
        }
        boolean brackets = url.indexOf('(') >= 0 || url.indexOf(')') >= 0;
        return "[" + plain(text) + "](" + (brackets ? "<" + url + ">" : url) + ")";
    }

    private String rewritten(Node document) {
        document.accept(new Cleaning());
        return renderer.render(document).strip();
    }

    /** Changes the tree to what may go out. */
    private final class Cleaning extends AbstractVisitor {
        private final Set<Node> captions = new HashSet<>();

        @Override
        public void visit(HtmlBlock html) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(html.getLiteral().strip().replace('\n', ' ')));
            html.insertBefore(paragraph);
            html.unlink();
        }

        @Override
        public void visit(HtmlInline html) {
            html.insertBefore(new Text(html.getLiteral().replace('\n', ' ')));
            html.unlink();
        }

        @Override
        public void visit(Image image) {
            pictures.at(image.getDestination())
                    .ifPresentOrElse(picture -> lead(image, picture), () -> replaceByContent(image));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            boolean inner = target.startsWith("#") && anchors.contains(target.substring(1));
            Integer number = footnotes.get(WebAddress.linkable(target));
            if (number != null) {
                HtmlInline sign = new HtmlInline();
                sign.setLiteral("[^" + number + "]");
                link.insertAfter(sign);
            }
            if (number != null || (!inner && WebAddress.linkable(target).isEmpty())) {
                replaceByContent(link);
            }
        }

        /** One without an address is somebody's words: "[Mara]: Agreed". */
        @Override
        public void visit(LinkReferenceDefinition definition) {
            DefinedLink.words(definition).ifPresent(words -> {
                Paragraph paragraph = new Paragraph();
                paragraph.appendChild(new Text(words));
                definition.insertBefore(paragraph);
            });
            definition.unlink();
        }

        /** Leads to the file in the folder, with what is said about it in italics below. */
        private void lead(Image image, ReportPicture picture) {
            String caption = image.getTitle() == null ? "" : image.getTitle();
            String line = picture.line(caption);
            image.setDestination(folder.isEmpty() ? picture.dataAddress() : folder + "/" + picture.fileName());
            image.setTitle(null);
            Node last = image.getParent();
            if (last instanceof Paragraph && !line.isEmpty()) {
                Paragraph below = italics(line);
                while (captions.contains(last.getNext())) {
                    last = last.getNext();
                }
                last.insertAfter(below);
                captions.add(below);
                shown.add(picture.shown(caption, renderer.render(italics(line)).strip()));
            } else {
                shown.add(picture.shown(caption, ""));
            }
        }

        private void replaceByContent(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child.accept(this);
                child = next;
            }
            node.unlink();
        }

        @Override
        protected void visitChildren(Node parent) {
            Node child = parent.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                child.accept(this);
                child = next;
            }
        }
    }
}
