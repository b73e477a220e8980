package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDirectionsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "<p>שלום world</p>, <p dir=\"rtl\">שלום world</p>",
                "<p>Hello שלום</p>, <p>Hello שלום</p>",
                "<p>10:42 — «مرحبا»</p>, <p dir=\"rtl\">10:42 — «مرحبا»</p>",
                "<p>&amp; שלום</p>, <p dir=\"rtl\">&amp; שלום</p>",
                "<h2 id=\"a\"><a href=\"#a\">שלום</a></h2>, <h2 id=\"a\" dir=\"rtl\"><a href=\"#a\">שלום</a></h2>",
                "<p><b class=\"r-label\">Takeaway</b> שלום</p>, <p dir=\"rtl\"><b class=\"r-label\">Takeaway</b> שלום</p>",
                "<ul><li>שלום</li><li>one</li></ul>, <ul dir=\"rtl\"><li>שלום</li><li dir=\"ltr\">one</li></ul>",
                "<ul><li>one</li><li>שלום</li></ul>, <ul><li>one</li><li dir=\"rtl\">שלום</li></ul>",
                "<blockquote><p>א</p><pre><code>x</code></pre></blockquote>,"
                        + " <blockquote dir=\"rtl\"><p>א</p><pre dir=\"ltr\"><code>x</code></pre></blockquote>",
                "<p>a<br>b</p><p><img src=\"x\">שלום</p>, <p>a<br>b</p><p dir=\"rtl\"><img src=\"x\">שלום</p>",
                "<table><tr><th>א</th><td>1</td></tr></table>, <table dir=\"rtl\"><tr><th>א</th><td>1</td></tr></table>",
                "<p>😀</p><p>123</p>, <p>😀</p><p>123</p>",
                "<p>ﷺ</p>, <p dir=\"rtl\">ﷺ</p>",
                "<p>𐤀</p>, <p dir=\"rtl\">𐤀</p>",
            })
    void blockRunsTheWayOfItsFirstLetter(String page, String written) {
        assertThat(PageDirections.in(page)).isEqualTo(written);
    }

    @Test
    void pageThatRunsOneWayStaysAsItIs() throws Exception {
        String page = new HtmlExporter().export(new ReportComposer().compose(SampleInput.load()));
        assertThat(page).doesNotContain(" dir=\"");
        assertThat(PageDirections.in(page)).isSameAs(page);
    }
}
