package io.github.rapporteur.common.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class DatabaseThreadTest {
    private final DatabaseThread thread = new DatabaseThread("notebook");

    @AfterEach
    void close() {
        thread.close();
    }

    @Test
    void allWorkRunsOnOneNamedThread() {
        String first = thread.call(() -> Thread.currentThread().getName());
        String second = thread.call(() -> Thread.currentThread().getName());
        assertThat(first).isEqualTo(second).startsWith("notebook");
    }

    @Test
    void workMayCallTheThreadItRunsOn() {
        assertThat(thread.<String>call(() -> thread.call(() -> "inner"))).isEqualTo("inner");
    }

    @Test
    void exceptionsComeOutUnwrapped() {
        IllegalArgumentException unchecked = new IllegalArgumentException("planned");
        assertThatThrownBy(() -> thread.run(() -> {
                    throw unchecked;
                }))
                .isSameAs(unchecked);
        assertThatThrownBy(() -> thread.call(() -> {
                    throw new IOException("planned");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> thread.call(() -> {
                    throw new AssertionError("planned");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(thread.call(() -> "still works")).isEqualTo("still works");
    }

    @Test
    void interruptedCallerStillGetsItsResultAndTheWorkIsNotInterrupted() {
        AtomicBoolean workInterrupted = new AtomicBoolean();
        Thread.currentThread().interrupt();
        String result = thread.call(() -> {
            workInterrupted.set(Thread.currentThread().isInterrupted());
            return "done";
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(result).isEqualTo("done");
        assertThat(workInterrupted).isFalse();
    }

    @Test
    void closingWaitsForWorkAndRefusesMore() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch mayEnd = new CountDownLatch(1);
        Thread caller = new Thread(() -> thread.run(() -> {
            begun.countDown();
            awaitUninterrupted(mayEnd);
            ended.set(true);
        }));
        caller.start();
        begun.await();
        Thread closer = new Thread(thread::close);
        closer.start();
        closer.interrupt();
        mayEnd.countDown();
        closer.join();
        assertThat(ended).isTrue();
        caller.join();
        assertThatIllegalStateException().isThrownBy(() -> thread.call(() -> "late"));
    }

    @Test
    void theJavaFxThreadIsRefused() throws Exception {
        FxToolkit.registerPrimaryStage();
        AtomicReference<RuntimeException> refusal = new AtomicReference<>();
        CountDownLatch tried = new CountDownLatch(1);
        FxThread.runLater(() -> {
            try {
                thread.call(() -> "never");
            } catch (IllegalStateException e) {
                refusal.set(e);
            }
            tried.countDown();
        });
        tried.await();
        assertThat(refusal.get()).hasMessageContaining("JavaFX thread");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("the database thread was interrupted", e);
        }
    }
}
