package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A field of tags: each is a chip, the rest is typed. Space or a comma ends a tag, Right at its end takes the first
 * that is offered, Backspace in an empty field takes the last chip away.
 */
final class TagsField extends VBox {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private final ObservableList<String> tags;
    private final Consumer<String> addTag;
    private final Function<String, List<String>> tagsLike;
    private final HBox box = new HBox(6);
    private final TextField input = new TextField();
    private final Label offers = new Label();

    /**
     * @param tags the tags, shown as chips
     * @param addTag adds one as typed
     * @param tagsLike tags used before that go on from what is typed
     */
    TagsField(ObservableList<String> tags, Consumer<String> addTag, Function<String, List<String>> tagsLike) {
        this.tags = tags;
        this.addTag = addTag;
        this.tagsLike = tagsLike;
        box.getStyleClass().add("tags-box");
        input.setId("tag-input");
        input.getStyleClass().add("bare-input");
        input.setAccessibleText("Tags");
        HBox.setHgrow(input, Priority.ALWAYS);
        offers.getStyleClass().add("key");
        offers.setId("tag-offers");
        getChildren().addAll(box, offers);
        input.textProperty().addListener((property, old, now) -> offer());
        input.addEventFilter(KeyEvent.KEY_TYPED, this::letterTyped);
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        input.focusedProperty().addListener((property, had, has) -> {
            box.pseudoClassStateChanged(FOCUSED, has);
            offer();
        });
        tags.addListener((ListChangeListener<String>) change -> showChips());
        showChips();
        offer();
    }

    /** Makes a tag of what is still being typed. */
    void finish() {
        for (String tag : input.getText().split("[\\s,]+")) {
            addTag.accept(tag);
        }
        input.clear();
    }

    /** Forgets what is still being typed. */
    void clear() {
        input.clear();
        prompt();
    }

    private void prompt() {
        List<String> often = tagsLike.apply("");
        input.setPromptText(
                often.isEmpty()
                        ? "Add a tag"
                        : "Add a tag: " + String.join(", ", often.subList(0, Math.min(2, often.size()))) + ", …");
    }

    /** A space or a comma ends a tag. */
    private void letterTyped(KeyEvent event) {
        if (" ".equals(event.getCharacter()) || ",".equals(event.getCharacter())) {
            finish();
            event.consume();
        }
    }

    private void offer() {
        String typed = input.getText().strip();
        List<String> like = typed.isEmpty() ? List.of() : tagsLike.apply(typed);
        offers.setText(
                like.isEmpty()
                        ? ""
                        : "Right takes " + like.getFirst()
                                + (like.size() > 1 ? "; also " + String.join(", ", like.subList(1, like.size())) : ""));
        offers.setVisible(!like.isEmpty());
        offers.setManaged(!like.isEmpty());
        if (input.getText().isEmpty()) {
            prompt();
        }
    }

    private void keyPressed(KeyEvent event) {
        String typed = input.getText();
        boolean atEnd = input.getCaretPosition() == typed.length();
        if (event.getCode() == KeyCode.BACK_SPACE && typed.isEmpty() && !tags.isEmpty()) {
            tags.removeLast();
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT && atEnd && !typed.isBlank()) {
            tagsLike.apply(typed.strip()).stream().findFirst().ifPresent(tag -> {
                addTag.accept(tag);
                input.clear();
                event.consume();
            });
        }
    }

    private void showChips() {
        boolean hadFocus = input.isFocused();
        box.getChildren().setAll(Icons.icon(Feather.HASH));
        for (String tag : tags) {
            box.getChildren().add(chip(tag));
        }
        box.getChildren().add(input);
        if (hadFocus) {
            input.requestFocus();
        }
        prompt();
    }

    private Node chip(String tag) {
        Button chip = new Button(tag, Icons.icon(Feather.X));
        chip.getStyleClass().setAll("tag-chip");
        chip.setAccessibleText("Take the tag " + tag + " away");
        chip.setFocusTraversable(false);
        chip.setOnAction(event -> tags.remove(tag));
        return chip;
    }
}
