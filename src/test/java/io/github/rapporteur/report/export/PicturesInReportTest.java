package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.github.rapporteur.cli.RapporteurCommand;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PublishedPicture;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesInReportTest {
    private static final String ME = "Ada";

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private List<Talk> talks;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        notebook.people().setMe(ME);
        talks = EditorFixture.harbourTalks(notebook);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void htmlHasThePictureItselfWithItsWords() throws Exception {
        Picture photo = store(2000, 1500, "IMG_1.jpg");
        notebook.pictures().describe(photo.hash(), "Teo", List.of("Mara", "Jonas"));
        note("before\n\n" + line(photo, "A [crane]", "The \"crane\" <b>late</b>") + "\n\nafter");

        Document page = Jsoup.parse(html());

        Element figure = first(page, "figure.r-picture");
        Element img = first(figure, "img");
        assertThat(img.attr("alt")).isEqualTo("A [crane]");
        assertThat(img.attr("width")).isEqualTo("1600");
        assertThat(img.attr("height")).isEqualTo("1200");
        assertThat(first(figure, "figcaption").ownText()).isEqualTo("The \"crane\" <b>late</b>");
        assertThat(first(figure, ".r-people").text()).isEqualTo("On it: Mara and Jonas");
        assertThat(first(figure, ".r-credit").text()).isEqualTo("Picture: Teo");
        assertThat(page.select("p figure")).isEmpty();
        assertThat(page.select("img")).allMatch(image -> image.attr("src").startsWith("data:image/jpeg;base64,"));
        assertClean(Base64.getDecoder().decode(img.attr("src").replaceFirst(".*,", "")));
        assertThat(html()).doesNotContain("picture:");
    }

    @Test
    void markdownHasTheFilesBesideItAndEveryLinkOpens() throws Exception {
        Picture photo = store(800, 600, "IMG_1.jpg");
        Picture evil = store(100, 80, "../../etc/passwd");
        notebook.pictures().describe(photo.hash(), "Teo", List.of());
        note(line(photo, "A crane", "Late") + "\n\n" + line(evil, "", "../../ <script>") + "\n\n- in a list "
                + line(photo, "again", ""));
        Path file = folder.resolve("out dir").resolve("Mein Bericht.md");

        WrittenReport written = write(ExportFormat.MARKDOWN, file);

        String markdown = Files.readString(file);
        Matcher links = Pattern.compile("!\\[[^]]*]\\(([^ )]+)").matcher(markdown);
        List<String> targets = links.results().map(link -> link.group(1)).toList();
        assertThat(targets)
                .hasSize(3)
                .allMatch(target -> target.matches("mein-bericht-908c9ea4-pictures/[a-z0-9-]+\\.jpg"));
        for (String target : targets) {
            assertClean(Files.readAllBytes(file.resolveSibling(target)));
        }
        assertThat(markdown).contains("![A crane](mein-bericht-908c9ea4-pictures/late-", "*Late. Picture: Teo.*");
        assertThat(markdown).doesNotContain("picture:", "<script>");
        assertThat(written.sentence()).isEqualTo("Report written: Mein Bericht.md and 2 pictures.");
        try (Stream<Path> all = Files.walk(folder.resolve("out dir"))) {
            assertThat(all.filter(Files::isRegularFile).filter(one -> !one.endsWith(FolderManifest.NAME)))
                    .hasSize(3);
        }
        // Again, beside what the user has put there.
        Path own = Files.writeString(
                file.resolveSibling("mein-bericht-908c9ea4-pictures").resolve("own.txt"), "mine");
        write(ExportFormat.MARKDOWN, file);
        assertThat(own).hasContent("mine");
    }

    @Test
    void privatePictureNeverLeaves() throws Exception {
        Picture secret = store(300, 200, "secret.jpg");
        note("open\n\nPrivate: " + line(secret, "hush", "hush") + "\n\nPrivate: not this\n" + line(secret, "hush", "")
                + "\n\n> hush\n> " + line(secret, "hush", "") + "\n> — Mara Lindqvist (off the record)\n");
        Path file = folder.resolve("out").resolve("report.md");
        write(ExportFormat.MARKDOWN, file);
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
        assertThat(Files.readString(file)).contains("open").doesNotContain("hush");
        assertThat(html()).doesNotContain("<img", "hush");
        assertThat(pictures(report()).count()).isZero();
    }

    @Test
    void missingPictureLeavesItsWordsAndARemark() throws Exception {
        note("see\n\n![A crane](picture:0123456789abcdef \"Late\")\n\nend");
        ReportPictures pictures = pictures(report());
        assertThat(pictures.missing()).isEqualTo(1);
        assertThat(pictures.remarks()).singleElement().asString().startsWith("1 picture is missing");
        assertThat(html()).contains("A crane").doesNotContain("<img", "picture:");
        Path file = folder.resolve("r.md");
        write(ExportFormat.MARKDOWN, file);
        assertThat(Files.readString(file)).contains("A crane").doesNotContain("![", "picture:0");
        assertThat(folder.resolve("r-pictures")).doesNotExist();
    }

    @Test
    void damagedPictureDoesNotBreakTheReport() throws Exception {
        Picture photo = store(300, 200, "a.jpg");
        byte[] noPixels = java.util.Arrays.copyOf(notebook.pictures().file(photo.hash()), 1_500);
        Picture broken = notebook.pictures().store(NewPicture.of(noPixels, "broken.jpg"));
        note(line(photo, "sound", "") + "\n\n" + line(broken, "broken", ""));
        assertThat(pictures(report()).missing() + pictures(report()).count()).isEqualTo(2);
        assertThat(Jsoup.parse(html()).select("img")).isNotEmpty();
    }

    /** Drawing takes longer than all the rest of an export. */
    @Test
    void pictureIsDrawnOnceForAllExports() throws Exception {
        Picture photo = store(2000, 1500, "IMG_1.jpg");
        note(line(photo, "crane", ""));
        String first = html();
        PublishedPicture kept = notebook.pictures().published(photo.hash()).orElseThrow();
        assertThat(first).contains(Base64.getEncoder().encodeToString(kept.bytes()));
        assertThat(html()).isEqualTo(first);
        byte[] other = PictureFiles.file(PictureFiles.corners(20, 10), "jpg");
        notebook.pictures()
                .keepPublished(Map.of(photo.hash(), new PublishedPicture(other, false, 20, 10, PictureHash.of(other))));
        assertThat(html()).contains(Base64.getEncoder().encodeToString(other));
    }

    @Test
    void pictureWithoutAlternativeTextIsRemarkedOn() throws Exception {
        note(line(store(30, 20, "a.jpg"), "", "Caption"));
        assertThat(pictures(report()).remarks()).singleElement().asString().startsWith("1 picture without alternative");
    }

    @Test
    void picturesStandWhereverMarkdownDoes() throws Exception {
        Picture photo = store(30, 20, "a.jpg");
        String line = line(photo, "alt", "Cap");
        note("Takeaway: look " + line + "\n\n> words\n>\n> " + line + "\n> — Mara Lindqvist\n\n- item\n\n  " + line
                + "\n- two\n\nQ: what " + line + "\nA: this " + line + "\n\n| a |\n|---|\n| " + line + " |\n\nwords "
                + line + " words");
        Document page = Jsoup.parse(html());
        assertThat(page.select("img[src^=data:][alt=alt]").size()).isGreaterThanOrEqualTo(6);
        assertThat(page.select("p figure")).isEmpty();
    }

    @Test
    void jsonHasNoTargetsOfTheNotebook() throws Exception {
        note(line(store(30, 20, "a.jpg"), "A crane", "Late"));
        assertThat(ExportFormat.JSON.write(report())).contains("A crane").doesNotContain("picture:");
    }

    @Test
    void copyHoldsPicturesAsLongAsAClipboardDoes() throws Exception {
        Picture photo = store(800, 600, "a.jpg");
        note(line(photo, "A crane", "Late") + "\n\n" + line(store(40, 30, "b.jpg"), "B", ""));
        ReportPictures pictures = pictures(report());

        CopiedReport copied = CopiedReport.of(report(), pictures);
        String bounded = new CopyHtml(2_000).of(html());

        assertThat(Jsoup.parse(copied.html()).select("img[src^=data:image/]")).hasSize(2);
        assertThat(copied.html()).contains("Late");
        assertThat(copied.sentence()).startsWith("Copied the report with 2 pictures.");
        assertThat(Jsoup.parse(bounded).select("img")).hasSize(1);
        assertThat(bounded).contains("<p><i>[Picture: A crane]</i></p>", "Late");
    }

    @Test
    void commandLineExportsTheSame() throws Exception {
        note(line(store(30, 20, "a.jpg"), "A crane", "Late") + "\n\n![x](picture:0123456789abcdef)");
        notebook.close();
        String told =
                run("export", "--format", "md", "--out", folder.resolve("c.md").toString());
        assertThat(told).contains("1 picture.", "1 picture is missing");
        try (Stream<Path> files = Files.list(folder.resolve("c-pictures"))) {
            assertThat(files)
                    .extracting(one -> one.getFileName().toString())
                    .hasSize(2)
                    .contains(FolderManifest.NAME);
        }
        assertThat(run("export", "--format", "html", "--out", "-")).contains("data:image/jpeg");
        assertThat(run("export", "--format", "md", "--out", "-"))
                .contains("A crane")
                .doesNotContain("picture:");
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), false);
    }

    private String run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--notebook", folder.resolve("my.notebook").toString()));
        int code = new RapporteurCommand(folder.resolve("my.notebook"), (opened, file) -> {})
                .run(all.toArray(String[]::new), to, to, System.in);
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Element first(Element in, String query) {
        return Objects.requireNonNull(in.selectFirst(query), query);
    }

    private static void assertClean(byte[] file) throws Exception {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        assertThat(metadata.containsDirectoryOfType(GpsDirectory.class)).isFalse();
        assertThat(metadata.containsDirectoryOfType(ExifDirectoryBase.class)).isFalse();
    }

    private Picture store(int width, int height, String name) throws Exception {
        byte[] file = PictureFiles.photoTaken(width, height, "2026:09:11 10:42:03");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                        .containsDirectoryOfType(GpsDirectory.class))
                .isTrue();
        Picture picture = notebook.pictures().store(NewPicture.of(file, name));
        return notebook.pictures().describe(picture.hash(), "", List.of());
    }

    private static String line(Picture picture, String alternative, String caption) {
        return PictureMention.of(picture.hash()).withWords(alternative, caption).markdown();
    }

    private void note(String text) {
        notebook.notes().save(new NoteSubject.OfTalk(talks.getFirst().id()), ME, text);
    }

    private ReportExport export() {
        return new ReportExport(
                notebook.schedule(), notebook.notes(), notebook.people(), notebook.reports(), notebook.pictures());
    }

    private Report report() {
        return new ReportComposer().compose(export().input(talks.getFirst().conference(), Clock.systemUTC()));
    }

    private ReportPictures pictures(Report report) throws Exception {
        return export().pictures(report, WorkMonitor.none());
    }

    private String html() throws Exception {
        return new HtmlExporter().export(report(), pictures(report()));
    }

    private WrittenReport write(ExportFormat format, Path file) throws Exception {
        return ReportExport.write(report(), pictures(report()), format, file);
    }
}
