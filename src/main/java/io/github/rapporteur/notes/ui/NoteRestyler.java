package io.github.rapporteur.notes.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/** Puts looks on the lines of the text control, touching only lines whose look is another one now. */
final class NoteRestyler {
    private final NoteTextArea area;

    /** The look each line has; null for a line that was changed since. */
    private final List<@Nullable LineLook> applied = new ArrayList<>(List.of(LineLook.PLAIN));

    NoteRestyler(NoteTextArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::textChanged);
    }

    /** The look of a line; plain while it is not known. */
    LineLook lookOf(int line) {
        LineLook look = line < applied.size() ? applied.get(line) : null;
        return look == null ? LineLook.PLAIN : look;
    }

    /**
     * The marks that a line belongs to: those that begin in it, else those that begin in the nearest line above that
     * has the same bar.
     */
    List<LineLook.LineMark> marksAround(int line) {
        List<String> bar = lookOf(line).paragraph();
        int at = line;
        while (at > 0
                && lookOf(at).marks().isEmpty()
                && !bar.isEmpty()
                && lookOf(at - 1).paragraph().equals(bar)) {
            at--;
        }
        return lookOf(at).marks();
    }

    /** Replaces the whole text by one that has its looks already. */
    void show(String text, List<LineLook> looks) {
        area.replace(0, area.getLength(), document(text, looks));
        applied.clear();
        applied.addAll(looks);
        refreshGutter();
    }

    /**
     * Puts looks on the text that stands there.
     *
     * @param looks of exactly that text
     */
    void restyle(List<LineLook> looks) {
        if (looks.size() != applied.size()) {
            return;
        }
        for (int line = 0; line < looks.size(); line++) {
            LineLook look = looks.get(line);
            LineLook before = applied.get(line);
            if (!look.equals(before)) {
                applied.set(line, look);
                restyle(line, look, before);
            }
        }
    }

    /** Draws the gutter of a line again; nothing when it is not in view. */
    void refreshGutter(int line) {
        if (line < area.getParagraphs().size()
                && area.allParToVisibleParIndex(line).isPresent()) {
            area.recreateParagraphGraphic(line);
        }
    }

    /** Draws the gutter of all lines in view again. */
    void refreshGutter() {
        for (int i = 0; i < area.getVisibleParagraphs().size(); i++) {
            refreshGutter(area.visibleParToAllParIndex(i));
        }
    }

    private void restyle(int line, LineLook look, @Nullable LineLook before) {
        Paragraph<Collection<String>, String, Collection<String>> paragraph = area.getParagraph(line);
        boolean redrawn = false;
        StyleSpans<Collection<String>> spans = spansOf(look, paragraph.length());
        if (paragraph.length() > 0 && !paragraph.getStyleSpans().equals(spans)) {
            area.setStyleSpans(area.getAbsolutePosition(line, 0), spans);
            redrawn = true;
        }
        if (!List.copyOf(paragraph.getParagraphStyle()).equals(look.paragraph())) {
            area.setParagraphStyle(line, look.paragraph());
            redrawn = true;
        }
        if (!redrawn && !(before != null && before.marks().equals(look.marks()))) {
            refreshGutter(line);
        }
    }

    private void textChanged(PlainTextChange change) {
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int removed = LineBounds.count(change.getRemoved());
        int inserted = LineBounds.count(change.getInserted());
        int last = Math.min(applied.size(), line + removed + 1);
        applied.subList(Math.min(line, last), last).clear();
        applied.addAll(line, Collections.nCopies(inserted + 1, null));
    }

    private static StyleSpans<Collection<String>> spansOf(LineLook look, int length) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        if (look.spans().isEmpty()) {
            spans.add(List.of(), length);
        }
        look.spans().forEach(span -> spans.add(span.styleClasses(), span.length()));
        return spans.create();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
            String text, List<LineLook> looks) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> document =
                new ReadOnlyStyledDocumentBuilder<>(
                        SegmentOps.styledTextOps((one, other) -> Optional.empty()), List.of());
        int start = 0;
        for (LineLook look : looks) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            document.addParagraph(text.substring(start, end), spansOf(look, end - start), look.paragraph());
            start = end + 1;
        }
        return Objects.requireNonNull(document.build());
    }
}
