package io.github.rapporteur.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.report.InputBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoWordingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a retry is a loan in somebody's name | a retry is a loan in somebodys name | 1.0",
                "a retry is a loan | a retry is no loan | 0.8",
                "never send a human | never send human a | 0.5",
                "a b c d e f g h i j | a b c x e f y h i j k | 0.72",
                "we had a budget | they took my bucket | 0.0",
            })
    void likenessCountsWordsInTheirOrder(String one, String other, double likeness) {
        List<String> first = Fold.words(one);
        List<String> second = Fold.words(other);
        assertThat(TwoWordings.likeness(first, second)).isBetween(likeness - 0.01, likeness + 0.01);
        assertThat(TwoWordings.likeness(second, first)).isEqualTo(TwoWordings.likeness(first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a queue that never says no is a lie | a queue that never said no is a lie | 1",
                "a queue that never says no is a lie | a queue who never said nothing is one lie | 0",
                "the first retry is free the third is not | the third is free the first retry is not | 0",
                "one two three | one two four | 0",
                "one two three four | one two three five | 1",
            })
    void onlyQuotesThatAreNearlyTheSameAreOfferedForComparison(String one, String other, int number) {
        var input = new InputBuilder()
                .talk("Panel", "Mara Lindqvist")
                .note("> " + one + "\n> — Mara")
                .note("Jonas", "> something else was said in between\n> — Mara\n\n> " + other)
                .build();
        assertThat(PrePublicationCheckTest.check(input)).hasSize(number);
    }

    @Test
    void aThousandQuotesOnOneTalkAreStillComparedAtOnce() {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 750; i++) {
            one.append("> all that we ever had was a very small number ")
                    .append(i)
                    .append("\n> — Mara\n\n");
            other.append("> all that we ever had was the very small number ")
                    .append(i)
                    .append("\n> — Mara\n\n");
        }
        var input = new InputBuilder()
                .talk("Panel", "Mara Lindqvist")
                .note(one.toString())
                .note("Jonas", other.toString())
                .build();
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        assertThat(PrePublicationCheckTest.check(input)).hasSize(750);
        assertThat((thread.getCurrentThreadCpuTime() - start) / 1_000_000).isLessThan(4_000);
    }
}
