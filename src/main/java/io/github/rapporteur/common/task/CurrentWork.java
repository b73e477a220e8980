package io.github.rapporteur.common.task;

/**
 * Work that is going on, for the status bar.
 *
 * @param what its name: "Importing schedule.xml"
 * @param progress what it last reported
 * @param running to cancel it
 */
public record CurrentWork(String what, Progress progress, TaskRunner.Running running) {}
