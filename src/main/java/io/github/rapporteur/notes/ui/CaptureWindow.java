package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.CapturedLine;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Theme;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/**
 * A small window that stays above all others, beside the slides: one line at a time for the note of the talk that is on.
 * Enter keeps it, Ctrl+Enter keeps it as a quote. JavaFX thread only.
 */
public final class CaptureWindow {
    private static final double WIDTH = 440;
    private static final double HEIGHT = 136;
    private static final double EDGE = 12;
    private static final String KEYS = "Enter keeps the line, Ctrl+Enter as a quote";

    /** Who keeps the lines. */
    public interface Keeper {
        /** A line for the note of the talk that is on; not empty, as {@link CapturedLine#cleaned} has it. */
        void keep(String line);

        /** What stands in the field has changed; empty when a line was kept. */
        void typed(String words);
    }

    private final Stage stage = new Stage();
    private final Label talk = new Label();
    private final TextArea words = new TextArea();
    private final Label state = new Label(KEYS);
    private final Theme theme;
    /** Whether a line is being kept: until then Enter would keep it twice. */
    private boolean isOnItsWay;

    /** Not on screen yet. */
    public CaptureWindow(Theme theme, Keeper keeper) {
        this.theme = theme;
        talk.setId("capture-talk");
        talk.getStyleClass().add("medium");
        talk.setGraphic(Icons.icon(Feather.EDIT_3));
        talk.setTextOverrun(OverrunStyle.ELLIPSIS);
        talk.setMaxWidth(Double.MAX_VALUE);
        words.setId("capture-words");
        words.setWrapText(true);
        words.setAccessibleText("Line for the note of the talk that is on");
        words.setPromptText("What was said");
        words.textProperty().subscribe((old, now) -> keeper.typed(now));
        words.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, keeper));
        state.setId("capture-state");
        state.getStyleClass().add("meta");
        HBox head = new HBox(talk);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(talk, Priority.ALWAYS);
        VBox content = new VBox(8, head, words, state);
        content.getStyleClass().add("paper");
        content.setPadding(new Insets(EDGE));
        VBox.setVgrow(words, Priority.ALWAYS);
        stage.setScene(new Scene(content, WIDTH, HEIGHT));
        stage.setTitle("Rapporteur: a line");
        stage.setMinWidth(WIDTH * 2 / 3);
        stage.setMinHeight(HEIGHT);
        stage.setAlwaysOnTop(true);
    }

    private void keyPressed(KeyEvent event, Keeper keeper) {
        if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
        } else if (event.getCode() != KeyCode.ENTER) {
            return;
        } else if (event.isShiftDown()) {
            words.replaceSelection("\n");
        } else {
            String line = CapturedLine.cleaned(words.getText());
            if (!line.isEmpty() && !isOnItsWay) {
                isOnItsWay = true;
                keeper.keep(event.isShortcutDown() ? "> " + line.replace("\n", "\n> ") : line);
            }
        }
        event.consume();
    }

    /** Says which note the next line goes to. */
    public void leadsTo(String title) {
        talk.setText(title);
        talk.setTooltip(new Tooltip(title));
    }

    /** The words that stand in the field. */
    public void setWords(String text) {
        words.setText(text);
        words.end();
    }

    /** The line is kept: room for the next, unless other words stand there by now. */
    public void kept(String line, String sentence) {
        String now = CapturedLine.cleaned(words.getText());
        if (now.equals(line) || ("> " + now.replace("\n", "\n> ")).equals(line)) {
            words.clear();
        }
        say(sentence);
    }

    /** Says a sentence below the field; the words stay. */
    public void say(String sentence) {
        isOnItsWay = false;
        state.setText(sentence);
        state.setTooltip(new Tooltip(sentence + "\n" + KEYS));
    }

    /** Shows it, or brings it to the front, with the caret in the field. */
    public void show() {
        if (!stage.isShowing()) {
            theme.install(stage.getScene());
            state.setText(KEYS);
            stage.show();
        }
        stage.toFront();
        stage.requestFocus();
        words.requestFocus();
        words.end();
    }

    /** Takes it off the screen, for good when the notebook is closed. */
    public void close() {
        stage.hide();
        theme.uninstall(stage.getScene());
    }

    /** Puts it where it was. */
    public void place(double x, double y) {
        stage.setX(x);
        stage.setY(y);
    }

    /** Told where it is whenever it is moved. */
    public void onMoved(Consumer<Stage> listener) {
        stage.xProperty().subscribe((old, now) -> listener.accept(stage));
        stage.yProperty().subscribe((old, now) -> listener.accept(stage));
    }
}
