package io.github.rapporteur.bench;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * How long the packaged program takes to export a large report, whole process, against pandoc and markdown-it turning the
 * same Markdown into HTML, in turn, and how much memory at most. Needs {@code ./mvnw -q -DskipTests package} before,
 * pandoc, and GNU time. See src/docs/performance.md.
 */
public final class ReportSpeed {
    private static final int RUNS = Integer.getInteger("runs", 15);
    private static final int PICTURES = Integer.getInteger("pictures", 0);
    /** The folder of the markdown-it package; empty to leave it out. */
    private static final String MARKDOWN_IT = System.getProperty("markdown.it", "");

    private static final String RENDER = "const f = require('fs'), m = require(process.argv[1]);"
            + "f.writeFileSync(process.argv[3], new m({html: false, linkify: true}).render("
            + "f.readFileSync(process.argv[2], 'utf8')))";
    private static final String PROGRAM =
            Path.of("target", "rapporteur", "bin", "rapporteur").toString();
    private static final Pattern TALK =
            Pattern.compile("(?m)^## \\d+\\. (.+)\n\n\\*\\*Speaker:\\*\\* ([^·\n]+?) · .*\n");
    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

    private ReportSpeed() {}

    /** One process. */
    private record Run(double seconds, long peakMegabytes) {}

    /** Arguments: generated reports, with a section "## 1. Title" and a line "**Speaker:** Name · …" a talk. */
    public static void main(String[] args) throws IOException, FileFormatException, InterruptedException {
        for (String report : args) {
            measure(Path.of(report));
        }
    }

    private static void measure(Path report) throws IOException, FileFormatException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "report-speed");
        Path notebook = folder.resolve("bench.notebook");
        fill(notebook, Files.readString(report));
        Path markdown = folder.resolve("report.md");
        run(export(notebook, "md", markdown));
        Map<String, List<String>> programs = new LinkedHashMap<>();
        programs.put("rapporteur export", export(notebook, "html", folder.resolve("ours.html")));
        programs.put(
                "pandoc -f gfm -s",
                List.of(
                        "pandoc",
                        "-f",
                        "gfm",
                        "-t",
                        "html5",
                        "-s",
                        "--metadata",
                        "title=Report",
                        "-o",
                        folder.resolve("pandoc.html").toString(),
                        markdown.toString()));
        if (!MARKDOWN_IT.isEmpty()) {
            programs.put(
                    "markdown-it",
                    List.of(
                            "node",
                            "-e",
                            RENDER,
                            Path.of(MARKDOWN_IT).toAbsolutePath().toString(),
                            markdown.toString(),
                            folder.resolve("markdown-it.html").toString()));
        }
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int i = -1; i < RUNS; i++) {
            for (Map.Entry<String, List<String>> one : programs.entrySet()) {
                Run run = run(one.getValue());
                if (i >= 0) {
                    runs.computeIfAbsent(one.getKey(), name -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        System.out.printf(
                "%s: %d bytes of Markdown, %d pictures, %d runs%n",
                report.getFileName(), Files.size(markdown), PICTURES, RUNS);
        double ours = 0;
        for (Map.Entry<String, List<Run>> one : runs.entrySet()) {
            List<Double> seconds =
                    one.getValue().stream().map(Run::seconds).sorted().toList();
            double median = seconds.get(seconds.size() / 2);
            ours = ours == 0 ? median : ours;
            System.out.printf(
                    "%-20s median %.3f s (%.3f to %.3f), at most %d MB; rapporteur is %.2f of it%n",
                    one.getKey(),
                    median,
                    seconds.getFirst(),
                    seconds.getLast(),
                    one.getValue().stream().mapToLong(Run::peakMegabytes).max().orElse(0),
                    ours / median);
        }
    }

    /** Makes a notebook of a generated report. */
    static void fill(Path file, String report) throws IOException, FileFormatException {
        List<ImportedTalk> talks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Matcher section = TALK.matcher(report);
        int from = -1;
        while (section.find()) {
            if (from >= 0) {
                notes.add(note(report.substring(from, section.start())));
            }
            talks.add(talk(talks.size(), section.group(1), section.group(2)));
            from = section.end();
        }
        notes.add(note(report.substring(from)));
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            ImportedSchedule schedule = new ImportedSchedule(
                    "bench", "Bench Conf", "", "", ZoneOffset.UTC, List.of("Hall"), 1, talks, List.of());
            ConferenceId conference = notebook.schedule()
                    .store(schedule, Optional.empty(), "bench")
                    .conference();
            for (Talk talk : notebook.schedule().talks(conference)) {
                int number = Integer.parseInt(talk.url().substring(talk.url().lastIndexOf('/') + 1));
                String picture = "";
                if (number % 5 == 0 && number / 5 < PICTURES) {
                    Picture stored = notebook.pictures().store(NewPicture.of(photo(number), "photo.jpg"));
                    picture = "\n\n"
                            + PictureMention.of(stored.hash())
                                    .withWords("The hall", "Hall " + number)
                                    .markdown();
                }
                notebook.notes().save(new NoteSubject.OfTalk(talk.id()), "Bench", notes.get(number) + picture);
            }
        }
    }

    /** The generated time of a quote stands as our notation has it. */
    private static String note(String text) {
        return text.replaceAll("(?m)^(> — [^`\n]+), `(\\d\\d:\\d\\d)`$", "$1 ($2)")
                .strip();
    }

    private static ImportedTalk talk(int number, String title, String speaker) {
        Instant start = START.plusSeconds(1800L * number);
        return new ImportedTalk(
                "talk-" + number,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(1500),
                LocalDate.ofInstant(start, ZoneOffset.UTC),
                "Hall",
                "",
                "en",
                "https://bench.example/" + number,
                "",
                "",
                List.of(new ImportedPerson("", speaker)),
                false);
    }

    private static List<String> export(Path notebook, String format, Path file) {
        return List.of(
                PROGRAM, "export", "--notebook", notebook.toString(), "--format", format, "--out", file.toString());
    }

    /** The system's own account of the finished process; to look into a running one takes time from it. */
    private static Run run(List<String> words) throws IOException, InterruptedException {
        Path account = Files.createTempFile("report-speed", ".txt");
        try {
            List<String> timed = new ArrayList<>(List.of("time", "-f", "%e %M", "-o", account.toString()));
            timed.addAll(words);
            Process process = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words + " failed");
            }
            String[] figures = Files.readString(account).strip().split(" ");
            return new Run(Double.parseDouble(figures[0]), Long.parseLong(figures[1]) >> 10);
        } finally {
            Files.delete(account);
        }
    }

    private static byte[] photo(int number) throws IOException {
        BufferedImage image = new BufferedImage(1600, 1067, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(number);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int light = (x / 7 + y / 5 + number * 11) % 200 + random.nextInt(24);
                image.setRGB(x, y, light << 16 | (light / 2 + 60) << 8 | 255 - light);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
