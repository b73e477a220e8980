package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a writer has hidden in a note is in no export, wherever the marker words are planted. */
class HiddenTextTest {
    private static final String NOTE = """
            Before. <!-- HIDDEN todo -->

            <!-- Private: HIDDEN -->

            <!--
            > HIDDEN
            > — Ann

            Takeaway: HIDDEN
            -->

            Takeaway: Private: HIDDEN

            Takeaway: kept takeaway <!-- HIDDEN -->

            Term: word = **Private:** HIDDEN

            Term: other = meaning <!-- HIDDEN -->

            - [ ] Liked: Private: HIDDEN
            - [ ] kept action <!-- HIDDEN -->

            | a | b |
            | --- | --- |
            | kept cell | c |
            | Private: HIDDEN | HIDDEN |
            | d | HIDDEN |

            > kept quote <!-- HIDDEN -->
            > — Ann

            `<!-- kept code -->`

            After. <!-- HIDDEN

            HIDDEN
            """;

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, mode = EnumSource.Mode.EXCLUDE, names = "PDF")
    void isInNoExport(ExportFormat format) {
        Report report = new InputBuilder()
                .conferenceNote(NOTE + "-->\n\n## Last thought\n\n" + NOTE)
                .talk("Talk", "Ann")
                .note(NOTE)
                .report();

        assertThat(format.write(report))
                .doesNotContain("HIDDEN", "todo")
                .contains("Before.", "kept takeaway", "kept action", "kept cell", "kept quote", "kept code", "After.");
    }
}
