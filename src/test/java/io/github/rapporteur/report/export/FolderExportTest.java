package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.Sha256;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports of several files: whole, tidy, and never at the cost of somebody's file. */
class FolderExportTest {
    private static final ExportOptions FOLDER = ExportOptions.NONE.withFolder(true);
    private static final ExportOptions HUGO = ExportOptions.NONE.withFrontMatter(FrontMatter.HUGO);
    private static final ExportOptions JEKYLL = ExportOptions.NONE.withFrontMatter(FrontMatter.JEKYLL);

    @TempDir
    private Path folder;

    private NotebookFixture made;
    private Picture crane;
    private Picture quay;
    private Path out;

    @BeforeEach
    void open() throws Exception {
        made = new NotebookFixture(folder);
        crane = made.picture(80, 60, "a.jpg");
        quay = made.picture(60, 80, "b.jpg");
        made.note(line(crane, "A crane", "Late") + "\n\n" + line(quay, "A quay", ""));
        out = folder.resolve("out");
    }

    @AfterEach
    void close() {
        made.close();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .map(one -> out.relativize(one).toString().replaceAll("-[0-9a-f]{8}\\.", "."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void pageInAFolderFindsItsPictures() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        assertThat(files())
                .containsExactly(FolderManifest.NAME, "index.html", "pictures/a-quay.jpg", "pictures/late.jpg");
        Element page = Jsoup.parse(Files.readString(out.resolve("index.html")));
        assertThat(page.select("img").eachAttr("src")).hasSize(2).allMatch(src -> src.startsWith("pictures/"));
        for (String src : page.select("img").eachAttr("src")) {
            assertThat(ImageIO.read(out.resolve(src).toFile())).isNotNull();
        }
        assertThat(page.expectFirst("meta[http-equiv]").attr("content")).contains("img-src 'self' data:;");
    }

    /** Both would call their folder after the report. */
    @Test
    void exportOfAnotherKindIntoTheSameFolderIsAskedAboutAndTheSameAgainIsNot() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        assertThat(made.plan(ExportFormat.HTML, FOLDER, out).inTheWay()).isEmpty();
        assertThat(made.plan(ExportFormat.MARKDOWN, HUGO, out).inTheWay()).containsExactly(out.resolve("index.html"));
        made.plan(ExportFormat.MARKDOWN, HUGO, out).write();
        assertThat(made.plan(ExportFormat.MARKDOWN, HUGO, out).inTheWay()).isEmpty();
        assertThat(files()).contains("index.md").doesNotContain("index.html");
    }

    /** A trip report into the folder of the public post. */
    @Test
    void exportOfAnotherReportIntoTheSameFolderIsAskedAbout() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        SavedReport trip = SavedReport.of("Trip", ReportTemplate.TRIP_REPORT);
        made.notebook
                .reports()
                .keep(
                        made.talks.getFirst().conference(),
                        trip.with(trip.choices().withFrontMatter("For the boss", "", "", null)));
        assertThat(made.plan(ExportFormat.HTML, FOLDER, out).inTheWay()).contains(out.resolve("index.html"));
    }

