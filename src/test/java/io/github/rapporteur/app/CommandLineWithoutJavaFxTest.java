package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own start script leaves JavaFX away for every command but the demo: it starts quicker without. */
class CommandLineWithoutJavaFxTest {
    @TempDir
    private Path folder;

    @Test
    void wholeMainJobNeedsNoJavaFx() throws Exception {
        Path schedule = folder.resolve("kites.xml");
        Files.write(schedule, resource("/io/github/rapporteur/cli/kites.xml"));
        String talk = firstTalk(run("", "import", schedule.toString()), run("", "talks", "--json"));
        run("> Wind is a colleague.\n> — somebody\n", "note", talk, "--author", "Ada");
        run("", "star", talk);
        run("", "rate", talk, "5", "Worth the rain");
        assertThat(run("", "quotes")).contains("Wind is a colleague.");
        assertThat(run("", "--capture", "A foyer with kites")).contains("kept with the note on the conference");
        assertThat(run("", "conferences")).isNotBlank();
        Path report = folder.resolve("report.html");
        run("", "export", "--format", "html", "--out", report.toString());
        assertThat(report).content(StandardCharsets.UTF_8).contains("Wind is a colleague.");
        Path backup = folder.resolve("kept");
        run("", "backup", backup.toString());
        assertThat(run("", "check")).contains("All is well");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("kept")))
                    .isNotEmpty();
        }
    }

    private static String firstTalk(String imported, String talks) {
        assertThat(imported).isNotBlank();
        assertThat(talks).contains("\"id\"");
        return talks.split("\"id\"\\s*:\\s*\"", 2)[1].split("\"", 2)[0];
    }

    private String run(String in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                withoutJavaFx(System.getProperty("java.class.path")),
                Launcher.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--notebook", folder.resolve("Talks.notebook").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String withoutJavaFx(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("openjfx"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = CommandLineWithoutJavaFxTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
