package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.pictures.Picture;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports beside each other: each keeps its own pictures, and finds them. */
class PictureFolderTest {
    private static final ExportOptions JEKYLL = ExportOptions.NONE.withFrontMatter(FrontMatter.JEKYLL);
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

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
        out = folder.resolve("out");
    }

    @AfterEach
    void close() {
        made.close();
    }

    private PlannedExport plan(String name) throws Exception {
        return made.plan(ExportFormat.MARKDOWN, ExportOptions.NONE, out.resolve(name));
    }

    /** The pictures that a Markdown file shows, as files. */
    private static List<Path> pictures(Path file, Path root) throws IOException {
        return PICTURE.matcher(Files.readString(file))
                .results()
                .map((MatchResult link) ->
                        root.resolve(URI.create(link.group(1)).getPath().replaceFirst("^/", "")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "отчёт.md, заметки.md",
        "報告.md, picture.md",
        "a-name-that-is-longer-than-forty-characters-one.md, a-name-that-is-longer-than-forty-characters-two.md",
        "My report.md, my-report.md",
        "größe.md, grosse.md",
        "?!.md, #.md"
    })
    void anotherReportInTheSameFolderLeavesItsPictures(String one, String other) throws Exception {
        made.note(line(crane, "A crane", "Late"));
        plan(one).write();
        made.note(line(quay, "A quay", ""));
        PlannedExport second = plan(other);
        assertThat(second.inTheWay()).isEmpty();
        second.write();
        made.note("no picture");
        plan("third.md").write();
        for (String name : List.of(one, other)) {
            assertThat(pictures(out.resolve(name), out))
                    .hasSize(1)
                    .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
        }
    }

    /** Both want the folder of that stem. */
    @Test
    void anotherFilesPicturesAreAskedAbout() throws Exception {
        made.note(line(crane, "A crane", "Late"));
        plan("r.md").write();
        made.note(line(quay, "A quay", ""));
        PlannedExport other = plan("r.markdown");
        assertThat(other.inTheWay()).singleElement().satisfies(picture -> {
            assertThat(picture.getFileName().toString()).startsWith("late-");
            assertThat(other.isOfAnotherReport(picture)).isTrue();
        });
        made.note("no picture");
        assertThat(plan("r.markdown").inTheWay()).hasSize(1);
        assertThat(plan("r.md").inTheWay()).containsExactly(out.resolve("r.md"));
    }

    @Test
    void foldersOfDifferentNamesDifferAndAreSafeInLinks() {
        List<String> names = List.of(
                "report.md",
                "Report.md",
                "a b.md",
                "a-b.md",
                "a_b.md",
                "a..md",
                "a.md",
                "ä.md",
                "отчёт.md",
                "заметки.md",
                "報告.md",
                ".md",
                "-.md",
                "x".repeat(90) + "1.md",
                "x".repeat(90) + "2.md",
                "a%20b.md",
                "con:.md");
        Set<String> folders = new HashSet<>();
        for (String name : names) {
            PictureFolder its = PictureFolder.of(Path.of("out", name), FrontMatter.NONE);
            assertThat(its.link()).as(name).matches("[A-Za-z0-9][A-Za-z0-9._-]*-pictures");
            assertThat(its.place()).isEqualTo(Path.of("out", its.link()));
            folders.add(its.link());
        }
        assertThat(folders).hasSameSizeAs(names).contains("report-pictures", "a_b-pictures");
    }

    @Test
    void postFindsItsPicturesWhereItsSiteBegins() throws Exception {
        made.note(line(crane, "A crane", "Late"));
        Path site = Files.createDirectories(out.resolve("site"));
        Files.createFile(site.resolve("_config.yml"));
        Path posts = Files.createDirectories(site.resolve("blog/_posts"));
        PlannedExport post = made.plan(ExportFormat.MARKDOWN, JEKYLL, posts);
        assertThat(post.remarks()).isEmpty();
        assertThat(pictures(post.write().file(), site))
                .hasSize(1)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
        PlannedExport page = made.plan(ExportFormat.MARKDOWN, JEKYLL, site.resolve("pages/talks.md"));
        assertThat(page.remarks()).isEmpty();
        assertThat(pictures(page.write().file(), site))
                .hasSize(1)
                .allSatisfy(picture -> assertThat(picture).isNotEmptyFile());
    }

    @Test
    void whatJekyllWillNotFindIsSaid() throws Exception {
        made.note(line(crane, "A crane", "Late"));
        assertThat(made.plan(ExportFormat.MARKDOWN, JEKYLL, out.resolve("talks.md"))
                        .remarks())
                .containsExactly(
                        "talks.md is in no site of Jekyll: put it into the folder _posts of yours, and the folder assets"
                                + " beside _posts, where its links look for the pictures.",
                        "Jekyll takes a post only when its name begins with its date: call it 2026-09-18-talks.md.");
        Path post = out.resolve("_posts/2026-09-18-talks.md");
        assertThat(made.plan(ExportFormat.MARKDOWN, JEKYLL, post).remarks()).isEmpty();
        assertThat(made.plan(ExportFormat.MARKDOWN, JEKYLL, post.resolveSibling("talks.md"))
                        .remarks())
                .containsExactly(
                        "Jekyll takes a post only when its name begins with its date: call it 2026-09-18-talks.md.");
        assertThat(PlannedExport.fileName(made.report(), "Über *Wind*", ExportFormat.MARKDOWN, JEKYLL))
                .isEqualTo("2026-09-18-über-wind.md");
    }
}
