package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Abstracts come from anywhere, and are drawn on the JavaFX thread. */
class AbstractTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"<!-- ", "<?", "<![CDATA[", "<!A ", "<?<a", "> ", "[", "**a*", "`", "a@b.c ", "- a\n"})
    void hostileAbstractIsDrawnInAMoment(String piece) {
        assertTimeout(Duration.ofSeconds(1), () -> words(piece.repeat(200_000 / piece.length())));
    }

    @Test
    void endlessAbstractIsCutBetweenSigns() {
        String words = words("a" + "😀".repeat(AbstractText.LONGEST));
        assertThat(words).endsWith("😀 …").hasSize(AbstractText.LONGEST - 1 + " …".length());
    }

    @Test
    void commentsAreLeftOutOfAnOrdinaryAbstract() {
        assertThat(words("before <!-- not for readers --> after")).isEqualTo("before  after");
    }

    private static String words(String markdown) {
        return new AbstractText(markdown, address -> {})
                .getChildren().stream()
                        .flatMap(block -> ((TextFlow) block).getChildren().stream())
                        .map(text -> ((Text) text).getText())
                        .collect(Collectors.joining());
    }
}
