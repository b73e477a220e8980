package io.github.rapporteur.report.ui;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.shell.Command;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Reading instead of writing: Ctrl+E there and back; stays on when another talk is opened. JavaFX thread only. */
public final class Reading {
    /** Where the note's text is, and the page in its place. */
    public interface Desk {
        /** Puts the page in place of the text, or the text back with the focus. */
        void show(@Nullable ReadingPane page);
    }

    /**
     * What is open.
     *
     * @param note null while none is
     * @param conference null while there is none on screen
     * @param text changes whenever the text or what belongs to it does
     */
    public record Open(
            ObservableValue<@Nullable NoteSubject> note,
            ObservableValue<@Nullable ConferenceId> conference,
            ObservableValue<?> text) {}

    private final ReadingViewModel model;
    private final Open open;
    private final ObservableValue<Boolean> dark;
    private final Desk desk;
    private final ReadingPane pane;
    private Subscription following = Subscription.EMPTY;
    private boolean isOn;

    public Reading(ReadingViewModel model, Open open, ObservableValue<Boolean> dark, PageView view, Desk desk) {
        this.model = model;
        this.open = open;
        this.dark = dark;
        this.desk = desk;
        pane = new ReadingPane(view, this::toggle);
    }

    /** There and back. */
    public Command command() {
        return new Command("note.read", "Read the note as the report will have it", this::toggle)
                .key("Shortcut+E")
                .icon(Feather.BOOK_OPEN)
                .onlyIf(open.note().map(note -> true).orElse(false), "open a note first");
    }

    /** The notebook is closed. */
    public void close() {
        following.unsubscribe();
        model.stop();
    }

    private void toggle() {
        isOn = !isOn;
        following.unsubscribe();
        if (isOn) {
            desk.show(pane);
            pane.focus();
            following = Subscription.combine(
                    open.note().subscribe(note -> read()),
                    open.text().subscribe((old, now) -> read()),
                    dark.subscribe((old, now) -> read()));
        } else {
            model.stop();
            desk.show(null);
        }
    }

    private void read() {
        NoteSubject note = open.note().getValue();
        ConferenceId conference = open.conference().getValue();
        if (note != null && conference != null) {
            model.read(note, conference, dark.getValue(), pane::show);
        } else {
            toggle();
        }
    }
}
