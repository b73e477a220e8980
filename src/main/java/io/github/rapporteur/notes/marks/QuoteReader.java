package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.NoteLine.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one block quote. Its name line is the last line, or else the last paragraph, if that begins with a dash
 * ({@link NameDash}) and words stand before it.
 *
 * <p>Lines without {@code >} belong to it where CommonMark continues a paragraph lazily, but only as far as the user
 * can mean it: between two lines of the quote, or one line with a dash and a name directly below.
 */
final class QuoteReader {
    private final String text;
    private final List<NoteLine> lines;
    private final List<TextRange> inner = new ArrayList<>();
    private final int first;
    private int next;

    private QuoteReader(String text, List<NoteLine> lines, int first) {
        this.text = text;
        this.lines = lines;
        this.first = first;
        this.next = first;
    }

    /**
     * A quote and what belongs to it.
     *
     * @param mark null when no words stand in it
     * @param next the line behind it
     * @param nameLines the whole lines of its name; null when it has none
     */
    record Found(
            Mark.@Nullable Quote mark, int next, @Nullable TextRange nameLines, Attribution attribution) {
        /** Whether nobody said it: it is only "(off the record)", or a name line with it, of the quote above. */
        boolean isRemark() {
            if (mark == null || !mark.isPrivate()) {
                return false;
            }
            String words = mark.text();
            int end = words.indexOf('\n');
            boolean named = attribution.name() == null
                    && OffTheRecord.isSaidIn(words, 0, words.length())
                    && (NameDash.behind(words, 0, end < 0 ? words.length() : end) >= 0
                            || NameDash.isHyphenOffTheRecord(words, 0, words.length()));
            return named || OffTheRecord.isAlone(words, 0, words.length());
        }
    }

    /** Reads the quote that begins in a line. */
    static Found read(String text, List<NoteLine> lines, int first) {
        QuoteReader reader = new QuoteReader(text, lines, first);
        reader.collect();
        return reader.found();
    }

    private void collect() {
        addQuoteLines();
        while (next < lines.size()) {
            NoteLine line = lines.get(next);
            if (!line.is(Kind.TEXT) || line.opensItem() || lastIsBlank()) {
                return;
            }
            int end = dashBehind(inner.size() - 1) >= 0 && inner.size() > 1 ? next : lazyEnd();
            if (end == next) {
                addNameBelow(line);
                return;
            }
            for (; next < end; next++) {
                inner.add(
                        new TextRange(lines.get(next).content(), lines.get(next).end()));
            }
            addQuoteLines();
        }
    }

    private void addQuoteLines() {
        while (next < lines.size()
                && lines.get(next).is(Kind.QUOTE)
                && (next == first || !lines.get(next).opensItem())) {
            NoteLine line = lines.get(next++);
            int start = line.content() + 1;
            boolean blank = start < line.end() && LineCursor.isBlank(text.charAt(start));
            inner.add(new TextRange(blank ? start + 1 : start, line.end()));
        }
    }

    private boolean lastIsBlank() {
        return isBlank(inner.getLast());
    }

    /** Where plain lines end that stand between two lines of the quote; the next line when they do not. */
    private int lazyEnd() {
        int at = next;
        while (at < lines.size()
                && lines.get(at).is(Kind.TEXT)
                && !lines.get(at).opensItem()
                && Label.read(text, lines.get(at).content(), lines.get(at).end()) == null) {
            at++;
        }
        boolean goesOn = at < lines.size()
                && lines.get(at).is(Kind.QUOTE)
                && !lines.get(at).opensItem();
        return goesOn ? at : next;
    }

    private void addNameBelow(NoteLine line) {
        boolean named = inner.size() > 1 && dashBehind(inner.size() - 1) >= 0;
        if (!named && NameDash.behind(text, line.content(), line.end()) >= 0) {
            inner.add(new TextRange(line.content(), line.end()));
            next++;
        }
    }

    private int dashBehind(int line) {
        return NameDash.behind(text, inner.get(line).start(), inner.get(line).end());
    }

    private Found found() {
        int from = 0;
        int last = inner.size() - 1;
        while (from <= last && isBlank(inner.get(from))) {
            from++;
        }
        while (last > from && isBlank(inner.get(last))) {
            last--;
        }
        int name = nameLine(from, last);
        Attribution attribution = name < 0 ? Attribution.NONE : attribution(name, last);
        int lastWords = name < 0 ? last : name - 1;
        while (lastWords > from && isBlank(inner.get(lastWords))) {
            lastWords--;
        }
        int end = lines.get(next - 1).end();
        TextRange range = new TextRange(lines.get(first).start(), end);
        TextRange nameLines =
                name < 0 ? null : new TextRange(lines.get(first + name).start(), end);
        Mark.Quote mark = from > last ? null : mark(range, words(from, lastWords), attribution);
        return new Found(mark, next, nameLines, attribution);
    }

    private Mark.Quote mark(TextRange range, String words, Attribution said) {
        boolean secret = said.offRecord()
                || OffTheRecord.isIn(text, range.start(), range.end())
                || PrivatePicture.isIn(text, range.start(), range.end())
                || holdsPrivateLine();
        return new Mark.Quote(
                range,
                words,
                said.name(),
                said.nameRange(),
                said.tags(),
                said.exact(),
                secret,
                said.ourTeam(),
                said.starred(),
                said.likedBy(),
                said.time());
    }

    private boolean holdsPrivateLine() {
        return inner.stream()
                .anyMatch(line -> PrivateLabel.standsIn(text, line.start(), line.end())
                        || OffTheRecord.isNotedIn(text, line.start(), line.end()));
    }

    private String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int line = from; line <= to; line++) {
            words.append(line == from ? "" : "\n").append(inner.get(line).of(text));
        }
        return words.toString();
    }

    private int nameLine(int from, int last) {
        if (last <= from) {
            return -1;
        }
        if (dashBehind(last) >= 0) {
            return last;
        }
        int paragraph = last;
        while (paragraph > from && !isBlank(inner.get(paragraph - 1))) {
            paragraph--;
        }
        if (paragraph > from && dashBehind(paragraph) >= 0) {
            return paragraph;
        }
        return hyphenNames(from, last) ? last : -1;
    }

    private boolean hyphenNames(int from, int last) {
        TextRange line = inner.get(last);
        if (NameDash.behindHyphen(text, line.start(), line.end()) < 0) {
            return false;
        }
        int before = last - 1;
        while (before > from && isBlank(inner.get(before))) {
            before--;
        }
        String words = inner.get(before).of(text).strip();
        return !words.endsWith(":")
                && !words.endsWith("：")
                && !opensItem(words)
                && inner.get(before).length() > 0;
    }

    private static boolean opensItem(String words) {
        return !words.isEmpty() && ("-*+".indexOf(words.charAt(0)) >= 0 || Character.isDigit(words.charAt(0)));
    }

    private Attribution attribution(int name, int last) {
        List<TextRange> stretches = new ArrayList<>();
        for (int line = name; line <= last; line++) {
            TextRange whole = inner.get(line);
            int dash = line == name
                    ? Math.max(dashBehind(line), NameDash.behindHyphen(text, whole.start(), whole.end()))
                    : whole.start();
            stretches.add(new TextRange(dash, whole.end()));
        }
        return AttributionReader.read(text, stretches);
    }

    private boolean isBlank(TextRange line) {
        for (int at = line.start(); at < line.end(); at++) {
            if (!LineCursor.isBlank(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
