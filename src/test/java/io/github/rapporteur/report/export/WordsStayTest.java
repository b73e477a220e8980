package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written and is not private is read by whoever reads the export. */
class WordsStayTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Mara]: Agreed",
                "[10:42]: wow",
                "before\n\n[Mara]: yes \"indeed\"\n\nafter",
                "> [Mara]: Agreed\n> — Cy Marsh",
                "- [Mara]: Agreed"
            })
    void wordsThatLookLikeTheDefinitionOfALinkStay(String note) {
        Report report = new InputBuilder().talk("A", "Cy Marsh").note(note).report();
        String words =
                note.contains("10:42") ? "[10:42]: wow" : note.contains("yes") ? "[Mara]: yes" : "[Mara]: Agreed";
        assertThat(Jsoup.parse(new HtmlExporter().export(report)).text()).contains(words);
        assertThat(new MarkdownExporter().export(report).replace("\\", "")).contains(words);
        assertThat(new JsonExporter().export(report).replace("\\", "")).contains(words);
    }

    @Test
    void whetherAQuestionWasAnsweredIsNotSaid() {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note(
                        "Q (Bo): Who?\n\n(laughter)\n\nA: Nobody.\n\nQ: And then?\nA: Then so.\n\nQ: Why?\n\nQ: When?\nA: Now.")
                .report();
        Document page = Jsoup.parse(new HtmlExporter().export(report));
        assertThat(page.select(".r-question").eachText()).containsExactly("Who? asked by Bo", "Why?");
        assertThat(page.select("dl.r-qa")).hasSize(2);
        assertThat(page.select("dl.r-qa dt").eachText()).containsExactly("And then?", "When?");
        assertThat(page.text()).doesNotContain("not answered");
    }

    /** A heading in a quote or a list is no chapter of the report. */
    @Test
    void headingsAreThoseOfTheReport() {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note(
                        "> # Big\n>\n> words\n> — Cy Marsh\n\n- ```\n  code\n  ```\n\n## Head\n\nQ: Why?\nA: # So\n\n- # Item\n")
                .talk("B", "Cy Marsh")
                .note("words")
                .report();
        Document page = Jsoup.parse(new HtmlExporter().export(report));
        assertThat(page.select("h1").eachText()).containsExactly("Report");
        assertThat(page.select("h3").eachText()).containsExactly("A", "B");
        assertThat(page.select("h4").eachText()).containsExactly("Head");
        assertThat(page.select("h4").attr("id")).isEqualTo("head");
        assertThat(page.select("h2 ~ * pre").text() + page.select("pre").text()).contains("code");
        assertThat(Jsoup.parse(ExportFormat.HTML.write(report)).text()).contains("Big", "So", "Item");
        assertThat(new MarkdownExporter().export(report)).contains("### B", "#### Head", "> **Big**");
    }
}