    @Test
    void whatBecamePrivateGoesAndAUsersOwnFilesStay() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        Files.writeString(out.resolve("robots.txt"), "mine");
        Files.writeString(out.resolve("pictures/own.png"), "mine");
        made.note(line(crane, "A crane", "Late") + "\n\nPrivate: " + line(quay, "A quay", ""));
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        assertThat(files())
                .containsExactly(
                        FolderManifest.NAME, "index.html", "pictures/late.jpg", "pictures/own.png", "robots.txt");
        made.note("no picture");
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        assertThat(files()).containsExactly(FolderManifest.NAME, "index.html", "pictures/own.png", "robots.txt");
    }

    @Test
    void pictureThatSomebodyChangedIsNotTheProgramsAnyMore() throws Exception {
        made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, out.resolve("r.md"))
                .write();
        Path late;
        try (Stream<Path> all = Files.list(out.resolve("r-pictures"))) {
            late = all.filter(one -> one.getFileName().toString().startsWith("late"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(late, "painted over");
        assertThat(made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, out.resolve("r.md"))
                        .inTheWay())
                .containsExactly(late);
        made.note("nothing");
        made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, out.resolve("r.md"))
                .write();
        assertThat(late).hasContent("painted over");
        assertThat(files()).containsExactly("r-pictures/late.jpg", "r.md");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "PDF", "JSON"})
    void pageOfTheSameNameLeavesTheMarkdownItsPictures(ExportFormat page) throws Exception {
        made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, out.resolve("r.md"))
                .write();
        made.plan(page, ExportOptions.NONE, out.resolve("r." + page.ending())).write();
        assertThat(files()).contains("r-pictures/late.jpg", "r-pictures/a-quay.jpg", "r." + page.ending());
    }

    @Test
    void lastPictureTakesItsFolderAlong() throws Exception {
        Path file = out.resolve("r.md");
        made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, file).write();
        made.note("nothing");
        made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, file).write();
        assertThat(out.resolve("r-pictures")).doesNotExist();
        assertThat(files()).containsExactly("r.md");
    }

    @Test
    void pageOfSomebodyElseIsInTheWayAndOwnOneIsNot() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        made.note("changed");
        assertThat(made.plan(ExportFormat.HTML, FOLDER, out).inTheWay()).isEmpty();
        Files.writeString(out.resolve("index.html"), "mine");
        assertThat(made.plan(ExportFormat.HTML, FOLDER, out).inTheWay()).containsExactly(out.resolve("index.html"));
    }

    @Test
    void manifestLeadsNowhereOutside() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        String hash = Sha256.hex(Files.readAllBytes(outside));
        Files.createDirectories(out);
        Files.writeString(
                out.resolve(FolderManifest.NAME),
                hash + "  ../outside.txt\n" + hash + "  /etc/passwd\n" + hash + "  x/../../outside.txt\n\0\n");
        Files.createSymbolicLink(out.resolve("link.txt"), outside);
        Files.writeString(
                out.resolve(FolderManifest.NAME), hash + "  link.txt\n", java.nio.file.StandardOpenOption.APPEND);
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        assertThat(outside).hasContent("mine");
        assertThat(out.resolve("link.txt")).isSymbolicLink();
    }

    @Test
    void hugoGetsABundleWithItsHeadAndNothingToCarryOut() throws Exception {
        made.note(line(crane, "A crane", "Late") + "\n\n{{< figure src=\"x\" >}} and {{% x %}} and `{{< y` text");
        made.plan(ExportFormat.MARKDOWN, HUGO, out).write();
        String text = Files.readString(out.resolve("index.md"));
        assertThat(text)
                .startsWith("---\ntitle: \"Notes from Harbour Conf 2026\"\ndate: 2026-09-18\nauthor: \"Ada\"\n")
                .contains("\nimages: [\"pictures/late-", "\ndraft: true\n---\n", "![A crane](pictures/late-")
                .contains("{{\\< figure src=\"x\" \\>}}", "{{%/* x */%}}", "`{&#123;< y`")
                .doesNotContain("# Notes from", "## Contents", "{{< ");
        assertThat(files()).containsExactly(FolderManifest.NAME, "index.md", "pictures/late.jpg");
    }

    @Test
    void jekyllGetsAPostAndItsPicturesInAssets() throws Exception {
        made.note(line(crane, "A crane", "Late") + "\n\n{% include x %} {{ page }} {% endraw %} end");
        Path posts = Files.createDirectories(out.resolve("_posts"));
        WrittenReport written = made.plan(ExportFormat.MARKDOWN, JEKYLL, posts).write();
        assertThat(written.file()).hasFileName("2026-09-18-notes-from-harbour-conf-2026.md");
        assertThat(Files.readString(written.file()))
                .startsWith("---\nlayout: post\ntitle: ")
                .contains("\nimage: \"/assets/2026-09-18-notes-from-harbour-conf-2026/late-", "published: false")
                .contains("{% raw %}\n", "{&#37; endraw %} end", "![A crane](/assets/2026-")
                .endsWith("{% endraw %}\n");
        assertThat(files())
                .contains("assets/2026-09-18-notes-from-harbour-conf-2026/late.jpg")
                .hasSize(3);
    }

    @Test
    void folderThatCannotBeWrittenIsSaidAndTheOldPageStays() throws Exception {
        made.plan(ExportFormat.HTML, FOLDER, out).write();
        byte[] old = Files.readAllBytes(out.resolve("index.html"));
        Path pictures = out.resolve("pictures");
        try (Stream<Path> all = Files.list(pictures)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(pictures);
        Files.writeString(pictures, "a file where the folder was");
        made.note(line(crane, "A crane", "Late") + " changed");
        assertThatThrownBy(() -> made.plan(ExportFormat.HTML, FOLDER, out).write())
                .isInstanceOf(IOException.class);
        assertThat(Files.readAllBytes(out.resolve("index.html"))).isEqualTo(old);
        assertThat(pictures).hasContent("a file where the folder was");
    }
}
