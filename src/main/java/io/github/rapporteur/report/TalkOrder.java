package io.github.rapporteur.report;

/** In what order the talks of a report follow one another. */
public enum TalkOrder {
    TIME("By time"),
    TRACK("By track"),
    RATING("By rating"),
    HAND("By hand");

    private final String words;

    TalkOrder(String words) {
        this.words = words;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }
}
