package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.shell.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One line between text and mark bar: how was it? Five stars, one line of verdict, and one takeaway or what was liked or
 * disliked, which goes behind the note's text. Opened by the user, or shown by itself at the end of a talk; then it does
 * not take the focus.
 */
final class RatingStrip extends HBox {
    private static final int MOST = 5;
    private final NoteEditorViewModel model;
    private final List<Button> stars = new ArrayList<>();
    private final TextField verdict = new TextField();
    private final ComboBox<MarkKind> kind = new ComboBox<>();
    private final TextField words = new TextField();
    private final NoteTextArea area;
    private int rating;

    /**
     * @param area gets the focus after the user has closed the strip, and what they add
     */
    RatingStrip(NoteEditorViewModel model, NoteTextArea area) {
        this.model = model;
        this.area = area;
        setId("rating-strip");
        getStyleClass().add("strip");
        Label question = new Label("How was it?");
        question.setMinWidth(USE_PREF_SIZE);
        getChildren().add(question);
        for (int star = 1; star <= MOST; star++) {
            int stars = star;
            Button button = new Button();
            button.setGraphic(StarButton.shape());
            button.getStyleClass().addAll("icon-button", "rating-star");
            String words = stars == 1 ? "1 star" : stars + " stars";
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setOnAction(event -> rate(stars));
            this.stars.add(button);
            getChildren().add(button);
        }
        verdict.setId("verdict");
        List.of(verdict, words).forEach(field -> {
            field.setMinWidth(60);
            field.setPrefWidth(60);
        });
        verdict.setPromptText("One line, packed, loved it …");
        verdict.setAccessibleText("Verdict, one line");
        verdict.setOnAction(event -> close());
        verdict.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                keepVerdict(model.openedProperty().get());
            }
        });
        HBox.setHgrow(verdict, Priority.ALWAYS);
        HBox.setHgrow(words, Priority.ALWAYS);
        makeAddition();
        getChildren().addAll(verdict, kind, words, Icons.button(Feather.X, "Close", this::close));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        setVisible(false);
        setManaged(false);
        model.openedProperty().addListener((property, old, note) -> {
            if (old == null || note == null || !note.subject().equals(old.subject())) {
                keepVerdict(old);
                setShown(false);
                words.clear();
            }
            show(note == null ? TalkState.NONE : note.state());
        });
    }

    private void makeAddition() {
        kind.setId("addition-kind");
        kind.getItems().setAll(MarkKind.TAKEAWAY, MarkKind.LIKED, MarkKind.DISLIKED);
        kind.setValue(MarkKind.TAKEAWAY);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable MarkKind shown) {
                return shown == null ? "" : shown.words();
            }

            @Override
            public MarkKind fromString(String typed) {
                return MarkKind.TAKEAWAY;
            }
        });
        kind.setAccessibleText("What to add to the note");
        kind.setMinWidth(USE_PREF_SIZE);
        words.setId("addition");
        words.setPromptText("One takeaway, Enter adds it");
        words.setAccessibleText("What to add to the note, one line");
        kind.valueProperty().addListener((property, old, now) -> words.setPromptText(now.words() + ", Enter adds it"));
        words.setOnAction(event -> add());
    }

    /** Puts the words behind the text as a mark of their kind; the caret stays. */
    private void add() {
        String line = words.getText().strip();
        if (!line.isEmpty() && model.openedProperty().get() != null) {
            area.dropComposition();
            String text = area.getText();
            int end = text.stripTrailing().length();
            String gap = end == 0 ? "" : "\n\n";
            String added = gap + kind.getValue().label() + line + "\n";
            area.apply(new TextEdit(new TextRange(end, text.length()), added, Math.min(area.getCaretPosition(), end)));
            words.clear();
        }
    }

    /** Shows the strip and leaves the focus where it is: a talk has ended. */
    void offer() {
        setShown(true);
    }

    /** Shows the strip and gives it the focus: the user asked for it. */
    void open() {
        OpenedNote note = model.openedProperty().get();
        if (note != null && note.talk() != null) {
            setShown(true);
            stars.get(Math.max(0, rating - 1)).requestFocus();
        }
    }

    private void close() {
        keepVerdict(model.openedProperty().get());
        setShown(false);
        area.requestFocus();
    }

    private void rate(int stars) {
        OpenedNote note = model.openedProperty().get();
        if (note != null) {
            model.rate(note, stars == rating ? 0 : stars, verdict.getText().strip());
        }
    }

    private void keepVerdict(@Nullable OpenedNote note) {
        if (isVisible()
                && note != null
                && !note.state().verdict().equals(verdict.getText().strip())) {
            model.rate(note, rating, verdict.getText().strip());
        }
    }

    private void show(TalkState state) {
        rating = state.rating();
        for (int i = 0; i < stars.size(); i++) {
            boolean lit = i < rating;
            stars.get(i).getStyleClass().removeAll("lit");
            if (lit) {
                stars.get(i).getStyleClass().add("lit");
            }
        }
        if (!verdict.isFocused()) {
            verdict.setText(state.verdict());
        }
    }

    private void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
