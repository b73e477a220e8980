package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.marks.Mark;
import org.kordamp.ikonli.feather.Feather;

/**
 * The kinds of mark as the editor shows them: icon, words, colour. One place, so that gutter, mark bar, quotes pane and
 * help say the same.
 */
public enum MarkKind {
    QUOTE(Feather.MESSAGE_SQUARE, "Quote", "quote", ""),
    /** Words of somebody who is neither a speaker nor of the team, such as the audience. */
    OTHERS_QUOTE(Feather.MESSAGE_SQUARE, "Quote", "quote", ""),
    QUIP(Feather.MESSAGE_CIRCLE, "Quip", "quip", ""),
    WAITING(Feather.USER_X, "Waiting for a name", "waiting", ""),
    TAKEAWAY(Feather.BOOKMARK, "Takeaway", "takeaway", "Takeaway: "),
    QUESTION(Feather.HELP_CIRCLE, "Question", "question", "Q: "),
    ANSWER(Feather.CORNER_DOWN_RIGHT, "Answer", "question", "A: "),
    TERM(Feather.BOOK_OPEN, "Term", "term", "Term: "),
    ACTION(Feather.SQUARE, "Action", "action", "- [ ] "),
    ACTION_DONE(Feather.CHECK_SQUARE, "Action, done", "action-done", "- [x] "),
    LIKED(Feather.THUMBS_UP, "Liked", "liked", "Liked: "),
    DISLIKED(Feather.THUMBS_DOWN, "Disliked", "disliked", "Disliked: "),
    CHECK(Feather.ALERT_CIRCLE, "Check", "check", ""),
    PRIVATE(Feather.LOCK, "Private", "private", "Private: ");

    private final Feather icon;
    private final String words;
    private final String styleClass;
    private final String label;

    MarkKind(Feather icon, String words, String styleClass, String label) {
        this.icon = icon;
        this.words = words;
        this.styleClass = styleClass;
        this.label = label;
    }

    /** The icon in the gutter and on buttons. */
    public Feather icon() {
        return icon;
    }

    /** What the user reads and hears: "Takeaway". */
    public String words() {
        return words;
    }

    /** Style class that carries the colour of this kind: {@code mark-} before it on icons and label words. */
    public String styleClass() {
        return "mark-" + styleClass;
    }

    /** What a line of this kind begins with, with the space behind it; empty for kinds that have no such label. */
    public String label() {
        return label;
    }

    /** The kind of a mark that is not a quote; a quote needs to know who speaks, see {@link QuoteKinds}. */
    public static MarkKind of(Mark mark, QuoteKinds quotes) {
        return switch (mark) {
            case Mark.Quote quote -> quotes.of(quote);
            case Mark.Takeaway _ -> TAKEAWAY;
            case Mark.Question _ -> QUESTION;
            case Mark.Answer _ -> ANSWER;
            case Mark.Term _ -> TERM;
            case Mark.Action action -> action.done() ? ACTION_DONE : ACTION;
            case Mark.Liked _ -> LIKED;
            case Mark.Disliked _ -> DISLIKED;
            case Mark.Check _ -> CHECK;
            case Mark.PrivatePassage _ -> PRIVATE;
        };
    }
}
