package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.common.io.DiskProblem;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.schedule.ConferenceId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk with no room for the whole file: a process that the system lets write no more than a megabyte or two into any
 * one of them, and stops in the middle.
 */
class FullDiskExportTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final ConferenceId CONFERENCE = ConferenceId.of("01920000-0000-7000-8000-000000000001");
    private static final String NO_LONGER_FILES = "ulimit -f 2048; exec \"$0\" \"$@\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"MARKDOWN, false", "HTML, false", "HTML, true", "JSON, false"})
    void oldExportIsThereWholeAndNothingElse(ExportFormat format, boolean inFolder) throws Exception {
        assumeTrue(Files.isExecutable(SHELL));
        Path target = folder.resolve(inFolder ? "site" : "report." + format.ending());
        plan(format, inFolder, target, 1).write();
        Map<String, String> before = files();

        List<String> said = exportLong(format, inFolder, target);

        assertThat(said).containsExactly("the disk is full");
        assertThat(files()).isEqualTo(before);
    }

    /** It can be written again as soon as there is room. */
    @ParameterizedTest
    @CsvSource({"MARKDOWN, false", "HTML, true"})
    void nextExportIsWhole(ExportFormat format, boolean inFolder) throws Exception {
        assumeTrue(Files.isExecutable(SHELL));
        Path target = folder.resolve(inFolder ? "site" : "report." + format.ending());
        plan(format, inFolder, target, 1).write();
        exportLong(format, inFolder, target);
        PlannedExport again = plan(format, inFolder, target, 2);
        assertThat(inFolder ? again.inTheWay() : List.of()).isEmpty();
        assertThat(Files.readString(again.write().file())).contains("word word");
    }

    private static List<String> exportLong(ExportFormat format, boolean inFolder, Path target) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                SHELL.toString(),
                "-c",
                NO_LONGER_FILES,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LongExport.class.getName()));
        command.addAll(List.of(format.name(), String.valueOf(inFolder), target.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            return lines.toList();
        }
    }

    /** Every file with its content, but for the program's own list, which knows of the new files beforehand. */
    private Map<String, String> files() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(FolderManifest.NAME))
                    .toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
            }
        }
        return all;
    }

    private static PlannedExport plan(ExportFormat format, boolean inFolder, Path target, int words)
            throws IOException {
        Report report = new InputBuilder(CONFERENCE)
                .conference("Full Disk Conf", "Here", "")
                .talk("Talk", "Mo Lund")
                .note("word ".repeat(words))
                .report();
        return new PlannedExport(report, ReportPictures.NONE, format, ExportOptions.NONE.withFolder(inFolder), target);
    }

    /** Exports a report of ten megabytes, and says what went wrong. */
    static final class LongExport {
        private LongExport() {}

        public static void main(String[] args) throws IOException {
            PlannedExport plan =
                    plan(ExportFormat.valueOf(args[0]), Boolean.parseBoolean(args[1]), Path.of(args[2]), 2_000_000);
            try {
                plan.write();
            } catch (IOException problem) {
                System.out.println(DiskProblem.of(problem));
            }
        }
    }
}
