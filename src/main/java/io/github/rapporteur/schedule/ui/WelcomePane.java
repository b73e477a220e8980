package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The first screen of an empty notebook: bring in a schedule, or look at the sample. */
public final class WelcomePane extends StackPane {
    private final Actions actions;
    private final VBox dropZone = new VBox();
    private final TextField link = new TextField();
    private final StackPane linkField = new StackPane();
    private final Label wrong = new Label();
    private final Button choose = new Button("Choose file…");
    private final Button importLink = new Button("Import");
    private @Nullable Node focusedBefore;

    /** What can be done here. JavaFX thread. */
    public interface Actions {
        /** Asks for a file and imports it. */
        void chooseFile();

        /** Imports from a link that starts with https://. */
        void importLink(String link);

        /** Puts the bundled, invented conference into the notebook. */
        void openSample();

        /** Asks for another notebook and opens it. */
        void openNotebook();
    }

    /**
     * @param where the notebook's file, as the user knows it
     */
    public WelcomePane(Actions actions, String where) {
        this.actions = actions;
        getStyleClass().add("welcome");
        Text sign = new Text("“");
        sign.getStyleClass().add("sign");
        Label headline = label("Start with the schedule.", "headline");
        Label lead = label(
                "Bring in the conference you are going to. Every talk gets a note, and every quote gets a name.",
                "lead");
        VBox.setMargin(headline, new Insets(12, 0, 0, 0));
        VBox.setMargin(lead, new Insets(6, 0, 24, 0));
        setUpDropZone();
        VBox rows = new VBox(
                row(
                        Feather.COMPASS,
                        "Open the sample conference",
                        "40 invented talks, with notes to play with",
                        "sample",
                        actions::openSample),
                row(
                        Feather.FOLDER,
                        "Open another notebook",
                        "Its file ends in .mv.db",
                        "open-notebook",
                        actions::openNotebook));
        rows.getStyleClass().add("welcome-rows");
        VBox.setMargin(rows, new Insets(20, 0, 24, 0));
        Label place = label("Everything stays on this computer, in " + where, "meta");
        place.setId("where");
        place.setGraphic(Icons.icon(Feather.LOCK));
        place.setGraphicTextGap(8);
        place.setWrapText(false);
        VBox column = new VBox(sign, headline, lead, dropZone, rows, place);
        column.getStyleClass().add("welcome-column");
        column.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(column);
    }

    /** Says in its place what was wrong with a file or link; empty takes it back. */
    public void showError(String sentence) {
        wrong.setText(sentence);
        wrong.setVisible(!sentence.isEmpty());
        wrong.setManaged(!sentence.isEmpty());
    }

    /** Something that can be dropped hovers over the window, or no longer does. */
    public void showDragOver(boolean over) {
        dropZone.getStyleClass().remove("over");
        if (over) {
            dropZone.getStyleClass().add("over");
        }
    }

    /** While an import runs nothing else can be started here; the focus comes back to where it was. */
    public void showBusy(boolean busy) {
        if (busy && !link.isDisabled()) {
            focusedBefore = Stream.of(choose, link, importLink)
                    .filter(Node::isFocused)
                    .findFirst()
                    .orElse(null);
        }
        choose.setDisable(busy);
        link.setDisable(busy);
        if (!busy && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private void setUpDropZone() {
        dropZone.getStyleClass().add("drop-zone");
        dropZone.setId("drop-zone");
        Text icon = Icons.icon(Feather.DOWNLOAD);
        icon.getStyleClass().add("big");
        Label kinds = label("XML, JSON, iCalendar, CSV, XLSX, YAML, text; a folder or zip of them", "meta");
        kinds.setWrapText(true);
        kinds.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(label("Drop a schedule file here", "title"), kinds);
        HBox.setHgrow(words, Priority.ALWAYS);
        choose.setId("choose-file");
        choose.getStyleClass().add("accent");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> {
            showError("");
            actions.chooseFile();
        });
        HBox top = new HBox(14, icon, words, choose);
        top.setAlignment(Pos.CENTER_LEFT);
        wrong.getStyleClass().add("wrong-words");
        wrong.setId("wrong");
        wrong.setWrapText(true);
        showError("");
        dropZone.getChildren().setAll(top, new VBox(6, linkRow(), wrong));
    }

    private HBox linkRow() {
        link.setId("link");
        link.setPromptText("or paste its link: https://");
        link.setAccessibleText("Link of a schedule");
        linkField.getChildren().setAll(link, Icons.icon(Feather.LINK));
        linkField.getStyleClass().add("icon-field");
        HBox.setHgrow(linkField, Priority.ALWAYS);
        importLink.setId("import-link");
        importLink
                .disableProperty()
                .bind(link.textProperty()
                        .map(String::isBlank)
                        .flatMap(blank -> link.disableProperty().map(busy -> busy || blank)));
        importLink.setOnAction(event -> importTypedLink());
        link.setOnAction(event -> importTypedLink());
        link.textProperty().subscribe(text -> {
            showError("");
            linkField.getStyleClass().remove("wrong");
        });
        return new HBox(8, linkField, importLink);
    }

    private void importTypedLink() {
        if (ScheduleImport.isLink(link.getText())) {
            actions.importLink(link.getText().strip());
        } else if (!link.getText().isBlank()) {
            linkField.getStyleClass().add("wrong");
            showError(ScheduleImport.LINK_ERROR);
        }
    }

    private static Button row(Feather feather, String title, String text, String id, Runnable action) {
        Label name = label(title, "title");
        name.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox content =
                new HBox(12, Icons.icon(feather), name, label(text, "meta"), gap, Icons.icon(Feather.CHEVRON_RIGHT));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setId(id);
        button.getStyleClass().setAll("welcome-row");
        button.setAccessibleText(title);
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(4));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(List.of("lead", "headline").contains(styleClass));
        return label;
    }
}
