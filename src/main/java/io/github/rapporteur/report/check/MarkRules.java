package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkChanges;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.QuoteEdits;
import io.github.rapporteur.notes.marks.QuoteText;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.schedule.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Marks that are not finished: quotes without a name, figures to check, actions that are nobody's. */
final class MarkRules {
    private static final int WORDS_BEFORE_CHECK = 4;
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}\"“”„«»]");

    private final List<Person> team;

    MarkRules(ReportInput input) {
        team = input.teamMates();
    }

    /** All of one note, in its order. */
    List<Finding> in(CheckedNote note) {
        List<Finding> found = new ArrayList<>();
        for (Mark mark : note.marks()) {
            switch (mark) {
                case Mark.Quote quote when isWaiting(note, quote) -> found.add(nameless(note, quote));
                case Mark.Action action
                when action.who() == null && !action.done() && !action.text().isBlank() ->
                    found.add(ownerless(note, action));
                default -> {}
            }
        }
        note.checks().forEach(check -> found.add(unchecked(note, check)));
        return found;
    }

    private static boolean isWaiting(CheckedNote note, Mark.Quote quote) {
        QuoteEntry entry = note.quotes().get(quote);
        return entry != null && entry.role() == Role.WAITING;
    }

    private Finding nameless(CheckedNote note, Mark.Quote quote) {
        TextRange there = note.left().inNote(quote.range());
        return Finding.of(
                FindingKind.QUOTE_WITHOUT_NAME,
                Excerpt.quoted(quote.text()),
                note.place(quote.range()),
                List.of(new Cure.Name(
                        "Name it", people(note), name -> named(note.note().text(), there, quote, name))),
                quote.text());
    }

    /** The speakers of the talk, then the team. */
    private List<String> people(CheckedNote note) {
        Set<String> names = new LinkedHashSet<>();
        note.speakers().stream().map(Speaker::name).forEach(names::add);
        team.stream().map(Person::name).forEach(names::add);
        return List.copyOf(names);
    }

    private static Optional<NoteFix> named(String text, TextRange there, Mark.Quote quote, String name) {
        if (!MarkChanges.isName(name)) {
            return Optional.empty();
        }
        return MarkReader.read(text).stream()
                .filter(mark -> mark.range().start() == there.start())
                .filter(Mark.Quote.class::isInstance)
                .map(Mark.Quote.class::cast)
                .filter(same -> same.text().equals(quote.text()))
                .findFirst()
                .map(same ->
                        new QuoteEdits(text, same).nameLine(QuoteText.of(same).withName(name)))
                .map(edit -> overWholeQuote(text, there, edit));
    }

    /** The fix looks for the quote's own lines, not only for the last one. */
    private static NoteFix overWholeQuote(String text, TextRange quote, TextEdit edit) {
        int end = Math.max(quote.end(), edit.range().end());
        String now = text.substring(quote.start(), edit.range().start())
                + edit.replacement()
                + text.substring(edit.range().end(), end);
        return NoteFix.replacing(text, new TextRange(quote.start(), end), now);
    }

    private static Finding unchecked(CheckedNote note, Mark.Check check) {
        int start = check.range().start();
        String words = note.before(start, WORDS_BEFORE_CHECK);
        boolean blank = start > 0 && note.text().charAt(start - 1) == ' ';
        TextRange sign = new TextRange(blank ? start - 1 : start, check.range().end());
        return Finding.of(
                FindingKind.CHECK_LEFT,
                words,
                note.place(check.range()),
                List.of(new Cure.Edit("It is right", note.replacing(sign, ""))),
                check.text(),
                words);
    }

    private Finding ownerless(CheckedNote note, Mark.Action action) {
        int lineEnd = note.text().indexOf('\n', action.range().start());
        int end = lineEnd < 0
                ? action.range().end()
                : Math.min(lineEnd, action.range().end());
        while (end > action.range().start()
                && Character.isWhitespace(note.text().charAt(end - 1))) {
            end--;
        }
        TextRange behind = new TextRange(end - 1, end);
        String last = behind.of(note.text());
        List<String> names = team.stream().map(Person::name).toList();
        return Finding.of(
                FindingKind.ACTION_WITHOUT_OWNER,
                Excerpt.plain(action.text()),
                note.place(action.range()),
                List.of(new Cure.Name(
                        "Add a name",
                        names,
                        name -> owner(name).map(owner -> note.replacing(behind, last + " " + owner)))),
                action.text());
    }

    private static Optional<String> owner(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || NO_NAME.matcher(name).find()) {
            return Optional.empty();
        }
        return Optional.of(ONE_WORD.matcher(name).matches() ? "@" + name : "@\"" + name + "\"");
    }
}
