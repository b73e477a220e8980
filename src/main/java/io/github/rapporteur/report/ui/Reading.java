package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The open note as a page: in place of its text with Ctrl+E, or beside it while one writes. Stays on when another talk is
 * opened. JavaFX thread only.
 */
public final class Reading {
    /** Where the note's text is, and the page. */
    public interface Desk {
        /** Shows the page; the focus stays where it is. */
        void show(ReadingPane page, Place place);

        /** Lets the user type on, or read on. */
        void focusText();

        /** Shows the text alone, with the focus in it. */
        void showText();
    }

    /** Where the page is. */
    public enum Place {
        /** Nothing of the text can be seen. */
        INSTEAD_OF_TEXT,
        /** The focus stays in the text, and the page changes with each key. */
        BESIDE_TEXT
    }

    /**
     * What is open.
     *
     * @param note null while none is
     * @param conference null while there is none on screen
     * @param changes changes whenever the text or what belongs to it does
     * @param typed the text of that note as of the last change; empty while it is not open for writing
     */
    public record Open(
            ObservableValue<@Nullable NoteSubject> note,
            ObservableValue<@Nullable ConferenceId> conference,
            ObservableValue<?> changes,
            Function<? super NoteSubject, Optional<String>> typed) {}

    private static final Setting<Boolean> BESIDE = Setting.flag("note.page.beside", false);

    private final ReadingViewModel model;
    private final Open open;
    private final ObservableValue<Boolean> dark;
    private final Desk desk;
    private final ReadingPane pane;
    private Subscription following = Subscription.EMPTY;
    private Subscription firstNote = Subscription.EMPTY;
    /** Whether the page is to be beside the text as soon as there is one, as it was the last time. */
    private boolean isAwaited;

    private @Nullable Place place;
    private @Nullable Settings settings;

    public Reading(ReadingViewModel model, Open open, ObservableValue<Boolean> dark, PageView view, Desk desk) {
        this.model = model;
        this.open = open;
        this.dark = dark;
        this.desk = desk;
        pane = new ReadingPane(view, this::leave);
    }

    /** There and back, in place of the text and beside it. */
    public List<Command> commands() {
        return List.of(
                command("note.read", "Read the note as the report will have it", Place.INSTEAD_OF_TEXT)
                        .key("Shortcut+E")
                        .icon(Feather.BOOK_OPEN),
                command("note.read-beside", "Page of the note beside its text", Place.BESIDE_TEXT)
                        .key("Shortcut+Shift+M"));
    }

    private Command command(String id, String name, Place where) {
        return new Command(id, name, () -> toggle(where))
                .onlyIf(open.note().map(note -> true).orElse(false), "open a note first");
    }

    /**
     * Remembers whether the page is beside the text. If it was, it will be as soon as there is a note, and nobody loses the
     * focus. Call once.
     */
    public void keepIn(Settings remembered) {
        settings = remembered;
        isAwaited = remembered.get(BESIDE);
        firstNote = open.note().subscribe(note -> {
            if (isAwaited && note != null) {
                show(Place.BESIDE_TEXT);
            }
        });
    }

    /** The notebook is closed. */
    public void close() {
        firstNote.unsubscribe();
        following.unsubscribe();
        model.stop();
    }

    private void toggle(Place where) {
        if (place == where) {
            leave();
            return;
        }
        show(where);
        remember();
        desk.focusText();
    }

    private void show(Place where) {
        isAwaited = false;
        following.unsubscribe();
        place = where;
        pane.place(where);
        desk.show(pane, where);
        following = Subscription.combine(
                open.note().subscribe(note -> read()),
                open.changes().subscribe((old, now) -> read()),
                dark.subscribe((old, now) -> read()));
    }

    private void leave() {
        stop();
        remember();
    }

    private void remember() {
        if (settings != null) {
            settings.set(BESIDE, place == Place.BESIDE_TEXT);
        }
    }

    private void stop() {
        following.unsubscribe();
        place = null;
        model.stop();
        desk.showText();
    }

    private void read() {
        NoteSubject note = open.note().getValue();
        ConferenceId conference = open.conference().getValue();
        if (note != null && conference != null) {
            String typed = open.typed().apply(note).orElse(null);
            model.read(new ReadingViewModel.Wanted(note, conference, typed, dark.getValue()), pane::show);
        } else {
            stop();
        }
    }
}
