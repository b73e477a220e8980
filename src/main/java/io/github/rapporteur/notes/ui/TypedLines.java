package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.Instant;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What a change of the text means for its lines: when they were written, and none may be too long. JavaFX thread only. */
final class TypedLines {
    private final NoteTextArea area;
    private final LineTimes times;

    TypedLines(NoteTextArea area, LineTimes times) {
        this.area = area;
        this.times = times;
    }

    /** The text was changed like this. */
    void changed(PlainTextChange change, Instant now) {
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        keepTimes(line, change, now);
        if (area.getParagraphLength(line) > PastedText.LONGEST_LINE) {
            FxThread.runLater(this::breakLongLine);
        }
    }

    private void keepTimes(int line, PlainTextChange change, Instant moment) {
        int last =
                area.offsetToPosition(change.getInsertionEnd(), Bias.Backward).getMajor();
        int start = area.getAbsolutePosition(line, 0);
        String now = area.getText(start, area.getAbsolutePosition(last, area.getParagraphLength(last)));
        String before = now.substring(0, change.getPosition() - start)
                + change.getRemoved()
                + now.substring(change.getInsertionEnd() - start);
        times.changed(line, before, now, moment);
    }

    private void breakLongLine() {
        int line = area.getCurrentParagraph();
        int length = area.getParagraphLength(line);
        if (length > PastedText.LONGEST_LINE && !area.isComposing()) {
            int start = area.getAbsolutePosition(line, 0);
            String broken = PastedText.withLinesBroken(area.getText(line));
            area.apply(new TextEdit(new TextRange(start, start + length), broken, start + broken.length()));
        }
    }
}
