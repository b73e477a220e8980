package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The rows of the quotes pane: goes to their place in the text, edits the name and the tags of a quote in its row. */
final class QuotesList extends ListView<QuotesRow> {
    /** What of a quote is being edited. */
    private enum Field {
        NAME,
        TAGS
    }

    private final QuotesViewModel model;
    private final Runnable editingEnded;
    private @Nullable NoteText text;
    private final IntegerProperty caretIndex = new SimpleIntegerProperty(this, "caretIndex", -1);
    /** As they stand in the text now; the items are only replaced when they look otherwise. */
    private List<QuotesRow> rows = List.of();

    private QuotesRow.@Nullable Said edited;
    private Field editedField = Field.NAME;

    /**
     * @param editingEnded told when the rows may be replaced again
     */
    QuotesList(QuotesViewModel model, Runnable editingEnded) {
        this.model = model;
        this.editingEnded = editingEnded;
        setId("quotes-list");
        getStyleClass().add("quotes-list");
        setAccessibleText("Quotes");
        setCellFactory(view -> new QuoteCell(this::editorOf, caretIndex));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::keyTyped);
        focusedProperty().addListener((property, had, has) -> {
            if (has && getSelectionModel().getSelectedIndex() < 0) {
                selectStop(Math.max(0, caretIndex.get()), 1);
            }
        });
        setContextMenu(menu());
    }

    void attach(NoteText newText) {
        text = newText;
        newText.caretProperty().subscribe(this::showCaret);
    }

    /** Whether a name or tags are being edited, so that the rows must stay. */
    boolean isBeingEdited() {
        return edited != null;
    }

    /** Shows other rows; the selection stays where it was. */
    void show(List<QuotesRow> newRows) {
        int selected = getSelectionModel().getSelectedIndex();
        rows = newRows;
        if (getItems().size() == rows.size()) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).looksLike(getItems().get(i))) {
                    getItems().set(i, rows.get(i));
                }
            }
        } else {
            getItems().setAll(rows);
        }
        if (selected >= 0 && getSelectionModel().getSelectedIndex() != selected) {
            selectStop(Math.min(selected, rows.size() - 1), 1);
        }
        if (text != null) {
            showCaret(text.caretProperty().getValue());
        }
    }

    private void showCaret(int caret) {
        int found = -1;
        for (int i = 0; i < rows.size() && found < 0; i++) {
            if (rows.get(i).isStop() && rows.get(i).range().touches(caret)) {
                found = i;
            }
        }
        boolean moved = caretIndex.get() != found;
        caretIndex.set(found);
        if (moved && found >= 0 && !isFocused() && rows.get(found) instanceof QuotesRow.Section) {
            bringIntoView(found);
        }
    }

    /** The selected row as it stands in the text now; empty when none is. */
    private Optional<QuotesRow> selectedRow() {
        int selected = getSelectionModel().getSelectedIndex();
        return selected >= 0 && selected < rows.size() ? Optional.of(rows.get(selected)) : Optional.empty();
    }

    private ContextMenu menu() {
        MenuItem go = new MenuItem("Go to the text, Enter");
        go.setOnAction(event -> jump());
        MenuItem name = new MenuItem("Change the name, F2");
        name.setOnAction(event -> edit(Field.NAME));
        MenuItem tags = new MenuItem("Change the tags, #");
        tags.setOnAction(event -> edit(Field.TAGS));
        ContextMenu menu = new ContextMenu(go, name, tags);
        menu.setOnShowing(event -> {
            boolean isQuote = getSelectionModel().getSelectedItem() instanceof QuotesRow.Said;
            go.setDisable(getSelectionModel().isEmpty());
            name.setVisible(isQuote);
            tags.setVisible(isQuote);
        });
        return menu;
    }

    private void clicked(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
        if (!plain || edited != null) {
            return;
        }
        QuoteCell.partAt(event.getTarget()).ifPresent(part -> {
            switch (part) {
                case NAME -> edit(Field.NAME);
                case TAGS -> edit(Field.TAGS);
                case WORDS -> jump();
            }
        });
    }

    private void jump() {
        NoteText note = text;
        if (note != null) {
            selectedRow().filter(QuotesRow::isStop).ifPresent(row -> {
                int start = row.range().start();
                note.select(new TextRange(start, start));
            });
        }
    }

    private void keyPressed(KeyEvent event) {
        if (edited != null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int selected = getSelectionModel().getSelectedIndex();
        boolean handled = true;
        switch (event.getCode()) {
            case ENTER -> jump();
            case F2 -> edit(Field.NAME);
            case UP -> selectStop(selected - 1, -1);
            case DOWN -> selectStop(selected + 1, 1);
            case HOME -> selectStop(0, 1);
            case END -> selectStop(getItems().size() - 1, -1);
            case LEFT -> selectBranch(-1);
            case RIGHT -> selectBranch(1);
            default -> handled = false;
        }
        if (handled) {
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        if ("#".equals(event.getCharacter()) && edited == null) {
            edit(Field.TAGS);
            event.consume();
        }
    }

    /** Selects the next row from {@code index} on that is not a heading; nothing when there is none. */
    private void selectStop(int index, int by) {
        for (int at = index; at >= 0 && at < getItems().size(); at += by) {
            if (getItems().get(at).isStop()) {
                getSelectionModel().select(at);
                bringIntoView(at);
                return;
            }
        }
    }

    /** In the outline: the heading that the selected one stands under (by -1), the first one under it (by 1). */
    private void selectBranch(int by) {
        int at = getSelectionModel().getSelectedIndex();
        if (at < 0 || !(getItems().get(at) instanceof QuotesRow.Section from)) {
            return;
        }
        int wanted = from.depth() + by;
        int i = at + by;
        while (by < 0 && i >= 0 && depthAt(i) > wanted) {
            i--;
        }
        if (i >= 0 && i < getItems().size() && depthAt(i) == wanted) {
            selectStop(i, by);
        }
    }

    private int depthAt(int index) {
        return getItems().get(index) instanceof QuotesRow.Section section ? section.depth() : 0;
    }

    private void bringIntoView(int index) {
        boolean headed = index > 0 && !getItems().get(index - 1).isStop();
        boolean drawn = lookupAll(".quotes-cell").stream()
                .anyMatch(node -> node instanceof QuoteCell cell
                        && cell.getIndex() == index
                        && cell.isVisible()
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.localToScene(cell.getLayoutBounds()).getMaxY()
                                <= localToScene(getLayoutBounds()).getMaxY());
        if (!drawn) {
            scrollTo(headed ? index - 1 : index);
        }
    }

    /** Whether the selected row is a quote. */
    ObservableValue<Boolean> selectedQuoteProperty() {
        return getSelectionModel()
                .selectedItemProperty()
                .map(row -> row instanceof QuotesRow.Said)
                .orElse(false);
    }

    /** Lets the user change who said the selected quote; nothing when none is selected. */
    void editName() {
        edit(Field.NAME);
    }

    private void edit(Field field) {
        if (getSelectionModel().getSelectedItem() instanceof QuotesRow.Said said) {
            edited = said;
            editedField = field;
            refresh();
        }
    }

    /** The field for what is being edited in a row; null for rows that are not. */
    private @Nullable Node editorOf(QuotesRow.Said said) {
        if (!said.equals(edited)) {
            return null;
        }
        Mark.Quote quote = said.quote();
        return switch (editedField) {
            case NAME ->
                new InlineField(
                        "Who said it?",
                        Objects.requireNonNullElse(quote.name(), Objects.requireNonNullElse(said.person(), "")),
                        model::namesLike,
                        name -> finish((now, shown) -> model.rename(now, shown, name)),
                        this::stopEditing);
            case TAGS ->
                new InlineField(
                        "Tags",
                        String.join(
                                " ", quote.tags().stream().map(tag -> "#" + tag).toList()),
                        typed -> List.of(),
                        tags -> finish((now, shown) -> model.retag(now, shown, tags)),
                        this::stopEditing);
        };
    }

    private void finish(BiFunction<NoteMarks, Mark.Quote, Optional<TextEdit>> change) {
        NoteText note = text;
        Optional<QuotesRow> row = selectedRow();
        if (note != null && row.isPresent() && row.get() instanceof QuotesRow.Said said) {
            Optional<TextEdit> edit = note.marksNow().flatMap(now -> change.apply(now, said.quote()));
            stopEditing();
            edit.ifPresent(note::apply);
        }
    }

    /** The focus goes back to the list, unless the user has taken it elsewhere. */
    private void stopEditing() {
        edited = null;
        if (getScene() != null && isInside(getScene().getFocusOwner())) {
            requestFocus();
        }
        refresh();
        editingEnded.run();
    }

    private boolean isInside(@Nullable Node node) {
        for (@Nullable Node each = node; each != null; each = each.getParent()) {
            if (each.equals(this)) {
                return true;
            }
        }
        return false;
    }
}
