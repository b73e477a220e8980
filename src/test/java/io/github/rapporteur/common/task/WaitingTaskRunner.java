package io.github.rapporteur.common.task;

import io.github.rapporteur.common.io.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Lets work wait until the test does it on its own thread, piece by piece in the order it was started. */
public final class WaitingTaskRunner implements TaskRunner {
    private final Deque<Piece<?>> waiting = new ArrayDeque<>();
    private int done;

    private record Piece<T>(
            RunningWork<T> running,
            Work<T> work,
            Consumer<? super T> onSuccess,
            Consumer<? super Exception> onFailure) {
        void end(Work<T> how) {
            WorkOutcome<T> outcome = running.runHere(how);
            running.delivered();
            outcome.deliver(onSuccess, onFailure);
        }
    }

    @Override
    public <T> Running run(String what, Work<T> work, Consumer<? super T> onSuccess) {
        return run(what, work, onSuccess, problem -> {
            throw new IllegalStateException(what + ": " + problem.getMessage(), problem);
        });
    }

    @Override
    public <T> Running run(
            String what, Work<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
        RunningWork<T> running = new RunningWork<>(what, () -> {});
        Work<T> counted = monitor -> {
            done++;
            return work.run(monitor);
        };
        waiting.add(new Piece<>(running, counted, onSuccess, onFailure));
        return running;
    }

    /** Does the next piece and delivers its outcome. */
    public void doNext() {
        doIt(waiting.remove());
    }

    /** Does all pieces, those too that are started by others. */
    public void doAll() {
        while (!waiting.isEmpty()) {
            doNext();
        }
    }

    /** Lets the next piece fail as on a full disk. */
    public void refuseNext() {
        refuse(waiting.remove());
    }

    /** How many pieces wait. */
    public int waiting() {
        return waiting.size();
    }

    /** How many pieces were begun; cancelled ones are not. */
    public int done() {
        return done;
    }

    private static <T> void doIt(Piece<T> piece) {
        piece.end(piece.work());
    }

    private static <T> void refuse(Piece<T> piece) {
        piece.end(monitor -> {
            throw new StoreException("The disk is full.", null);
        });
    }
}
