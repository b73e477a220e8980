package io.github.rapporteur.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands in this process on a notebook of a test's own. */
final class CommandLineFixture {
    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private byte[] input = new byte[0];

    CommandLineFixture(Path folder) {
        this.folder = folder;
    }

    /** The notebook that commands use unless they name another. */
    Path notebook() {
        return folder.resolve("kites.notebook");
    }

    /** A schedule of four talks on two days, in a file. */
    Path schedule() throws IOException {
        try (InputStream kites = CommandLineFixture.class.getResourceAsStream("kites.xml")) {
            return write("schedule.xml", new String(requireNonNull(kites).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** A file beside the notebook. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Imports {@link #schedule()}. */
    CommandLineFixture imported() throws IOException {
        assertThat(run("import", schedule().toString())).as(err()).isZero();
        return this;
    }

    /** What the next command reads from standard input. */
    CommandLineFixture input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    CommandLineFixture input(byte[] bytes) {
        input = bytes;
        return this;
    }

    /** Runs a command and returns its exit code. */
    int run(String... words) {
        out.reset();
        err.reset();
        RapporteurCommand command = new RapporteurCommand(
                notebook(), (notebook, file) -> Files.writeString(file, "picture of " + notebook.file()));
        int code = command.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input));
        input = new byte[0];
        assertThat(err()).doesNotContain("\tat ").doesNotContain("Exception");
        return code;
    }

    /** Runs a command that must succeed, with {@code --json}. */
    JsonNode json(String... words) {
        int code = run(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
        assertThat(code).as(err()).isZero();
        assertThat(err()).isEmpty();
        return JsonMapper.shared().readTree(out());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The names of an object's fields, in order. */
    static List<String> fields(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }
}
