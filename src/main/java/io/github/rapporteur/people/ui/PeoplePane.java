package io.github.rapporteur.people.ui;

import io.github.rapporteur.people.Person;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
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

/**
 * The user's name and the team mates, laid over the window. Enter, leaving a field and closing take what is typed; what
 * the notebook did not take stays in its field, and the pane open with the reason.
 */
public final class PeoplePane {
    private final PeopleViewModel model;
    private final Layer layer;
    private final NameField me;
    private final VBox mates = new VBox(6);
    private final List<TeamMateRow> rows = new ArrayList<>();
    private final TextField added = new TextField();
    private final Label problem = new Label();
    private final VBox box = new VBox(8);
    private final StackPane scrim = new StackPane(box);
    private List<String> refused = List.of();

    /** @param layers where it is laid over the window */
    public PeoplePane(PeopleViewModel model, StackPane layers) {
        this.model = model;
        layer = new Layer(layers, scrim);
        me = new NameField(model::rename);
        build();
        model.shownProperty().subscribe(this::show);
        model.problemProperty().subscribe(this::showProblem);
    }

    /** Opens it, with what the notebook holds now. */
    public void open() {
        layer.open();
        model.refresh();
        me.requestFocus();
    }

    /**
     * Takes whatever is typed.
     *
     * @param then told when the notebook has it, with the reason if it has not all of it
     */
    public void takeTyped(Consumer<Optional<String>> then) {
        if (me.holdsNewName()) {
            model.rename(me.getText());
        }
        rows.forEach(TeamMateRow::take);
        add();
        model.whenSettled(() -> then.accept(Optional.of(model.problemProperty().get())
                .filter(problem -> !problem.isEmpty() && !typed().isEmpty())));
    }

    private void close() {
        List<String> typed = typed();
        if (!typed.isEmpty() && typed.equals(refused)) {
            added.clear();
            hide();
            return;
        }
        model.whenSettled(() -> takeTyped(problem -> problem.ifPresentOrElse(this::refuse, this::hide)));
    }

    private void refuse(String why) {
        refused = typed();
        showProblem(why + " Close once more to do without it.");
    }

    private void hide() {
        refused = List.of();
        model.forgetProblem();
        // A field that is taken away is left too; by then it holds nothing new.
        me.backToStored();
        rows.forEach(row -> row.name().backToStored());
        layer.close();
    }

    /** The typed names that the notebook does not have. */
    private List<String> typed() {
        return Stream.of(
                        Stream.of(me).filter(NameField::holdsNewName),
                        rows.stream().map(TeamMateRow::name).filter(NameField::holdsNewName),
                        Stream.of(added).filter(field -> !field.getText().isBlank()))
                .flatMap(fields -> fields)
                .map(TextField::getText)
                .toList();
    }

    private void build() {
        me.setId("my-name");
        me.setAccessibleText("Your name");
        setUpAdded();
        ScrollPane list = list();
        problem.setId("people-problem");
        problem.getStyleClass().add("wrong-words");
        WrappedLabel.wrap(problem);
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
        added.setOnAction(event -> add());
        HBox.setHgrow(added, Priority.ALWAYS);
    }

    private Button addButton() {
        Button add = new Button("Add");
        add.setId("add-team-mate");
        add.setOnAction(event -> add());
        return add;
    }

    private void add() {
        String name = added.getText();
        model.add(name, () -> {
            if (added.getText().equals(name)) {
                added.clear();
            }
        });
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
        me.showStored(shown.me());
        boolean leftOut = rows.stream()
                .anyMatch(row -> row.isFocused() && shown.teamMates().stream().noneMatch(row::isOf));
        List<TeamMateRow> now = shown.teamMates().stream().map(this::row).toList();
        rows.clear();
        rows.addAll(now);
        showRows();
        if (leftOut) {
            added.requestFocus();
        }
    }

    private TeamMateRow row(Person mate) {
        TeamMateRow known =
                rows.stream().filter(row -> row.isOf(mate)).findFirst().orElseGet(() -> new TeamMateRow(model, mate));
        known.show(mate);
        return known;
    }

    /** Puts the rows in their order; the one that is typed in never leaves the window, which would take its focus. */
    private void showRows() {
        List<Node> nodes = rows.isEmpty()
                ? List.of(hint("Nobody yet."))
                : rows.stream().map(TeamMateRow::node).toList();
        ObservableList<Node> shown = mates.getChildren();
        Optional<TeamMateRow> typedIn =
                rows.stream().filter(TeamMateRow::isFocused).findFirst();
        if (typedIn.isEmpty()) {
            shown.setAll(nodes);
            return;
        }
        Node kept = typedIn.get().node();
        int at = nodes.indexOf(kept);
        shown.removeIf(node -> !node.equals(kept));
        shown.addAll(0, nodes.subList(0, at));
        shown.addAll(nodes.subList(at + 1, nodes.size()));
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
        WrappedLabel.wrap(label);
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
