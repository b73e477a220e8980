package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.notes.ui.OpenedNote;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Brings changes that go through many notes to the one that is open, as one step that Ctrl+Z takes back; and shows a
 * quote of the wall in its text. JavaFX thread only.
 */
public final class OpenNoteQuotes implements EditorExtension {
    private final TaskRunner tasks;
    private @Nullable NoteText text;
    private @Nullable WallQuote wanted;

    /** @param tasks works changes of long texts out */
    public OpenNoteQuotes(TaskRunner tasks) {
        this.tasks = tasks;
    }

    @Override
    public void attach(NoteText newText) {
        text = newText;
        newText.marksProperty().subscribe(marks -> {
            // Marks may be there before the text is in its control.
            if (wanted != null) {
                FxThread.runLater(this::selectWanted);
            }
        });
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    /** Selects a quote as soon as its note is open. */
    public void show(WallQuote quote) {
        wanted = quote;
        FxThread.runLater(this::selectWanted);
    }

    private void selectWanted() {
        WallQuote quote = wanted;
        NoteText note = text;
        if (note != null && quote != null) {
            note.marksNow()
                    .filter(marks -> marks.note().subject().equals(quote.place().subject()))
                    .ifPresent(marks -> select(note, marks, quote));
        }
    }

    private void select(NoteText note, NoteMarks marks, WallQuote quote) {
        wanted = null;
        int position = quote.place().position();
        Optional<Mark> there = Optional.of(position)
                .filter(at -> at < marks.marks().size())
                .map(marks.marks()::get)
                .filter(mark -> isIt(mark, quote))
                .or(() ->
                        marks.marks().stream().filter(mark -> isIt(mark, quote)).findFirst());
        there.ifPresent(mark ->
                note.select(new TextRange(mark.range().start(), mark.range().start())));
        note.focus();
    }

    /** The index holds only the beginning of a very long one. */
    private static boolean isIt(Mark mark, WallQuote quote) {
        return mark instanceof Mark.Quote && mark.text().startsWith(quote.words());
    }

    /**
     * Makes a change in the open note if there is one. It is worked out aside, and once more if something was typed
     * meanwhile.
     *
     * @param change from the note and its text to the text as it is to be; pure
     */
    public void change(BiFunction<OpenedNote, String, String> change) {
        NoteText note = text;
        if (note == null) {
            return;
        }
        note.marksNow()
                .ifPresent(now -> tasks.run(
                        "Changing the open note",
                        monitor -> change.apply(now.note(), now.text()),
                        changed -> note.whenAccepted(() -> apply(note, now, changed, change))));
    }

    private void apply(NoteText note, NoteMarks before, String changed, BiFunction<OpenedNote, String, String> change) {
        if (changed.equals(before.text())) {
            return;
        }
        Optional<NoteMarks> now = note.marksNow();
        boolean same = now.filter(marks -> marks.text().equals(before.text())
                        && marks.note().subject().equals(before.note().subject()))
                .isPresent();
        if (same) {
            note.apply(edit(before.text(), changed, note.caretProperty().getValue()));
        } else if (now.isPresent()) {
            change(change);
        }
    }

    /** One replacement of all that differs; the caret stays at its letter. */
    static TextEdit edit(String before, String now, int caret) {
        int most = Math.min(before.length(), now.length());
        int start = 0;
        while (start < most && before.charAt(start) == now.charAt(start)) {
            start++;
        }
        int behind = 0;
        while (behind < most - start
                && before.charAt(before.length() - 1 - behind) == now.charAt(now.length() - 1 - behind)) {
            behind++;
        }
        // A letter of two halves is replaced as a whole.
        start -= start > 0 && Character.isHighSurrogate(before.charAt(start - 1)) ? 1 : 0;
        behind -= behind > 0 && Character.isLowSurrogate(before.charAt(before.length() - behind)) ? 1 : 0;
        int end = before.length() - behind;
        int newCaret = caret <= start ? caret : caret >= end ? caret + now.length() - before.length() : start;
        return new TextEdit(
                new TextRange(start, end),
                now.substring(start, now.length() - behind),
                Math.min(newCaret, now.length()));
    }
}
