package io.github.rapporteur.notes.ui;

import java.util.List;

/** The ways a stretch of a note's text can look; each stands for style classes of {@code editor.css}. */
enum Ink {
    SIGN(0, "md-sign"),
    HEADING(1, "md-heading"),
    STRONG(2, "md-strong"),
    EMPHASIS(3, "md-emphasis"),
    CODE(4, "md-code"),
    LINK(5, "md-link"),
    WORDS(6, "quote-words"),
    QUIP_WORDS(7, "quip-words"),
    MUTED(8, "muted"),
    NAME(9, "quote-name"),
    QUIP_NAME(10, "quip-name"),
    WAITING_NAME(11, "waiting-name"),
    TAKEAWAY(12, "mark-label mark-takeaway"),
    QUESTION(13, "mark-label mark-question"),
    TERM(14, "mark-label mark-term"),
    LIKED(15, "mark-label mark-liked"),
    DISLIKED(16, "mark-label mark-disliked"),
    PRIVATE(17, "mark-label mark-private"),
    TERM_WORD(18, "term-word"),
    WHO(19, "mark-label mark-action"),
    DONE(20, "done"),
    CHECK(21, "check-sign"),
    OTHERS_NAME(22, "others-name");

    private final int number;
    private final String styleClasses;

    Ink(int number, String styleClasses) {
        this.number = number;
        this.styleClasses = styleClasses;
    }

    /** The style classes to put on the text. */
    List<String> styleClasses() {
        return List.of(styleClasses.split(" "));
    }

    /** This ink in a set of inks kept as bits. */
    long bit() {
        return 1L << number;
    }

    /** The ink of the label word of a kind of mark; {@link #SIGN} for kinds without one. */
    static Ink ofLabel(MarkKind kind) {
        return switch (kind) {
            case TAKEAWAY -> TAKEAWAY;
            case QUESTION, ANSWER -> QUESTION;
            case TERM -> TERM;
            case LIKED -> LIKED;
            case DISLIKED -> DISLIKED;
            case PRIVATE -> PRIVATE;
            case CHECK -> CHECK;
            case QUOTE, OTHERS_QUOTE, QUIP, WAITING, ACTION, ACTION_DONE -> SIGN;
        };
    }
}
