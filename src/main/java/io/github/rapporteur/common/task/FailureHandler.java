package io.github.rapporteur.common.task;

/** Told of every failure that nobody else takes, so that no exception is lost. */
@FunctionalInterface
public interface FailureHandler {
    /**
     * Work has failed.
     *
     * @param what the work, as it was named when it was started: "Importing schedule.xml"
     * @param problem what it ended with
     */
    void failed(String what, Exception problem);
}
