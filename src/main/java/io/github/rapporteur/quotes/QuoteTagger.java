package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Passage;
import io.github.rapporteur.notes.marks.QuoteEdits;
import io.github.rapporteur.notes.marks.QuoteText;
import io.github.rapporteur.people.NameMatcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From a selection to a quote with a name. Pure: looks at a text and says what to change in it. Any thread.
 */
public final class QuoteTagger {
    private QuoteTagger() {}

    /**
     * What pressing the key here means.
     *
     * @param selection the selected words; empty for the paragraph or list item at the caret. Touching a quote means
     *     that quote.
     * @param context who may have said it: a name in front of the words, else the talk's first speaker, is chosen
     */
    public static Proposal propose(String text, TextRange selection, QuoteContext context) {
        return propose(text, MarkReader.read(text), selection, context);
    }

    /** As above, with the marks of exactly this text, which take a while to read out of a long one. */
    public static Proposal propose(String text, List<Mark> marks, TextRange selection, QuoteContext context) {
        Optional<Mark.Quote> existing = quoteAt(marks, selection);
        if (existing.isPresent()) {
            Mark.Quote quote = existing.get();
            String name = quote.name() == null ? firstSpeaker(context) : quote.name();
            return new Proposal(quote.range(), quote.text(), name, "", Proposal.Place.OWN_BLOCK, quote);
        }
        TextRange trimmed = trim(text, selection);
        int at = trimmed.length() == 0 ? selection.start() : trimmed.start();
        Optional<Passage> passage = Passage.at(
                text, at, start -> SpeakerPrefix.of(text, start, context).isPresent());
        if (passage.isEmpty()) {
            return proposal(text, trimmed, Proposal.Place.OWN_BLOCK, context);
        }
        return trimmed.length() == 0
                ? ofPassage(text, passage.get(), context)
                : ofSelection(text, trimmed, passage.get(), context);
    }

    /**
     * Makes the quote, or changes the one that is there. The caret stands behind it afterwards, ready for the next
     * paragraph.
     *
     * @param text exactly the text the proposal was made for
     */
    public static TextEdit tag(String text, Proposal proposal, QuoteDraft draft) {
        Mark.Quote existing = proposal.existing();
        if (existing != null) {
            QuoteText wanted = new QuoteText(
                    existing.text(),
                    draft.name(),
                    draft.tags(),
                    draft.exact(),
                    draft.offRecord(),
                    draft.ourTeam(),
                    existing.starred(),
                    existing.likedBy(),
                    draft.time() == null ? existing.time() : draft.time());
            return new QuoteEdits(text, existing).nameLine(wanted);
        }
        QuoteText quote = new QuoteText(
                keepsPrefix(proposal, draft) ? proposal.prefix() + proposal.words() : proposal.words(),
                draft.name(),
                draft.tags(),
                draft.exact(),
                draft.offRecord(),
                draft.ourTeam(),
                false,
                List.of(),
                draft.time());
        return place(text, proposal, quote.write());
    }

    /** Gives the quote another name; an empty one lets it wait. Its tags and notes stay. */
    public static TextEdit rename(String text, Mark.Quote quote, String newName) {
        return edit(text, quote, QuoteText.of(quote).withName(newName));
    }

    /** Gives the quote other tags. */
    public static TextEdit retag(String text, Mark.Quote quote, List<String> tags) {
        return edit(text, quote, QuoteText.of(quote).withTags(tags));
    }

    /** Counts the quote among the best, or no longer. */
    public static TextEdit star(String text, Mark.Quote quote, boolean now) {
        return edit(text, quote, QuoteText.of(quote).withStar(now));
    }

    /** Turns the quote back into a paragraph of its words. */
    public static TextEdit untag(String text, Mark.Quote quote) {
        return new QuoteEdits(text, quote).untag();
    }

    private static TextEdit edit(String text, Mark.Quote quote, QuoteText wanted) {
        return new QuoteEdits(text, quote).nameLine(wanted);
    }

    private static Optional<Mark.Quote> quoteAt(List<Mark> marks, TextRange selection) {
        for (Mark mark : marks) {
            TextRange range = mark.range();
            boolean touched = selection.length() == 0
                    ? range.touches(selection.start())
                    : range.start() < selection.end() && selection.start() < range.end();
            if (touched && mark instanceof Mark.Quote quote) {
                return Optional.of(quote);
            }
        }
        return Optional.empty();
    }

    private static Proposal ofPassage(String text, Passage passage, QuoteContext context) {
        boolean ownBlock = passage.indent().isEmpty()
                || (passage.item()
                        && passage.indent().length() <= 4
                        && !text.substring(
                                        passage.lines().start(), passage.range().start())
                                .startsWith(" ")
                        && passage.last());
        return ownBlock
                ? proposal(text, passage.lines(), passage.range(), Proposal.Place.OWN_BLOCK, context)
                : proposal(text, passage.range(), new Proposal.Place(passage.indent(), passage.item()), context);
    }

