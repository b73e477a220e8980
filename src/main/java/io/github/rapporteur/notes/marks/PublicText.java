package io.github.rapporteur.notes.marks;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Publishable} leaves of a note, and where in the note it stands: for what is looked for in the one and shown
 * in the other. Immutable, any thread; costs what {@link Publishable#of} costs.
 */
public final class PublicText {
    private final String text;
    private final List<Mark> marks;
    private final List<Secret> secrets;
    /** Place in the note of each character; null while all stand where they stood. */
    private final int @Nullable [] places;

    /**
     * A private passage or a quote off the record.
     *
     * @param range its place in the note
     * @param words without label and signs
     * @param quote whether it is a quote
     */
    public record Secret(TextRange range, String words, boolean quote) {}

    private PublicText(String text, List<Mark> marks, List<Secret> secrets, int @Nullable [] places) {
        this.text = text;
        this.marks = List.copyOf(marks);
        this.secrets = List.copyOf(secrets);
        this.places = places;
    }

    /** Takes out what is private, comments, and signs that nobody sees, as the report does. */
    public static PublicText of(String note) {
        String clean = CleanText.of(note);
        return left(clean, clean.equals(note) ? null : cleaned(note, clean));
    }

    /** The same with the signs that nobody sees. */
    static PublicText asItIs(String note) {
        return left(note, null);
    }

    /**
     * The one place where something is taken out. Taking lines out may join others to a passage that is private in turn,
     * so it looks again until nothing is left that must go.
     */
    private static PublicText left(String text, int @Nullable [] before) {
        String left = text;
        int[] places = before;
        List<Secret> secrets = new ArrayList<>();
        while (true) {
            List<Mark> marks = MarkReader.read(left);
            List<Mark> hidden = marks.stream().filter(Mark::isPrivate).toList();
            List<TextRange> comments = Comments.in(left);
            if (hidden.isEmpty() && comments.isEmpty()) {
                return new PublicText(left, marks, secrets, places);
            }
            for (Mark mark : hidden) {
                secrets.add(new Secret(inNote(mark.range(), places), mark.text(), mark instanceof Mark.Quote));
            }
            List<TextRange> stretches = Publishable.stretches(left, marks, comments);
            places = moved(stretches, places);
            String whole = left;
            left = stretches.stream().map(stretch -> stretch.of(whole)).collect(Collectors.joining());
        }
    }

    /** What may leave the notebook. */
    public String text() {
        return text;
    }

    /** The marks in {@link #text()}. */
    public List<Mark> marks() {
        return marks;
    }

    /** What stays in the notebook, comments apart. */
    public List<Secret> secrets() {
        return secrets;
    }

    /** The place in the note of a stretch of {@link #text()}; what was taken out of its middle lies in it. */
    public TextRange inNote(TextRange range) {
        return inNote(range, places);
    }

    /** Where a character of the note is in {@link #text()}; -1 when it stays in the notebook. */
    public int at(int offset) {
        int[] all = places;
        return all == null ? (offset < text.length() ? offset : -1) : Math.max(-1, Arrays.binarySearch(all, offset));
    }

    private static TextRange inNote(TextRange range, int @Nullable [] places) {
        if (places == null || places.length == 0) {
            return places == null ? range : new TextRange(0, 0);
        }
        if (range.length() == 0) {
            int at = range.start() < places.length ? places[range.start()] : places[places.length - 1] + 1;
            return new TextRange(at, at);
        }
        return new TextRange(places[range.start()], places[range.end() - 1] + 1);
    }

    private static int[] moved(List<TextRange> stretches, int @Nullable [] places) {
        int[] now = new int[stretches.stream().mapToInt(TextRange::length).sum()];
        int at = 0;
        for (TextRange stretch : stretches) {
            for (int from = stretch.start(); from < stretch.end(); from++) {
                now[at++] = places == null ? from : places[from];
            }
        }
        return now;
    }

    private static int[] cleaned(String note, String clean) {
        int[] places = new int[clean.length()];
        int at = 0;
        for (int from = 0; from < note.length() && at < places.length; from++) {
            boolean lineEnd = note.charAt(from) == '\r'
                    && clean.charAt(at) == '\n'
                    && (from + 1 == note.length() || note.charAt(from + 1) != '\n');
            if (lineEnd || note.charAt(from) == clean.charAt(at)) {
                places[at++] = from;
            }
        }
        return places;
    }
}
