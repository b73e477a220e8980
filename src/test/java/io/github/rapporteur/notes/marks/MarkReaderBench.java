package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the marks of a very long note take: it is read while one types. Processor time, so that others' load does not count. */
@Tag("bench")
class MarkReaderBench {
    private static final int LENGTH = 200_000;
    private static final int ROUNDS = 200;

    @Test
    void longNoteIsReadInAFewMilliseconds() {
        String one = """
                The speaker went on for a while about what queues promise and about what they keep, in detail.

                > A queue without a limit is where you keep your apologies.
                > — Zac Bentley #ops (10:42)

                - point
                  - Takeaway: 41,000 (?) an hour
                - [ ] write @Bea !2026-12-01

                Q (Ana): Why?
                A: Because.

                Term: slack water = the pause

                Private: not for everybody

                """;
        String text = one.repeat(LENGTH / one.length() + 1).substring(0, LENGTH);
        report("200,000 characters, " + MarkReader.read(text).size() + " marks", text);
        report(
                "one line of 400,000 characters",
                "> word (?) ".repeat(400_000 / 11).replace("\n", " "));
    }

    private static void report(String what, String text) {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = processor.getCurrentThreadCpuTime();
            assertThat(MarkReader.read(text)).isNotEmpty();
            nanos[round] = processor.getCurrentThreadCpuTime() - start;
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        System.out.printf(
                "%s: first %.1f ms, median %.2f ms, 99 %% %.2f ms%n",
                what, first, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6);
    }
}
