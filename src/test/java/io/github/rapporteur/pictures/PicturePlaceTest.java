package io.github.rapporteur.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.notes.marks.QuoteText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture changes nothing of the note but that it is there. */
class PicturePlaceTest {
    private static final PictureMention PICTURE = new PictureMention(new TextRange(0, 0), "3f2a91bc00d1e2f3", "", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ^secret\n> — Ada (off the record)",
                "> secret\n> sec^ret\n>\n> — Ada (off the record)",
                "Private: a^\nsecret",
                "Private: a^\n- secret\n- secret",
                "Private:^\n\nsecret",
                "Private: a^\n> secret\n> more",
                "- Private: a^\n  - secret\n\n    secret",
                "- Private: a\n^\n  secret",
                "## Private: a\n\nb^\n\nsecret",
                "one^\nsecret (off the record)",
                "<!-- a^\n\nsecret -->",
                "| a |\n| --- |\n| Private: b^ |\n| secret |",
                "Private: a^\n```\nsecret\n\nsecret\n```"
            })
    void privatePassageStaysWholeAndThePictureInIt(String marked) {
        String after = inserted("open\n\n" + marked + "\n\n# open again\n");
        assertThat(PictureMentions.in(after)).hasSize(1);
        String left = Publishable.of(after).text();
        assertThat(left).doesNotContain("secret").contains("open again");
        assertThat(PictureMentions.in(left)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "> w^ords;> — Ada / > words;> — Ada;;P",
                "Takeaway: a^;b;;c / Takeaway: a;b;;P;;c",
                "- a^;  b;- c / - a;  b;;  P;;- c",
                "1. a;   - b^;2. c / 1. a;   - b;;     P;;2. c",
                "```;co^de;;more;```;x / ```;code;;more;```;;P;;x",
                "| a^ |;| - |;| b | / | a |;| - |;| b |;;P",
                "A:^;;- one;- two / A:;;P;;- one;- two"
            })
    void pictureGoesBehindTheWholePassage(String marked, String wanted) {
        String after = inserted(marked.strip().replace(';', '\n'));
        if (!marked.startsWith("A:")) {
            assertThat(after.stripTrailing())
                    .isEqualTo(wanted.strip().replace(';', '\n').replace("P", PICTURE.markdown()));
        }
        assertThat(said(after)).isEqualTo(said(marked.strip().replace(';', '\n').replace("^", "")));
    }

    /** For any text of marks and any caret. */
    @Property(tries = 2000)
    void marksAndWhatIsPublishedStayTheSame(@ForAll("texts") String text, @ForAll int seed) {
        int caret = Math.floorMod(seed, text.length() + 1);
        String after = PictureEdits.insert(text, caret, List.of(PICTURE)).applyTo(text);
        assertThat(said(after)).as(after).isEqualTo(said(text));
        String left = Publishable.of(after).text();
        assertThat(bare(left)).as(after).isEqualTo(bare(Publishable.of(text).text()));
        boolean secret = MarkReader.read(text).stream()
                .anyMatch(mark -> mark.isPrivate() && mark.range().touches(caret));
        if (secret) {
            assertThat(left).as(after).doesNotContain(PICTURE.markdown());
        }
    }

    @Test
    void pictureStandsAboveAPrivateLabelThatWouldTakeAllBelow() {
        String note = "Private:\n<!-- c\ntext\n# Head\n<!-- c -->";
        assertThat(inserted("^" + note)).isEqualTo("Private: " + PICTURE.markdown() + "\n\n" + note);
    }

    private static String inserted(String marked) {
        int caret = marked.indexOf('^');
        String text = marked.replace("^", "");
        return PictureEdits.insert(text, caret, List.of(PICTURE)).applyTo(text);
    }

    private static List<String> said(String text) {
        return MarkReader.read(text).stream()
                .map(mark -> mark instanceof Mark.Quote quote
                        ? QuoteText.of(quote).toString()
                        : bare(mark.toString().replaceAll("TextRange\\[[^]]*]|\\\\n", " ")))
                .filter(said -> !said.equals("PrivatePassage[range=, text=]"))
                .toList();
    }

    private static String bare(String text) {
        return text.replace("Private: " + PICTURE.markdown(), " ")
                .replace(PICTURE.markdown(), " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[],])", "")
                .replace("text= ", "text=")
                .strip();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "text (?)",
                        "- item",
                        "  - nested",
                        "    deep",
                        "> quote (?)",
                        "> — Name #t (from memory)",
                        "> — Ada (off the record)",
                        ">",
                        "— Name",
                        "# Head",
                        "## Private: head",
                        "Q (A): q",
                        "A:",
                        "A: a:",
                        "- A: x",
                        "Private:",
                        "Private: a",
                        "- Private: p",
                        "Takeaway: t",
                        "Term: a = b",
                        "- [ ] do @A !2026-01-01",
                        "1. one",
                        "---",
                        "```",
                        "~~~",
                        "",
                        "",
                        "",
                        " ",
                        "(off the record)",
                        "> (off the record)",
                        "| a | b |",
                        "| --- | --- |",
                        "| Private: x | y |",
                        "<!-- c -->",
                        "<!-- c",
                        "c -->",
                        "- > q",
                        "  > — N")
                .list()
                .ofMaxSize(16)
                .map(lines -> String.join("\n", lines));
    }
}
