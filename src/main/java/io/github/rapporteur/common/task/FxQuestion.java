package io.github.rapporteur.common.task;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Something asked on the JavaFX thread by a thread that waits for the answer. */
public final class FxQuestion {
    private FxQuestion() {}

    /**
     * Asks, and waits until the answer is given, which may be later and on any thread. Not on the JavaFX thread.
     *
     * @param question run on the JavaFX thread; gives the answer to what it is handed, once
     * @return empty when there was none within that time; the question may be answered later all the same
     */
    public static <T> Optional<T> ask(Consumer<Consumer<T>> question, Duration longest) {
        BlockingQueue<T> answer = new ArrayBlockingQueue<>(1);
        FxThread.runLater(() -> question.accept(answer::offer));
        return Optional.ofNullable(Waiting.uninterrupted(() -> answer.poll(longest.toMillis(), TimeUnit.MILLISECONDS)));
    }
}
