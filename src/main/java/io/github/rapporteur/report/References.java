package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.report.Report.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Numbers the addresses of a report: first those mentioned in its text, then the conference and the abstracts. */
final class References {
    private final Map<String, String> mentioned = new LinkedHashMap<>();
    private final Map<String, String> abstracts = new LinkedHashMap<>();

    /** Notes the links to the web in a Markdown text, as they will be links on the page. */
    void mention(String markdown) {
        if (markdown.contains("://") || markdown.contains("www.")) {
            NoteMarkdown.parse(markdown).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    mention(words(link), link.getDestination());
                }
            });
        }
    }

    private void mention(String title, String address) {
        String url = WebAddress.linkable(address);
        if (url.startsWith("http")) {
            mentioned.merge(url, title.equals(url) ? "" : title, (before, now) -> before.isEmpty() ? now : before);
        }
    }

    private static String words(Link link) {
        StringBuilder words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }
        });
        return CleanText.line(words.toString());
    }

    /** Notes the address of an abstract or of the conference; an empty one is not noted. */
    void talk(String title, String url) {
        if (!url.isEmpty()) {
            abstracts.putIfAbsent(url, title);
        }
    }

    /** All of them; empty when no note mentions one and there is no abstract. */
    List<Reference> numbered() {
        List<Reference> all = new ArrayList<>();
        mentioned.forEach((url, title) -> all.add(new Reference(all.size() + 1, title, url, true)));
        abstracts.forEach((url, title) -> {
            if (!mentioned.containsKey(url)) {
                all.add(new Reference(all.size() + 1, title, url, false));
            }
        });
        return all;
    }
}
