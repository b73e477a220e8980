package io.github.rapporteur.common.task;

/** One piece of started work: its monitor on the worker's side, its handle on the starter's. Thread-safe. */
final class RunningWork<T> implements TaskRunner.Running, WorkMonitor {
    private final String what;
    private final Runnable onChange;
    private volatile Progress progress = new Progress(0, 0, "");
    private volatile boolean cancelled;
    private volatile boolean done;

    RunningWork(String what, Runnable onChange) {
        this.what = what;
        this.onChange = onChange;
    }

    /** Does the work on this thread; cancelled work does not start. */
    WorkOutcome<T> runHere(TaskRunner.Work<T> work) {
        return WorkOutcome.of(() -> {
            stopIfCancelled();
            return work.run(this);
        });
    }

    CurrentWork asCurrentWork() {
        return new CurrentWork(what, progress, this);
    }

    void delivered() {
        done = true;
    }

    @Override
    public void report(Progress now) {
        progress = now;
        onChange.run();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public boolean isDone() {
        return done;
    }
}
