package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A family name that is spelt wrongly falls back to the system's face without a word; here it does not. */
class FontsTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family: \"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource
    void familyIsSpeltAsInTheFile(Fonts font) {
        assertThat(font.load()).isEqualTo(font.family());
        assertThat(Font.font(font.family(), 13).getFamily()).isEqualTo(font.family());
    }

    @Test
    void styleSheetNamesOnlyFamiliesThatAreBundled() throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("theme/rapporteur.css"))) {
            Matcher matcher = FAMILY.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(matcher.results().map(found -> found.group(1)).distinct())
                    .isNotEmpty()
                    .isSubsetOf(Stream.of(Fonts.values()).map(Fonts::family).toList());
        }
    }
}