    private static Proposal ofSelection(String text, TextRange selected, Passage passage, QuoteContext context) {
        int start = passage.range().start();
        int end = passage.range().end();
        if (selected.end() <= start || (selected.start() <= start && selected.end() == end)) {
            return ofPassage(text, passage, context);
        }
        if (selected.start() < start && selected.end() > end) {
            int column = selected.start() - passage.lines().start();
            return proposal(text, selected, new Proposal.Place(" ".repeat(column), false), context);
        }
        TextRange words = new TextRange(Math.max(selected.start(), start), selected.end());
        boolean inItem = passage.item() && words.start() == start;
        return proposal(text, words, new Proposal.Place(passage.indent(), inItem), context);
    }

    private static Proposal proposal(String text, TextRange range, Proposal.Place place, QuoteContext context) {
        return proposal(text, range, range, place, context);
    }

    private static Proposal proposal(
            String text, TextRange range, TextRange spoken, Proposal.Place place, QuoteContext context) {
        Optional<SpeakerPrefix> prefix = SpeakerPrefix.of(text, spoken.start(), context)
                .filter(found -> spoken.start() + found.length() < spoken.end());
        int start = spoken.start() + prefix.map(SpeakerPrefix::length).orElse(0);
        String words = withoutIndent(text.substring(start, spoken.end()), indentBefore(text, spoken.start()));
        String dropped = prefix.filter(found -> !found.sure())
                .map(found -> text.substring(spoken.start(), start))
                .orElse("");
        String name = prefix.map(SpeakerPrefix::name).orElse(firstSpeaker(context));
        return new Proposal(range, words, name, dropped, place, null);
    }

    private static @Nullable String firstSpeaker(QuoteContext context) {
        return context.speakers().isEmpty() ? null : context.speakers().getFirst();
    }

    /** "Idea: ..." may look like a name; if the user then names somebody else, it goes back into the words. */
    private static boolean keepsPrefix(Proposal proposal, QuoteDraft draft) {
        String name = proposal.name();
        return !proposal.prefix().isEmpty()
                && name != null
                && NameMatcher.of(List.of(name), Function.identity())
                        .find(draft.name())
                        .isEmpty()
                && NameMatcher.of(List.of(draft.name()), Function.identity())
                        .find(name)
                        .isEmpty();
    }

    private static TextEdit place(String text, Proposal proposal, String block) {
        String indent = proposal.place().indent();
        boolean inItem = proposal.place().inItem();
        int start = proposal.range().start();
        int end = proposal.range().end();
        while (!inItem && start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        String before = inItem ? "" : lineEnds(2 - lineEndsBefore(text, start)) + indent;
        String quote = before + block.replace("\n", "\n" + indent);
        int follow = lineEndsBehind(text, end);
        boolean listGoesOn = inItem && follow == 1 && opensItem(text, end);
        String after = listGoesOn ? "" : lineEnds(2 - follow);
        boolean midLine = follow == 0 && end < text.length();
        String replacement = quote + after + (midLine ? indent : "");
        int caret = start + replacement.length() + lengthOfLineEnds(text, end, 2 - after.length());
        return new TextEdit(new TextRange(start, end), replacement, caret);
    }

    /** Whether the next line that is not blank looks like a list item. */
    private static boolean opensItem(String text, int offset) {
        int at = offset;
        while (at < text.length() && (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at)))) {
            at++;
        }
        return at < text.length() && ("-*+".indexOf(text.charAt(at)) >= 0 || Character.isDigit(text.charAt(at)));
    }

    private static String lineEnds(int count) {
        return "\n".repeat(Math.max(0, count));
    }

    /** How many line ends stand directly before an offset, blanks not counted; the start of the text counts as two. */
    private static int lineEndsBefore(String text, int offset) {
        int count = 0;
        int at = offset;
        while (at > 0 && count < 2 && (isBlank(text.charAt(at - 1)) || isLineEnd(text.charAt(at - 1)))) {
            count += text.charAt(--at) == '\n' ? 1 : 0;
        }
        return at == 0 ? 2 : count;
    }

    private static int lineEndsBehind(String text, int offset) {
        int count = 0;
        int at = offset;
        while (at < text.length() && count < 2 && (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at)))) {
            count += text.charAt(at++) == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Length of the next line ends and the blanks between them. */
    private static int lengthOfLineEnds(String text, int offset, int most) {
        int count = 0;
        int at = offset;
        int behind = offset;
        while (at < text.length() && count < most && (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at)))) {
            if (text.charAt(at++) == '\n') {
                count++;
                behind = at;
            }
        }
        return behind - offset;
    }

    private static TextRange trim(String text, TextRange range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    /** The words without the indentation that the place of their first line gives to the others. */
    private static String withoutIndent(String words, int most) {
        StringBuilder bare = new StringBuilder();
        for (String line : words.lines().toList()) {
            int from = 0;
            while (!bare.isEmpty() && from < Math.min(most, line.length()) && isBlank(line.charAt(from))) {
                from++;
            }
            bare.append(bare.isEmpty() ? "" : "\n").append(line, from, line.length());
        }
        return bare.toString();
    }

    /** How far a line is set in before an offset, by blanks or a list sign. */
    private static int indentBefore(String text, int offset) {
        int at = offset;
        while (at > 0 && !isLineEnd(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || isLineEnd(text.charAt(at - 1)) ? offset - at : 0;
    }

    private static boolean isBlank(char sign) {
        return sign == ' ' || sign == '\t';
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }
}
