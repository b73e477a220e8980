package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
    private static final String NOTE = """
            Takeaway: gusts are *not* wind

            > A kite is a leaf that was asked nicely.
            > — Ada Öz #kites

            > Nobody heard this.
            > — Ada Öz (off the record)

            Private: she was hoarse
            """;

    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
        assertThat(cli.input(NOTE).run("note", "beginners")).isZero();
    }

    @Test
    void writesEachFormatWithoutWhatIsPrivate() throws IOException {
        for (String format : new String[] {"md", "html", "json"}) {
            Path file = folder.resolve("out." + format);
            assertThat(cli.run("export", "--format", format, "--out", file.toString()))
                    .as(cli.err())
                    .isZero();
            assertThat(Files.readString(file))
                    .contains("A kite is a leaf that was asked nicely.")
                    .contains("Ada Öz")
                    .doesNotContain("Nobody heard")
                    .doesNotContain("hoarse");
            assertThat(cli.out()).contains(file.toString()).contains("1 talk, 1 quote, 0 quips");
        }
        assertThat(JsonMapper.shared()
                        .readTree(folder.resolve("out.json").toFile())
                        .isObject())
                .isTrue();
    }

    @Test
    void aFolderGetsAFileNamedAfterTheReport() {
        assertThat(cli.run("export", "--format", "md", "--out", folder.toString()))
                .isZero();
        assertThat(folder.resolve("notes-from-kite-days-2026.md")).exists();
        assertThat(cli.run("export", "--format", "html", "--out", folder + "/new/sub/"))
                .isZero();
        assertThat(folder.resolve("new/sub/notes-from-kite-days-2026.html")).exists();
    }

    @Test
    void theNotebookItselfIsNeverWrittenOver() throws IOException {
        Path database = folder.resolve("kites.notebook.mv.db");
        for (String ending : new String[] {".mv.db", ".side", ".journal"}) {
            assertThat(cli.run("export", "--format", "md", "--out", folder + "/./kites.notebook" + ending))
                    .isEqualTo(RapporteurCommand.FAILED);
            assertThat(cli.err()).contains("this is a part of the notebook");
        }
        assertThat(Files.readString(database, StandardCharsets.ISO_8859_1)).startsWith("H:2");
        assertThat(cli.run("talks")).isZero();
    }

    @Test
    void aDashIsStandardOutput() {
        assertThat(cli.run("export", "--format", "md", "--out", "-", "--title", "Kites, mostly"))
                .isZero();
        assertThat(cli.out()).contains("Kites, mostly").contains("asked nicely");
    }

    @Test
    void tellsWhatItWroteAsJson() {
        JsonNode told = cli.json(
                "export", "--format", "md", "--out", folder.resolve("r.md").toString());
        assertThat(CommandLineFixture.fields(told))
                .containsExactly(
                        "file",
                        "format",
                        "talks",
                        "quotes",
                        "quips",
                        "pictures",
                        "missingPictures",
                        "keptPrivate",
                        "waiting",
                        "checks");
        assertThat(told.get("keptPrivate").asInt()).isEqualTo(2);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Path file = cli.write("in-the-way", "");
        assertThat(cli.run(
                        "export",
                        "--format",
                        "md",
                        "--out",
                        file.resolve("report.md").toString()))
                .isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("in-the-way").hasLineCount(1);
    }

    @Test
    void unknownFormatsAndTemplatesAreWrongUsage() {
        assertThat(cli.run("export", "--format", "odt", "--out", "x")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("odt").contains("md, html, pdf and json");
        assertThat(cli.run("export", "--format", "md")).isEqualTo(RapporteurCommand.WRONG_USAGE);
        assertThat(cli.err()).contains("--out");
        assertThat(cli.run("export", "--format", "md", "--out", "x", "--template", "letter"))
                .isEqualTo(RapporteurCommand.WRONG_USAGE);
    }
}
