package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FxTaskRunnerTest {
    /** Stands in for the JavaFX thread: the test runs what is delivered. */
    private final LinkedBlockingQueue<Runnable> delivered = new LinkedBlockingQueue<>();

    private final List<String> told = new ArrayList<>();
    private final FxTaskRunner runner =
            new FxTaskRunner((what, problem) -> told.add(what + ": " + problem.getMessage()), delivered::add);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void workRunsElsewhereAndItsResultIsDeliveredHere() throws InterruptedException {
        String[] result = new String[2];
        TaskRunner.Running running =
                runner.run("Reading", monitor -> Thread.currentThread().getName(), name -> {
                    result[0] = name;
                    result[1] = Thread.currentThread().getName();
                });
        assertThat(running.isDone()).isFalse();
        runDelivered();
        assertThat(result[0]).startsWith("worker");
        assertThat(result[1]).isEqualTo(Thread.currentThread().getName());
        assertThat(running.isDone()).isTrue();
    }

    @Test
    void failureNobodyAskedForReachesTheHandler() throws InterruptedException {
        runner.run(
                "Reading",
                monitor -> {
                    throw new IOException("planned");
                },
                result -> told.add("success"));
        runDelivered();
        assertThat(told).containsExactly("Reading: planned");
    }

    @Test
    void errorIsToldLikeAFailure() throws InterruptedException {
        runner.run(
                "Reading",
                monitor -> {
                    throw new StackOverflowError("planned");
                },
                result -> told.add("success"),
                problem -> told.add(problem.getClass().getSimpleName()));
        runDelivered();
        assertThat(told).containsExactly("WorkError");
    }

    @Test
    void cancelledWorkEndsAtItsNextLookAndIsNoFailure() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        TaskRunner.Running running = runner.run(
                "Reading",
                monitor -> {
                    cancelled.await();
                    monitor.stopIfCancelled();
                    return "never";
                },
                told::add);
        running.cancel();
        cancelled.countDown();
        runDelivered();
        assertThat(told).isEmpty();
        assertThat(running.isDone()).isTrue();
    }

    @Test
    void workStartedAfterTheEndIsCancelled() throws InterruptedException {
        runner.close();
        TaskRunner.Running running = runner.run(
                "Too late",
                monitor -> "never",
                told::add,
                problem -> told.add(problem.getClass().getSimpleName()));
        runDelivered();
        assertThat(told).containsExactly("CancelledException");
        assertThat(running.isDone()).isTrue();
    }

    @Test
    void listenerSeesWorkItsProgressAndItsEnd() throws InterruptedException {
        List<List<CurrentWork>> seen = new ArrayList<>();
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch reported = new CountDownLatch(1);
        runner.onWorkChanged(seen::add);
        runner.run(
                "Reading",
                monitor -> {
                    for (int i = 1; i <= 1000; i++) {
                        monitor.report(new Progress(i, 1000, "talks"));
                    }
                    reported.countDown();
                    mayEnd.await();
                    return "read";
                },
                told::add);
        reported.await();
        runDelivered();
        assertThat(delivered).as("a thousand reports are one call").isEmpty();
        assertThat(seen.getLast()).singleElement().satisfies(work -> {
            assertThat(work.what()).isEqualTo("Reading");
            assertThat(work.progress().done()).isEqualTo(1000);
        });
        mayEnd.countDown();
        runDelivered();
        runDelivered();
        assertThat(seen.getLast()).isEmpty();
        assertThat(told).containsExactly("read");
    }

    @Test
    void immediateRunnerHasDeliveredWhenItReturns() {
        TaskRunner immediate = new ImmediateTaskRunner((what, problem) -> told.add(what + " failed"));
        assertThat(immediate.run("Reading", monitor -> "result", told::add).isDone())
                .isTrue();
        immediate.run(
                "Writing",
                monitor -> {
                    throw new IOException("planned");
                },
                result -> told.add("success"));
        assertThat(told).containsExactly("result", "Writing failed");
    }

    private void runDelivered() throws InterruptedException {
        Runnable next = delivered.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("something delivered").isNotNull();
        next.run();
    }
}
