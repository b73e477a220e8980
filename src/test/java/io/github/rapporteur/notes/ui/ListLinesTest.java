package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLinesTest {
    /** The caret stands at the bar; a slash is a line end. */
    @ParameterizedTest
    @CsvSource({
        "'- one|', '- one/- |'",
        "'- on|e', '- on/- |e'",
        "'  * one|', '  * one/  * |'",
        "'3. one|', '3. one/4. |'",
        "'9) one|', '9) one/10) |'",
        "'- [x] done|', '- [x] done/- [ ] |'",
        "'> words|', '> words/> |'",
        "'> - item|', '> - item/> - |'",
        "'> > inner|', '> > inner/> > |'",
        "'- one/- |', '- one/|'",
        "'- one/  - |', '- one/- |'",
        "'> words/> |', '> words/|'",
        "'> words/> — Mara|', '> words/> — Mara//|'",
    })
    void enterGoesOnWithTheSignsOfTheLine(String before, String after) {
        String text = before.replace('/', '\n');
        int caret = text.indexOf('|');
        text = text.replace("|", "");
        TextEdit edit = ListLines.enter(text, caret).orElseThrow();
        String changed =
                new StringBuilder(edit.applyTo(text)).insert(edit.caret(), '|').toString();
        assertThat(changed).isEqualTo(after.replace('/', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"plain|", "|- one", "-|", "'1.5 percent|'", "''|''"})
    void enterIsAnOrdinaryNewLineElsewhere(String line) {
        int caret = Math.max(0, line.indexOf('|'));
        assertThat(ListLines.enter(line.replace("|", ""), caret)).isEmpty();
    }

    @Test
    void tabMovesAnItemUnderItsParentAndBack() {
        String text = "1. one\n2. two";
        TextEdit in = ListLines.indent(text, new TextRange(12, 12), false).orElseThrow();
        assertThat(in.applyTo(text)).isEqualTo("1. one\n   2. two");
        assertThat(in.caret()).isEqualTo(15);
        TextEdit out =
                ListLines.indent(in.applyTo(text), new TextRange(15, 15), true).orElseThrow();
        assertThat(out.applyTo(in.applyTo(text))).isEqualTo(text);
    }

    @Test
    void tabMovesAllSelectedItems() {
        String text = "- a\n- b\n- c";
        TextEdit edit = ListLines.indent(text, new TextRange(5, 9), false).orElseThrow();
        assertThat(edit.applyTo(text)).isEqualTo("- a\n  - b\n  - c");
    }

    @Test
    void tabOutsideOfAListIsNotOurs() {
        assertThat(ListLines.indent("prose", new TextRange(2, 2), false)).isEmpty();
    }
}
