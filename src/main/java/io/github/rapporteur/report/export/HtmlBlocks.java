package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.export.ProseHtml.Setting;
import java.util.List;
import java.util.Map;

/** Writes the pieces of notes: prose, quotes, quips, takeaways, questions. */
final class HtmlBlocks {
    private final Html out;
    private final ProseHtml prose;
    private final Map<String, Integer> references;

    HtmlBlocks(Html out, ProseHtml prose, Map<String, Integer> references) {
        this.out = out;
        this.prose = prose;
        this.references = references;
    }

    /** Writes blocks in their order; questions with answers that follow one another make one list.
     * Whether another one was answered nobody knows: the answer may be the quote below. */
    void write(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Block.Prose text -> prose.write(text.markdown(), Setting.PROSE, text.anchors());
                case Block.Quotation quotation -> quotation(quotation);
                case Block.Takeaway takeaway -> {
                    out.raw("<p class=\"r-takeaway\"><b class=\"r-label\">Takeaway</b> ");
                    sentence(takeaway.markdown());
                    out.raw("</p>");
                }
                case Block.Question question
                when question.answers().isEmpty() -> {
                    out.raw("<div class=\"r-qa\"><p class=\"r-question\">");
                    asked(question);
                    out.raw("</p></div>");
                }
                case Block.Question question -> {
                    out.raw(i > 0 && isAnswered(blocks.get(i - 1)) ? "" : "<dl class=\"r-qa\">\n");
                    question(question);
                    out.raw(i + 1 < blocks.size() && isAnswered(blocks.get(i + 1)) ? "" : "</dl>");
                }
            }
            out.raw("\n");
        }
    }

    /** Markdown within a paragraph or list item. */
    void sentence(String markdown) {
        prose.write(markdown, Setting.INLINE);
    }

    /** A heading that links to itself. */
    void heading(String tag, String text, String anchor) {
        out.raw("<")
                .raw(tag)
                .attribute("id", anchor)
                .raw("><a class=\"r-self\"")
                .attribute("href", "#" + anchor)
                .raw(">");
        out.text(text).raw("</a></").raw(tag).raw(">\n");
    }

    /** A link with its number for print; the words alone when there is no address. */
    void link(String text, String url, String styleClass) {
        if (url.isEmpty()) {
            out.raw("<span class=\"").raw(styleClass).raw("\">").text(text).raw("</span>");
            return;
        }
        out.raw("<a class=\"").raw(styleClass).raw("\"").attribute("href", url);
        Integer number = references.get(url);
        if (number != null) {
            out.raw(" data-ref=\"").number(number).raw("\"");
        }
        out.raw(">").text(text).raw("</a>");
    }

    private void quotation(Block.Quotation quotation) {
        if (quotation.isQuip()) {
            quip(quotation);
            return;
        }
        out.raw("<figure class=\"r-quote").raw(quotation.exact() ? "" : " r-from-memory");
        out.raw(quotation.voice() == Block.Voice.AUDIENCE ? " r-audience\">" : "\">")
                .raw("<blockquote");
        if (!quotation.source().isEmpty()) {
            out.attribute("cite", quotation.source());
        }
        out.raw(">");
        prose.write(quotation.markdown(), Setting.PROSE);
        out.raw("</blockquote><figcaption>");
        if (quotation.voice() == Block.Voice.UNKNOWN) {
            out.raw("<span class=\"r-aff\">who said it was not noted</span>");
        } else {
            out.raw("<span class=\"r-who\">").text(quotation.who()).raw("</span>");
        }
        if (!quotation.exact()) {
            out.raw(" <span class=\"r-memory\">from memory</span>");
        }
        liked(quotation);
        out.raw("</figcaption></figure>");
    }

    private void quip(Block.Quotation quip) {
        out.raw("<figure class=\"r-quip").raw(quip.exact() ? "\">" : " r-from-memory\">");
        out.raw("<figcaption><span class=\"r-face\" aria-hidden=\"true\">").text(Wording.initials(quip.who()));
        out.raw("</span><span class=\"r-who\">").text(quip.who()).raw("</span><span class=\"r-vh\"> (our team)</span>");
        if (!quip.exact()) {
            out.raw(" <span class=\"r-memory\">from memory</span>");
        }
        liked(quip);
        out.raw("</figcaption><blockquote>");
        prose.write(quip.markdown(), Setting.QUIP);
        out.raw("</blockquote></figure>");
    }

    private void liked(Block.Quotation quotation) {
        if (!quotation.likedBy().isEmpty()) {
            out.raw(HtmlPage.DOT).raw("<span class=\"r-liked\">Liked by ");
            out.text(Wording.names(quotation.likedBy())).raw("</span>");
        }
    }

    private static boolean isAnswered(Block block) {
        return block instanceof Block.Question question && !question.answers().isEmpty();
    }

    private void asked(Block.Question question) {
        sentence(question.markdown());
        if (!question.asker().isEmpty()) {
            out.raw(" <span class=\"r-asker\">asked by ").text(question.asker()).raw("</span>");
        }
    }

    private void question(Block.Question question) {
        out.raw("<div><dt>");
        asked(question);
        out.raw("</dt>");
        for (Block.Answer answer : question.answers()) {
            out.raw("<dd>");
            if (!answer.who().isEmpty()) {
                out.raw("<p class=\"r-asker\">").text(answer.who()).raw("</p>");
            }
            prose.write(answer.markdown(), Setting.PROSE);
            out.raw("</dd>");
        }
        out.raw("</div>\n");
    }
}
