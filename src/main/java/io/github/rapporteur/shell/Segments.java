package io.github.rapporteur.shell;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A row of words of which one is chosen: days, panes. Left and Right choose while it has the focus. Our own rather than
 * AtlantaFX's, which slides (nothing here moves) and costs twice as long to show first. JavaFX thread only.
 */
public final class Segments<T> extends HBox {
    private final ObjectProperty<@Nullable T> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ToggleGroup group = new ToggleGroup();
    private final Function<? super T, String> words;

    /**
     * @param name accessible name of the whole: "Day"
     * @param words what is written for a choice
     */
    public Segments(String name, Function<? super T, String> words) {
        this.words = words;
        getStyleClass().add("segments");
        setAccessibleText(name);
        chosen.addListener((property, old, now) -> select(now));
        // Before the buttons: they would take the arrow keys only to move the focus.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                step(event.getCode() == KeyCode.RIGHT ? 1 : -1);
                event.consume();
            }
        });
    }

    /** What can be chosen, in order. What is chosen stays, if it still can be. */
    public void setChoices(List<T> choices) {
        getChildren().setAll(choices.stream().map(this::button).toList());
        select(chosen.get());
    }

    /** What is chosen; null before anything is. */
    public ObjectProperty<@Nullable T> chosenProperty() {
        return chosen;
    }

    private ToggleButton button(T choice) {
        ToggleButton button = new ToggleButton(words.apply(choice));
        button.setUserData(choice);
        button.setToggleGroup(group);
        button.getStyleClass().setAll("segment");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.set(choice);
            button.requestFocus();
        });
        return button;
    }

    private void select(@Nullable T choice) {
        for (ToggleButton button : buttons()) {
            boolean isIt = button.getUserData().equals(choice);
            button.setSelected(isIt);
            // One stop for Tab; the arrow keys do the rest.
            button.setFocusTraversable(isIt);
        }
    }

    private void step(int by) {
        List<ToggleButton> all = buttons();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSelected() && i + by >= 0 && i + by < all.size()) {
                ToggleButton next = all.get(i + by);
                next.fire();
                return;
            }
        }
    }

    private List<ToggleButton> buttons() {
        return getChildren().stream().map(ToggleButton.class::cast).toList();
    }
}
