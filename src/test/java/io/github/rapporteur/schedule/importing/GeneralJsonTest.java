package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON in layouts that nobody described. */
class GeneralJsonTest {
    @Test
    void talksAreFoundAndTheGuessIsTold() throws Exception {
        ImportedSchedule schedule = Read.fixture("dewdays-general.json");

        assertThat(schedule.format()).isEqualTo("JSON");
        assertThat(schedule.title()).isEqualTo("Dewdays");
        assertThat(schedule.talks())
                .extracting(talk -> Read.start(talk, schedule.zone()) + " " + Read.minutes(talk) + " " + talk.title())
                .containsExactly("10-04 09:00 40 Dew & mist", "10-04 09:40 20 Pause", "10-05 10:00 0 Fröste");
        assertThat(schedule.talks().getFirst().people())
                .containsExactly(new ImportedPerson("p1", "Jürgen Tau"), new ImportedPerson("p2", "Ida Reif"));
        assertThat(schedule.talks().get(1).kind()).isEqualTo(TalkKind.BREAK);
        assertThat(schedule.warnings()).anyMatch(warning -> warning.contains("The layout of this JSON is not known"));
    }

    @Test
    void byteOrderMarkAndYearlessDays() throws Exception {
        byte[] json = "\uFEFF{\"talks\": [{\"title\": \"Dew\", \"when\": \"4 October 09:00\"}]}"
                .getBytes(StandardCharsets.UTF_8);

        ImportedSchedule schedule = Read.read("dew.json", json, Read.OPTIONS.withYear(Year.of(2031)));

        assertThat(schedule.talks().getFirst().start()).hasToString("2031-10-04T09:00:00Z");
        assertThat(schedule.title()).isEqualTo("dew");
    }

    @Test
    void speakersInAFileBesideAreJoined() throws Exception {
        byte[] zip = FileSetTest.zip(Map.of(
                "talks.json", "[{\"title\": \"Dew\", \"start\": \"2031-10-04T09:00\", \"speakers\": [7]}]",
                "speakers.json", "[{\"id\": 7, \"name\": \"Jürgen Tau\", \"bio\": \"\"}]"));

        ImportedSchedule schedule = Read.read("dew.zip", zip, Read.OPTIONS);

        assertThat(schedule.talks().getFirst().people()).containsExactly(new ImportedPerson("7", "Jürgen Tau"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": 1}]|nothing in it has a title and a start time",
                "{\"speakers\": [{\"id\": 1, \"name\": \"Ida\", \"bio\": \"x\"}]}|it names people, but no talks",
                "[{\"title\": \"Dew\", \"speakers\": [{\"name\": \"Ida\"}]}]|it names talks, but not when they start",
                "{\"schedule\": {\"days\": []}}|nothing in it has a title and a start time",
                "[]|nothing in it has a title and a start time",
                "{\"talks\": [{\"title\": {}, \"start\": []}, null, 3]}|nothing in it has a title and a start time"
            })
    void whatIsMissingIsNamed(String jsonAndProblem) {
        String[] parts = jsonAndProblem.split("\\|");

        assertThatThrownBy(() -> Read.text(parts[0]))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt: this is JSON, but " + parts[1]);
    }
}
