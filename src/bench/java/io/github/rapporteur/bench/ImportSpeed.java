package io.github.rapporteur.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.rapporteur.app.ImportRehearsal;
import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * How long the first import in a running program takes, from accepting the file to committed. Each figure comes from a
 * Java of its own that has opened an empty notebook and then done nothing for a few seconds, as the window has when its
 * user comes with a schedule: once with the rehearsal that the window does when the file chooser opens, once without. See
 * src/docs/performance.md.
 */
public final class ImportSpeed {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final int IDLE_MILLIS = 3_000;
    private static final Path CLASSES = Path.of("target", "bench-classes");
    private static final Path SOURCE = Path.of("src/bench/java/io/github/rapporteur/bench/ImportSpeed.java");

    private ImportSpeed() {}

    /** Arguments: the schedules to import. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("--once")) {
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
        System.out.printf("%-24s %8s %8s %8s %8s%n", "first import", "talks", "median s", "min", "max");
        for (String schedule : args) {
            measure(schedule, classes, true);
            measure(schedule, classes, false);
        }
    }

    private static void measure(String schedule, String classes, boolean rehearsed) throws IOException {
        List<Double> seconds = new ArrayList<>();
        String talks = "";
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createTempDirectory(Path.of("target"), "import-speed");
            List<String> words = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-cp",
                    CLASSES + System.getProperty("path.separator") + classes,
                    ImportSpeed.class.getName(),
                    "--once",
                    schedule,
                    folder.toString(),
                    Boolean.toString(rehearsed));
            Process child = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String[] told =
                    new String(child.getInputStream().readAllBytes()).strip().split(" ");
            delete(folder);
            seconds.add(Long.parseLong(told[0]) / 1e9);
            talks = told[1];
        }
        Collections.sort(seconds);
        System.out.printf(
                "%-24s %8s %8.3f %8.3f %8.3f %s%n",
                Path.of(schedule).getFileName(),
                talks,
                seconds.get(RUNS / 2),
                seconds.getFirst(),
                seconds.getLast(),
                rehearsed ? "rehearsed" : "cold");
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
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long cpu = system.getProcessCpuTime();
            long began = System.nanoTime();
            ScheduleSource source = ScheduleSource.ofFile(schedule);
            ImportedSchedule read = new ScheduleImporter().read(source, ImportOptions.defaults(), WorkMonitor.none());
            long parsed = System.nanoTime();
            notebook.schedule()
                    .store(
                            read,
                            notebook.schedule()
                                    .findConferenceOf(read, source.address())
                                    .map(conference -> conference.id()),
                            source.address());
            long took = System.nanoTime() - began;
            System.out.println(took + " " + read.talks().size() + " " + (system.getProcessCpuTime() - cpu) + " "
                    + (parsed - began));
        }
    }
}
