package io.github.rapporteur.people.ui;

import atlantafx.base.controls.CustomTextField;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Everybody, laid over the window: at the left who, at the right what they are where, their name, team and picture.
 * Down from the field enters the list, F2 goes to the name, Escape closes.
 */
public final class DirectoryPane {
    private final DirectoryViewModel model;
    private final Layer layer;
    private final CustomTextField filter = new CustomTextField();
    private final ListView<PersonEntry> list = new ListView<>();
    private final PersonDetails details;
    private final Label said = new Label();
    private final Label problem = new Label();
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);

    /** @param layers where it is laid over the window */
    public DirectoryPane(DirectoryViewModel model, StackPane layers, Dialogs dialogs) {
        this.model = model;
        layer = new Layer(layers, scrim);
        details = new PersonDetails(model, dialogs, this::close);
        build();
        model.allProperty().subscribe(now -> show());
        model.filterProperty().bindBidirectional(filter.textProperty());
        model.filterProperty().subscribe(now -> show());
        model.chosenProperty().subscribe(now -> select(now));
        model.saidProperty().subscribe(now -> say(said, now));
        model.problemProperty().subscribe(now -> say(problem, now));
    }

    /** Opens it; the model is to be shown a conference before or right after. */
    public void open() {
        layer.open();
        filter.requestFocus();
        filter.selectAll();
    }

    private void close() {
        layer.close();
    }

    private void build() {
        filter.setId("people-filter");
        filter.setPromptText("Name");
        filter.setLeft(Icons.icon(Feather.SEARCH));
        filter.setAccessibleText("Filter people by name");
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        list.setId("people-list");
        list.setAccessibleText("People");
        list.getStyleClass().add("boxed-list");
        list.setPlaceholder(new Label("Nobody of that name."));
        list.setCellFactory(view -> new PersonCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> {
            if (now != null && !now.equals(model.chosenProperty().get())) {
                model.chosenProperty().set(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(8, filter, list);
        left.setMinWidth(260);
        left.setPrefWidth(260);
        Region right = details.node();
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(16, left, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        for (Label label : List.of(said, problem)) {
            WrappedLabel.wrap(label);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        said.setId("people-said");
        said.getStyleClass().add("meta");
        problem.setId("directory-problem");
        problem.getStyleClass().add("wrong-words");
        Label title = new Label("People");
        title.getStyleClass().add("semi-bold");
        box.getChildren().setAll(title, both, said, problem, foot());
        box.setId("directory");
        box.getStyleClass().addAll("popover", "people");
        box.setMaxSize(760, 560);
        box.setPrefHeight(560);
        box.setAccessibleText("People");
        box.getStylesheets()
                .add(Objects.requireNonNull(DirectoryPane.class.getResource("people.css"), "people.css")
                        .toExternalForm());
        setUpScrim();
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
            } else if (event.getCode() == KeyCode.F2) {
                details.focusName();
                event.consume();
            }
        });
    }

    private Node foot() {
        Label keys = new Label("F2 changes the name, Esc closes");
        keys.getStyleClass().add("key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setId("close-directory");
        close.setOnAction(event -> close());
        HBox foot = new HBox(8, keys, gap, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void show() {
        PersonEntry chosen = model.chosenProperty().get();
        list.setItems(FXCollections.observableArrayList(model.fitting()));
        select(chosen);
    }

    private void select(@Nullable PersonEntry entry) {
        if (entry != null && list.getItems().contains(entry)) {
            list.getSelectionModel().select(entry);
        } else if (entry == null) {
            list.getSelectionModel().clearSelection();
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /** A name, and what they are most. */
    private static final class PersonCell extends ListCell<PersonEntry> {
        @Override
        protected void updateItem(@Nullable PersonEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line(entry));
            setAccessibleText(empty || entry == null ? null : entry.person().name() + ", " + what(entry));
        }

        private static Node line(PersonEntry entry) {
            Label name = new Label(entry.person().name());
            name.setMinWidth(0);
            Label what = new Label(what(entry));
            what.getStyleClass().add("meta");
            what.setMinWidth(Region.USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(8, name, gap, what);
            line.setAlignment(Pos.CENTER_LEFT);
            return line;
        }

        private static String what(PersonEntry entry) {
            Person person = entry.person();
            long talks = entry.talks().stream()
                    .filter(talk -> talk.role() == Role.SPEAKER)
                    .count();
            int quotes =
                    entry.talks().stream().mapToInt(PersonEntry.InTalk::quotes).sum();
            String what = person.teamMate() ? "team mate" : talks > 0 ? Counted.of(talks, "talk") : "";
            String said = quotes > 0 ? Counted.of(quotes, "quote") : "";
            return what.isEmpty() || said.isEmpty() ? what + said : what + " · " + said;
        }
    }
}
