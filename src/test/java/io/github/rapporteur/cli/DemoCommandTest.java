package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.report.ReportSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void leavesBothReportsAPictureAndANotebook() throws IOException {
        CommandLineFixture cli = new CommandLineFixture(folder);
        Path out = folder.resolve("demo");
        JsonNode told = cli.json("demo", "--out", out.toString());
        assertThat(CommandLineFixture.fields(told))
                .containsExactly("notebook", "markdown", "html", "window", "talks", "quotes");
        assertThat(told.get("talks").asInt()).isPositive();
        String markdown = Files.readString(out.resolve("report.md"));
        String html = Files.readString(out.resolve("report.html"));
        SampleConference sample = SampleConference.load();
        assertThat(markdown)
                .contains(ReportSettings.usualTitle("Harbour Conf 2026"))
                .doesNotContain(sample.privateWords());
        assertThat(html).doesNotContain(sample.privateWords());
        assertThat(out.resolve("window.png")).content().contains("sample.notebook");
        assertThat(cli.json("talks", "--notebook", told.get("notebook").asString()))
                .hasSizeGreaterThan(30);
    }

    @Test
    void inANotebookInUseItLeavesTheUserTheirName() throws IOException {
        CommandLineFixture cli = new CommandLineFixture(folder).imported();
        String notebook = cli.notebook().toString();
        assertThat(cli.run("demo", "--out", folder.resolve("demo").toString(), "--notebook", notebook))
                .as(cli.err())
                .isZero();

        JsonNode saved = cli.input("Mine").json("note", "beginners");
        assertThat(saved.get("author").asString())
                .isNotEqualTo(SampleConference.load().author());
    }

    @Test
    void replacesNothingOfTheUsersUnlessAsked() throws IOException {
        CommandLineFixture cli = new CommandLineFixture(folder);
        Path out = Files.createDirectories(folder.resolve("demo"));
        Path mine = Files.writeString(out.resolve("report.html"), "mine");
        assertThat(cli.run("demo", "--out", out.toString())).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("report.html", "--force");
        assertThat(mine).hasContent("mine");
        assertThat(out).isDirectoryNotContaining(file -> !file.equals(mine));
        assertThat(cli.run("demo", "--force", "--out", out.toString()))
                .as(cli.err())
                .isZero();
        assertThat(mine).content().contains("<html");
    }

    @Test
    void runsASecondTimeOverItsOwnOutput() {
        CommandLineFixture cli = new CommandLineFixture(folder);
        String out = folder.resolve("demo").toString();
        assertThat(cli.run("demo", "--out", out)).as(cli.err()).isZero();
        assertThat(cli.run("demo", "--out", out)).as(cli.err()).isZero();
        assertThat(cli.out()).contains("report.md").contains("report.html").contains("window.png");
    }
}
