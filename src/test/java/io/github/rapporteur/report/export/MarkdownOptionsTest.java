package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wished of the Markdown file. */
class MarkdownOptionsTest {
    @TempDir
    private Path folder;

    private static final String NOTE = """
            See [the paper](https://paper.example/a) and [it again](https://paper.example/a), <https://bare.example/b>.

            > Read [this](https://paper.example/c).
            > — Cy Marsh

            Takeaway: [more](https://paper.example/d)

            `[no link](https://paper.example/a)`
            """;

    private static String markdown(Report report, ExportOptions options) {
        return ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", options);
    }

    @Test
    void footnotesStandForTheReferencesAndEachIsThere() {
        Report report = new InputBuilder().talk("Talk", "Cy Marsh").note(NOTE).report();
        String text = markdown(report, ExportOptions.NONE.withFootnotes(true));
        assertThat(text)
                .contains("See the paper[^1] and it again[^1], https://bare.example/b[^", "> Read this[^")
                .contains("`[no link](https://paper.example/a)`", "\n[^1]: [the paper](https://paper.example/a)\n")
                .doesNotContain("## References", "[References]");
        Matcher used = Pattern.compile("\\[\\^(\\d+)](?!:)").matcher(text);
        while (used.find()) {
            assertThat(text).contains("\n[^" + used.group(1) + "]: ");
        }
        for (Report.Reference reference : report.references()) {
            assertThat(text)
                    .contains("\n[^" + reference.number() + "]: ")
                    .containsPattern("\\[\\^" + reference.number() + "](?!:)");
        }
        assertThat(markdown(report, ExportOptions.NONE))
                .contains("## References")
                .doesNotContain("[^");
    }

    @Test
    void picturesStandInTheFileWhenWished() throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            made.note(line(made.picture(80, 60, "a.jpg"), "A crane", "Late"));
            Path file = folder.resolve("r.md");
            made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE.withEmbedded(true), file)
                    .write();
            assertThat(Files.readString(file))
                    .contains("![A crane](data:image/jpeg;base64,")
                    .contains("*Late. Picture: ");
            assertThat(folder.resolve("r-pictures")).doesNotExist();
        }
    }

    /** Every address of the page is one of the footnotes, and no sign is one that the note only looks to have. */
    @Test
    void everyLinkIsAFootnoteAndNoteSignsAreWords() {
        Report report = new InputBuilder()
                .talk("Talk", "Cy Marsh")
                .note("[Foo](https://w.example/Foo_(bar)) and https://bare.example/x, see [^1] there.")
                .report();
        assertThat(markdown(report, ExportOptions.NONE.withFootnotes(true)))
                .contains("Foo[^1] and https://bare.example/x[^2], see \\[^1\\] there.")
                .contains("[^1]: ")
                .contains("<https://w.example/Foo_(bar)>")
                .contains("[^2]: ");
    }

    @Test
    void timeIsSaidOnlyWhenAsked() {
        Report report = new InputBuilder().talk("Talk", "Cy Marsh").note("text").report();
        ExportOptions timed = ExportOptions.NONE.withTime(ZonedDateTime.parse("2026-09-20T08:05:00Z"));
        String said = "20 September 2026, 08:05 UTC";
        assertThat(markdown(report, timed)).endsWith("*Exported " + said + ".*\n");
        assertThat(new HtmlExporter().export(report, ReportPictures.NONE, timed))
                .contains(" Exported " + said + ".");
        assertThat(markdown(report, timed.withFrontMatter(FrontMatter.HUGO)))
                .contains("\nlastmod: 2026-09-20T08:05:00Z\n")
                .doesNotContain(said);
        assertThat(markdown(report, ExportOptions.NONE)).doesNotContain("Exported");
    }

    @Test
    void headOfAPostIsYamlWhateverTheTitle() {
        Report report = new InputBuilder()
                .front("A \"quoted\" \\ title: # --- {{ x }}", "stand: first", "Ann")
                .talk("Talk")
                .note("text")
                .report();
        for (FrontMatter kind : new FrontMatter[] {FrontMatter.HUGO, FrontMatter.JEKYLL}) {
            String text = markdown(report, ExportOptions.NONE.withFrontMatter(kind));
            String head = text.substring(4, text.indexOf("\n---\n", 4) + 1);
            Object loaded = new org.snakeyaml.engine.v2.api.Load(
                            org.snakeyaml.engine.v2.api.LoadSettings.builder().build())
                    .loadFromString(head);
            assertThat(loaded)
                    .isInstanceOf(java.util.Map.class)
                    .extracting("title")
                    .isEqualTo("A \"quoted\" \\ title: # --- {{ x }}");
        }
    }
}
