package io.github.rapporteur.common.task;

/**
 * How far a piece of work is.
 *
 * @param done units done
 * @param total units in all; 0 when not known
 * @param text what is happening, for the status bar
 */
public record Progress(long done, long total, String text) {}
