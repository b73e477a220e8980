package io.github.rapporteur.schedule;

import java.util.Locale;

/** What kind of entry of the schedule a talk is. */
public enum TalkKind {
    KEYNOTE,
    TALK,
    PANEL,
    WORKSHOP,
    LIGHTNING,
    UNCONFERENCE,
    BREAK,
    OTHER;

    /** The word for it, lower case: "keynote". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
