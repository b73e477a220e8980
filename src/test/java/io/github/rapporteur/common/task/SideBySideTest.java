package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final List<Integer> MANY = IntStream.range(0, 40).boxed().toList();

    private final List<Progress> told = new ArrayList<>();
    private volatile boolean isCancelled;
    private final WorkMonitor monitor = new WorkMonitor() {
        @Override
        public void report(Progress progress) {
            told.add(progress);
        }

        @Override
        public boolean isCancelled() {
            return isCancelled;
        }
    };

    @Test
    void resultsComeInOrderFromFewThreads() throws Exception {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        CountDownLatch first = new CountDownLatch(1);
        boolean several = Runtime.getRuntime().availableProcessors() > 1;
        List<Integer> squares = SideBySide.map(MANY, "Drawing", monitor, number -> {
            threads.add(Thread.currentThread().getName());
            if (number == 0 && several) {
                // The last of its thread's ends after others.
                Waiting.uninterrupted(() -> {
                    first.await();
                    return true;
                });
            } else {
                first.countDown();
            }
            return number * number;
        });
        assertThat(squares)
                .containsExactlyElementsOf(
                        MANY.stream().map(number -> number * number).toList());
        assertThat(threads).hasSizeBetween(1, 4);
        assertThat(told).hasSize(40).last().isEqualTo(new Progress(40, 40, "Drawing"));
        assertThat(SideBySide.map(List.of(), "Drawing", monitor, number -> number))
                .isEmpty();
    }

    @Test
    void nothingMoreBeginsOnceItIsCancelled() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> SideBySide.map(MANY, "Drawing", monitor, number -> {
                    begun.incrementAndGet();
                    isCancelled = true;
                    return number;
                }))
                .isInstanceOf(CancelledException.class);
        assertThat(begun).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void whatGoesWrongIsThrownAndNothingMoreBegins() {
        AtomicInteger begun = new AtomicInteger();
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> SideBySide.map(MANY, "Drawing", monitor, number -> {
                    begun.incrementAndGet();
                    if (number == 0) {
                        throw new IllegalArgumentException("not " + number);
                    }
                    // The caller has given up the rest once it waits for what runs.
                    while (!isClosing(caller)) {
                        Thread.onSpinWait();
                    }
                    return number;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not 0");
        assertThat(begun).hasValueLessThanOrEqualTo(5);
        assertThatThrownBy(() -> SideBySide.map(List.of(1), "Drawing", monitor, number -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    private static boolean isClosing(Thread caller) {
        return Stream.of(caller.getStackTrace()).anyMatch(frame -> "close".equals(frame.getMethodName()));
    }
}
