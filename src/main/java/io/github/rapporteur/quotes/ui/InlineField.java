package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.task.FxThread;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A field in a row of the quotes pane: Enter keeps, Esc leaves it, Right at its end takes what is offered. */
final class InlineField extends VBox {
    private final TextField field;
    private final Label offer = new Label();
    private final Function<String, List<String>> likely;
    private final Consumer<String> keep;
    private final Runnable leave;
    private final String before;
    private boolean done;

    /**
     * @param likely what may be meant by what is typed, the likeliest first
     * @param keep told the text when the user is done
     * @param leave told when the user thinks better of it
     */
    InlineField(
            String name, String value, Function<String, List<String>> likely, Consumer<String> keep, Runnable leave) {
        before = value;
        this.likely = likely;
        this.keep = keep;
        this.leave = leave;
        field = new TextField(value);
        field.setId("inline-field");
        field.getStyleClass().add("inline-field");
        field.setPromptText(name);
        field.setAccessibleText(name);
        offer.getStyleClass().add("key");
        getChildren().addAll(field, offer);
        field.textProperty().subscribe(this::offer);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.focusedProperty().addListener((property, had, has) -> {
            // The window may lose the focus while the field keeps it in the window.
            if (had && !has && !done && !isFocusOwner()) {
                done = true;
                leave.run();
            }
        });
        sceneProperty().addListener((property, old, scene) -> {
            if (scene != null) {
                FxThread.runLater(() -> {
                    field.requestFocus();
                    field.selectAll();
                });
            }
        });
    }

    private boolean isFocusOwner() {
        return getScene() != null && field.equals(getScene().getFocusOwner());
    }

    private void offer(String typed) {
        List<String> like = typed.isBlank() ? List.of() : likely.apply(typed);
        boolean useful = !like.isEmpty() && !like.getFirst().equals(typed);
        offer.setText(useful ? "Right takes " + like.getFirst() : "");
        offer.setVisible(useful);
        offer.setManaged(useful);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            done = true;
            event.consume();
            if (event.getCode() == KeyCode.ENTER && !field.getText().equals(before)) {
                keep.accept(field.getText());
            } else {
                leave.run();
            }
        } else if (event.getCode() == KeyCode.RIGHT
                && offer.isVisible()
                && field.getCaretPosition() == field.getLength()) {
            field.setText(likely.apply(field.getText()).getFirst());
            field.end();
            event.consume();
        }
    }
}
