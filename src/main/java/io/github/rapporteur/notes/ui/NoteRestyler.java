package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
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

    /** Columns of the words of each line that are in no dictionary. */
    private final List<List<TextRange>> wrong = new ArrayList<>(List.of(List.of()));

    private IntPredicate hidden = line -> false;

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
        wrong.clear();
        wrong.addAll(Collections.nCopies(looks.size(), List.of()));
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

    /** Says which lines are folded away, from the next time on that they get a look. */
    void hide(IntPredicate lines) {
        hidden = lines;
    }

    /** Shows or hides lines, as {@link #hide} says; the text stays as it is. */
    void restyleHidden(BitSet lines) {
        int end = area.getParagraphs().size();
        for (int from = lines.nextSetBit(0); from >= 0 && from < end; ) {
            int to = Math.min(lines.nextClearBit(from), end);
            restyleHidden(from, to - 1);
            from = lines.nextSetBit(to);
        }
    }

    /** In one step: one by one, a thousand lines would take seconds. */
    private void restyleHidden(int from, int to) {
        int start = area.getAbsolutePosition(from, 0);
        int end = area.getAbsolutePosition(to, area.getParagraphLength(to));
        var lines =
                (ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>) area.subDocument(start, end);
        for (int i = 0; i < lines.getParagraphCount(); i++) {
            List<String> classes = classesOf(from + i, lookOf(from + i));
            lines = lines.replaceParagraph(i, line -> line.setParagraphStyle(classes))
                    .get1();
        }
        area.getContent().replace(start, end, lines);
        // An empty last line keeps the style of the one it replaces.
        if (!List.copyOf(area.getParagraph(to).getParagraphStyle()).equals(classesOf(to, lookOf(to)))) {
            area.setParagraphStyle(to, classesOf(to, lookOf(to)));
        }
    }

    private List<String> classesOf(int line, LineLook look) {
        if (!hidden.test(line)) {
            return look.paragraph();
        }
        return Stream.concat(look.paragraph().stream(), Stream.of(NoteTextArea.HIDDEN))
                .toList();
    }

    /**
     * Underlines words.
     *
     * @param words by line and column; empty when there are none in the whole note
     */
    void misspell(List<List<TextRange>> words) {
        for (int line = 0; line < wrong.size(); line++) {
            List<TextRange> now = words.isEmpty() ? List.of() : words.get(line);
            if (!now.equals(wrong.get(line))) {
                wrong.set(line, now);
                restyle(line, lookOf(line), lookOf(line));
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
        area.forEachLineInView(line -> {
            if (!hidden.test(line)) {
                area.recreateParagraphGraphic(line);
            }
        });
    }

    private void restyle(int line, LineLook look, @Nullable LineLook before) {
        Paragraph<Collection<String>, String, Collection<String>> paragraph = area.getParagraph(line);
        boolean redrawn = false;
        StyleSpans<Collection<String>> spans =
                Misspelt.over(spansOf(look, paragraph.length()), wrong.get(line), paragraph.length());
        if (paragraph.length() > 0 && !paragraph.getStyleSpans().equals(spans)) {
            area.setStyleSpans(area.getAbsolutePosition(line, 0), spans);
            redrawn = true;
        }
        List<String> classes = classesOf(line, look);
        if (!List.copyOf(paragraph.getParagraphStyle()).equals(classes)) {
            area.setParagraphStyle(line, classes);
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
        List<TextRange> kept = removed + inserted == 0 && line < wrong.size()
                ? Misspelt.moved(
                        wrong.get(line),
                        area.offsetToPosition(change.getPosition(), Bias.Forward)
                                .getMinor(),
                        change)
                : List.of();
        wrong.subList(Math.min(line, last), last).clear();
        wrong.addAll(line, Collections.nCopies(inserted + 1, kept));
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
