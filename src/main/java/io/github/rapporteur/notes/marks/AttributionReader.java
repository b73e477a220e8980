package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.TextRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind the dash: name, tags and notes in brackets, in any order. Brackets that are none of the
 * known notes stay with the name: {@code — Anna Berg (Acme) (from memory)}.
 */
final class AttributionReader {
    private final String line;
    private final int[] offsets;
    private final List<String> tags = new ArrayList<>();
    private final List<String> likedBy = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();
    private boolean exact = true;
    private boolean offRecord;
    private boolean ourTeam;
    private boolean starred;
    private @Nullable LocalTime time;
    private @Nullable String name;
    private @Nullable TextRange nameRange;

    private AttributionReader(String line, int[] offsets) {
        this.line = line;
        this.offsets = offsets;
    }

    /** Reads the stretches of the lines behind the dash, the first of them without it. */
    static Attribution read(String text, List<TextRange> stretches) {
        StringBuilder joined = new StringBuilder();
        int length =
                stretches.stream().mapToInt(stretch -> stretch.length() + 1).sum();
        int[] offsets = new int[length + 1];
        for (TextRange stretch : stretches) {
            for (int at = stretch.start(); at < stretch.end(); at++) {
                offsets[joined.length()] = at;
                joined.append(text.charAt(at));
            }
            offsets[joined.length()] = stretch.end();
            joined.append(' ');
        }
        AttributionReader reader = new AttributionReader(joined.toString(), offsets);
        reader.readAll();
        return new Attribution(
                reader.name,
                reader.nameRange,
                reader.tags,
                reader.exact,
                reader.offRecord,
                reader.ourTeam,
                reader.starred,
                reader.likedBy,
                reader.time,
                String.join(" ", reader.rest));
    }

    private void readAll() {
        int[] closing = closingBrackets();
        int pieceStart = 0;
        int at = 0;
        while (at < line.length()) {
            int next = token(at, closing);
            if (next > at) {
                addPiece(pieceStart, beforeWords(pieceStart, at));
                pieceStart = next;
                at = next;
            } else {
                at = closing[at] > 0 ? closing[at] + 1 : at + 1;
            }
        }
        addPiece(pieceStart, line.length());
    }

    /** Where a name ends before "off the record" without brackets of its own, or before other notes. */
    private int beforeWords(int start, int at) {
        int end = at;
        if (Character.isLetter(line.charAt(at))) {
            while (end > start && (isTrim(line.charAt(end - 1)) || "-—–―([".indexOf(line.charAt(end - 1)) >= 0)) {
                end--;
            }
        }
        return end;
    }

    /** Reads a tag or a known bracket and says where it ends; the same offset when there is none. */
    private int token(int at, int[] closing) {
        char sign = line.charAt(at);
        int behind = OffTheRecord.behind(line, at, line.length());
        if (behind >= 0) {
            offRecord = true;
            return behind;
        }
        if (sign == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)) || line.charAt(at - 1) == ')')) {
            int end = Tags.end(line, at + 1, line.length());
            if (end > at + 1) {
                addTag(line.substring(at + 1, end));
                return end;
            }
        }
        if (sign == '(' && closing[at] > 0) {
            List<Bracket> notes = Bracket.read(line.substring(at + 1, closing[at]));
            if (notes != null) {
                notes.forEach(this::add);
                return closing[at] + 1;
            }
        }
        return at;
    }

    private void addTag(String tag) {
        if (tags.stream().noneMatch(tag::equalsIgnoreCase)) {
            tags.add(tag);
        }
    }

    private void add(Bracket note) {
        switch (note) {
            case Bracket.FromMemory() -> exact = false;
            case Bracket.OffRecord() -> offRecord = true;
            case Bracket.OurTeam() -> ourTeam = true;
            case Bracket.Starred() -> starred = true;
            case Bracket.LikedBy(List<String> names) ->
                names.stream().filter(liker -> !likedBy.contains(liker)).forEach(likedBy::add);
            case Bracket.At(LocalTime said) -> time = said;
        }
    }

    private void addPiece(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isTrim(line.charAt(start))) {
            start++;
        }
        while (end > start && isTrim(line.charAt(end - 1))) {
            end--;
        }
        if (line.substring(start, end).codePoints().noneMatch(AttributionReader::isNamePart)) {
            return;
        }
        if (name != null) {
            rest.add(line.substring(start, end));
            return;
        }
        start += line.charAt(start) == '@' ? 1 : 0;
        int signs = Emphasis.around(line.substring(start, end));
        start += signs;
        end -= signs;
        start += line.charAt(start) == '@' ? 1 : 0;
        name = Emphasis.without(line.substring(start, end)).strip().replaceAll("\\s+", " ");
        nameRange = new TextRange(offsets[start], offsets[end - 1] + 1);
    }

    /** A letter, a digit, or a sign such as an emoji that somebody may go by; no punctuation. */
    private static boolean isNamePart(int sign) {
        int type = Character.getType(sign);
        return Character.isLetterOrDigit(sign) || type == Character.OTHER_SYMBOL || type == Character.UNASSIGNED;
    }

    private static boolean isTrim(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || sign == ',' || sign == ';' || sign == '·';
    }

    /** For each opening bracket where it closes; 0 when it does not. */
    private int[] closingBrackets() {
        int[] closing = new int[line.length()];
        if (line.indexOf('(') < 0) {
            return closing;
        }
        int[] open = new int[16];
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '(') {
                if (depth == open.length) {
                    open = Arrays.copyOf(open, depth * 2);
                }
                open[depth++] = at;
            } else if (sign == ')' && depth > 0) {
                closing[open[--depth]] = at;
            }
        }
        return closing;
    }
}
