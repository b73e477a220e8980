package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToMarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain text.",
                "A *Markdown* text\n\n- with a list\n- of `two`",
                "List<String> and Map<K, V> compare a < b && b > c",
                "See <https://quillfest.example/> and AT&T",
                "Snow & ice"
            })
    void plainTextAndMarkdownStayAsTheyAre(String text) {
        assertThat(HtmlToMarkdown.convert(text)).isEqualTo(text);
    }

    @Test
    void blocksInlineMarksAndListsAreWritten() {
        assertThat(HtmlToMarkdown.convert("<h2>Inks</h2><p>A <em>fine</em> <code>nib</code>,<br>sharp.</p>"
                        + "<ol><li>cut<ul><li>twice</li></ul></li><li>dip</li></ol><blockquote><p>said</p></blockquote>"
                        + "<pre>a  b\nc</pre>"))
                .isEqualTo("""
                        ## Inks

                        A *fine* `nib`,\s\s
                        sharp.

                        1. cut
                           - twice
                        2. dip

                        > said

                        ```
                        a  b
                        c
                        ```""");
    }

    @Test
    void htmlEscapedTwiceIsUnderstood() {
        assertThat(HtmlToMarkdown.convert("&lt;p&gt;Ink &amp;amp; pen&lt;/p&gt;"))
                .isEqualTo("Ink & pen");
    }

    @Test
    void entitiesInPlainTextAreResolved() {
        assertThat(HtmlToMarkdown.convert("Ink &amp; pen &quot;now&quot;")).isEqualTo("Ink & pen \"now\"");
    }

    @Test
    void inlineTagsInATextWithLinesKeepItsLines() {
        assertThat(HtmlToMarkdown.convert("One <b>two</b>\n\n- three *four*"))
                .isEqualTo("One **two**\n\n- three *four*");
    }

    @Test
    void charactersThatMarkdownWouldReadAreEscaped() {
        assertThat(HtmlToMarkdown.convert("<p>2*3*4 and snake_case and `x`</p><p># no heading</p>"))
                .isEqualTo("2\\*3\\*4 and snake_case and \\`x\\`\n\n\\# no heading");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>safe</p><script>alert(1)</script>",
                "<p>safe</p><img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">safe</a>",
                "<a href=\"java\tscript:alert(1)\">safe</a>",
                "<a href=' data:text/html,alert(1)'>safe</a>",
                "<p onclick='alert(1)'>safe</p><style>alert(1)</style>",
                "safe<iframe src='https://x.example/alert(1)'></iframe>",
                "<svg><script>alert(1)</script></svg>safe",
                "&lt;script&gt;alert(1)&lt;/script&gt;safe"
            })
    void nothingActiveSurvives(String html) {
        assertThat(HtmlToMarkdown.convert(html)).isEqualTo("safe");
    }

    @Test
    void linksAreHttpAndMailOnlyAndCannotLeaveTheirBrackets() {
        assertThat(HtmlToMarkdown.safeLink("https://a.example/x(y) z")).isEqualTo("https://a.example/x%28y%29%20z");
        assertThat(HtmlToMarkdown.safeLink("MAILTO:a@b.example")).isEqualTo("MAILTO:a@b.example");
        assertThat(HtmlToMarkdown.safeLink("file:///etc/passwd")).isEmpty();
        assertThat(HtmlToMarkdown.safeLink("/relative")).isEmpty();
    }

    @Test
    void manyOfOneSignTakeNoLongerThanOtherText() {
        String signs = "<p>" + "[".repeat(300_000) + "</p><pre>" + "`".repeat(300_000) + "</pre>";

        String markdown = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlToMarkdown.convert(signs));

        assertThat(markdown).endsWith("`".repeat(300_001));
    }

    @Test
    void tableBecomesRowsAndDeepNestingDoesNoHarm() {
        assertThat(HtmlToMarkdown.convert(
                        "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>"))
                .isEqualTo("| a | b\\|c |\n| --- | --- |\n| 1 | 2 |");
        assertThat(HtmlToMarkdown.convert("<div>".repeat(20_000) + "deep")).isEqualTo("deep");
    }
}
