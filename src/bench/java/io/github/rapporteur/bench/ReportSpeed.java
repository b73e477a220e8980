package io.github.rapporteur.bench;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the packaged program takes to export a large report, whole process, against pandoc turning the same Markdown
 * into HTML, in turn. Needs {@code ./mvnw -q -DskipTests package} before, and pandoc. See src/docs/performance.md.
 */
public final class ReportSpeed {
    private static final int RUNS = Integer.getInteger("runs", 15);
    private static final String PROGRAM =
            Path.of("target", "rapporteur", "bin", "rapporteur").toString();
    private static final Pattern TALK =
            Pattern.compile("(?m)^## \\d+\\. (.+)\n\n\\*\\*Speaker:\\*\\* ([^·\n]+?) · .*\n");
    private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");

    private ReportSpeed() {}

    /** Arguments: a generated report, with a section "## 1. Title" and a line "**Speaker:** Name · …" a talk. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("target"), "report-speed");
        Path notebook = folder.resolve("bench.notebook");
        fill(notebook, Files.readString(Path.of(args[0])));
        Path markdown = folder.resolve("report.md");
        List<String> ours = export(notebook, "html", folder.resolve("ours.html"));
        run(export(notebook, "md", markdown));
        List<String> pandoc = List.of(
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
                markdown.toString());
        List<Double> our = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        run(ours);
        run(pandoc);
        for (int i = 0; i < RUNS; i++) {
            our.add(run(ours));
            theirs.add(run(pandoc));
        }
        System.out.printf("%d bytes of Markdown, %d runs%n", Files.size(markdown), RUNS);
        show("rapporteur export --format html", our);
        show("pandoc -f gfm -s", theirs);
        System.out.printf("ratio of medians %.3f%n", median(our) / median(theirs));
    }

    private static void fill(Path file, String report) {
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
                notebook.notes().save(new NoteSubject.OfTalk(talk.id()), "Bench", notes.get(number));
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

    private static double run(List<String> words) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(words + " failed");
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static void show(String what, List<Double> seconds) {
        System.out.printf(
                "%-32s median %.3f s (%.3f to %.3f)%n",
                what, median(seconds), Collections.min(seconds), Collections.max(seconds));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
