package io.github.rapporteur.people.ui;

import io.github.rapporteur.people.Person;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The user's name and the team mates, laid over the window. Enter or leaving a field takes what it holds. */
public final class PeoplePane {
    private final PeopleViewModel model;
    private final StackPane layers;
    private final TextField me = new TextField();
    private final VBox mates = new VBox(6);
    private final TextField added = new TextField();
    private final Label problem = new Label();
    private final VBox box = new VBox(8);
    private final StackPane scrim = new StackPane(box);
    private @Nullable Node focusedBefore;

    /** @param layers where it is laid over the window */
    public PeoplePane(PeopleViewModel model, StackPane layers) {
        this.model = model;
        this.layers = layers;
        build();
        model.shownProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
    }

    /** Opens it, with what the notebook holds now. */
    public void open() {
        if (!layers.getChildren().contains(scrim)) {
            focusedBefore = layers.getScene().getFocusOwner();
            layers.getChildren().add(scrim);
        }
        model.refresh();
        me.requestFocus();
    }

    private void close() {
        // Leaving a field takes what it holds, and a field that is taken away is not left.
        box.requestFocus();
        layers.getChildren().remove(scrim);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private void build() {
        me.setId("my-name");
        takes(me, model::rename);
        setUpAdded();
        ScrollPane list = list();
        problem.setId("people-problem");
        problem.getStyleClass().add("wrong-words");
        problem.setWrapText(true);
        Button close = new Button("Close");
        close.setId("close-people");
        close.setOnAction(event -> close());
        HBox foot = new HBox(8, key("Esc closes"), gap(), close);
        foot.setAlignment(Pos.CENTER_LEFT);
        setUpBox();
        box.getChildren()
                .setAll(
                        title("Your name"),
                        me,
                        hint("Stands over your notes and under the report. Your notes in this notebook take it on."),
                        title("Team mates"),
                        hint(
                                "What they say in a talk is a quip; the quote tagger offers them. Quotes keep the name that"
                                        + " stands in their note."),
                        list,
                        new HBox(8, added, addButton()),
                        problem,
                        foot);
        setUpScrim();
    }

    private void setUpAdded() {
        added.setId("new-team-mate");
        added.setPromptText("Name of a team mate");
        added.setAccessibleText("Add a team mate");
        added.setOnAction(event -> {
            model.add(added.getText());
            added.clear();
        });
        HBox.setHgrow(added, Priority.ALWAYS);
    }

    private Button addButton() {
        Button add = new Button("Add");
        add.setId("add-team-mate");
        add.setOnAction(event -> {
            model.add(added.getText());
            added.clear();
        });
        return add;
    }

    private ScrollPane list() {
        mates.setId("team-mates");
        ScrollPane list = new ScrollPane(mates);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setFocusTraversable(false);
        list.getStyleClass().add("team-mates");
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void setUpBox() {
        box.setId("people");
        box.getStyleClass().addAll("popover", "people");
        box.setFocusTraversable(false);
        box.setMaxSize(460, Region.USE_PREF_SIZE);
        box.setAccessibleText("People");
        box.getStylesheets()
                .add(Objects.requireNonNull(PeoplePane.class.getResource("people.css"), "people.css")
                        .toExternalForm());
    }

    private void setUpScrim() {
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget())) {
                close();
            }
        });
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    private void show(PeopleViewModel.Shown shown) {
        if (!me.isFocused() || me.getText().isEmpty()) {
            me.setText(shown.me());
            me.selectAll();
        }
        List<Node> rows = shown.teamMates().stream().map(this::row).toList();
        mates.getChildren().setAll(rows.isEmpty() ? List.of(hint("Nobody yet.")) : rows);
    }

    private Node row(Person mate) {
        TextField name = new TextField(mate.name());
        name.setAccessibleText("Team mate " + mate.name());
        name.getStyleClass().add("team-mate");
        takes(name, text -> model.rename(mate, text));
        Button remove = Icons.button(Feather.X, "Take " + mate.name() + " out of the team", () -> model.remove(mate));
        remove.getStyleClass().add("remove");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(6, name, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void takes(TextField field, Consumer<String> taker) {
        field.setOnAction(event -> taker.accept(field.getText()));
        field.focusedProperty().addListener((property, had, has) -> {
            // A window that goes away takes nothing with it.
            if (!has && field.getScene() != null && field.getScene().getWindow() != null) {
                taker.accept(field.getText());
            }
        });
    }

    private void showProblem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    private static Label title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("semi-bold");
        return label;
    }

    private static Label hint(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("meta");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label key(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("key");
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
