package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.export.TalksFormat;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.Segments;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Asks which talks are to be exported, and as what, laid over the window: says how many they are and why these. Enter
 * goes on to the file, Esc exports nothing. JavaFX thread.
 */
public final class TalksExportPane {
    private final Layer layer;
    private final ScheduleViewModel model;
    private final BiConsumer<? super TalksToExport, ? super TalksFormat> chosen;
    private final Label title = new Label("Export talks");
    private final Label words = new Label();
    private final Label purpose = new Label();
    private final Segments<TalksToExport> talks = new Segments<>("Which talks", TalksToExport::name);
    private final Segments<TalksFormat> formats = new Segments<>("Format", TalksExportPane::name);
    private final Button accept = new Button("Choose a file…");
    private final Button cancel = new Button("Export nothing");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);

    /**
     * @param layers where it is laid over the window
     * @param chosen told what the user wants, when this is closed
     */
    public TalksExportPane(
            StackPane layers, ScheduleViewModel model, BiConsumer<? super TalksToExport, ? super TalksFormat> chosen) {
        layer = new Layer(layers, scrim);
        this.model = model;
        this.chosen = chosen;
        build();
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A segment would keep Enter for itself.
            boolean goesOn = event.getCode() == KeyCode.ENTER && !cancel.isFocused();
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (goesOn) {
                event.consume();
                accept();
            }
        });
    }

    /** Asks; does nothing when there are no talks, or it is asking already. */
    public void show() {
        List<TalksToExport> choices = TalksToExport.of(model);
        if (choices.isEmpty() || layer.isOpen()) {
            return;
        }
        talks.chosenProperty().set(null);
        talks.setChoices(choices);
        talks.chosenProperty().set(choices.getFirst());
        layer.open();
        accept.requestFocus();
    }

    private void build() {
        title.getStyleClass().addAll("semi-bold", "preview-title");
        words.setId("export-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        purpose.setId("export-purpose");
        purpose.getStyleClass().add("meta");
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        talks.setId("export-which");
        talks.chosenProperty().subscribe(now -> words.setText(now == null ? "" : now.words()));
        formats.setId("export-format");
        formats.setChoices(List.of(TalksFormat.values()));
        formats.chosenProperty().subscribe(now -> purpose.setText(now == null ? "" : purpose(now)));
        formats.chosenProperty().set(TalksFormat.CALENDAR);
        box.getChildren().setAll(title, words, talks, formats, purpose, foot());
        box.setId("talks-export");
        box.getStyleClass().addAll("popover", "import-preview");
        box.setFocusTraversable(false);
        box.setAccessibleText("Export talks");
        box.setMaxSize(440, Region.USE_PREF_SIZE);
        box.getStylesheets()
                .add(Objects.requireNonNull(
                                ImportPreviewPane.class.getResource("import-preview.css"), "import-preview.css")
                        .toExternalForm());
    }

    private HBox foot() {
        accept.setId("export-accept");
        accept.getStyleClass().add("accent");
        accept.setDefaultButton(true);
        accept.setOnAction(event -> accept());
        cancel.setId("export-cancel");
        cancel.setOnAction(event -> close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, cancel, accept);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void accept() {
        TalksToExport which = talks.chosenProperty().get();
        TalksFormat format = formats.chosenProperty().get();
        close();
        if (which != null && format != null) {
            chosen.accept(which, format);
        }
    }

    private void close() {
        layer.close();
    }

    /** "Calendar". */
    public static String name(TalksFormat format) {
        return switch (format) {
            case CALENDAR -> "Calendar";
            case CSV -> "Table";
            case MARKDOWN -> "Markdown";
        };
    }

    private static String purpose(TalksFormat format) {
        return switch (format) {
            case CALENDAR -> "An .ics file for calendar programs. Importing it again changes entries and doubles none.";
            case CSV -> "A .csv file for spreadsheet programs.";
            case MARKDOWN -> "An .md file: title, speakers, time, room, abstract and link of each talk.";
        };
    }
}
