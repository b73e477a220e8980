package io.github.rapporteur.notes.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleConferenceTest {
    private final SampleConference sample = SampleConference.load();

    @Test
    void saysThatItIsInvented() {
        assertThat(scheduleText()).contains("Everything in it is invented");
    }

    @Test
    void everyTalkOfTheIndexIsInTheSchedule() {
        String schedule = scheduleText();
        assertThat(sample.talks())
                .extracting(SampleTalk::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(schedule).contains("<title>" + title + "</title>"));
    }

    @Test
    void everyNoteHasItsText() {
        assertThat(texts()).hasSizeGreaterThan(15).noneMatch(String::isBlank);
    }

    @Test
    void privateWordsAreInTheNotesOnly() {
        assertThat(sample.privateWords())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(texts())
                        .filteredOn(text -> text.contains(word))
                        .hasSize(1))
                .allSatisfy(word -> assertThat(scheduleText()).doesNotContain(word));
    }

    private List<String> texts() {
        return Stream.concat(
                        Stream.of(sample.conferenceNote()),
                        sample.talks().stream()
                                .flatMap(talk -> talk.notes().stream())
                                .map(sample::text))
                .toList();
    }

    private String scheduleText() {
        return new String(sample.schedule(), StandardCharsets.UTF_8);
    }
}
