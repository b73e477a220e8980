package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/** The editor's text as extensions see it. */
final class EditedText implements NoteText {
    private final NoteEditorViewModel model;
    private final NoteTextArea area;
    private final LineTimes times;
    /** What waits until composed text is accepted or dropped, in order. */
    private final List<Runnable> waiting = new ArrayList<>();

    EditedText(NoteEditorViewModel model, NoteTextArea area, LineTimes times) {
        this.model = model;
        this.area = area;
        this.times = times;
        area.plainTextChanges().subscribe(change -> releaseSoon());
        model.subjectProperty().subscribe(subject -> releaseSoon());
    }

    @Override
    public ObservableValue<@Nullable NoteMarks> marksProperty() {
        return model.readingProperty().map(NoteEditorViewModel.Reading::marks);
    }

    @Override
    public Optional<NoteMarks> marksNow() {
        return model.marksNow();
    }

    @Override
    public TextRange selection() {
        return area.selectedRangeOfCommitted();
    }

    @Override
    public ObservableValue<Integer> caretProperty() {
        return area.caretPositionProperty();
    }

    @Override
    public void apply(TextEdit edit) {
        area.apply(edit);
    }

    @Override
    public void whenAccepted(Runnable action) {
        if (area.isComposing()) {
            waiting.add(action);
        } else {
            action.run();
        }
    }

    /** Behind the change that is being told of: only then is it known whether composing goes on. */
    private void releaseSoon() {
        if (!waiting.isEmpty()) {
            FxThread.runLater(this::release);
        }
    }

    private void release() {
        if (!area.isComposing()) {
            List<Runnable> ready = List.copyOf(waiting);
            waiting.clear();
            ready.forEach(Runnable::run);
        }
    }

    @Override
    public void select(TextRange range) {
        area.dropComposition();
        int end = Math.min(range.end(), area.getLength());
        int start = Math.min(range.start(), end);
        area.selectRange(start, end);
        int line = area.offsetToPosition(start, Bias.Forward).getMajor();
        if (area.allParToVisibleParIndex(line).isEmpty()) {
            area.showParagraphAtCenter(line);
        }
        area.requestFocus();
        area.requestFollowCaret();
    }

    @Override
    public void focus() {
        area.requestFocus();
        area.requestFollowCaret();
    }

    @Override
    public Optional<Bounds> boundsOnScreen(TextRange range) {
        return area.boundsOnScreen(range);
    }

    @Override
    public Optional<LocalTime> typedAt(int offset) {
        int within = Math.min(offset, area.getLength());
        return times.duringTalk(area.offsetToPosition(within, Bias.Forward).getMajor());
    }

    @Override
    public Bounds columnOnScreen() {
        Bounds all = area.localToScreen(area.getBoundsInLocal());
        Insets padding = area.getInsets();
        double gutter = NoteGutter.WIDE + 12;
        return new BoundingBox(
                all.getMinX() + padding.getLeft() + gutter,
                all.getMinY(),
                all.getWidth() - padding.getLeft() - padding.getRight() - gutter,
                all.getHeight());
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public void teamMatesChanged() {
        model.refresh();
    }
}
