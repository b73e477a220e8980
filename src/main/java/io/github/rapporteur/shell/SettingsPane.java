package io.github.rapporteur.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * The settings, laid over the window: pages of the features. Save takes all of them or says what is wrong; Escape leaves
 * everything as it was. JavaFX thread only.
 */
public final class SettingsPane {
    private final Layer layer;
    private final List<SettingsPart> parts;
    private final Segments<SettingsPart> pages = new Segments<>("Settings", SettingsPart::name);
    private final StackPane page = new StackPane();
    private final Label problem = new Label();
    private final VBox box = new VBox(12);
    private final StackPane scrim = new StackPane(box);

    /** @param layers where it is laid over the window */
    public SettingsPane(StackPane layers, List<SettingsPart> parts) {
        layer = new Layer(layers, scrim);
        this.parts = List.copyOf(parts);
        build();
    }

    /** What opens it. */
    public Command command() {
        return new Command("program.settings", "Settings…", this::open)
                .key("Shortcut+Comma")
                .icon(Feather.SETTINGS);
    }

    private void open() {
        if (!layer.isOpen()) {
            parts.forEach(SettingsPart::open);
            showProblem("");
            layer.open();
            pages.chosenProperty().set(parts.getFirst());
            FocusRing.enter(page);
        }
    }

    private void build() {
        pages.setChoices(parts);
        pages.chosenProperty().addListener((property, old, now) -> {
            if (now != null) {
                page.getChildren().setAll(now.node());
            }
        });
        problem.setId("settings-problem");
        problem.getStyleClass().add("wrong-words");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(page, Priority.ALWAYS);
        page.setAlignment(Pos.TOP_LEFT);
        box.setId("settings");
        box.getStyleClass().addAll("popover", "settings");
        box.setMaxSize(660, 560);
        box.setPrefSize(660, 560);
        box.setAccessibleText("Settings");
        box.getChildren().setAll(pages, page, problem, foot());
        scrim.getStyleClass().add("scrim");
        // Before a list, which would keep the key for itself; an open choice closes first.
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isChoosing = scrim.getScene().getFocusOwner() instanceof ComboBoxBase<?> box && box.isShowing();
            if (event.getCode() == KeyCode.ESCAPE && !isChoosing) {
                close();
                event.consume();
            }
        });
    }

    private HBox foot() {
        Button reset = new Button("Back to the program’s own");
        reset.setId("reset-settings");
        reset.setOnAction(event -> shown().ifPresent(SettingsPart::reset));
        Button cancel = new Button("Cancel, Esc");
        cancel.setId("cancel-settings");
        cancel.setOnAction(event -> close());
        Button save = new Button("Save");
        save.setId("save-settings");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, reset, gap, cancel, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Optional<SettingsPart> shown() {
        return Optional.ofNullable(pages.chosenProperty().get());
    }

    private void save() {
        for (SettingsPart part : parts) {
            Optional<String> wrong = part.take();
            if (wrong.isPresent()) {
                pages.chosenProperty().set(part);
                showProblem(wrong.get());
                return;
            }
        }
        close();
    }

    private void close() {
        layer.close();
    }

    private void showProblem(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }
}
