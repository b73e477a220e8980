package io.github.rapporteur.notes.ui;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A link among the words of an abstract: a stop of Tab, opened by Enter, Space or a click. Not a Hyperlink, because that
 * is one box which does not go on in the next line.
 */
final class AbstractLink extends Text {
    private final Runnable open;
    private final Path ring = new Path();
    private final ChangeListener<Bounds> follow = (property, old, now) -> placeRing();
    private @Nullable TextFlow ringed;

    /** @param open opens the address it stands for */
    AbstractLink(String words, Runnable open) {
        super(words);
        this.open = open;
        getStyleClass().add("abstract-link");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.HYPERLINK);
        setAccessibleText(words);
        ring.getStyleClass().add("abstract-link-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        setOnMouseClicked(event -> open.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusVisibleProperty().addListener((property, had, has) -> showRing(has));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    /** Round the words, in as many lines as they stand in. */
    private void showRing(boolean shown) {
        if (ringed != null) {
            ringed.layoutBoundsProperty().removeListener(follow);
            ringed.getChildren().remove(ring);
            ringed = null;
        }
        if (shown && getParent() instanceof TextFlow block) {
            ringed = block;
            placeRing();
            block.getChildren().add(ring);
            block.layoutBoundsProperty().addListener(follow);
        }
    }

    private void placeRing() {
        if (ringed != null) {
            int start = 0;
            for (Node before : ringed.getChildren()) {
                if (before.equals(this)) {
                    break;
                }
                start += before instanceof Text words ? words.getText().length() : 0;
            }
            ring.getElements()
                    .setAll(ringed.getRangeShape(start, start + getText().length(), false));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.run();
            event.consume();
        }
    }
}
