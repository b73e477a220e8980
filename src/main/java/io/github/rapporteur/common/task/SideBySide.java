package io.github.rapporteur.common.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** The same work on many things, on as many threads as there are cores but few, because each may take much memory. */
public final class SideBySide {
    private static final int MOST_THREADS = 4;

    private SideBySide() {}

    /**
     * Does it, and waits. Not for the JavaFX thread. What the work throws is thrown here: by the first in the things' order;
     * what has not begun by then does not begin.
     *
     * @param what for the progress: "Drawing pictures"
     * @return what came of each, in the things' order
     * @throws CancelledException when asked to stop; what has begun is ended first
     */
    public static <T, R> List<R> map(Collection<T> things, String what, WorkMonitor monitor, Function<T, R> work)
            throws CancelledException {
        int threads = Math.min(
                things.size(), Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        if (threads == 0) {
            return List.of();
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(threads, DaemonThreads.named(what))) {
            List<Future<R>> begun = new ArrayList<>();
            for (T thing : things) {
                begun.add(executor.submit(() -> {
                    monitor.stopIfCancelled();
                    return work.apply(thing);
                }));
            }
            List<R> done = new ArrayList<>();
            try {
                for (Future<R> one : begun) {
                    done.add(result(one));
                    monitor.report(new Progress(done.size(), things.size(), what));
                }
            } finally {
                // Nothing, when all have ended.
                begun.forEach(one -> one.cancel(false));
            }
            return done;
        }
    }

    /** As above, for work that is short and that nobody watches. */
    public static <T, R> List<R> map(Collection<T> things, String what, Function<T, R> work) {
        try {
            return map(things, what, WorkMonitor.none(), work);
        } catch (CancelledException e) {
            throw new IllegalStateException("nobody cancels it", e);
        }
    }

    private static <R> R result(Future<R> one) throws CancelledException {
        return switch (Waiting.outcomeOf(one)) {
            case WorkOutcome.Success<R>(R result) -> result;
            case WorkOutcome.Failure<R>(CancelledException cancelled) -> throw cancelled;
            case WorkOutcome.Failure<R>(RuntimeException wrong) -> throw wrong;
            case WorkOutcome.Failure<R>(WorkError error) -> throw error.error();
            case WorkOutcome.Failure<R>(Exception problem) -> throw new IllegalStateException(problem);
        };
    }
}
