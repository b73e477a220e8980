package io.github.rapporteur.notes.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.text.TextRange;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @TempDir
    private Path folder;

    @Test
    void wordsAffixesAndApostrophesOfTheDictionaryAreRight() throws Exception {
        SpellChecker checker = SpellChecker.read(own());
        assertThat(List.of("budget", "Budgets", "don't", "don’t")).allMatch(checker::isRight);
        assertThat(List.of("budgt", "dont")).noneMatch(checker::isRight);
        assertThat(checker.suggestions("budgt")).contains("budget");
        assertThat(checker.suggestions("doon’t")).contains("don’t");
    }

    @Test
    void whatIsNoProseIsLetBe() {
        assertThat(wrong("see `budgt` at https://budgt.example/x, [budget](budgt.html), a@budgt.example"))
                .isEmpty();
        assertThat(wrong("```", "budgt", "```", "~~~", "budgt")).isEmpty();
        assertThat(wrong("#budgt @budgt budgt2 budgtWord budgt.txt a/budgt HTTP k"))
                .isEmpty();
        assertThat(wrong("感 слово العربية")).isEmpty();
    }

    @Test
    void wrongWordsAreFoundByTheirColumns() {
        assertThat(SpelledWords.wrong(List.of("**budgt**,", "> the (budgt)"), "en", "the"::equals))
                .containsExactly(List.of(new TextRange(2, 7)), List.of(new TextRange(7, 12)));
        assertThat(wrong("cafe\u0301s naïve")).containsExactly("cafe\u0301s", "naïve");
    }

    @ParameterizedTest
    @CsvSource({"en,en_GB", "de,de_DE", "'fr, de',de_DE", "en-US,en_US", "'',de_DE", "fr,", "English,"})
    void languageOfTheTalkIsTakenThenThatOfTheUser(String talk, String dictionary) throws IOException {
        for (String language : List.of("de_DE", "en_GB", "en_US", "en_ZA")) {
            Files.writeString(folder.resolve(language + ".aff"), "");
            Files.writeString(folder.resolve(language + ".dic"), "");
        }
        Files.writeString(folder.resolve("xx.aff"), "");
        Dictionaries found = Dictionaries.in(List.of(folder.resolve("gone"), folder));
        assertThat(found.files()).containsOnlyKeys("de_DE", "en_GB", "en_US", "en_ZA");
        assertThat(found.languageFor(talk, Locale.GERMANY).orElse(null)).isEqualTo(dictionary);
    }

    @Test
    void dictionariesOfExtensionsLieOneFolderDeeper() throws IOException {
        Path extension = Files.createDirectory(folder.resolve("dict-da"));
        Files.writeString(extension.resolve("da-DK.aff"), "");
        Files.writeString(extension.resolve("da-DK.dic"), "");
        assertThat(Dictionaries.in(List.of(folder)).files()).containsKey("da_DK");
    }

    @Test
    void damagedDictionaryIsNamed() throws IOException {
        Path affixes = Files.writeString(folder.resolve("en.aff"), "SFX A Y many\n");
        Files.writeString(folder.resolve("en.dic"), "1\nword\n");
        assertThatThrownBy(() -> SpellChecker.read(affixes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("en.aff is not one that can be read");
    }

    @Test
    void ownWordsAreKeptAndTakenBack() {
        Settings kept = new Settings(Map.of());
        SpellingSettings settings = new SpellingSettings(kept);
        assertThat(settings.words()).isEmpty();
        assertThat(settings.add("Backpressure")).isTrue();
        assertThat(settings.add("backpressure")).isFalse();
        settings.add("Ünder");
        assertThat(new SpellingSettings(new Settings(kept.written())).words()).containsExactly("backpressure", "ünder");
        settings.remove("BACKPRESSURE");
        assertThat(settings.words()).containsExactly("ünder");
    }

    private static List<String> wrong(String... lines) {
        List<List<TextRange>> ranges = SpelledWords.wrong(
                List.of(lines),
                "en_GB",
                word -> List.of("see", "at", "budget", "the").contains(word));
        return IntStream.range(0, lines.length)
                .boxed()
                .flatMap(line -> ranges.get(line).stream().map(range -> range.of(lines[line])))
                .toList();
    }

    private static Path own() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(SpellingTest.class.getResource("en.aff"), "en.aff")
                .toURI());
    }
}
