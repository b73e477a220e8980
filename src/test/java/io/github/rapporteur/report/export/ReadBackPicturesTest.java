package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of an exported report come back with their words, and nothing else of the disk does. */
class ReadBackPicturesTest {
    private static final String ME = "Ada";
    private static final ExportOptions READABLE = ExportOptions.NONE.withReadable(true);

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId conference;
    private Picture photo;

    @BeforeEach
    void fill() throws Exception {
        notebook = OpenNotebook.open(folder.resolve("first"), true);
        notebook.people().setMe(ME);
        List<Talk> talks = EditorFixture.harbourTalks(notebook);
        conference = notebook.schedule().conferences().getFirst().id();
        photo = store(PictureFiles.file(noise(1900, 1000, BufferedImage.TYPE_INT_RGB), "jpeg"), "IMG_1.jpg");
        Picture small = store(PictureFiles.file(noise(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg"), "IMG_2.jpg");
        Picture screen = store(PictureFiles.file(PictureFiles.corners(640, 480), "png"), "screen.png");
        Picture clear = store(PictureFiles.file(noise(90, 60, BufferedImage.TYPE_INT_ARGB), "png"), "clear.png");
        notebook.pictures().describe(photo.hash(), "Teo *Val* & co", List.of("Mara", "Jonas"));
        notebook.pictures().describe(screen.hash(), "Lea Brun", List.of());
        note(
                talks.get(0),
                "before\n\n" + line(photo, "A [crane] *tall*", "The \"crane\" <b>late</b> & \\ 100 %") + "\n\nafter\n\n"
                        + "> seen\n>\n> " + line(screen, "Corners", "") + "\n>\n> — Di Vale\n\n"
                        + "- one " + line(small, "Noise", "In a list") + "\n- two\n\nand " + line(photo, "", "")
                        + " in a line\n\n" + line(photo, "again", "Another *caption*"));
        note(
                talks.get(1),
                "Takeaway: look " + line(small, "small", "Behind a label") + "\n\n| a | b |\n| --- | --- |\n| "
                        + line(clear, "clear", "In a table") + " | c |\n\nTerm: crane = "
                        + line(clear, "what", "A term's"));
        notebook.notes()
                .save(
                        new NoteSubject.OfConference(conference),
                        ME,
                        line(clear, "first", "Lead") + "\n\n## Last thought\n\n" + line(clear, "last", "At the end")
                                + "\n\n```\n![no](x-pictures/y-12345678.png)\n```");
        ReportChoices choices = ReportChoices.NONE.withFrontMatter("The report", "", "", LocalDate.of(2026, 9, 20));
        notebook.reports()
                .keep(
                        conference,
                        SavedReport.first(conference).with(choices.with(ReportShape.of(ReportTemplate.EVERYTHING))));
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void picturesBesideTheFileComeBackAndTheNextExportIsTheSame() throws Exception {
        comesBack(READABLE, "report.md");
    }

    @Test
    void picturesInTheFileComeBackAndTheNextExportIsTheSame() throws Exception {
        comesBack(READABLE.withEmbedded(true), "report.md");
    }

    @Test
    void picturesOfASiteComeBackAndTheNextExportIsTheSame() throws Exception {
        comesBack(READABLE.withFrontMatter(FrontMatter.HUGO), "post/index.md");
        comesBack(READABLE.withFrontMatter(FrontMatter.JEKYLL), "_posts/2026-09-20-report.md");
    }

    private void comesBack(ExportOptions options, String name) throws Exception {
        Path first = Files.createDirectories(folder.resolve("a-" + options.hashCode()));
        Path second = Files.createDirectories(folder.resolve("b-" + options.hashCode()));
        export(notebook, conference, options, first.resolve(name));
        try (OpenNotebook other = OpenNotebook.open(folder.resolve("other-" + options.hashCode()), true)) {
            ReadBack read = ExportedFile.read(first.resolve(name), name, WorkMonitor.none());
            assertThat(read.remarks()).isEmpty();
            assertThat(read.pictures()).hasSize(4);
            ConferenceId back =
                    new ReportInstall(other.schedule(), other.reportStore()).install(read, WorkMonitor.none());
            export(other, back, options, second.resolve(name));
            assertThat(files(second)).isEqualTo(files(first));
            assertThat(files(first).keySet()).hasSizeGreaterThan(options.embedded() ? 0 : 4);
            String text = read.report().talks().getFirst().notes().getFirst().text();
            assertThat(text)
                    .contains("![A \\[crane\\] \\*tall\\*](picture:")
                    .contains("\"The \\\"crane\\\" <b>late</b> \\& \\\\ 100 %\")");
            assertThat(text).doesNotContain("On it").doesNotContain("Lea Brun").contains("\n\nafter\n\n");
            assertThat(other.check(WorkMonitor.none()).problems()).isEmpty();
        }
    }

    @Test
    void missingOrFalsePicturesAreSaidByNameAndTheRestIsRead() throws Exception {
        Path file = folder.resolve("report.md");
        export(notebook, conference, READABLE, file);
        List<Path> pictures = pictures(file);
        Files.delete(pictures.get(0));
        Files.writeString(pictures.get(1), "no picture");
        ReadBack read = ExportedFile.read(file, "report.md", WorkMonitor.none());
        assertThat(read.remarks())
                .hasSize(2)
                .anyMatch(remark -> remark.equals("report-pictures/"
                        + pictures.get(0).getFileName() + ": it is not there. Insert that picture again."))
                .anyMatch(remark -> remark.startsWith(
                        pictures.get(1).getFileName() + ": this is no picture that can be read here."));
        assertThat(read.pictures()).hasSize(2);
        try (OpenNotebook other = OpenNotebook.open(folder.resolve("other"), true)) {
            ConferenceId back =
                    new ReportInstall(other.schedule(), other.reportStore()).install(read, WorkMonitor.none());
            Report report = report(other, back);
            ReportPictures found = MadeNotebook.exports(other).pictures(report, WorkMonitor.none());
            assertThat(found.missing()).isEqualTo(2);
            assertThat(found.count()).isEqualTo(2);
        }
    }

    @Test
    void nothingButOrdinaryFilesInTheExportsOwnFolderIsRead() throws Exception {
        Path file = folder.resolve("report.md");
        export(notebook, conference, READABLE, file);
        List<Path> pictures = pictures(file);
        byte[] secret = PictureFiles.file(PictureFiles.corners(31, 17), "png");
        Path outside = Files.write(folder.resolve("secret-12345678.png"), secret);
        Path link = pictures.get(0);
        Files.delete(link);
        Files.createSymbolicLink(link, outside);
        Files.createSymbolicLink(folder.resolve("linked-pictures"), folder);
        String text = Files.readString(file);
        String known = "report-pictures/" + pictures.get(1).getFileName();
        for (String address : List.of(
                "../secret-12345678.png",
                "report-pictures/../secret-12345678.png",
                outside.toString(),
                outside.toUri().toString(),
                "linked-pictures/secret-12345678.png",
                "/assets/../secret-12345678.png",
                "secret-12345678.png",
                "report-pictures/%2e%2e/secret-12345678.png",
                "report-pictures\\..\\secret-12345678.png")) {
            Files.writeString(file, text.replace(known, address));
            ReadBack read = ExportedFile.read(file, "report.md", WorkMonitor.none());
            assertThat(read.pictures())
                    .as(address)
                    .hasSize(2)
                    .noneMatch(one -> one.picture().file().length == secret.length);
            assertThat(read.remarks())
                    .as(address)
                    .anyMatch(remark -> remark.contains("not an ordinary file in the export's own folder"));
        }
    }

    private Picture store(byte[] file, String name) throws Exception {
        return notebook.pictures().store(NewPicture.of(file, name));
    }

    private void note(Talk talk, String text) {
        notebook.notes().save(new NoteSubject.OfTalk(talk.id()), ME, text);
    }

    private static String line(Picture picture, String alternative, String caption) {
        return PictureMention.of(picture.hash()).withWords(alternative, caption).markdown();
    }

    private static Report report(OpenNotebook notebook, ConferenceId id) {
        return new ReportComposer().compose(MadeNotebook.exports(notebook).input(id, Clock.systemUTC()));
    }

    private static void export(OpenNotebook notebook, ConferenceId id, ExportOptions options, Path file)
            throws Exception {
        Report report = report(notebook, id);
        ReportPictures pictures = MadeNotebook.exports(notebook).pictures(report, WorkMonitor.none());
        assertThat(pictures.count()).isEqualTo(4);
        Path target = options.isFolder(ExportFormat.MARKDOWN) ? file.resolveSibling("") : file;
        new PlannedExport(report, pictures, ExportFormat.MARKDOWN, options, target).write();
    }

    private static List<Path> pictures(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.resolveSibling("report-pictures"))) {
            return all.filter(one -> !one.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Names and contents; what a folder is remembered by too. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                all.put(
                        folder.relativize(file).toString(),
                        file.toString().endsWith(".md")
                                ? Files.readString(file)
                                : HexFormat.of().formatHex(bytes).length() + " " + java.util.Arrays.hashCode(bytes));
            }
        }
        return all;
    }

    /** What no writer makes smaller by chance. */
    private static BufferedImage noise(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        Random random = new Random(width);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(random.nextInt(), type == BufferedImage.TYPE_INT_ARGB));
            pen.fillOval(random.nextInt(width), random.nextInt(height), width / 5, height / 5);
        }
        pen.dispose();
        return picture;
    }
}
