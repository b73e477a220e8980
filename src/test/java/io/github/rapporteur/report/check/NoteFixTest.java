package io.github.rapporteur.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.report.ReportInput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteFixTest {
    private static final String BEFORE = "first line, Ünlü\n\n";
    private static final String BEHIND = "\n\nPrivate: kupfer\n\n- last  line \n";

    /** Line ends are written as |. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '$',
            value = {
                "It is right; down for 41 minutes (?) on Monday; down for 41 minutes on Monday",
                "It is right; (?) 41; ' 41'",
                "Use schedule’s; > A.|> — **Mara Lindquist** #tag (from memory); > A.|> — **Mara Lindqvist** #tag (from memory)",
                "Use schedule’s; > A.|> — Jonas & Mara Lindquist; > A.|> — Jonas & Mara Lindqvist",
                "Use schedule’s; - [ ] ask @Lindquist !2026-12-01; - [ ] ask @\"Mara Lindqvist\" !2026-12-01",
                "Name it; > The pager|> owns you.; > The pager|> owns you.|> — Jonas Achterberg",
                "Add a name; - [ ] Ask the venue !2026-12-01; - [ ] Ask the venue !2026-12-01 @\"Jonas Achterberg\"",
                "Repair; a â€œloanâ€\u009d|  fine|- grÃ¼n; a “loan”|  fine|- grün",
                "Write https://; see [it](www.conf.example) now; see [it](https://www.conf.example) now",
                "Raise it; ## A||b||#### C||### D; ## A||b||### C||### D",
                "Make it private; - Private: gone|- and this; - Private: gone|- Private: and this",
                "Write it; ![](picture:3f2a91bc00d1e2f3); ![A model](picture:3f2a91bc00d1e2f3 \"By the water\")",
            })
    void cureChangesItsOwnLinesAndNothingElse(String cure, String lines, String after) {
        String text = BEFORE + lines.replace('|', '\n').replace("'", "") + BEHIND;
        String wanted = BEFORE + after.replace('|', '\n').replace("'", "") + BEHIND;
        NoteFix fix = fix(text, cure);
        NoteFix.Fixed fixed = fix.applyTo(text).orElseThrow();
        assertThat(fixed.text()).isEqualTo(wanted);
        assertThat(fixed.back().applyTo(fixed.text()).orElseThrow().text()).isEqualTo(text);
        assertThat(PrePublicationCheckTest.in(fixed.text()))
                .noneMatch(finding ->
                        finding.cures().stream().anyMatch(one -> one.words().equals(cure)));
        // Moved by what was typed around it, it is found again; twice it is not made.
        assertThat(fix.applyTo("new\n" + text + "new").orElseThrow().text()).isEqualTo("new\n" + wanted + "new");
        assertThat(fix.applyTo(fixed.text())).isEmpty();
    }

    @Test
    void fixIsRefusedWhereItsLinesAreNotAsTheyWere() {
        String text = "41 (?)\n\nb\n\n41 (?)\n";
        NoteFix second = NoteFix.replacing(text, new TextRange(12, 17), "2");
        assertThat(second.in(text)).isEqualTo("41 (?)\n\nb\n\n42\n");
        assertThat(second.applyTo("b\n\n41 (?)\n")).isEmpty();
        assertThat(second.applyTo("41 (?)\n\n41 (?)\n\nb\n\n41 (?)\n")).isEmpty();
        assertThat(second.applyTo("41 (?)\n\nb\n\n41 (?) more\n")).isEmpty();
        assertThat(second.in("x\n41 (?)\n\nb\n\ny\n41 (?)\n")).isEqualTo("x\n41 (?)\n\nb\n\ny\n42\n");
    }

    @Test
    void namesThatCannotBeWrittenAreRefused() {
        assertThat(name("> The pager owns you.").fix().apply("  ")).isEmpty();
        assertThat(name("- [ ] ask").fix().apply("  ")).isEmpty();
        assertThat(name("- [ ] ask").fix().apply("A \"B\" C")).isEmpty();
        assertThat(name("> The pager owns you.").offered())
                .containsExactly("Mara Lindqvist", "Jun Okabe", "Jonas Achterberg", "Lucía Ferrán", "Tomasz Wilk");
    }

    private static Cure.Name name(String text) {
        return (Cure.Name) PrePublicationCheckTest.in(text).getFirst().cures().getFirst();
    }

    private static NoteFix fix(String text, String words) {
        ReportInput input = PrePublicationCheckTest.input(text);
        List<Cure> cures = new ArrayList<>();
        PrePublicationCheckTest.check(input).forEach(finding -> cures.addAll(finding.cures()));
        Cure cure = cures.stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
        return switch (cure) {
            case Cure.Edit edit -> edit.fix();
            case Cure.Name name -> name.fix().apply("Jonas Achterberg").orElseThrow();
            case Cure.Describe picture -> picture.fix().apply(List.of("A model", "By the water"));
            default -> throw new AssertionError(cure);
        };
    }
}
