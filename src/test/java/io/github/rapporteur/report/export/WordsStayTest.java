package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.NoteMarkdown;
import io.github.rapporteur.report.Report;
import java.util.List;
import org.commonmark.renderer.html.HtmlRenderer;
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

    /** What stands between two lists in a note may go to a part of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"Term: rope = a line", "Liked: the slides", "Private: no"})
    void listBelowAnAnswerIsNotPutIntoItsMouth(String between) throws Exception {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("Q: Who?\nA: two of us:\n- one\n- two\n\n" + between + "\n\n- milk\n- bread")
                .report();
        String markdown = markdown(report);
        String page = HtmlRenderer.builder().build().render(NoteMarkdown.parse(markdown));
        assertThat(Jsoup.parse(page).select("ul").eachText()).contains("one two", "milk bread");
        assertThat(ReportReader.read("r.md", markdown)
                        .talks()
                        .getFirst()
                        .notes()
                        .getFirst()
                        .text())
                .satisfies(note -> assertThat(MarkReader.read(note))
                        .filteredOn(Mark.Answer.class::isInstance)
                        .extracting(Mark::text)
                        .containsExactly("two of us:\n- one\n- two"));
    }

    /** The same words in all files: what shows nothing but words is written anew. */
    @Test
    void looseListOfAnAnswerIsTheSameInBothFiles() throws Exception {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("Q: Who?\nA: we\n- one\n\n- ![two](https://x.example/p.png)")
                .report();
        String json = ExportFormat.JSON.write(report);
        assertThat(json).contains("we\\n- one");
        assertThat(ExportFormat.JSON.write(ReportReader.json("r.json", json))).isEqualTo(json);
    }

    /** Nor what stands below one of which more seems to come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: two of us:\n\nTerm: rope = a line\n\n- milk\n- bread",
                "A: two of us:\n\nPrivate: no\n\nPlain words here.",
                "A: two of us:\n\n\n```\ncode\n```",
                "A:\n\nPrivate: x\n\n- milk",
                "A: so <!-- c -->\n- one\n- two <!-- c -->\n\nPrivate: x\n\n- milk",
                "- A: two:\n  - one\n\n\n  - two",
                "- A: two:\n  - one\n\n  Private: x\n\n  Private: y\n\n  - milk",
                "A: so\n\nPrivate: x\n\n  indented words",
                "A:\n```\ncode\n\n\n- x\n```",
                "A: we:\n\n- \n- two"
            })
    void answersComeBackAsTheyWere(String note) throws Exception {
        Report report = new InputBuilder()
                .talk("A", "Cy Marsh")
                .note("Q: Who?\n" + note)
                .report();
        String markdown = markdown(report);
        ReadReport back = ReportReader.read("r.md", markdown);
        String text = back.talks().getFirst().notes().getFirst().text();
        Report again = new InputBuilder().talk("A", "Cy Marsh").note(text).report();
        boolean empty = note.startsWith("A:\n\n");
        assertThat(answers(again)).hasSize(empty ? 0 : 1).isEqualTo(answers(report));
        assertThat(section(markdown(again))).isEqualTo(section(markdown));
        assertThat(answers(report)).noneMatch(answer -> answer.contains("milk") && !note.startsWith("-"));
        assertThat(ExportFormat.JSON.write(report).replace("code\\n\\n\\n", "")).doesNotContain("\\n\\n\\n");
    }

    private static String markdown(Report report) {
        return ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", ExportOptions.NONE.withReadable(true));
    }

    private static String section(String markdown) {
        return markdown.substring(
                markdown.indexOf("**Q:**"), markdown.indexOf("<!-- rapporteur: {\"end\"", markdown.indexOf("**Q:**")));
    }

    private static List<String> answers(Report report) {
        return Jsoup.parse(ExportFormat.HTML.write(report)).select(".r-qa dd").eachText();
    }
}
