package io.github.rapporteur.schedule;

/** How much the user wants to hear a talk. */
public enum Star {
    NONE,
    MUST,
    MAYBE,
    LATER
}
