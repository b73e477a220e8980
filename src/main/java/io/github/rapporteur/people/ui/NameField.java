package io.github.rapporteur.people.ui;

import java.util.function.Consumer;
import javafx.scene.control.TextField;

/**
 * A field for a name that stands in the notebook. What is typed stays in it until the notebook has it, whatever comes
 * from the notebook meanwhile. JavaFX thread.
 */
final class NameField extends TextField {
    private String stored = "";

    /** @param taker gets what the field holds, on Enter and when the field is left */
    NameField(Consumer<String> taker) {
        setOnAction(event -> taker.accept(getText()));
        focusedProperty().addListener((property, had, has) -> {
            // A window that goes away takes nothing with it.
            if (!has && getScene() != null && getScene().getWindow() != null) {
                taker.accept(getText());
            }
        });
    }

    /** The notebook holds that name now: it is shown unless another one is being typed. */
    void showStored(String name) {
        boolean untouched = getText().equals(stored);
        stored = name;
        if (untouched && !getText().equals(name)) {
            setText(name);
            selectAll();
        }
    }

    /** The notebook has taken what was typed, perhaps in the spelling that it knew already. */
    void taken(String typed) {
        if (getText().equals(typed) && holdsNewName()) {
            setText(stored);
            end();
        }
    }

    /** Whether it holds a name that the notebook does not have. */
    boolean holdsNewName() {
        return !getText().isBlank() && !getText().strip().equals(stored);
    }

    /** Shows the name in the notebook in place of what is typed. */
    void backToStored() {
        setText(stored);
    }
}
