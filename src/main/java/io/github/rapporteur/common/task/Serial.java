package io.github.rapporteur.common.task;

import java.util.function.Consumer;

/** Does work piece by piece, in the order it was started. An interface, so that tests do it at once. Any thread. */
public interface Serial extends AutoCloseable {
    /**
     * Starts work; returns at once.
     *
     * @param onFailure gets whatever the work throws, and an IllegalStateException after {@link #close()}; called where
     *     the work ran
     */
    void start(Runnable work, Consumer<? super Exception> onFailure);

    /** Waits until all work started before has ended; not interrupted. */
    void await();

    /** Takes no more work and waits until the work already started has ended. */
    @Override
    void close();
}
