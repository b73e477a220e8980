package io.github.rapporteur.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Łukasz Größe, lukasz grosse",
        "ÅNGSTRÖM, angstrom",
        "İstanbul, istanbul",
        "ΣΊΣΥΦΟΣ, σισυφοσ",
        "Ёлка, елка",
        "ﬁne ＡＢＣ, fine abc",
        "が, が",
        "हिन्दी, हिन्दी",
        "O’Neill, o'neill",
    })
    void caseAndAccentsDoNotCount(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded);
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String text) {
        assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
    }

    @Test
    void typedBeginningsFitWordsInOrder() {
        assertThat(Fold.fits("José-María O’Neill", "jo one")).isTrue();
        assertThat(Fold.fits("José-María O’Neill", "mar")).isTrue();
        assertThat(Fold.fits("José-María O’Neill", "one jo")).isFalse();
        assertThat(Fold.fits("anything", "")).isTrue();
    }
}
