package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.kordamp.ikonli.feather.Feather;

/**
 * Find and replace in the open note, in a line above the text. Enter finds the next, Shift+Enter the one before, Escape
 * goes back to the text with what was found selected. JavaFX thread only.
 */
final class FindBar extends FlowPane {
    private static final String NO_NOTE = "open a talk first";

    private final NoteTextArea area;
    private final TextField phrase = new TextField();
    private final ToggleButton exact = new ToggleButton("Aa");
    private final Label count = new Label();
    private final TextField words = new TextField();
    private final HBox replaceRow;
    private FoundStretches found = FoundStretches.NONE;

    FindBar(NoteTextArea area) {
        this.area = area;
        setId("find-bar");
        getStyleClass().add("find-bar");
        phrase.setId("find-phrase");
        phrase.setPromptText("Find in this note");
        phrase.setAccessibleText("Find in this note");
        words.setId("find-replacement");
        words.setPromptText("Replace with");
        words.setAccessibleText("Replace with");
        count.setId("find-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        exact.getStyleClass().add("find-exact");
        exact.setAccessibleText("Upper and lower case and accents as typed");
        exact.setTooltip(new Tooltip("Upper and lower case and accents as typed"));
        HBox findRow = new HBox(
                phrase,
                exact,
                Icons.button(Feather.CHEVRON_UP, "Find the one before, Shift+F3", () -> step(false)),
                Icons.button(Feather.CHEVRON_DOWN, "Find the next, F3", () -> step(true)),
                count,
                Icons.button(Feather.X, "Close, Esc", this::close));
        replaceRow = new HBox(words, button("Replace", this::replaceOne), button("Replace all", this::replaceAll));
        getChildren().addAll(findRow, replaceRow);
        List.of(findRow, replaceRow).forEach(row -> row.getStyleClass().add("find-row"));
        setShown(this, false);
        phrase.textProperty().addListener((property, old, now) -> lookFor(true));
        exact.selectedProperty().addListener((property, old, now) -> lookFor(true));
        area.plainTextChanges().subscribe(change -> {
            if (isVisible()) {
                lookFor(false);
            }
        });
        area.selectionProperty().addListener((property, old, now) -> showCount());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Find, next, the one before, replace. */
    List<Command> commands(ObservableValue<Boolean> isOpen) {
        return List.of(
                new Command("note.find", "Find in the note", () -> open(false))
                        .key("Shortcut+F")
                        .icon(Feather.SEARCH)
                        .onlyIf(isOpen, NO_NOTE),
                new Command("note.findNext", "Find the next", () -> step(true))
                        .key("F3")
                        .onlyIf(isOpen, NO_NOTE),
                new Command("note.findBefore", "Find the one before", () -> step(false))
                        .key("Shift+F3")
                        .onlyIf(isOpen, NO_NOTE),
                new Command("note.replace", "Replace in the note", () -> open(true))
                        .key("Shortcut+H")
                        .onlyIf(isOpen, NO_NOTE));
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void open(boolean replacing) {
        String selected = area.getSelectedText();
        setShown(replaceRow, replacing || (isVisible() && replaceRow.isVisible()));
        setShown(this, true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            phrase.setText(selected);
        }
        lookFor(false);
        boolean toWords = replacing && phrase.isFocused() && !phrase.getText().isEmpty();
        (toWords ? words : phrase).requestFocus();
        (toWords ? words : phrase).selectAll();
    }

    private void close() {
        setShown(this, false);
        area.requestFocus();
    }

    /** @param going whether to go to the first from the beginning of the selection, as while one types the phrase */
    private void lookFor(boolean going) {
        found = FoundStretches.of(area.getText(), phrase.getText(), exact.isSelected());
        if (going) {
            found.from(area.selectedRange().start()).ifPresentOrElse(this::show, area::deselect);
        }
        showCount();
    }

    private void step(boolean forward) {
        if (!isVisible()) {
            if (phrase.getText().isEmpty()) {
                open(false);
                return;
            }
            lookFor(false);
        }
        TextRange selected = area.selectedRange();
        Optional<TextRange> next = forward
                ? found.from(isFound(selected) ? selected.end() : selected.start())
                : found.before(selected.start());
        next.ifPresent(this::show);
        showCount();
    }

    private boolean isFound(TextRange selected) {
        return found.numberOf(selected) > 0;
    }

    private void show(TextRange range) {
        area.selectRange(range.start(), range.end());
        int line = area.offsetToPosition(range.start(), Bias.Forward).getMajor();
        if (area.allParToVisibleParIndex(line).isEmpty()) {
            area.showParagraphAtCenter(line);
        }
        area.requestFollowCaret();
    }

    private void replaceOne() {
        TextRange selected = area.selectedRange();
        if (!isFound(selected)) {
            step(true);
            return;
        }
        String typed = words.getText();
        area.apply(new TextEdit(selected, typed, selected.start() + typed.length()));
        lookFor(false);
        step(true);
    }

    private void replaceAll() {
        int many = found.ranges().size();
        found.replaced(words.getText()).ifPresent(edit -> {
            area.apply(edit);
            lookFor(false);
            count.setText("Replaced " + Counted.of(many, "place") + ", Ctrl+Z takes it back");
        });
    }

    private void showCount() {
        int all = found.ranges().size();
        int number = found.numberOf(area.selectedRange());
        if (phrase.getText().isEmpty()) {
            count.setText("");
        } else if (all == 0) {
            count.setText("Nothing found");
        } else {
            count.setText(number == 0 ? Integer.toString(all) : number + " of " + all);
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (enter && phrase.isFocused()) {
            step(!event.isShiftDown());
            event.consume();
        } else if (enter && words.isFocused()) {
            replaceOne();
            event.consume();
        }
    }

    private static void setShown(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
