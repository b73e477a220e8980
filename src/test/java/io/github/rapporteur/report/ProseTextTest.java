package io.github.rapporteur.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are parted by {@code |}. */
class ProseTextTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    # A|## B,                       #### A|##### B
                    A|===|B|-,                      #### A|##### B
                    two|lines|---,                  #### two lines
                    # A #|words,                    #### A|words
                    - ```|  # a|  ```||## Head,     - ```|  # a|  ```||#### Head
                    > ~~~|> # a||## Head,           > ~~~|> # a||#### Head
                    - # A|- b,                      - **A**|- b
                    > # A|> words,                  > **A**\\|> words
                    > A|> ===|>|> words,            > **A**|>|> words
                    1. B|   ---|2. c,               1. **B**|2. c
                    - # *A*,                        - *A*
                    ```|# a,                        ```|# a|```
                    - ```|  # a,                    - ```|  # a
                    ~~~~|~~~|x,                     ~~~~|~~~|x|~~~~
                    "    # a",                      "    # a"
                    a --- b,                        a --- b
                    ---,                            ---
                    <div>|# a|</div>,               <div>|# a|</div>
                    """)
    void noteIsFittedIntoTheReport(String note, String fitted) {
        String markdown = note.replace('|', '\n');
        assertThat(ProseText.of(markdown, 4, new Anchors()).fit(markdown).markdown())
                .isEqualTo(fitted.replace('|', '\n'));
    }

    @Test
    void onlyHeadingsOfTheReportHaveFragments() {
        String note = "- # In a list\n\n# Real one\n\n> # In a quote\n\n## Another\n";
        assertThat(ProseText.of(note, 4, new Anchors()).fit(note).anchors()).isEqualTo(List.of("real-one", "another"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    # Big||words,       **Big**||words
                    # Big|words,        **Big**\\|words
                    Big|===|words,      **Big**\\|words
                    ```|code,           ```|code|```
                    plain # words,      plain # words
                    """)
    void wordsOfAMarkHaveNoHeading(String text, String closed) {
        assertThat(ProseText.closed(text.replace('|', '\n'))).isEqualTo(closed.replace('|', '\n'));
    }
}
