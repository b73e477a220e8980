package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks as the page on the notation says that they are written, apart from any place; for laws. */
public final class PrintedMarks {
    private PrintedMarks() {}

    /** One mark as a text of its own; for a check, the line it stands in. */
    public static String print(Mark mark) {
        return switch (mark) {
            case Mark.Quote quote -> QuoteText.of(quote).write();
            case Mark.Takeaway takeaway -> labelled("Takeaway", takeaway.text());
            case Mark.Question question -> labelled("Q" + inBrackets(question.name()), question.text());
            case Mark.Answer answer -> below("A" + inBrackets(answer.name()), answer.text());
            case Mark.Term term ->
                labelled("Term", term.text() + (term.meaning().isEmpty() ? "" : " = " + term.meaning()));
            case Mark.Action action -> action(action);
            case Mark.Liked liked -> labelled("Liked", liked.text());
            case Mark.Disliked disliked -> labelled("Disliked", disliked.text());
            case Mark.Check check -> check.text();
            case Mark.PrivatePassage passage -> below("Private", passage.text());
        };
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? label + ":" : label + ": " + text;
    }

    /**
     * Lists and code stand below the label, a rule behind it, or the label would be a heading; what has several paragraphs,
     * a line below code or, kept at home, a rule is a list item, with all of it nested.
     */
    private static String below(String label, String text) {
        boolean isRule = text.matches("(?s)[ \t]*([-*_])(?:[ \t]*\\1){2,}[ \t]*(?:\n.*)?");
        boolean isBlock = !isRule && text.matches("(?s)\\s*([-*+>#`~]|\\d+[.)]).*");
        String printed = isBlock ? label + ":\n" + text : labelled(label, text);
        boolean hasSeveral = text.lines().anyMatch(String::isBlank)
                || (label.equals("Private") && text.contains("\n---"))
                || text.matches("(?sm).*^[ \t]*(?:`{3,}|~{3,})[ \t]*\n[ \t]*\\S.*");
        return hasSeveral ? ("- " + printed).replaceAll("\n(?!\n|$)", "\n  ") : printed;
    }

    private static String inBrackets(@Nullable String name) {
        return name == null ? "" : " (" + name + ")";
    }

    /** Who and when stand before the words: only the first of each counts. */
    private static String action(Mark.Action action) {
        String who = action.who() == null ? "" : " @\"" + action.who() + "\"";
        String due = action.due() == null ? "" : " !" + action.due();
        String words = action.text().isEmpty() ? "" : " " + action.text();
        return (action.done() ? "- [x]" : "- [ ]") + who + due + words;
    }

    /** What a mark says, wherever it stands. */
    static Mark anywhere(Mark mark) {
        TextRange none = new TextRange(0, 0);
        return switch (mark) {
            case Mark.Quote q ->
                new Mark.Quote(
                        none,
                        q.text(),
                        q.name(),
                        null,
                        q.tags(),
                        q.exact(),
                        q.offRecord(),
                        q.ourTeam(),
                        q.starred(),
                        q.likedBy(),
                        q.time());
            case Mark.Takeaway t -> new Mark.Takeaway(none, t.text());
            case Mark.Question q -> new Mark.Question(none, q.text(), q.name());
            case Mark.Answer a -> new Mark.Answer(none, a.text(), a.name());
            case Mark.Term t -> new Mark.Term(none, t.text(), t.meaning());
            case Mark.Action a -> new Mark.Action(none, a.text(), a.done(), a.who(), a.due());
            case Mark.Liked l -> new Mark.Liked(none, l.text());
            case Mark.Disliked d -> new Mark.Disliked(none, d.text());
            case Mark.Check c -> new Mark.Check(none, c.text());
            case Mark.PrivatePassage p -> new Mark.PrivatePassage(none, p.text());
        };
    }

    /** What all marks of a text say. */
    public static List<Mark> in(String text) {
        return MarkReader.read(text).stream().map(PrintedMarks::anywhere).toList();
    }
}
