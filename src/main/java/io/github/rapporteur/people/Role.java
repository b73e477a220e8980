package io.github.rapporteur.people;

import java.util.Locale;

/** What somebody is in one talk. */
public enum Role {
    SPEAKER,
    TEAM_MATE,
    AUDIENCE,
    OTHER,
    /** Nobody has been named yet. */
    WAITING;

    /** The words for it: "team mate". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
