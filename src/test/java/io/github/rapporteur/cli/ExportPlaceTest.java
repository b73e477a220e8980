package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where exports go, and what they never cost. */
class ExportPlaceTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;
    private Path out;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        assertThat(cli.input("A [kite](https://kite.example/).\n").run("note", "beginners"))
                .isZero();
        out = Files.createDirectory(folder.resolve("two"));
    }

    private int export(String format, Path place, String... more) {
        return cli.run(
                Stream.concat(Stream.of("export", "--format", format, "--out", place.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    private void importBalloons() throws IOException {
        String balloons = Files.readString(cli.schedule())
                .replace("Kite Days 2026", "Balloon Days")
                .replace("<acronym>kite<", "<acronym>balloon<");
        assertThat(cli.run("import", cli.write("balloons.xml", balloons).toString()))
                .as(cli.err())
                .isZero();
    }

    @Test
    void anotherConferencesReportInTheSameFolderStays() throws IOException {
        importBalloons();
        assertThat(export("md", out, "--conference", "kite")).as(cli.err()).isZero();
        assertThat(export("md", out, "--conference", "balloon")).as(cli.err()).isZero();
        assertThat(names()).containsExactly("notes-from-balloon-days.md", "notes-from-kite-days-2026.md");
        assertThat(export("md", out, "--conference", "kite")).as(cli.err()).isZero();
    }

    @Test
    void whatAnotherReportWroteIsReplacedOnlyByForce() throws IOException {
        importBalloons();
        Path file = out.resolve("r.html");
        assertThat(export("html", file, "--conference", "kite")).isZero();
        assertThat(export("html", file, "--conference", "balloon")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err())
                .isEqualTo(file + ": something else was exported to this place. Nothing was written. Choose another"
                        + " place, or replace it with --force.\n");
        assertThat(export("html", file, "--conference", "kite", "--template", "quotes"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(export("html", file, "--conference", "kite")).isZero();
        assertThat(export("html", file, "--conference", "balloon", "--force")).isZero();
        assertThat(Files.readString(file)).contains("Balloon Days");
        assertThat(export("html", file, "--conference", "kite")).isEqualTo(RapporteurCommand.FAILED);
    }

    @Test
    void savedReportsOfOneTitleHaveFilesOfTheirOwn() throws IOException {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            ConferenceId id = notebook.schedule().conferences().getFirst().id();
            notebook.reports().keep(id, SavedReport.of("Public", ReportTemplate.BLOG_POST));
            notebook.reports().keep(id, SavedReport.of("For the boss", ReportTemplate.TRIP_REPORT));
        }
        assertThat(export("md", out, "--report", "public")).isZero();
        assertThat(export("md", out, "--report", "for the boss")).isZero();
        assertThat(export("pdf", out, "--report", "public", "--title", "Kites!"))
                .isZero();
        assertThat(names()).hasSize(3).contains("kites.pdf");
    }

    @Test
    void postIsNamedAsJekyllWantsIt() throws IOException {
        Path posts = Files.createDirectory(out.resolve("_posts"));
        assertThat(export("md", posts, "--front-matter", "jekyll", "--date", "2026-05-06"))
                .isZero();
        assertThat(posts.resolve("2026-05-06-notes-from-kite-days-2026.md")).exists();
        assertThat(cli.err()).isEmpty();
        assertThat(export("md", posts, "--front-matter", "jekyll", "--date", "none"))
                .isZero();
        assertThat(posts.resolve("2026-05-05-notes-from-kite-days-2026.md")).exists();
        assertThat(export("md", out.resolve("kites.md"), "--front-matter", "jekyll", "--date", "2026-05-06"))
                .isZero();
        assertThat(cli.err()).contains("put it into the folder _posts of yours", "2026-05-06-kites.md");
    }

    @Test
    void usersOwnPartStays() throws IOException {
        Path mine = Files.writeString(out.resolve("r.md.part"), "mine");
        Path precious = Files.writeString(out.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(out.resolve("q.html.part"), precious);
        assertThat(export("md", out.resolve("r.md"))).isZero();
        assertThat(export("html", out.resolve("q.html"))).isZero();
        assertThat(mine).hasContent("mine");
        assertThat(precious).hasContent("precious");
        assertThat(Files.isSymbolicLink(out.resolve("q.html"))).isFalse();
        assertThat(names()).containsExactly("precious.txt", "q.html", "q.html.part", "r.md", "r.md.part");
    }

    @Test
    void whatBelongsToTheNotebookIsNeverWrittenOver() throws IOException {
        assertThat(export("md", out.resolve("r.md"))).isZero();
        Files.createDirectory(folder.resolve("kites.notebook.backups"));
        Files.createSymbolicLink(folder.resolve("way"), folder.resolve("kites.notebook.backups"));
        String template = cli.write("t.md.mustache", "x").toString();
        for (String place : List.of(
                "kites.notebook.exports",
                "kites.notebook.journal",
                "kites.notebook.backups/r.md",
                "kites.notebook.mirror/r.md",
                "two/../way/r.md")) {
            assertThat(export("md", folder.resolve(place), "--force")).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("this is a part of the notebook. Choose another file.");
            assertThat(cli.run("export", "--template", template, "--out", folder + "/" + place, "--force"))
                    .isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("this is a part of the notebook. Choose another file.");
            assertThat(cli.run("talks", "--format", "md", "--out", folder + "/" + place))
                    .isEqualTo(RapporteurCommand.FAILED);
        }
        assertThat(export("html", folder.resolve("kites.notebook.backups"), "--folder"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(folder.resolve("kites.notebook.backups")).isEmptyDirectory();
        assertThat(folder.resolve("kites.notebook.exports")).content().contains("r.md");
    }

    @Test
    void linkThatLeadsNowhereIsInTheWay() throws IOException {
        Path link = Files.createSymbolicLink(out.resolve("dang.md"), out.resolve("nowhere"));
        String template = cli.write("t.md.mustache", "x").toString();
        assertThat(cli.run("export", "--template", template, "--out", link.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("was not exported from this notebook");
        assertThat(export("md", link)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(link).isSymbolicLink();
        assertThat(cli.run("export", "--template", template, "--out", link.toString(), "--force"))
                .isZero();
        assertThat(link).hasContent("x");
        assertThat(out.resolve("nowhere")).doesNotExist();
    }

    @Test
    void ownTemplateAndMarkdownOfOneNameAreTwoReports() throws IOException {
        String template = cli.write("t.md.mustache", "x").toString();
        assertThat(export("md", out)).isZero();
        assertThat(cli.run("export", "--template", template, "--out", out.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("notes-from-kite-days-2026.md: something else was exported to this place");
    }

    @Test
    void whatCannotBeWrittenIsSaidWithFileCauseAndCure() throws IOException {
        Path file = Files.writeString(out.resolve("real.md"), "mine");
        assertThat(export("html", file.resolve("x.html"))).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).isEqualTo(file + ": this is a file, so nothing can be in it. Choose another place.\n");
        Path occupied = Files.createDirectories(out.resolve("notes-from-kite-days-2026.md"));
        String template = cli.write("t.md.mustache", "x").toString();
        assertThat(cli.run("export", "--template", template, "--out", out.toString(), "--force"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).isEqualTo(occupied + ": this is a folder. Name a file, in it or elsewhere.\n");
        assertThat(export("md", file, "--front-matter", "hugo")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err())
                .startsWith("This kind of export is a folder with the page and its pictures, and \"" + file
                        + "\" is the name of a file; name a folder with --out.");
        Path dir = Files.createDirectory(folder.resolve("d.md.mustache"));
        assertThat(cli.run("export", "--template", dir.toString(), "--out", "-"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).isEqualTo("d.md.mustache: a folder. Choose the template in it.\n");
        assertThat(export("html", out.resolve("x.html"), "--style", out.toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).isEqualTo(out + ": a folder. Choose the style in it.\n");
    }

    @Test
    void pageOfAnotherReportInAFolderIsSaidToBeThat() throws IOException {
        importBalloons();
        Path post = out.resolve("post");
        assertThat(export("md", post, "--front-matter", "hugo", "--conference", "kite"))
                .isZero();
        assertThat(export("md", post, "--front-matter", "hugo", "--conference", "balloon"))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).startsWith(post.resolve("index.md") + ": something else was exported to this place.");
    }

    @Test
    void footnotesThatNothingBecomesAreSaid() {
        assertThat(export("md", out.resolve("q.md"), "--footnotes", "--template", "quotes"))
                .isZero();
        assertThat(cli.err()).startsWith("No link became a footnote: footnotes are the part \"References\"");
        assertThat(cli.run("export", "--format", "md", "--out", "-", "--footnotes", "--template", "quotes"))
                .isZero();
        assertThat(cli.err()).startsWith("No link became a footnote");
        assertThat(export("md", out.resolve("r.md"), "--footnotes")).isZero();
        assertThat(cli.err()).isEmpty();
    }
}
