package io.github.rapporteur.notes.marks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word with a colon that makes a mark of a line: {@code Takeaway:}, {@code Q (Name):}; {@code Off the record:} is
 * another word for {@code Private:}. Case does not matter; emphasis may stand round it ({@code **Q (Name):**}, {@code **Takeaway**:}).
 *
 * @param name in brackets behind Q, A or Private; null when there is none
 * @param text offset of the text behind the label
 * @param open emphasis that began before the label and goes on in the text ({@code **Takeaway: all of it bold**})
 */
record Label(Kind kind, @Nullable String name, int text, String open) {
    private static final Map<String, Kind> KINDS = Map.of(
            "takeaway", Kind.TAKEAWAY,
            "q", Kind.QUESTION,
            "a", Kind.ANSWER,
            "term", Kind.TERM,
            "liked", Kind.LIKED,
            "disliked", Kind.DISLIKED,
            "private", Kind.PRIVATE);

    /** What a label makes of its line. */
    enum Kind {
        TAKEAWAY,
        QUESTION,
        ANSWER,
        TERM,
        LIKED,
        DISLIKED,
        PRIVATE
    }

    /**
     * The label of the line that begins at an offset, null when it has none. One that makes the line private wins
     * wherever it stands, see {@link PrivateLabel}.
     */
    static @Nullable Label read(String text, int start, int end) {
        Label first = alone(text, start, end);
        Label secret = PrivateLabel.within(text, first, start, end);
        return secret == null ? first : secret;
    }

    /** The label that begins at an offset, whatever follows it; null when none does. */
    static @Nullable Label alone(String text, int start, int end) {
        return new Reader(text, start, end).read();
    }

    private static final class Reader {
        private static final int LONGEST_WORD = 8;
        private static final int LONGEST_NAME = 200;

        private final String text;
        private final int end;
        private final Deque<String> open = new ArrayDeque<>();
        private int at;

        Reader(String text, int start, int end) {
            this.text = text;
            this.at = start;
            this.end = end;
        }

        @Nullable
        Label read() {
            invisible();
            emphasis();
            Kind kind = kind();
            if (kind == null) {
                return null;
            }
            emphasis();
            blanks();
            boolean talks = kind == Kind.QUESTION || kind == Kind.ANSWER;
            String name = talks || kind == Kind.PRIVATE ? name() : null;
            if (!colon()) {
                return null;
            }
            closingEmphasis();
            if (talks && at < end && !LineCursor.isBlank(text.charAt(at))) {
                return null;
            }
            blanks();
            return new Label(kind, name, at, String.join("", open));
        }

        private @Nullable Kind kind() {
            int words = OffTheRecord.behind(text, at, end);
            if (words >= 0) {
                at = words;
                return Kind.PRIVATE;
            }
            return KINDS.get(word());
        }

        /** Byte order marks and the like, which nobody sees and nobody means. */
        private void invisible() {
            while (at < end && Character.getType(text.charAt(at)) == Character.FORMAT) {
                at++;
            }
        }

        private String word() {
            int start = at;
            while (at < end && at - start <= LONGEST_WORD && Character.isLetter(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at).toLowerCase(Locale.ROOT);
        }

        private @Nullable String name() {
            emphasis();
            if (at >= end || text.charAt(at) != '(') {
                return null;
            }
            int start = at;
            int depth = 0;
            int limit = Math.min(end, start + LONGEST_NAME);
            while (at < limit) {
                char sign = text.charAt(at++);
                depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
                if (depth == 0) {
                    String name =
                            Emphasis.without(text.substring(start + 1, at - 1)).strip();
                    return name.isEmpty() ? null : name;
                }
            }
            return null;
        }

        private boolean colon() {
            emphasis();
            blanks();
            boolean found = at < end && (text.charAt(at) == ':' || text.charAt(at) == '：');
            at += found ? 1 : 0;
            return found;
        }

        private void emphasis() {
            String run = run();
            if (run.isEmpty()) {
                return;
            }
            at += run.length();
            if (run.equals(open.peek())) {
                open.pop();
            } else {
                open.push(run);
            }
        }

        private void closingEmphasis() {
            String run = run();
            if (!run.isEmpty() && run.equals(open.peek())) {
                at += run.length();
                open.pop();
            }
        }

        private String run() {
            return at < end ? Emphasis.runAt(text, at, end) : "";
        }

        private void blanks() {
            while (at < end && (LineCursor.isBlank(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
                at++;
            }
        }
    }
}
