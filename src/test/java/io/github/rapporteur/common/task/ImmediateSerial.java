package io.github.rapporteur.common.task;

import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does work at once on the caller's thread. */
public final class ImmediateSerial implements Serial {
    @Override
    public void start(Runnable work, Consumer<? super Exception> onFailure) {
        WorkOutcome.of(Executors.callable(work, Boolean.TRUE)).deliver(done -> {}, onFailure);
    }

    @Override
    public void await() {
        // All work is done.
    }

    @Override
    public void close() {
        // Nothing to end.
    }
}
