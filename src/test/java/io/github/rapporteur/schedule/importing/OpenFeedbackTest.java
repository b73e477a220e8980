package io.github.rapporteur.schedule.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.schedule.TalkKind;
import org.junit.jupiter.api.Test;

/** Sessions and speakers by id, as they are given to OpenFeedback. */
class OpenFeedbackTest {
    @Test
    void sessionsAndSpeakersById() throws Exception {
        ImportedSchedule schedule = Read.fixture("reedday-openfeedback.json");

        assertThat(schedule.format()).isEqualTo("OpenFeedback");
        assertThat(schedule.zone().getId()).isEqualTo("+02:00");
        assertThat(schedule.talks()).extracting(ImportedTalk::title).containsExactly("Reeds & rushes", "Pause");
        ImportedTalk talk = schedule.talks().getFirst();
        assertThat(talk.identity()).isEqualTo("code:a1");
        assertThat(Read.minutes(talk)).isEqualTo(45);
        assertThat(talk.room()).isEqualTo("Bootshaus");
        assertThat(talk.track()).isEqualTo("Böden");
        assertThat(talk.people())
                .containsExactly(new ImportedPerson("s1", "Änne Schilf"), new ImportedPerson("s2", "Tom Rohr"));
        assertThat(schedule.talks().getLast().kind()).isEqualTo(TalkKind.BREAK);
        assertThat(schedule.warnings())
                .anyMatch(warning -> warning.contains("names speaker s9, who is not in the list"))
                .anyMatch(warning -> warning.contains("\"Later\" (session a3) has no start time"));
    }

    @Test
    void sessionsWithoutTimesAreAnError() {
        assertThatThrownBy(() ->
                        Read.text("{\"sessions\": {\"1\": {\"title\": \"T\", \"trackTitle\": []}}, \"speakers\": 1}"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("typed.txt, session 1: no talk of this schedule says when it starts");
    }
}
