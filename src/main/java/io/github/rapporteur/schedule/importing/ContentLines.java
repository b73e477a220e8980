package io.github.rapporteur.schedule.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Divides a calendar into its properties. Unfolds on bytes, before decoding (RFC 5545 section 3.1 warns that folds may
 * split a character), and copes with what programs write instead: no folding, line breaks indented by a blank where they
 * should be escaped, LF or CR alone, text that goes on without any sign.
 */
final class ContentLines {
    /** Longer lines than this come from a program that does not fold; RFC 5545 allows 75 octets. */
    private static final int FOLDED_CHARACTERS = 80;

    private final byte[] bytes;
    private final Warnings warnings;
    private final boolean foldsAreLineBreaks;
    private final byte[] buffer;
    private int at;
    private int lineNumber;

    private ContentLines(Content content, Warnings warnings) {
        byte[] all = content.bytes();
        boolean wide = all.length > 1 && ((all[0] & 0xFF) == 0xFE || (all[0] & 0xFF) == 0xFF);
        this.bytes = wide ? new String(all, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8) : all;
        this.at = wide ? 0 : content.bodyStart();
        this.lineNumber = content.skippedLines();
        this.warnings = warnings;
        this.foldsAreLineBreaks = hasOverlongFold(bytes, at);
        this.buffer = new byte[bytes.length - at];
    }

    /** All properties, in the file's order; lines that are none are left out with a warning. */
    static List<ContentLine> of(Content content, Warnings warnings) {
        return new ContentLines(content, warnings).all();
    }

    private List<ContentLine> all() {
        List<ContentLine> lines = new ArrayList<>(bytes.length / 60 + 16);
        while (at < bytes.length) {
            int first = lineNumber + 1;
            String text = nextUnfolded();
            if (text.isBlank()) {
                continue;
            }
            ContentLine line = ContentLine.parse(first, text);
            if (line != null) {
                lines.add(line);
            } else if (!lines.isEmpty() && lines.getLast().isText()) {
                lines.set(lines.size() - 1, lines.getLast().with("\n" + text));
            } else {
                warnings.add(
                        "lines that are no property",
                        "Line " + first + " is no property of a calendar and was left out.");
            }
        }
        return lines;
    }

    private String nextUnfolded() {
        int length = 0;
        boolean more = true;
        while (more) {
            int end = lineEnd(bytes, at);
            System.arraycopy(bytes, at, buffer, length, end - at);
            length += end - at;
            at = afterLineEnd(bytes, end);
            lineNumber++;
            boolean folded = at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t');
            boolean soft = !folded && endsSoftly(length) && at < bytes.length;
            if (folded && foldsAreLineBreaks) {
                // The blank that marks the fold makes room for the line break it stands for.
                buffer[length] = '\n';
                length++;
            }
            if (soft) {
                length--;
            }
            at += folded ? 1 : 0;
            more = folded || soft;
        }
        return decoded(length);
    }

    /** Whether a quoted-printable value goes on in the next line: a "=" at the end. */
    private boolean endsSoftly(int length) {
        if (length == 0 || buffer[length - 1] != '=') {
            return false;
        }
        String head = new String(buffer, 0, Math.min(length, 120), StandardCharsets.ISO_8859_1);
        return head.toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    private String decoded(int length) {
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 || text.equals(exactly(length))) {
            return text;
        }
        warnings.add(
                "The calendar is not in UTF-8, as it should be; it was read as Windows-1252. Look whether accents are"
                        + " right.");
        return new String(buffer, 0, length, Charset.forName("windows-1252"));
    }

    /** The text if its bytes are valid UTF-8, that is if it encodes to the same bytes again. */
    private @Nullable String exactly(int length) {
        String text = new String(buffer, 0, length, StandardCharsets.UTF_8);
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, buffer, 0, length) ? text : null;
    }

    private static boolean hasOverlongFold(byte[] bytes, int from) {
        int start = from;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            int next = afterLineEnd(bytes, end);
            boolean folded = next < bytes.length && (bytes[next] == ' ' || bytes[next] == '\t');
            if (folded && end - start > FOLDED_CHARACTERS && characters(bytes, start, end) > FOLDED_CHARACTERS) {
                return true;
            }
            start = next;
        }
        return false;
    }

    private static int characters(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return count;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static int afterLineEnd(byte[] bytes, int end) {
        if (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n') {
            return end + 2;
        }
        return Math.min(end + 1, bytes.length);
    }
}
