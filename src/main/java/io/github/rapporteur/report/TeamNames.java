package io.github.rapporteur.report;

/** How a report names the people of the team; speakers are always named in full. */
public enum TeamNames {
    IN_FULL("In full"),
    FIRST("First names"),
    INITIALS("Initials"),
    COLLEAGUE("“A colleague”");

    private final String words;

    TeamNames(String words) {
        this.words = words;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }
}
