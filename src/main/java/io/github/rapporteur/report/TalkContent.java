package io.github.rapporteur.report;

/** What a talk's section is made of; each can be left out of a report, or of one talk of it. */
public enum TalkContent {
    VERDICT("Verdict"),
    QUOTES("Quotes"),
    QUIPS("Quips"),
    NOTES("Notes"),
    TAKEAWAYS("Takeaways"),
    QUESTIONS("Questions"),
    PICTURES("Pictures");

    private final String words;

    TalkContent(String words) {
        this.words = words;
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }
}
