package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.cli.RapporteurCommand;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The start script with the command line's AOT cache, in a program folder put together as {@code package} does it: with
 * the cache, and with one that Java refuses, commands say and do the same.
 */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String TOOLS = "src/dist/java/io/github/rapporteur/dist/";

    @TempDir
    private static Path folder;

    private static Path program;
    private static Path notebook;

    @BeforeAll
    static void makeProgram() throws Exception {
        program = Files.createDirectories(folder.resolve("program folder"));
        notebook = folder.resolve("sample.notebook");
        Path libraries = Files.createDirectories(program.resolve("lib"));
        zip(Path.of("target", "classes"), libraries.resolve("rapporteur.jar"));
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar") && !entry.contains("openjfx")) {
                Path jar = Path.of(entry);
                names.add("$home/lib/" + jar.getFileName());
                Files.copy(jar, libraries.resolve(jar.getFileName()));
            }
        }
        String flags = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
        script(Map.of(
                "java.home",
                System.getProperty("java.home"),
                "jvm.flags",
                flags,
                "jvm.compiler.flags",
                flags,
                "jvm.javafx.flags",
                "",
                "main.class",
                Launcher.class.getName(),
                "project.build.finalName",
                "rapporteur",
                "program.libraries",
                String.join(":", names)));
        assertThat(run(List.of(JAVA, TOOLS + "StoredClasses.java", libraries.toString()), Map.of()))
                .isEmpty();
        assertThat(run(List.of(JAVA, TOOLS + "CommandLineCache.java", program.toString()), Map.of()))
                .isEmpty();
        assertThat(cacheOf(program)).exists();
        String[] demo = {"demo", "--out", folder.resolve("demo").toString(), "--notebook", notebook.toString()};
        assertThat(new RapporteurCommand(notebook, (open, file) -> Files.createFile(file))
                        .run(demo, System.out, System.err, InputStream.nullInputStream()))
                .isEqualTo(RapporteurCommand.DONE);
    }

    @Test
    void commandsFindTheirClassesInTheCacheWhereverTheProgramLies() throws Exception {
        Path moved = folder.resolve("moved");
        Files.move(program, moved);
        try {
            Path loaded = folder.resolve("loaded.txt");
            Path script = moved.resolve("bin").resolve("rapporteur");
            String text = Files.readString(script);
            Files.writeString(
                    script, text.replace("\"-XX:AOTCache=", "-Xlog:class+load:file=" + loaded + " \"-XX:AOTCache="));
            assertThat(start(moved, Map.of(), "conferences")).contains("Harbour Conf");
            Files.writeString(script, text);
            assertThat(loaded)
                    .content(StandardCharsets.UTF_8)
                    .contains("io.github.rapporteur.cli.RapporteurCommand source: shared objects file")
                    .contains("org.h2.Driver source: shared objects file")
                    .contains("picocli.CommandLine source: shared objects file");
        } finally {
            Files.move(moved, program);
        }
    }

    @Test
    void exportIsTheSameWithAndWithoutTheCache() throws Exception {
        Path with = folder.resolve("with.html");
        Path without = folder.resolve("without.html");
        start(program, Map.of(), "export", "--format", "html", "--out", with.toString());
        start(program, Map.of("JAVA_OPTS", "-Xmx512m"), "export", "--format", "html", "--out", without.toString());
        assertThat(with).hasSameBinaryContentAs(without).content().contains("</html>");
    }

    @Test
    void cacheThatDoesNotFitIsIgnoredWithoutAWord() throws Exception {
        String said = start(program, Map.of(), "talks");
        assertThat(said).isNotBlank();

        Path jar = program.resolve("lib").resolve("rapporteur.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(start(program, Map.of(), "talks")).isEqualTo(said);
        Files.setLastModifiedTime(jar, time);

        byte[] whole = Files.readAllBytes(cacheOf(program));
        Files.write(cacheOf(program), "no cache".getBytes(StandardCharsets.UTF_8));
        assertThat(start(program, Map.of(), "talks")).isEqualTo(said);
        Files.delete(cacheOf(program));
        assertThat(start(program, Map.of(), "talks")).isEqualTo(said);
        Files.write(cacheOf(program), whole);
    }

    private static Path cacheOf(Path program) {
        return program.resolve("lib").resolve("command-line.aot");
    }

    private static void script(Map<String, String> values) throws IOException {
        String text = Files.readString(Path.of("src", "main", "dist", "bin", "rapporteur"));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        Path script = Files.createDirectories(program.resolve("bin")).resolve("rapporteur");
        Files.writeString(script, text);
    }

    /** What a command says, both streams. */
    private static String start(Path program, Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("sh", program.resolve("bin").resolve("rapporteur").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--notebook", notebook.toString()));
        return run(command, environment);
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        for (String options : List.of("JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
            builder.environment().remove(options);
        }
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void zip(Path classes, Path jar) throws IOException {
        try (Stream<Path> all = Files.walk(classes);
                OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
                out.closeEntry();
            }
        }
    }
}
