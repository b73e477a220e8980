package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.quotes.QuotePieces;
import io.github.rapporteur.quotes.QuoteTagger;
import io.github.rapporteur.quotes.SpokenLines;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Puts the quote tagger into the editor: the key opens it at the selected words, Enter makes the quote of them. */
public final class QuoteTagging implements EditorExtension {
    private final QuoteTaggerViewModel model;
    private final QuoteTaggerPopup popup;
    private final TaggerLayer layer;
    private final Command tag;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyBooleanWrapper hasNote = new ReadOnlyBooleanWrapper(this, "hasNote");
    private @Nullable NoteText text;
    private @Nullable TextRange before;
    private TextRange words = new TextRange(0, 0);
    /** The text the tagger was opened on; what it decides fits no other. */
    private String askedOf = "";

    /** A tagger over that view model. */
    public QuoteTagging(QuoteTaggerViewModel model) {
        this.model = model;
        popup = new QuoteTaggerPopup(model, new QuoteTaggerPopup.Answers() {
            @Override
            public void tag(boolean mayWait) {
                finish(() -> model.confirm(mayWait));
            }

            @Override
            public void cancel() {
                QuoteTagging.this.cancel();
            }
        });
        layer = new TaggerLayer(popup, () -> text().boundsOnScreen(words), this::cancel);
        tag = new Command("note.quote", "Quote", this::press)
                .key("Shortcut+Shift+Q")
                .icon(Feather.MESSAGE_SQUARE)
                .onlyIf(hasNote, "open a talk first");
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedAgain);
    }

    /**
     * A text that is not in sight, because it is being read as a page, is not to be changed. The marks of a note that is
     * being opened may be there before its text is in the control.
     */
    private void look(NoteText now) {
        boolean opened =
                now.marksProperty().getValue() != null || now.marksNow().isPresent();
        hasNote.set(opened && now.node().isVisible());
    }

    @Override
    public void attach(NoteText newText) {
        text = newText;
        newText.node().visibleProperty().subscribe((old, visible) -> look(newText));
        newText.marksProperty().subscribe(marks -> {
            look(newText);
            if (marks == null) {
                hide();
            } else {
                hideIfTextChanged();
            }
        });
    }

    @Override
    public List<Command> commands() {
        return List.of(
                tag,
                onQuote(new Command(
                        "note.unquote",
                        "Make the quote plain words again",
                        () -> changeQuote((marks, quote) -> Optional.of(QuoteTagger.untag(marks.text(), quote))))),
                onQuote(new Command(
                        "note.splitQuote",
                        "Split the quote at the caret",
                        () -> changeQuote((marks, quote) -> QuotePieces.split(
                                marks.text(), quote, text().selection().end())))),
                onQuote(new Command(
                        "note.joinQuotes", "Join the quote with the next one", () -> changeQuote(QuoteTagging::join))));
    }

    private Command onQuote(Command command) {
        return command.onlyIf(hasNote, "open a talk first");
    }

    /** Changes the quote at the caret, in one step to take back; nothing when there is none, or it cannot be done. */
    private void changeQuote(BiFunction<NoteMarks, Mark.Quote, Optional<TextEdit>> change) {
        NoteText note = text();
        int caret = note.selection().end();
        note.marksNow()
                .flatMap(marks -> quotes(marks)
                        .filter(quote -> quote.range().touches(caret))
                        .findFirst()
                        .flatMap(quote -> change.apply(marks, quote)))
                .ifPresent(note::apply);
        note.focus();
    }

    private static Optional<TextEdit> join(NoteMarks marks, Mark.Quote quote) {
        return quotes(marks)
                .filter(next -> next.range().start() > quote.range().start())
                .findFirst()
                .flatMap(next -> QuotePieces.join(marks.text(), quote, next));
    }

    private static Stream<Mark.Quote> quotes(NoteMarks marks) {
        return marks.marks().stream().filter(Mark.Quote.class::isInstance).map(Mark.Quote.class::cast);
    }

    private NoteText text() {
        return Objects.requireNonNull(text, "attached to the editor first");
    }

    /** The window's keys rest while the tagger lies over it. */
    private void pressedAgain(KeyEvent event) {
        if (tag.shortcut().filter(key -> key.matches(event)).isPresent()) {
            event.consume();
            press();
        }
    }

    /** Opens the tagger; pressed again in it, tags as before. */
    private void press() {
        if (open.get()) {
            finish(model::confirmAsBefore);
            return;
        }
        Optional<NoteMarks> marks = text().marksNow();
        if (marks.isEmpty()) {
            return;
        }
        TextRange selection = text().selection();
        Optional<TextEdit> conversation = selection.length() == 0
                ? Optional.empty()
                : SpokenLines.tag(marks.get().text(), selection, model.contextOf(marks.get()));
        if (conversation.isPresent()) {
            text().apply(conversation.get());
            text().focus();
            return;
        }
        Optional<TextRange> found = model.begin(marks.get(), selection, text().typedAt(selection.end()));
        if (found.isPresent()) {
            before = selection;
            words = found.get();
            askedOf = marks.get().text();
            text().select(words);
            show();
        }
    }

    private void finish(Supplier<Optional<QuoteTaggerViewModel.Tagging>> decision) {
        if (hideIfTextChanged()) {
            return;
        }
        decision.get().ifPresent(decided -> {
            hide();
            text().apply(decided.edit());
            text().focus();
            decided.newTeamMates().forEach(name -> model.addTeamMate(name, text()::teamMatesChanged));
        });
    }

    /** The words asked about may be gone: then nothing is tagged, and nothing of the text is touched. */
    private boolean hideIfTextChanged() {
        boolean changed = open.get()
                && text().marksNow().filter(now -> now.text().equals(askedOf)).isEmpty();
        if (changed) {
            boolean focused = popup.isFocusWithin();
            hide();
            if (focused) {
                text().focus();
            }
        }
        return changed;
    }

    private void cancel() {
        TextRange selection = before;
        hide();
        if (selection != null) {
            text().select(selection);
        }
    }

    private void show() {
        Scene scene = Objects.requireNonNull(text().node().getScene());
        Pane window = (Pane) scene.getRoot();
        layer.cover(window);
        open.set(true);
        popup.ask();
    }

    private void hide() {
        if (open.get()) {
            open.set(false);
            model.end();
            layer.uncover();
            before = null;
        }
    }
}
