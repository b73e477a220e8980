package io.github.rapporteur.notes.ui;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * How one line of a note looks. A value, so that only lines whose look has changed are drawn again.
 *
 * @param paragraph style classes of the whole line, for bars and backgrounds
 * @param marks the marks that begin in this line, in their order; shown as icons in the gutter
 * @param spans the line's characters from first to last; empty when the whole line is plain
 */
record LineLook(List<String> paragraph, List<LineMark> marks, List<Span> spans) {
    /** Style class of a line that begins a section. */
    static final String HEADING = "heading";

    /** A line that has no mark and no sign in it. */
    static final LineLook PLAIN = new LineLook(List.of(), List.of(), List.of());

    /**
     * Some characters that look the same.
     *
     * @param length how many
     * @param styleClasses of {@code editor.css}
     */
    record Span(int length, List<String> styleClasses) {}

    /**
     * A mark as the gutter shows it.
     *
     * @param spoken what a screen reader says: "quote, Mara Lindqvist"
     */
    record LineMark(MarkKind kind, boolean offRecord, String spoken) {
        /** The icon to draw. */
        Feather icon() {
            return offRecord ? MarkKind.PRIVATE.icon() : kind.icon();
        }
    }
}
