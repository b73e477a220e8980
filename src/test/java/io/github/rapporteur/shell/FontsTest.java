package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A family name that is spelt wrongly falls back to the system's face without a word; here it does not. */
class FontsTest {
    private static final Pattern FAMILY = Pattern.compile("-fx-font-family: \"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource
    void familyIsSpeltAsInTheFile(Fonts font) {
        assertThat(font.load()).isEqualTo(font.family());
        assertThat(Font.font(font.family(), 13).getFamily()).isEqualTo(font.family());
    }

    static List<Path> styleSheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    /** One that is not known looks right until another one with those letters is loaded: a page, say. */
    @ParameterizedTest
    @MethodSource("styleSheets")
    void styleSheetNamesOnlyFamiliesThatAreBundled(Path sheet) throws IOException {
        assertThat(FAMILY.matcher(Files.readString(sheet)).results().map(found -> found.group(1)))
                .isSubsetOf(Stream.of(Fonts.values()).map(Fonts::family).toList());
    }
}
