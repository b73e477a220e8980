package io.github.rapporteur.report.check;

/** What may be wrong with a report, in the order in which it is listed: what hurts most comes first. */
public enum FindingKind {
    PRIVATE_WORDS("Private words stand in the report"),
    BELOW_PRIVATE("Text right below a private passage goes out"),
    LOOKS_PRIVATE("A line that looks private goes out"),
    QUOTE_WITHOUT_NAME("A quote has no name"),
    TWO_WORDINGS("Two notes give a quote in different words"),
    CHECK_LEFT("A figure is still marked (?)"),
    NAME_DIFFERS("A name differs from the schedule"),
    WRONG_CHARACTERS("Characters are wrong"),
    BAD_LINK("A link is no valid address"),
    DEAD_LINK("A link does not answer"),
    CONTACT("An e-mail address or telephone number goes out"),
    ACTION_WITHOUT_OWNER("An action has no owner"),
    PICTURE_WITHOUT_WORDS("A picture has no words"),
    EMPTY_TALK("A ticked talk is empty"),
    HEADING_SKIPS("A heading skips a level"),
    LOW_CONTRAST("Colours of your style are hard to read");

    private final String title;

    FindingKind(String title) {
        this.title = title;
    }

    /** One plain sentence. */
    public String title() {
        return title;
    }
}
