package io.github.rapporteur.report.check;

import io.github.rapporteur.common.io.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to look at before the report goes out. Never a reason not to export.
 *
 * @param title one plain sentence
 * @param words what it is about, out of the note: "41 minutes"; may be empty
 * @param cures what may be done about it, the likeliest first; may be empty
 * @param key the same for the same finding every time, whatever else changes: for remembering that the writer wants it so
 */
public record Finding(FindingKind kind, String title, String words, Place place, List<Cure> cures, String key) {
    private static final int KEY_DIGITS = 16;

    /** Keeps its own list. */
    public Finding {
        cures = List.copyOf(cures);
    }

    /**
     * With the kind's own sentence.
     *
     * @param same what makes it the same finding next time
     */
    static Finding of(FindingKind kind, String words, Place place, List<Cure> cures, String... same) {
        return titled(kind, kind.title(), words, place, cures, same);
    }

    /** As above, with a sentence of its own. */
    static Finding titled(FindingKind kind, String title, String words, Place place, List<Cure> cures, String... same) {
        return new Finding(kind, title, words, place, cures, key(kind, same));
    }

    /** What it is about and where, for the second line. */
    public String detail() {
        if (words.isEmpty()) {
            return place.words();
        }
        boolean ends = words.matches("(?s).*[.!?…]”?");
        return words + (ends ? " " : ". ") + place.words();
    }

    /** Whether the writer can say that it is to stay as it is. */
    public boolean canBeKept() {
        return cures.stream().anyMatch(Cure.Keep.class::isInstance);
    }

    private static String key(FindingKind kind, String... same) {
        List<String> parts = new ArrayList<>(List.of(same));
        parts.addFirst(kind.name());
        // A hash: what is remembered must not bring words into the settings that have left the note since.
        return Sha256.hex(String.join("\u0000", parts)).substring(0, KEY_DIGITS);
    }
}
