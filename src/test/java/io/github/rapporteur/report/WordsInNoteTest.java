package io.github.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsInNoteTest {
    private static final String NOTE = """
            # Budget

            The *first* retry is [free](https://x.example), the third is a denial of service.

            > A retry is a loan you take out
            > in somebody else’s name.
            > — Mara Lindqvist

            Takeaway: give retries a budget
            - Störung über alles
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The first retry is free, the third is a denial of service. | The *first* retry is [free](https://x",
                "A retry is a loan you take out in somebody else’s name. — Mara | A retry is a loan you take out",
                "Our takeaway: give retries a budget | Takeaway: give retries a budget",
                "Storung uber alles | Störung über alles",
                "Budget | Budget",
                "nothing of this is there | ''"
            })
    void findsWhatIsReadOnThePage(String piece, String found) {
        String there = WordsInNote.find(NOTE, piece)
                .map(range -> NOTE.substring(range.start(), range.end()))
                .orElse("");
        assertThat(there).startsWith(found).matches(text -> text.isEmpty() == found.isEmpty());
    }
}
