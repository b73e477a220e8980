package io.github.rapporteur.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialsTest {
    @Test
    void everybodyOnAPanelHasALetterOfTheirOwn() {
        Initials initials = Initials.of(List.of("Mara Lindqvist", "Max Weber", "Łucja Maj", "李雷", "Mo"));
        assertThat(initials.name("m")).contains("Mara Lindqvist");
        assertThat(initials.name("W")).contains("Max Weber");
        assertThat(initials.name("ł")).contains("Łucja Maj");
        assertThat(initials.name("l")).contains("Łucja Maj");
        assertThat(initials.name("李")).contains("李雷");
        assertThat(initials.key("Mo")).isEqualTo("O");
        assertThat(initials.name("x")).isEmpty();
    }

    @Test
    void oneSpeakerNeedsNoLetterAndTwoOfOneNameHaveWhatThereIs() {
        assertThat(Initials.of(List.of("Mara"))).isEqualTo(Initials.NONE);
        assertThat(Initials.of(List.of("A", "A B", "B")).byName()).hasSize(2);
    }
}
