package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportByTemplateTest {
    private static final String NOTE = """
            Gusts turn

            Takeaway: gusts are *not* wind

            > A kite is a leaf that was asked nicely.
            > — Ada Öz #kites

            Private: she was hoarse
            """;

    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        assertThat(cli.input(NOTE).run("note", "beginners")).isZero();
    }

    private String printed(String... more) {
        String[] words = new String[more.length + 5];
        System.arraycopy(new String[] {"export", "--out", "-", "--format", "md"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        assertThat(cli.run(words)).as(cli.err()).isZero();
        return cli.out();
    }

    @Test
    void builtInTemplatesGiveTheSavedReportTheirShape() {
        assertThat(printed("--template", "quotes")).contains("asked nicely").doesNotContain("Gusts turn");
        assertThat(printed("--template", "trip-report").indexOf("## Takeaways"))
                .isBetween(1, cli.out().indexOf("Gusts turn"));
        assertThat(printed("--template", "blog-post").indexOf("## Takeaways"))
                .isGreaterThan(cli.out().indexOf("Gusts turn"));
        assertThat(printed("--template", "Everything")).contains("Gusts turn");
        assertThat(printed("--template", "report")).isEqualTo(printed()).contains("Gusts turn");
        assertThat(cli.run("export", "--format", "md", "--out", "-", "--template", "letter"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err())
                .contains("\"letter\" is no template; there are report, blog-post, trip-report, quotes, everything, and"
                        + " files that end in .mustache.");
    }

    @Test
    void savedReportsAreFoundByName() {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            ConferenceId id = notebook.schedule().conferences().getFirst().id();
            notebook.reports().keep(id, SavedReport.of("Für alle", ReportTemplate.BLOG_POST));
            notebook.reports().keep(id, SavedReport.of("Said", ReportTemplate.QUOTES));
        }
        assertThat(printed()).doesNotContain("Gusts turn");
        assertThat(printed("--report", "FUR  ALLE")).contains("Gusts turn");
        assertThat(printed("--report", "said")).doesNotContain("Gusts turn");
        assertThat(printed("--report", "said", "--template", "blog-post")).contains("Gusts turn");
        assertThat(cli.run("export", "--format", "md", "--out", "-", "--report", "Other"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("is called \"Other\". There are:\n  Für alle\n  Said");
    }

    @Test
    void aNotebookWithoutSavedReportsHasTheFirstOne() {
        assertThat(printed("--report", "report")).isEqualTo(printed());
        assertThat(cli.run("export", "--format", "md", "--out", "-", "--report", "Said"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("There are:\n  Report");
    }

    @Test
    void ownTemplateWritesItsFile() throws IOException {
        String template = cli.write(
                        "mine.md.mustache", "{{#people}}{{name}}: {{#quotes}}{{markdown}}{{/quotes}}{{/people}}")
                .toString();
        Path file = folder.resolve("mine.md");
        assertThat(cli.run("export", "--template", template, "--out", file.toString()))
                .as(cli.err())
                .isZero();
        assertThat(file).hasContent("Ada Öz: A kite is a leaf that was asked nicely.");
        assertThat(cli.out()).contains("1 talk, 1 quote, 0 quips").contains("stayed in the notebook");
        assertThat(cli.run("export", "--template", template, "--out", file.toString()))
                .isZero();
        Files.writeString(file, "mine");
        assertThat(cli.run("export", "--template", template, "--out", file.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(file).hasContent("mine");
        assertThat(cli.run("export", "--template", template, "--out", file.toString(), "--force"))
                .isZero();
        assertThat(cli.run("export", "--template", template, "--out", folder.toString(), "--report", "Report"))
                .isZero();
        assertThat(folder.resolve("notes-from-kite-days-2026.md")).exists();
        assertThat(cli.run("export", "--template", template, "--out", "-")).isZero();
        assertThat(cli.out()).isEqualTo("Ada Öz: A kite is a leaf that was asked nicely.");
        assertThat(cli.run("export", "--template", template, "--out", folder + "/kites.notebook.mv.db", "--force"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("this is a part of the notebook");
    }

    @Test
    void errorInATemplateLeavesTheFile() throws IOException {
        Path file = cli.write("mine.md", "old");
        String template = cli.write("bad.md.mustache", "a\n{{#groups}}\n").toString();
        assertThat(cli.run("export", "--template", template, "--out", file.toString(), "--force"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err())
                .isEqualToIgnoringNewLines(
                        "bad.md.mustache, line 2: the section “groups” is not closed. End it with {{/groups}}.");
        assertThat(file).hasContent("old");
        String doubtful = cli.write("odd.md.mustache", "{{titel}}x").toString();
        assertThat(cli.run("export", "--template", doubtful, "--out", file.toString(), "--force"))
                .isZero();
        assertThat(cli.err()).contains("odd.md.mustache, line 1: there is no field “titel” here");
        assertThat(file).hasContent("x");
        assertThat(cli.run("export", "--template", folder + "/none.mustache", "--out", "-"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("none.mustache: there is no such file or folder.");
    }

    @Test
    void whatATemplateDecidesCannotBeWishedToo() throws IOException {
        String template = cli.write("mine.md.mustache", "x").toString();
        for (String[] wish : new String[][] {{"--format", "html"}, {"--style", "a.css"}, {"--folder"}}) {
            String[] words = new String[wish.length + 5];
            System.arraycopy(new String[] {"export", "--out", "-", "--template", template}, 0, words, 0, 5);
            System.arraycopy(wish, 0, words, 5, wish.length);
            assertThat(cli.run(words)).isEqualTo(RapporteurCommand.WRONG_USAGE);
            assertThat(cli.err()).startsWith(wish[0] + " does nothing with a template of your own");
        }
        assertThat(cli.run("export", "--out", "-")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).startsWith("Say with --format what to write: md, html, pdf or json.");
    }
}
