package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PublicTextTest {
    private static final List<String> PIECES = List.of(
            "text",
            "\n",
            "\n\n",
            "Private: secret",
            "> quote",
            "\n> — Ann",
            " (off the record)",
            "<!-- hidden -->",
            "<!--",
            "-->",
            "- item",
            "\u200e",
            "\u0007",
            "\r\n",
            "\r",
            "```\n",
            "# head",
            "é𝄞",
            "\u202e",
            "Q: why",
            "  ");

    @Property(tries = 2_000)
    void everyCharacterThatIsLeftStandsWhereItIsSaidTo(@ForAll("notes") String note) {
        PublicText left = PublicText.of(note);
        assertThat(left.text()).isEqualTo(Publishable.of(CleanText.of(note)).text());
        int before = -1;
        for (int i = 0; i < left.text().length(); i++) {
            int at = left.inNote(new TextRange(i, i + 1)).start();
            char there = note.charAt(at) == '\r' ? '\n' : note.charAt(at);
            assertThat(there).isEqualTo(left.text().charAt(i));
            assertThat(at).isGreaterThan(before);
            assertThat(left.at(at)).isEqualTo(i);
            before = at;
        }
    }

    @Test
    void secretsAreKnownByPlaceAndWords() {
        String note = "a\n\nPrivate: b c\n\n> d\n> — Ann (off the record)\n\ne <!-- f --> g";
        PublicText left = PublicText.of(note);
        assertThat(left.text()).isEqualTo("a\n\ne g");
        assertThat(left.secrets())
                .extracting(secret -> secret.range().of(note), PublicText.Secret::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Private: b c", "b c"),
                        org.assertj.core.groups.Tuple.tuple("> d\n> — Ann (off the record)", "d"));
        assertThat(left.at(note.indexOf('f'))).isEqualTo(-1);
        assertThat(left.inNote(new TextRange(4, 4)))
                .isEqualTo(new TextRange(note.lastIndexOf(' '), note.lastIndexOf(' ')));
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }
}
