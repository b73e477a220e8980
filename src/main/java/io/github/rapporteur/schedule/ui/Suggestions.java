package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/**
 * One line with known words that fit what is being typed into one of several fields: a click takes one, and so does Down
 * with Enter. It always takes its room, so that nothing jumps while one types. JavaFX thread.
 */
final class Suggestions extends FlowPane {
    private static final int MOST = 4;

    Suggestions() {
        super(8, 4);
        setId("suggestions");
        getStyleClass().add("suggestions");
        setAccessibleText("Suggestions");
    }

    /**
     * Helps with a field.
     *
     * @param known all words there are for it, asked for each time
     * @param several whether the field takes several with commas between
     */
    void helpWith(TextField field, Known known, boolean several) {
        field.textProperty().subscribe((old, now) -> show(field, known, several));
        field.focusedProperty().subscribe((had, has) -> {
            if (has) {
                show(field, known, several);
            } else if (!isFocusWithin()) {
                getChildren().clear();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                getChildren().stream()
                        .filter(Button.class::isInstance)
                        .findFirst()
                        .ifPresent(Node::requestFocus);
                event.consume();
            }
        });
    }

    /** Words that are known at the moment. */
    @FunctionalInterface
    interface Known {
        List<String> words();
    }

    private void show(TextField field, Known known, boolean several) {
        if (!field.isFocused()) {
            return;
        }
        String text = field.getText();
        int begin = several ? text.lastIndexOf(',') + 1 : 0;
        String typed = Folding.fold(text.substring(begin));
        Set<String> fitting = new LinkedHashSet<>();
        if (!typed.isEmpty() || !several) {
            known.words().stream()
                    .filter(word -> Folding.fold(word).startsWith(typed))
                    .forEach(fitting::add);
            known.words().stream()
                    .filter(word -> Folding.fold(word).contains(" " + typed))
                    .forEach(fitting::add);
        }
        fitting.removeIf(word -> Folding.fold(word).equals(typed));
        getChildren()
                .setAll(fitting.stream()
                        .limit(MOST)
                        .map(word -> button(field, begin, word))
                        .toList());
        if (!fitting.isEmpty()) {
            Label key = new Label("↓");
            key.getStyleClass().add("key");
            getChildren().addFirst(key);
        }
    }

    private Button button(TextField field, int begin, String word) {
        Button button = new Button(word);
        button.getStyleClass().setAll("button", "chip", "suggestion");
        button.setOnAction(event -> {
            field.requestFocus();
            String before = field.getText().substring(0, begin).stripTrailing();
            field.setText(before.isEmpty() ? word : before + " " + word);
            field.end();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                button.fire();
                event.consume();
            } else if (event.getCode() == KeyCode.UP) {
                field.requestFocus();
                field.end();
                event.consume();
            }
        });
        return button;
    }
}
