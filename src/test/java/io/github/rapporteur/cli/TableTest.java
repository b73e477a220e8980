package io.github.rapporteur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void whatFitsStaysAndTheRestIsCutWithASign() {
        assertThat(Table.fitted("Großer Saal", 11)).isEqualTo("Großer Saal");
        assertThat(Table.fitted("Großer Saal", 10)).isEqualTo("Großer Sa…");
        assertThat(Table.fitted("Großer Saal", 8)).isEqualTo("Großer…");
        assertThat(Table.fitted("two\nlines", 20)).isEqualTo("two lines");
    }

    @Test
    void wideSignsTakeTwoCellsAndAreNotHalved() {
        assertThat(Table.fitted("会議室の名前", 12)).isEqualTo("会議室の名前");
        assertThat(Table.fitted("会議室の名前", 8)).isEqualTo("会議室…");
        assertThat(Table.width(Table.fitted("会議室の名前", 8))).isEqualTo(7);
    }

    @Test
    void accentsStayWithTheirLetters() {
        assertThat(Table.fitted("Cafe\u0301 des ailes", 5)).isEqualTo("Cafe\u0301…");
    }

    @Property
    void nothingIsWiderThanItsPlace(@ForAll String text, @ForAll @IntRange(min = 1, max = 60) int cells) {
        assertThat(Table.width(Table.fitted(text, cells))).isLessThanOrEqualTo(cells);
    }
}
