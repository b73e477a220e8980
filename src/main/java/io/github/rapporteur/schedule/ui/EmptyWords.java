package io.github.rapporteur.schedule.ui;

/**
 * What an empty list says.
 *
 * @param title why it is empty
 * @param text the way out
 */
public record EmptyWords(String title, String text) {}
