package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.TalkField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One field of the form with its name, what is wrong with it, and what the schedule says instead. JavaFX thread. */
final class TalkFormRow extends VBox {
    private final Label label = new Label();
    private final Label problem = new Label();
    private final Label source = new Label();
    private final Button take = new Button("Take it");
    private final HBox sourceLine = new HBox(6, source, take);

    /**
     * @param name what the label says
     * @param control holds what is typed; has the focus when it is wrong
     * @param onTake called when the user wants what the schedule says
     */
    TalkFormRow(TalkField field, String name, Node control, Runnable onTake) {
        super(3);
        String id = field.name().toLowerCase(java.util.Locale.ROOT);
        label.setText(name);
        label.setLabelFor(control);
        label.getStyleClass().add("meta");
        problem.setId("talk-" + id + "-problem");
        problem.getStyleClass().add("wrong-words");
        problem.setWrapText(true);
        source.setId("talk-" + id + "-source");
        source.getStyleClass().add("meta");
        source.setMinWidth(0);
        take.setId("talk-" + id + "-take");
        take.getStyleClass().setAll("button", "chip");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setOnAction(event -> onTake.run());
        sourceLine.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(source, Priority.SOMETIMES);
        getChildren().setAll(label, control, problem, sourceLine);
        showProblem("");
        showSource("", name);
    }

    /** Says more of what belongs into the field. */
    void rename(String name) {
        label.setText(name);
    }

    /** Says what is wrong; empty when nothing is. */
    void showProblem(String words) {
        problem.setText(words);
        show(problem, !words.isEmpty());
    }

    /** Says what the schedule says; empty when it says the same. */
    void showSource(String words, String name) {
        source.setText(words);
        take.setAccessibleText("Take the schedule’s " + name.toLowerCase(java.util.Locale.ROOT));
        show(sourceLine, !words.isEmpty());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
