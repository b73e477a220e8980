package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ProofCommandTest {
    private static final String NOTE = """
            Gusts of 41 knots (?)

            - [ ] ask the harbour

            Private: she was hoarse
            """;

    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void oneNote() throws IOException {
        cli = new CommandLineFixture(folder).imported();
    }

    @Test
    void listsWhatThereIsToLookAtAndIsASuccess() throws IOException {
        assertThat(cli.input(NOTE).run("note", "beginners")).isZero();
        assertThat(cli.run("proof")).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("A figure is still marked (?)\n  Gusts of 41 knots.")
                .contains("An action has no owner\n  ask the harbour.")
                .contains("2 things to look at. You can export any time.")
                .doesNotContain("hoarse");
    }

    @Test
    void printsTheSameAsJsonWithExactlyTheseFields() throws IOException {
        assertThat(cli.input(NOTE).run("note", "beginners")).isZero();
        JsonNode all = cli.json("proof");
        assertThat(all).hasSize(2);
        JsonNode check = all.get(0);
        assertThat(CommandLineFixture.fields(check))
                .containsExactly(
                        "kind", "title", "words", "place", "note", "subject", "author", "start", "end", "cures");
        assertThat(check.get("kind").asString()).isEqualTo("check-left");
        assertThat(NOTE.substring(check.get("start").asInt(), check.get("end").asInt()))
                .isEqualTo("(?)");
        assertThat(check.get("cures").toString()).isEqualTo("[\"It is right\"]");
    }

    @Test
    void nothingToFixIsASuccessToo() throws IOException {
        assertThat(cli.input("All is well.").run("note", "beginners")).isZero();
        assertThat(cli.run("proof")).isZero();
        assertThat(cli.out()).isEqualTo("Nothing to fix. Read it once more anyway.\n");
        assertThat(cli.json("proof")).isEmpty();
    }

    @Test
    void looksAtTheReportThatIsNamed() throws IOException {
        assertThat(cli.input(NOTE).run("note", "beginners")).isZero();
        try (OpenNotebook notebook = OpenNotebook.open(cli.notebook(), false)) {
            ConferenceId id = notebook.schedule().conferences().getFirst().id();
            notebook.reports().keep(id, SavedReport.of("Said", ReportTemplate.QUOTES));
            notebook.reports().keep(id, SavedReport.of("All", ReportTemplate.EVERYTHING));
        }
        assertThat(cli.json("proof", "--report", "all").toString()).contains("41 knots");
        assertThat(cli.json("proof", "--report", "said").toString()).doesNotContain("41 knots");
        assertThat(cli.run("proof", "--report", "other")).isEqualTo(RapporteurCommand.FAILED);
        assertThat(cli.err()).contains("is called \"other\". There are:");
    }
}
