package io.github.rapporteur.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void onlyOneOfThemIsOne() {
        assertThat(Counted.of(0, "note")).isEqualTo("0 notes");
        assertThat(Counted.of(1, "note")).isEqualTo("1 note");
        assertThat(Counted.of(2, "older text")).isEqualTo("2 older texts");
        assertThat(Counted.of(1204, "note")).isEqualTo("1,204 notes");
    }
}
