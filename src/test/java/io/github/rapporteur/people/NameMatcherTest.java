package io.github.rapporteur.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatcherTest {
    private static final NameMatcher<String> PEOPLE = NameMatcher.of(
            List.of(
                    "Łukasz Größe",
                    "Anna Maria Berg",
                    "Tomas Berg",
                    "José-María O’Neill",
                    "Dr. Ines Calloway",
                    "李雷",
                    "Ана Петрова",
                    "Madonna"),
            Function.identity());

    @ParameterizedTest
    @CsvSource({
        "lukasz grosse, Łukasz Größe",
        "GRÖSSE, Łukasz Größe",
        "'Größe, Łukasz', Łukasz Größe",
        "Anna Berg, Anna Maria Berg",
        "'Anna Berg, CTO (Acme)', Anna Maria Berg",
        "A. M. Berg, Anna Maria Berg",
        "tomas, Tomas Berg",
        "T. Berg, Tomas Berg",
        "Tomas B., Tomas Berg",
        "jose maria o'neill, José-María O’Neill",
        "Prof. Ines Calloway, Dr. Ines Calloway",
        "李雷, 李雷",
        "ана, Ана Петрова",
        "madonna, Madonna",
    })
    void partOfANameIsEnoughWhenItFitsOnePersonOnly(String typed, String person) {
        assertThat(PEOPLE.find(typed)).contains(person);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berg", "", " ", "B.", "Tomas Bergmann", "(Berg)", "Dr.", "Madonna Ciccone"})
    void doubtfulNameFitsNobody(String typed) {
        assertThat(PEOPLE.find(typed)).isEmpty();
    }
}
