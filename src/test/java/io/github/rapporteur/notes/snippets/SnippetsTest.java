package io.github.rapporteur.notes.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.schedule.TalkKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    private static final TalkFields FIELDS = new TalkFields(Map.of("title", "Cost of $1 \\", "speakers", "Mara"));

    @Test
    void fieldsAreFilledAndTheCaretStandsWhereItIsAskedFor() {
        TextEdit edit = FIELDS.replacing(new TextRange(4, 6), "# ${title}: ${cursor} (${speakers}, ${room})", "");
        assertThat(edit.replacement()).isEqualTo("# Cost of $1 \\:  (Mara, )");
        assertThat(edit.caret()).isEqualTo(4 + "# Cost of $1 \\: ".length());
    }

    @Test
    void whatIsTypedIsKeptWhereTheCaretGoesOrAtTheEnd() {
        assertThat(FIELDS.replacing(new TextRange(0, 1), "a ${cursor} b", "x").replacement())
                .isEqualTo("a x b");
        assertThat(FIELDS.replacing(new TextRange(0, 1), "a ", "x").replacement())
                .isEqualTo("a x");
    }

    @Test
    void unknownFieldStaysInATextAndIsNamedWithTheKnownOnes() {
        assertThat(FIELDS.replacing(new TextRange(0, 0), "${tittle}", "").replacement())
                .isEqualTo("${tittle}");
        assertThat(TalkFields.problem("${tittle} ${room}"))
                .contains(
                        "There is no field ${tittle}. The fields are ${title}, ${speakers}, ${room}, ${time}, ${date},"
                                + " ${link}, ${conference}, ${kind}, ${cursor}.");
        assertThat(TalkFields.problem("$ {x} ${} }")).isPresent();
        assertThat(TalkFields.problem("${title} costs $5 {x}")).isEmpty();
    }

    @Test
    void programsOwnSnippetsAndTemplatesHaveNoUnknownField() {
        Snippets.OWN.forEach(
                (word, text) -> assertThat(Snippets.problem(word, text)).isEmpty());
        for (TalkKind kind : TalkKind.values()) {
            assertThat(TalkFields.problem(Snippets.ownTemplate(kind))).isEmpty();
        }
    }

    @Test
    void settingsGiveBackWhatWasSetInItsOrder() {
        Settings settings = new Settings(Map.of());
        Map<String, String> mine = new LinkedHashMap<>();
        mine.put("zz", "two\nlines \\n = \\");
        mine.put("a", "");
        new Snippets(settings).set(mine);
        new Snippets(settings).setTemplate(TalkKind.PANEL, "## Mine\n");
        Snippets again = new Snippets(new Settings(settings.written()));
        assertThat(again.all()).containsExactlyEntriesOf(mine);
        assertThat(again.template(TalkKind.PANEL)).isEqualTo("## Mine\n");
        assertThat(again.template(TalkKind.TALK)).isEqualTo(Snippets.ownTemplate(TalkKind.TALK));
    }

    @Test
    void abbreviationIsOneWord() {
        assertThat(Snippets.problem("two words", "x").orElseThrow()).contains("one word");
        assertThat(Snippets.problem("", "x")).isPresent();
        assertThat(Snippets.problem("für-2", "x")).isEmpty();
    }
}
