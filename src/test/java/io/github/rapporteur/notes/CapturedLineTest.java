package io.github.rapporteur.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.marks.MarkReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapturedLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|words|words",
                "before|words|before\\n\\nwords",
                "before\\n|words|before\\n\\nwords",
                "before\\n\\n\\n|words|before\\n\\n\\nwords",
                "'before\\n  '|words|'before\\n  \\nwords'",
                "- one|- two|- one\\n- two",
                "1. one\\n|2. two|1. one\\n2. two",
                "- one|words|- one\\n\\nwords",
                "words|- one|words\\n\\n- one",
                "'   '|words|'   \\nwords'",
                "> said|words|> said\\n\\nwords",
            })
    void lineBecomesAParagraphOrTheNextItem(String text, String line, String whole) {
        String before = text.replace("\\n", "\n");
        assertThat(before + CapturedLine.addition(before, line)).isEqualTo(whole.replace("\\n", "\n"));
    }

    @Test
    void wordsFromOutsideBecomePlain() {
        assertThat(CapturedLine.cleaned(" \u0007one\r\ntwo\rthree\u001b[31m 👩‍🚀\t! \n"))
                .isEqualTo("one\ntwo\nthree[31m 👩‍🚀\t!");
        assertThat(CapturedLine.cleaned(" \r\n\u0000 ")).isEmpty();
    }

    @Property
    void marksOfTheNoteStayAndATakeawayIsOneMore(@ForAll("texts") String text) {
        int before = MarkReader.read(text + "\n").size();
        String whole = text + CapturedLine.addition(text, "Takeaway: ask twice");
        assertThat(MarkReader.read(whole)).hasSize(before + 1);
        assertThat(whole).startsWith(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "words",
                        "> said",
                        "> — Ada",
                        "- item",
                        "1. first",
                        "Q: why?",
                        "A: because",
                        "Takeaway: rest",
                        "Term: knot = a bend",
                        "- [ ] call",
                        "",
                        "  ",
                        "# Heading")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }
}
