package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.storage.OpenNotebook;
import io.github.rapporteur.storage.StaleMarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code backup}, {@code restore} and {@code check}. */
class BackupCommandsTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;
    private Path backup;

    @BeforeEach
    void notebookWithANote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        backup = folder.resolve("stick").resolve("kites.zip");
        note("older text");
    }

    @Test
    void backupIsRestoredAndWhatWasThereIsKept() {
        JsonNode made = cli.json("backup", backup.toString());
        assertThat(made.get("backup").asString()).isEqualTo(backup.toString());
        assertThat(made.get("bytes").asLong()).isPositive();
        note("newer text");

        JsonNode restored = cli.json("restore", backup.toString());

        assertThat(CommandLineFixture.fields(restored)).containsExactly("notebook", "backup", "before", "conferences");
        assertThat(exported(cli.notebook().toString())).contains("older text").doesNotContain("newer text");
        assertThat(exported(restored.get("before").asString())).contains("newer text");
    }

    @Test
    void backupIsRestoredWhereThereIsNoNotebook() {
        cli.run("backup", backup.toString());
        String elsewhere =
                folder.resolve("new folder").resolve("elsewhere.notebook").toString();

        assertThat(cli.run("restore", backup.toString(), "--notebook", elsewhere))
                .isZero();
        assertThat(cli.out()).contains("Restored: " + elsewhere).doesNotContain("before");
        assertThat(exported(elsewhere)).contains("older text");
        assertThat(cli.json("restore", backup.toString(), "--notebook", elsewhere + "2")
                        .get("before")
                        .isNull())
                .isTrue();
    }

    @Test
    void indexOfAnOlderVersionIsHarmlessAndCuredByListingTalks() {
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            StaleMarks.in(notebook);
        }
        assertThat(cli.run("check")).isZero();
        assertThat(cli.out()).contains("All is well.", "This is harmless", "`rapporteur talks`");
        assertThat(cli.json("check").get("indexBehind").asBoolean()).isTrue();

        assertThat(cli.run("talks")).isZero();

        assertThat(cli.run("check")).isZero();
        assertThat(cli.out()).contains("All is well.").doesNotContain("harmless");
    }

    @Test
    void notebookInUseIsNotReplaced() throws IOException {
        cli.run("backup", backup.toString());
        Process holder = HoldsNotebook.start(cli.notebook());
        try {
            assertThat(cli.run("restore", backup.toString())).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("already open").contains("Close it there first");
            assertThat(cli.run("check")).isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("already open");
        } finally {
            HoldsNotebook.end(holder);
        }
        assertThat(cli.run("restore", backup.toString())).isZero();
    }

    @Test
    void fileThatIsNoBackupIsNeitherReplacedNorRestored() throws IOException {
        Path other = cli.write("thesis.odt", "years of work");
        assertThat(cli.run("backup", other.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains(other.toString()).contains("no backup").contains("another name");
        assertThat(cli.run("restore", other.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains(other.toString()).contains("Nothing was changed");
        assertThat(cli.run("restore", folder.resolve("none.zip").toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("none.zip").contains("no backup");
        assertThat(other).hasContent("years of work");

        cli.run("backup", backup.toString());
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        assertThat(cli.run("restore", backup.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("damaged").contains("choose another");
    }

    @Test
    void missingFileIsWrongUsage() {
        assertThat(cli.run("backup")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("FILE");
        assertThat(cli.run("restore")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.run("check", "this")).isEqualTo(RapporteurCommand.WRONG_USAGE);
    }

    @Test
    void missingNotebookIsNeitherMadeNorCheckedNorBackedUp() {
        String none = folder.resolve("none.notebook").toString();
        assertThat(cli.run("check", "--notebook", none)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("There is no notebook").contains(none);
        assertThat(cli.run("backup", backup.toString(), "--notebook", none)).isEqualTo(RapporteurCommand.FAILED);
        assertThat(backup).doesNotExist();
        assertThat(Path.of(none + ".mv.db")).doesNotExist();
    }

    @Test
    void soundNotebookIsSaidToBe() {
        JsonNode check = cli.json("check");
        assertThat(check.get("sound").asBoolean()).isTrue();
        assertThat(check.get("talks").asLong()).isEqualTo(4);
        assertThat(check.get("notes").asLong()).isEqualTo(1);
        assertThat(check.get("problems")).isEmpty();
        assertThat(cli.run("check")).isZero();
        assertThat(cli.out()).contains(": 4 talks, 1 note, 0 older texts, ").contains("All is well");
    }

    @Test
    void flippedBitIsFoundNamedAndFails() throws IOException {
        Path file = folder.resolve("kites.notebook.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = content.indexOf("older text"); at >= 0; at = content.indexOf("older text", at + 1)) {
            bytes[at] ^= 1;
        }
        Files.write(file, bytes);

        assertThat(cli.run("check")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.out()).contains("Wind for beginners").contains("is not what was saved");
        assertThat(cli.err()).contains("damaged").contains("rapporteur restore");
        assertThat(cli.run("check", "--json")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.out()).contains("\"damaged\":true");
        assertThat(cli.run("backup", backup.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("not what was saved");
        assertThat(backup).doesNotExist();
        assertThat(cli.run(
                        "export",
                        "--format",
                        "md",
                        "--out",
                        folder.resolve("r.md").toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("not what was saved").contains("rapporteur check");
    }

    private void note(String text) {
        assertThat(cli.input(text).run("note", "beginners")).as(cli.err()).isZero();
    }

    private String exported(String notebook) {
        Path report = folder.resolve("report.md");
        assertThat(cli.run("export", "--format", "md", "--out", report.toString(), "--notebook", notebook))
                .as(cli.err())
                .isZero();
        try {
            String text = Files.readString(report);
            Files.delete(report);
            return text;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
