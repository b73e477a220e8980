package io.github.rapporteur.schedule.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Talk;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFileTest {
    @Test
    void daysAndTalksAreHeadingsAndTheAbstractIsQuoted() {
        Talk talk = Lanterns.talk("Oil or wax", "Hall", "https://lantern.example/oil", "Bo Lind");
        assertThat(TalksFormat.MARKDOWN.write(Lanterns.chosen(talk, "# Why\n\nTwo *wicks*."), Lanterns.NOW))
                .isEqualTo("""
                        # Lantern Days, 2026

                        Times are those of Europe/Copenhagen.

                        ## Friday 11 September 2026

                        ### Oil or wax

                        Bo Lind \s
                        10:30–11:15 · Hall · Wicks · must

                        > # Why
                        >
                        > Two *wicks*.

                        <https://lantern.example/oil>
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\\\<img src=x onerror=alert(1)>",
                "fine\n\n<div>\n# more\n</div>",
                "<!-- hidden -->",
                "<?php x ?>",
                "</div>",
                "# Heading\n<b>",
                "1. one",
                "- [x](y) `code` *star* _line_ ~~gone~~ | a | & &lt;",
            })
    void nothingOfTheScheduleBecomesATagOrAHeadingOfThePage(String hostile) {
        Talk talk = Lanterns.talk(hostile, hostile, "javascript:alert(1)", hostile);
        String text = new MarkdownFile(Lanterns.chosen(talk, hostile)).text();
        Node page = Parser.builder().build().parse(text);
        int[] headings = new int[1];
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                throw new AssertionError("a tag: " + block.getLiteral());
            }

            @Override
            public void visit(HtmlInline tag) {
                throw new AssertionError("a tag: " + tag.getLiteral());
            }

            @Override
            public void visit(Heading heading) {
                headings[0] += heading.getParent() instanceof Document ? 1 : 0;
            }
        });
        assertThat(headings[0]).isEqualTo(3);
        String shown = HtmlRenderer.builder().build().render(page.getLastChild());
        assertThat(text).doesNotContain("javascript:");
        assertThat(shown).isNotEmpty();
    }

    @Test
    void wordsAreShownAsTheScheduleHasThem() {
        String title = "C# & *pointers* [1] `x_y` <T> | ~~no~~ \\o/";
        String html = HtmlRenderer.builder()
                .build()
                .render(Parser.builder()
                        .build()
                        .parse(new MarkdownFile(Lanterns.chosen(Lanterns.talk(title, "", ""), "")).text()));
        assertThat(html).contains("<h3>C# &amp; *pointers* [1] `x_y` &lt;T&gt; | ~~no~~ \\o/</h3>");
    }
}
