package io.github.rapporteur.notes.ui;

import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar under the text: a button for each mark, so that nobody has to learn how marks are written. */
final class MarkBar extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private final List<Button> buttons = new ArrayList<>();
    private double wordsWidth;

    MarkBar(List<Command> marks, List<Command> tools) {
        setId("mark-bar");
        getStyleClass().add("mark-bar");
        for (Command mark : marks) {
            Button button = Icons.button(mark);
            button.setText(mark.words());
            button.getStyleClass().addAll("mark-button", styleOf(mark));
            button.setFocusTraversable(true);
            button.setMinWidth(Region.USE_PREF_SIZE);
            buttons.add(button);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Region line = new Region();
        line.getStyleClass().add("mark-bar-line");
        getChildren().addAll(buttons);
        getChildren().addAll(gap, line);
        tools.forEach(tool -> getChildren().add(Icons.button(tool)));
        setMinWidth(0);
    }

    /** Colours the buttons of the marks that the caret is in. */
    void showMarks(List<LineLook.LineMark> marks) {
        for (Button button : buttons) {
            boolean here = marks.stream()
                    .anyMatch(
                            mark -> button.getStyleClass().contains(mark.kind().styleClass()));
            button.pseudoClassStateChanged(HERE, here);
        }
    }

    @Override
    protected void layoutChildren() {
        boolean roomForWords = getWidth() >= wordsWidth();
        for (Button button : buttons) {
            button.setContentDisplay(roomForWords ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        }
        super.layoutChildren();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** How wide the bar is with words on its buttons; measured while they are on. */
    private double wordsWidth() {
        boolean wordsOn = buttons.stream().allMatch(button -> button.getContentDisplay() == ContentDisplay.LEFT);
        if (wordsOn) {
            wordsWidth = prefWidth(-1);
        }
        return wordsWidth;
    }

    /** The kind of mark whose colour the button takes; quotes come from an extension. */
    private static String styleOf(Command mark) {
        for (MarkKind kind : MarkKind.values()) {
            if (mark.id().endsWith("." + kind.styleClass().substring("mark-".length()))) {
                return kind.styleClass();
            }
        }
        return "mark-other";
    }
}
