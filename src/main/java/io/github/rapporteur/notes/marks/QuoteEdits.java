package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the name line of a quote that stands in a note, and touches nothing else: not the words, not the lines round
 * it, not the emphasis of a name that stays, not words behind it that mean nothing to the reader. Any thread.
 */
public final class QuoteEdits {
    private final String text;
    private final Mark.Quote quote;
    private final QuoteReader.Found found;

    /**
     * Edits of one quote.
     *
     * @param quote read out of exactly this text
     * @throws IllegalArgumentException when the quote does not stand in the text
     */
    public QuoteEdits(String text, Mark.Quote quote) {
        this.text = text;
        this.quote = quote;
        List<NoteLine> lines = NoteLines.of(text);
        int index = 0;
        while (index < lines.size() && lines.get(index).start() < quote.range().start()) {
            index++;
        }
        boolean stands = index < lines.size()
                && lines.get(index).start() == quote.range().start()
                && lines.get(index).is(NoteLine.Kind.QUOTE);
        if (!stands) {
            throw new IllegalArgumentException(
                    "no quote stands at " + quote.range().start());
        }
        this.found = QuoteReader.read(text, lines, index);
    }

    /**
     * Gives the quote the name, tags, flags, likes and time of {@code wanted}; its words stay as they are. The caret
     * stands behind the quote's last line afterwards.
     */
    public TextEdit nameLine(QuoteText wanted) {
        String line = wanted.nameLine(markup(wanted.name()), found.attribution().rest());
        TextRange old = found.nameLines();
        if (old == null) {
            return line.isEmpty() ? replace(quote.range().end(), quote.range().end(), "") : append(line);
        }
        if (line.isEmpty()) {
            TextEdit removal = replace(endOfWords(old.start()), old.end(), "");
            return leavesTheWords(removal) ? removal : replace(dash(old), endOfName(old), "—");
        }
        return replace(dash(old), endOfName(old), line);
    }

    /**
     * Turns the quote back into its words, as a paragraph; name, tags and flags go. What was off the record becomes a
     * private passage: no edit may make public what was told in confidence. Where that cannot be written, as with code,
     * the quote stays.
     */
    public TextEdit untag() {
        TextRange range = quote.range();
        String first =
                text.substring(range.start(), range.end()).lines().findFirst().orElse("");
        String before = first.substring(0, Math.max(0, first.indexOf('>')));
        String indent = " ".repeat(before.length());
        String bare = quote.offRecord() ? asPrivate(quote.text()) : quote.text();
        String words = before + bare.replace("\n", "\n" + indent);
        TextEdit edit = new TextEdit(range, words, range.start() + words.length());
        boolean keepsItsSecret =
                !quote.offRecord() || publicPart(edit.applyTo(text)).equals(publicPart(text));
        return keepsItsSecret ? edit : replace(range.end(), range.end(), "");
    }

    private static String asPrivate(String words) {
        return words.lines()
                .map(line -> line.isBlank() ? line : "Private: " + line.strip())
                .collect(Collectors.joining("\n"));
    }

    /** What may leave the notebook, apart from white space. */
    private static String publicPart(String note) {
        return Publishable.of(note).text().replaceAll("\\s+", " ").strip();
    }

    private TextEdit append(String line) {
        int end = quote.range().end();
        String prefix = prefix();
        TextEdit direct = replace(end, end, "\n" + prefix + " " + line);
        boolean fits = !QuoteText.of(quote).standsApart() && leavesTheWords(direct);
        return fits ? direct : replace(end, end, "\n" + prefix + "\n" + prefix + " " + line);
    }

    /** What a further line of the quote begins with: the indentation and {@code >} of its last line that has them. */
    private String prefix() {
        int start = quote.range().start();
        int last = lineStart(quote.range().end());
        if (last > start
                && text.substring(last, quote.range().end()).stripLeading().startsWith(">")) {
            start = last;
        }
        int sign = text.indexOf('>', start);
        StringBuilder prefix = new StringBuilder();
        for (int at = start; at < sign; at++) {
            prefix.append(text.charAt(at) == '\t' ? '\t' : ' ');
        }
        return prefix.append('>').toString();
    }

    private boolean leavesTheWords(TextEdit edit) {
        return MarkReader.read(edit.applyTo(text)).stream()
                .filter(mark -> mark.range().start() == quote.range().start())
                .anyMatch(
                        mark -> mark instanceof Mark.Quote other && other.text().equals(quote.text()));
    }

    private TextEdit replace(int start, int end, String replacement) {
        int after = text.length() - quote.range().end();
        int caret = text.length() - (end - start) + replacement.length() - after;
        return new TextEdit(new TextRange(start, end), replacement, caret);
    }

    private int dash(TextRange nameLines) {
        int at = nameLines.start();
        while (at < nameLines.end() && "—–―-".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where the name's last line ends, before lines of the quote that hold nothing: they may hold it together. */
    private int endOfName(TextRange nameLines) {
        int end = nameLines.end();
        int line = lineStart(end);
        while (line > nameLines.start() && isEmptyQuoteLine(line, end)) {
            end = line - 1;
            end -= end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\r' ? 1 : 0;
            line = lineStart(end);
        }
        return end;
    }

    private int lineStart(int end) {
        return Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    }

    private boolean isEmptyQuoteLine(int start, int end) {
        return text.substring(start, end).chars().allMatch(sign -> sign == ' ' || sign == '\t' || sign == '>');
    }

    /** Where the last line with words ends, before the name line and the blank lines that set it apart. */
    private int endOfWords(int nameStart) {
        int at = nameStart;
        while (at > quote.range().start() && " \t\r\n>".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** The name as it stands in the text, with the emphasis round it, if it stays; else the new one. */
    private String markup(@Nullable String name) {
        TextRange range = found.attribution().nameRange();
        if (name == null || range == null) {
            return name == null ? "" : name;
        }
        int signs = 0;
        while (signs < 3 && isEmphasis(range.start() - signs - 1) && isEmphasis(range.end() + signs)) {
            signs++;
        }
        String round = text.substring(range.start() - signs, range.start());
        String written = range.of(text);
        boolean stays =
                name.equals(found.attribution().name()) && written.lines().count() == 1;
        return round + (stays ? written : name) + round;
    }

    private boolean isEmphasis(int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '_');
    }
}
