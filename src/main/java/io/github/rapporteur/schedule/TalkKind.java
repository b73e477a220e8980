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
    /** Met between the talks: in the hallway, over coffee. */
    HALLWAY,
    BREAK,
    OTHER;

    /** The word for it, lower case: "keynote". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
