package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is private stays at home in whatever it stands, and takes nothing with it that stands apart. */
class PrivateEverywhereTest {
    static List<String> places() {
        return List.copyOf(PrivateForms.places().keySet());
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingPrivateIsLeftAndWhatIsPublicIs(String place) {
        List<String> wrong = new ArrayList<>();
        for (String passage : PrivateForms.passages()) {
            String note =
                    PrivateForms.places().getOrDefault(place, form -> form).apply(passage);
            String left = Publishable.of(note).text();
            if (left.contains(PrivateForms.CANARY) || !left.contains("vorher") || !left.contains("nachher")) {
                wrong.add(note + "\n== leaves ==\n" + left);
            }
        }
        assertThat(wrong.size() + " wrong: "
                        + String.join("\n==========\n", wrong.subList(0, Math.min(4, wrong.size()))))
                .startsWith("0 wrong");
    }
}
