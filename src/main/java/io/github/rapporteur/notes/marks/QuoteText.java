package io.github.rapporteur.notes.marks;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a quote says, apart from any place in a text, and how it is written: whatever the words are, {@link MarkReader}
 * reads the same quote back out of {@link #write()}. Immutable, any thread.
 *
 * @param words Markdown, any lines; those that are blank at the beginning and the end are dropped
 * @param name one line; null when the quote waits for a name
 * @param tags without {@code #}; written as {@link Tags#clean} makes them
 * @param exact word for word; else noted "(from memory)"
 * @param starred noted "(starred)": one of the best
 * @param time time of day; null when there is none
 */
public record QuoteText(
        String words,
        @Nullable String name,
        List<String> tags,
        boolean exact,
        boolean offRecord,
        boolean ourTeam,
        boolean starred,
        List<String> likedBy,
        @Nullable LocalTime time) {
    /** Drops blank lines round the words and white space round the name, and keeps its own lists. */
    public QuoteText {
        words = trimmed(words);
        name = name == null || name.isBlank() ? null : name.strip().replaceAll("\\s+", " ");
        tags = tags.stream().map(Tags::clean).flatMap(Optional::stream).toList();
        likedBy = List.copyOf(likedBy);
    }

    /** Words and a name, word for word, nothing else. */
    public static QuoteText of(String words, @Nullable String name) {
        return new QuoteText(words, name, List.of(), true, false, false, false, List.of(), null);
    }

    /** What a quote in a note says. */
    public static QuoteText of(Mark.Quote quote) {
        return new QuoteText(
                quote.text(),
                quote.name(),
                quote.tags(),
                quote.exact(),
                quote.offRecord(),
                quote.ourTeam(),
                quote.starred(),
                quote.likedBy(),
                quote.time());
    }

    /** The same with another name. */
    public QuoteText withName(@Nullable String other) {
        return new QuoteText(words, other, tags, exact, offRecord, ourTeam, starred, likedBy, time);
    }

    /** The same with other tags. */
    public QuoteText withTags(List<String> others) {
        return new QuoteText(words, name, others, exact, offRecord, ourTeam, starred, likedBy, time);
    }

    /** The same liked by others. */
    public QuoteText withLikedBy(List<String> others) {
        return new QuoteText(words, name, tags, exact, offRecord, ourTeam, starred, others, time);
    }

    /** The same, among the best or not. */
    public QuoteText withStar(boolean now) {
        return new QuoteText(words, name, tags, exact, offRecord, ourTeam, now, likedBy, time);
    }

    /** The block quote, lines ended by {@code \n} except the last. */
    public String write() {
        StringBuilder block = new StringBuilder();
        for (String line : words.split("\n", -1)) {
            block.append(line.isEmpty() ? ">" : "> ").append(line).append('\n');
        }
        String line = nameLine();
        if (line.isEmpty()) {
            String bare = block.substring(0, block.length() - 1);
            return readsBack(bare) ? bare : block + ">\n> —";
        }
        String direct = block + "> " + line;
        return !standsApart() && readsBack(direct) ? direct : block + ">\n> " + line;
    }

    /** The line under the words, from the dash on; empty when there is nothing to say. */
    public String nameLine() {
        return nameLine(name == null ? "" : name, "");
    }

    /**
     * The line under the words.
     *
     * @param markup the name as it is to stand there, with emphasis if it has any
     * @param rest further words, written last
     */
    String nameLine(String markup, String rest) {
        List<String> parts = new ArrayList<>();
        if (!markup.isEmpty()) {
            parts.add(markup);
        }
        tags.forEach(tag -> parts.add("#" + tag));
        if (time != null) {
            parts.add(String.format(Locale.ROOT, "(%02d:%02d)", time.getHour(), time.getMinute()));
        }
        if (!exact) {
            parts.add("(from memory)");
        }
        if (offRecord) {
            parts.add("(off the record)");
        }
        if (ourTeam) {
            parts.add("(our team)");
        }
        if (starred) {
            parts.add("(starred)");
        }
        if (!likedBy.isEmpty()) {
            parts.add("(liked by " + String.join(", ", likedBy) + ")");
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts.isEmpty() ? "" : "— " + String.join(" ", parts);
    }

    /**
     * Whether the name needs a paragraph of its own: behind lists, further paragraphs and inner quotes it would
     * otherwise be read as a part of them by other programs.
     */
    boolean standsApart() {
        return words.lines().anyMatch(QuoteText::isStructured);
    }

    private static boolean isStructured(String line) {
        String bare = line.strip();
        if (bare.isEmpty() || line.startsWith("    ") || line.startsWith("\t")) {
            return true;
        }
        int digits = 0;
        while (digits < bare.length() && Character.isDigit(bare.charAt(digits))) {
            digits++;
        }
        boolean counts = digits > 0 && digits < bare.length() && ".)".indexOf(bare.charAt(digits)) >= 0;
        return counts || "-+*>#|`~=—–".indexOf(bare.charAt(0)) >= 0;
    }

    private boolean readsBack(String block) {
        List<Mark> marks = MarkReader.read(block);
        return !marks.isEmpty()
                && marks.getFirst() instanceof Mark.Quote quote
                && quote.text().equals(words)
                && java.util.Objects.equals(quote.name(), name);
    }

    private static String trimmed(String words) {
        List<String> lines = new ArrayList<>(words.lines().toList());
        while (!lines.isEmpty() && isBlank(lines.getLast())) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && isBlank(lines.getFirst())) {
            lines.removeFirst();
        }
        return String.join("\n", lines);
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(sign -> sign == ' ' || sign == '\t');
    }
}
