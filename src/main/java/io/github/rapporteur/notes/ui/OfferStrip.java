package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One line between text and mark bar that offers to do something. It never takes the focus. JavaFX thread only. */
final class OfferStrip extends HBox {
    private final Label sentence = new Label();
    private final Button accept = new Button();
    private final Runnable backToText;
    private Runnable action = () -> {};

    /**
     * @param backToText gives the text the focus, when it was in the strip
     */
    OfferStrip(String id, Runnable backToText) {
        this.backToText = backToText;
        setId(id);
        getStyleClass().add("strip");
        accept.setMinWidth(Region.USE_PREF_SIZE);
        accept.setOnAction(event -> accept());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(sentence, gap, accept, Icons.button(Feather.X, "Close", this::withdraw));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                withdraw();
                event.consume();
            }
        });
        setShown(false);
    }

    /**
     * Shows the offer in place of the one before.
     *
     * @param words what the button says
     */
    void offer(String what, String words, Runnable newAction) {
        sentence.setText(what);
        accept.setText(words);
        action = newAction;
        setShown(true);
    }

    /** Does what is offered; nothing when nothing is. */
    void accept() {
        if (isVisible()) {
            Runnable accepted = action;
            withdraw();
            accepted.run();
        }
    }

    /** Takes the offer away. */
    void withdraw() {
        boolean focused = isFocusWithin();
        setShown(false);
        action = () -> {};
        if (focused) {
            backToText.run();
        }
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
