package io.github.rapporteur.common.task;

/** Given to running work: takes its progress, tells it whether the user wants it stopped. Any thread. */
public interface WorkMonitor {
    /** Tells how far the work is; cheap, may be called often. */
    void report(Progress progress);

    /** Whether the user cancelled. */
    boolean isCancelled();

    /** Ends the work if the user cancelled. */
    default void stopIfCancelled() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }

    /** A monitor for work that nobody watches, such as a command on the command line. */
    static WorkMonitor none() {
        return new WorkMonitor() {
            @Override
            public void report(Progress progress) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
