package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Recording](https://conf.example/r/7)|https://conf.example/r/7",
                "[Video recording (480p)](https://conf.example/a.webm \"large\")|https://conf.example/a.webm",
                "[Slides](https://conf.example/a.pdf) [here](https://www.youtube.com/watch?v=abc)|https://www.youtube.com/watch?v=abc",
                "<https://media.ccc.de/v/38c3-opening>|https://media.ccc.de/v/38c3-opening",
                "[sound](https://conf.example/talk.MP3)|https://conf.example/talk.MP3",
                "[Videography as art](https://conf.example/x)|",
                "[their channel](https://www.youtube.com/)|",
                "[Recording](ftp://conf.example/r)|",
                "Recording: later|",
            })
    void recordingIsFoundAmongTheLinks(String text, String address) {
        assertThat(Recording.of("", new TalkText("", text))
                        .map(Recording::address)
                        .orElse(null))
                .isEqualTo(address);
    }

    @Test
    void linkInTheNoteGoesBeforeThatOfTheSchedule() {
        TalkText schedule = new TalkText("[Video](https://a.example/1)", "");
        assertThat(Recording.of("[recording](https://b.example/2)", schedule))
                .contains(new Recording("https://b.example/2"));
        assertThat(Recording.of("nothing", schedule)).contains(new Recording("https://a.example/1"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=abc, 90, https://www.youtube.com/watch?v=abc&t=90s",
        "https://youtube.com/watch?t=5&v=abc, 90, https://youtube.com/watch?v=abc&t=90s",
        "https://youtu.be/abc?t=12s, 90, https://youtu.be/abc?t=90s",
        "https://vimeo.com/123, 90, https://vimeo.com/123#t=90s",
        "https://media.ccc.de/v/x#t=3, 90, https://media.ccc.de/v/x#t=90",
        "https://conf.example/a.webm, -5, https://conf.example/a.webm#t=0",
    })
    void addressBeginsToPlayAtTheMoment(String address, long seconds, String there) {
        assertThat(new Recording(address).at(Duration.ofSeconds(seconds))).isEqualTo(there);
    }
}
