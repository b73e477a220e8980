package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RefreshCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture cli;

    @BeforeEach
    void importSchedule() throws IOException {
        cli = new CommandLineFixture(folder);
        cli.imported();
    }

    @Test
    void saysWhenNothingChanged() {
        assertThat(cli.run("refresh")).isZero();
        assertThat(cli.out()).contains("Kite Days 2026: nothing changed.");
    }

    @Test
    void dryRunSaysWhatWasAndWhatIsAndStoresNothing() throws IOException {
        rename();
        JsonNode told = cli.json("refresh", "--dry-run");
        assertThat(told.get("changes")).hasSize(1);
        JsonNode change = told.get("changes").get(0);
        assertThat(change.get("title").asString()).isEqualTo("Wind, weather and rain");
        assertThat(change.get("kinds").get(0).asString()).isEqualTo("renamed");
        assertThat(change.get("words").get(0).asString()).isEqualTo("Renamed, was: Wind and weather");
        assertThat(cli.json("refresh", "--dry-run").get("changes")).hasSize(1);
    }

    @Test
    void refreshStoresTheNewerScheduleAndThenNothingIsNew() throws IOException {
        rename();
        assertThat(cli.run("refresh")).isZero();
        assertThat(cli.out()).contains("1 change.", "Renamed, was: Wind and weather", "Stored.");
        assertThat(cli.json("refresh").get("changes")).isEmpty();
        assertThat(cli.json("conferences")).hasSize(1);
    }

    @Test
    void sourceThatIsGoneIsNamed() throws IOException {
        Files.delete(cli.schedule());
        assertThat(cli.run("refresh")).isEqualTo(1);
        assertThat(cli.err()).contains("schedule.xml");
    }

    private void rename() throws IOException {
        Path schedule = cli.schedule();
        Files.writeString(schedule, Files.readString(schedule).replace("Wind and weather", "Wind, weather and rain"));
    }
}
