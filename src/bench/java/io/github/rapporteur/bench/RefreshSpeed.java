package io.github.rapporteur.bench;

import io.github.rapporteur.app.ImportRehearsal;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.SourceCheck;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.update.UpdateChoice;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long a refresh of a schedule that has not changed takes beside its first import, in the same fresh Java: once told by
 * the checksum of its bytes, once read and compared because a blank was added at its end. See src/docs/performance.md.
 */
public final class RefreshSpeed {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final int TALKS = Integer.getInteger("talks", 1_000);
    private static final int IDLE_MILLIS = 3_000;
    private static final Path CLASSES = Path.of("target", "bench-classes");
    private static final Path SOURCE = Path.of("src/bench/java/io/github/rapporteur/bench/RefreshSpeed.java");

    private RefreshSpeed() {}

    /** Without arguments. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("--once")) {
            once(Path.of(args[1]), Path.of(args[2]), Boolean.parseBoolean(args[3]));
            return;
        }
        Files.createDirectories(CLASSES);
        String classes = System.getProperty("java.class.path");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", CLASSES.toString(), "-cp", classes, SOURCE.toString());
        if (failed != 0) {
            throw new IllegalStateException("the benchmark does not compile");
        }
        System.out.printf(
                "%-12s %8s %10s %10s %8s %8s%n",
                TALKS + " talks", "first s", "checksum s", "compared s", "ratio", "ratio");
        measure(classes, true);
        measure(classes, false);
    }

    private static void measure(String classes, boolean rehearsed) throws IOException {
        List<long[]> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createTempDirectory(Path.of("target"), "refresh-speed");
            Path schedule = folder.resolve("schedule.xml");
            Files.writeString(schedule, generated());
            List<String> words = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-cp",
                    CLASSES + System.getProperty("path.separator") + classes,
                    RefreshSpeed.class.getName(),
                    "--once",
                    schedule.toString(),
                    folder.toString(),
                    Boolean.toString(rehearsed));
            Process child = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String told = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            runs.add(Stream.of(told.split(" ")).mapToLong(Long::parseLong).toArray());
            delete(folder);
        }
        System.out.printf(
                Locale.ROOT,
                "%-12s %8.3f %10.3f %10.3f %8.2f %8.2f%n",
                rehearsed ? "rehearsed" : "cold",
                median(runs.stream().map(run -> run[0] / 1e9).toList()),
                median(runs.stream().map(run -> run[1] / 1e9).toList()),
                median(runs.stream().map(run -> run[2] / 1e9).toList()),
                median(runs.stream().map(run -> (double) run[1] / run[0]).toList()),
                median(runs.stream().map(run -> (double) run[2] / run[0]).toList()));
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void once(Path schedule, Path folder, boolean rehearsed)
            throws IOException, FileFormatException, CancelledException, InterruptedException {
        try (OpenNotebook notebook = OpenNotebook.open(folder.resolve("bench.notebook"), true)) {
            notebook.schedule().conferences();
            if (rehearsed) {
                ImportRehearsal.run();
            }
            Thread.sleep(IDLE_MILLIS);
            long first = refresh(schedule, notebook.schedule(), true);
            Thread.sleep(IDLE_MILLIS);
            long checksum = refresh(schedule, notebook.schedule(), false);
            Files.writeString(schedule, Files.readString(schedule) + "\n");
            long compared = refresh(schedule, notebook.schedule(), true);
            System.out.println(first + " " + checksum + " " + compared);
        }
    }

    /** What the window does from the key to committed; nanoseconds. */
    private static long refresh(Path schedule, ScheduleRepository repository, boolean toBeRead)
            throws IOException, FileFormatException, CancelledException {
        long began = System.nanoTime();
        SourceCheck found =
                SourceCheck.of(ScheduleSource.ofFile(schedule), Optional.empty(), repository, WorkMonitor.none());
        if (toBeRead != found instanceof SourceCheck.Fresh) {
            throw new IllegalStateException("It was to be told otherwise: " + found);
        }
        if (found instanceof SourceCheck.Fresh fresh) {
            ImportedSchedule read =
                    new ScheduleImporter().read(fresh.source(), ImportOptions.defaults(), WorkMonitor.none());
            Optional<ConferenceId> known =
                    repository.findConferenceOf(read, fresh.source().address()).map(Conference::id);
            known.ifPresent(id -> {
                if (!repository.changes(read, id).isEmpty()) {
                    throw new IllegalStateException("Nothing has changed.");
                }
            });
            fresh.store(repository, read, known, UpdateChoice.ALL, WorkMonitor.none());
        }
        return System.nanoTime() - began;
    }

    /** A schedule of a conference that does not exist: four days, ten rooms, two thousand letters about each talk. */
    private static String generated() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><schedule><conference>"
                + "<title>Bench Conf</title><time_zone_name>Europe/Copenhagen</time_zone_name></conference>");
        String about = "This talk says what went wrong, who was woken by it, and what was learnt. ".repeat(25);
        for (int day = 0; day < 4; day++) {
            String date = "2026-09-1" + day;
            xml.append("<day index=\"")
                    .append(day + 1)
                    .append("\" date=\"")
                    .append(date)
                    .append("\">");
            for (int room = 0; room < 10; room++) {
                xml.append("<room name=\"Room ").append(room).append("\">");
                for (int slot = 0; slot < TALKS / 40; slot++) {
                    int number = (day * 10 + room) * (TALKS / 40) + slot;
                    String start = String.format(Locale.ROOT, "%02d:%02d", 9 + slot / 3, slot % 3 * 20);
                    xml.append("<event id=\"")
                            .append(number)
                            .append("\" guid=\"guid-")
                            .append(number)
                            .append("\"><date>")
                            .append(date)
                            .append('T')
                            .append(start)
                            .append(":00+02:00</date><start>")
                            .append(start)
                            .append("</start><duration>00:20</duration><room>Room ")
                            .append(room)
                            .append("</room><title>Lesson number ")
                            .append(number)
                            .append("</title><track>Track ")
                            .append(number % 9)
                            .append("</track><abstract>")
                            .append(about)
                            .append("</abstract><persons><person id=\"")
                            .append(number % 700)
                            .append("\">Speaker Number ")
                            .append(number % 700)
                            .append("</person><person id=\"")
                            .append(1000 + number % 300)
                            .append("\">Guest Number ")
                            .append(number % 300)
                            .append("</person></persons></event>");
                }
                xml.append("</room>");
            }
            xml.append("</day>");
        }
        return xml.append("</schedule>").toString();
    }
}
