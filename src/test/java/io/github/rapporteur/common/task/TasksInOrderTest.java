package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TasksInOrderTest {
    /** Stands in for the JavaFX thread: the test runs what is delivered. */
    private final LinkedBlockingQueue<Runnable> delivered = new LinkedBlockingQueue<>();

    private final List<String> told = new ArrayList<>();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final FailureHandler failures = (what, problem) -> told.add(what + ": " + problem.getMessage());
    private final FxTaskRunner runner = new FxTaskRunner(failures, delivered::add);
    private final TasksInOrder tasks = new TasksInOrder(runner, failures);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void laterWorkWaitsForTheOneBeforeHoweverSlow() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        start("first", held);
        start("second", new CountDownLatch(0));
        start("third", new CountDownLatch(0));
        held.countDown();
        runDelivered(3);
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void outcomesComeInTheOrderTheWorkWasStarted() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            start("work " + i, new CountDownLatch(0));
        }
        List<Runnable> mixed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mixed.addFirst(next());
        }
        mixed.forEach(Runnable::run);
        assertThat(told).containsExactly("work 0", "work 1", "work 2");
    }

    @Test
    void failureIsToldAndTheNextOneGoesOn() throws InterruptedException {
        tasks.run(
                "planned",
                monitor -> {
                    throw new IllegalStateException("to fail");
                },
                result -> told.add("success"));
        start("next", new CountDownLatch(0));
        runDelivered(2);
        assertThat(told).containsExactly("planned: to fail", "next");
    }

    @Test
    void workThatIsCancelledBeforeItBeginsHoldsNothingUp() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        start("first", held);
        TaskRunner.Running second = start("second", new CountDownLatch(0));
        start("third", new CountDownLatch(0));
        second.cancel();
        held.countDown();
        runDelivered(3);
        assertThat(told).contains("first", "third");
    }

    @Test
    void workThatWaitsForItsTurnIsNotWithTheOtherRunnerYetAndHoldsNoThread() {
        WaitingTaskRunner other = new WaitingTaskRunner();
        TasksInOrder inOrder = new TasksInOrder(other, failures);
        for (int i = 0; i < 50; i++) {
            String name = "work " + i;
            inOrder.run(name, monitor -> name, told::add);
        }
        assertThat(other.waiting()).isEqualTo(1);
        other.doAll();
        assertThat(told).hasSize(50).startsWith("work 0").endsWith("work 49");
    }

    @Test
    void workThatIsCancelledWhileItWaitsIsNotDone() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        start("first", held);
        TaskRunner.Running second = start("second", held);
        second.cancel();
        held.countDown();
        runDelivered(2);
        assertThat(second.isDone()).isTrue();
        assertThat(done).containsExactly("first");
    }

    private TaskRunner.Running start(String name, CountDownLatch held) {
        return tasks.run(
                name,
                monitor -> {
                    held.await();
                    done.add(name);
                    return name;
                },
                told::add);
    }

    private void runDelivered(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            next().run();
        }
    }

    private Runnable next() throws InterruptedException {
        Runnable next = delivered.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("an outcome").isNotNull();
        return next;
    }
}
