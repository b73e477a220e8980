package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one kind through all marks of a text: another name for a person, another word for a tag. Only the lines
 * that hold the name or the tag change, and never what any mark says: an edit after which the text would read otherwise
 * is left out. Doing it twice does it once. Pure, any thread.
 */
public final class MarkChanges {
    private MarkChanges() {}

    /** Whether a quote may be of a person of this name: it is read back as it is written. */
    public static boolean isName(String name) {
        QuoteText quote = QuoteText.of("words", name);
        List<Mark> read = MarkReader.read(quote.write());
        return quote.name() != null
                && read.size() == 1
                && read.getFirst() instanceof Mark.Quote back
                && QuoteText.of(back).equals(quote);
    }

    /**
     * Gives a tag another spelling, or makes it one with another tag; case and accents do not matter.
     *
     * @param to as {@link Tags#clean} makes it; a text stays as it is when nothing is left of it
     */
    public static String retag(String text, String from, String to) {
        String old = Folding.fold(Tags.clean(from).orElse(from));
        Optional<String> clean = Tags.clean(to);
        if (clean.isEmpty()) {
            return text;
        }
        List<Mark> marks = MarkReader.read(text);
        List<TextEdit> edits = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Quote quote
                    && quote.tags().stream().anyMatch(tag -> Folding.fold(tag).equals(old))) {
                List<String> tags = new ArrayList<>();
                for (String tag : quote.tags()) {
                    String now = Folding.fold(tag).equals(old) ? clean.get() : tag;
                    if (tags.stream().noneMatch(now::equalsIgnoreCase)) {
                        tags.add(now);
                    }
                }
                if (!tags.equals(quote.tags())) {
                    edits.add(new QuoteEdits(text, quote)
                            .nameLine(QuoteText.of(quote).withTags(tags)));
                }
            }
        }
        return applied(text, marks, edits);
    }

    /**
     * Gives a person another name wherever it stands in a mark: who said it, who asked and answered, who liked it, who
     * is to do it. What stands behind the name, as "(Acme)", stays.
     *
     * @param old the name they had
     * @param isThem whether a name in the text means them
     */
    public static String rename(String text, String old, Predicate<String> isThem, String now) {
        UnaryOperator<String> renamed = name -> isThem.test(name) ? withTail(name, old, now) : name;
        List<Mark> marks = MarkReader.read(text);
        List<TextEdit> edits = new ArrayList<>();
        for (Mark mark : marks) {
            TextEdit edit = switch (mark) {
                case Mark.Quote quote -> ofQuote(text, quote, renamed);
                case Mark.Question question -> inBrackets(text, question.range(), question.name(), renamed);
                case Mark.Answer answer -> inBrackets(text, answer.range(), answer.name(), renamed);
                case Mark.Action action -> ofAction(text, action, renamed);
                default -> null;
            };
            if (edit != null) {
                edits.add(edit);
            }
        }
        return applied(text, marks, edits);
    }

    /**
     * Counts a quote among the best, or no longer: the one of these words, the nearest if there are several.
     *
     * @param position the how manieth mark of the text it is, or was before the text changed, from 0
     */
    public static String star(String text, String words, int position, boolean starred) {
        List<Mark> marks = MarkReader.read(text);
        return IntStream.range(0, marks.size())
                .filter(at -> marks.get(at) instanceof Mark.Quote quote
                        && quote.text().equals(words))
                .boxed()
                .min(Comparator.comparingInt(at -> Math.abs(at - position)))
                .map(marks::get)
                .map(Mark.Quote.class::cast)
                .filter(quote -> quote.starred() != starred)
                .map(quote -> new QuoteEdits(text, quote)
                        .nameLine(QuoteText.of(quote).withStar(starred))
                        .applyTo(text))
                .filter(changed -> saysTheSame(marks, MarkReader.read(changed)))
                .orElse(text);
    }

    private static @Nullable TextEdit ofQuote(String text, Mark.Quote quote, UnaryOperator<String> renamed) {
        String before = quote.name();
        String name = before == null ? null : several(before, renamed);
        List<String> likers = quote.likedBy().stream().map(renamed).distinct().toList();
        if (likers.stream().anyMatch(liker -> !staysOneLiker(liker))) {
            likers = quote.likedBy();
        }
        QuoteText now = QuoteText.of(quote);
        QuoteText wanted = now.withName(name).withLikedBy(likers);
        return wanted.equals(now) ? null : new QuoteEdits(text, quote).nameLine(wanted);
    }

    private static String several(String name, UnaryOperator<String> renamed) {
        String whole = renamed.apply(name);
        List<String> names = SeveralNames.split(name);
        if (!whole.equals(name) || names.size() < 2) {
            return whole;
        }
        List<String> others = names.stream().map(renamed).toList();
        return others.equals(names) ? name : SeveralNames.join(others);
    }

    /** Between likers stand commas: a name that holds one would become two. */
    private static boolean staysOneLiker(String liker) {
        List<Bracket> read = Bracket.read("liked by " + liker);
        return read != null && read.equals(List.of(new Bracket.LikedBy(List.of(liker))));
    }

    /** "Q (Name):". */
    private static @Nullable TextEdit inBrackets(
            String text, TextRange range, @Nullable String name, UnaryOperator<String> renamed) {
        String now = name == null ? null : renamed.apply(name);
        int open = text.indexOf('(', range.start());
        int start = name == null || open < 0 ? -1 : text.indexOf(name, open);
        return start < 0 || now == null || name == null || now.equals(name) || start + name.length() > range.end()
                ? null
                : edit(start, start + name.length(), now);
    }

    /** "@Name" or "@"Some Name"". */
    private static @Nullable TextEdit ofAction(String text, Mark.Action action, UnaryOperator<String> renamed) {
        String who = action.who();
        String now = who == null ? null : renamed.apply(who);
        if (who == null || now == null || now.equals(who)) {
            return null;
        }
        int from = action.range().start();
        int bare = text.indexOf("@" + who, from);
        int start = bare >= 0 ? bare + 1 : text.indexOf(who, Math.max(from, text.indexOf('@', from)));
        if (start < 0 || start + who.length() > action.range().end()) {
            return null;
        }
        return edit(start, start + who.length(), bare >= 0 && !isOneWord(now) ? "\"" + now + "\"" : now);
    }

    private static boolean isOneWord(String name) {
        return name.chars().allMatch(Character::isLetterOrDigit);
    }

    private static String withTail(String name, String old, String now) {
        boolean begins = name.length() > old.length()
                && name.regionMatches(true, 0, old, 0, old.length())
                && " ,(".indexOf(name.charAt(old.length())) >= 0;
        return begins ? now + name.substring(old.length()) : now;
    }

    private static TextEdit edit(int start, int end, String replacement) {
        return new TextEdit(new TextRange(start, end), replacement, start + replacement.length());
    }

    /** All edits at once if the marks say the same then; else those of them that leave what they say. */
    private static String applied(String text, List<Mark> marks, List<TextEdit> edits) {
        String all = text;
        for (TextEdit edit : edits.reversed()) {
            all = edit.applyTo(all);
        }
        if (edits.isEmpty() || saysTheSame(marks, MarkReader.read(all))) {
            return all;
        }
        String some = text;
        for (TextEdit edit : edits.reversed()) {
            String next = edit.applyTo(some);
            some = saysTheSame(marks, MarkReader.read(next)) ? next : some;
        }
        return some;
    }

    private static boolean saysTheSame(List<Mark> before, List<Mark> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            Mark one = before.get(i);
            Mark other = after.get(i);
            // A check shows its line, which may be the name's.
            same = one.getClass() == other.getClass()
                    && (one instanceof Mark.Check || one.text().equals(other.text()))
                    && one.isPrivate() == other.isPrivate();
        }
        return same;
    }
}
