package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.importing.TableGuess;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What an import would bring, laid over the window before anything is stored: counts, days, first talks, oddities and the
 * time zone, which can be changed. Enter imports, Esc does not. JavaFX thread.
 */
public final class ImportPreviewPane implements ScheduleImport.Preview {
    private static final int SHOWN_WARNINGS = 20;
    /** Titles, starts and one of days, rooms and speakers are known; below, the columns come first. */
    private static final double SURE = 0.8;

    private final Layer layer;
    private final Label title = new Label();
    private final Label counts = new Label();
    private final ZoneChoice zone;
    private final Label zoneHint = new Label();
    private final YearChoice year = new YearChoice(this::yearChosen);
    private final Label problem = new Label();
    private final VBox content = new VBox(14);
    private final Button accept = new Button("Import");
    private final Button cancel = new Button("Do not import");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);
    private ScheduleImport.@Nullable Choices choices;
    private @Nullable Node columns;
    private boolean isShowing;

    /**
     * @param layers where it is laid over the window
     * @param clock whose zone is the user's, offered first
     */
    public ImportPreviewPane(StackPane layers, Clock clock) {
        layer = new Layer(layers, scrim);
        zone = new ZoneChoice(clock.getZone(), clock);
        build();
        setUpScrim();
    }

    @Override
    public void show(ImportPreview preview, ScheduleImport.Choices whatCanBeDone) {
        choices = whatCanBeDone;
        isShowing = true;
        title.setText(preview.title());
        counts.setText(preview.counts() + (preview.place().isEmpty() ? "" : " · " + preview.place()));
        zone.choose(preview.zone());
        zoneHint.setText(
                preview.isZoneSaid()
                        ? ""
                        : "The schedule does not say its time zone. Is it this one? Type a city to find another.");
        showLabel(zoneHint, !preview.isZoneSaid());
        year.show(preview.year());
        content.getChildren().clear();
        if (!preview.days().isEmpty()) {
            content.getChildren().addAll(part("Days", days(preview)), part("First talks", firstTalks(preview)));
        }
        preview.table().ifPresent(this::showColumns);
        if (!preview.warnings().isEmpty()) {
            content.getChildren().add(warnings(preview.warnings()));
        }
        showProblem("");
        accept.setDisable(preview.days().isEmpty());
        isShowing = false;
        open(first(preview));
    }

    @Override
    public void showReading() {
        accept.setDisable(true);
        showProblem("");
    }

    @Override
    public void showProblem(String sentence) {
        problem.setText(sentence);
        showLabel(problem, !sentence.isEmpty());
    }

    @Override
    public void close() {
        choices = null;
        columns = null;
        layer.close();
    }

    /** What is asked first: columns that are not known, else a zone that the schedule does not say, else whether. */
    private Node first(ImportPreview preview) {
        if (preview.days().isEmpty() && columns != null) {
            Node column = columns.lookup(".combo-box");
            return column == null ? cancel : column;
        }
        return preview.isZoneSaid() ? accept : zone;
    }

    private void open(Node first) {
        if (layer.open()) {
            first.requestFocus();
        }
    }

    /** The columns stay as they are while they are changed, with the focus in them. */
    private void showColumns(TableGuess guess) {
        if (columns == null) {
            columns = part("Columns", new ImportColumns(guess, layout -> {
                if (choices != null) {
                    choices.changeColumns(layout);
                }
            }));
        }
        boolean isUnsure = guess.certainty() < SURE || content.getChildren().isEmpty();
        content.getChildren().add(isUnsure ? 0 : content.getChildren().size(), columns);
    }

    private void zoneChosen() {
        if (choices != null && !isShowing && zone.getValue() != null) {
            choices.changeZone(ZoneId.of(zone.getValue()));
        }
    }

    private void yearChosen(Year chosen) {
        if (choices != null && !isShowing) {
            choices.changeYear(chosen);
        }
    }

    private void build() {
        title.getStyleClass().addAll("semi-bold", "preview-title");
        title.setId("preview-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        counts.getStyleClass().add("meta");
        counts.setId("preview-counts");
        WrappedLabel.wrap(counts);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        zone.setId("preview-zone");
        zone.setAccessibleText("Time zone of the conference");
        zone.setMaxWidth(Double.MAX_VALUE);
        zone.valueProperty().subscribe(value -> zoneChosen());
        zoneHint.getStyleClass().add("meta");
        zoneHint.setId("preview-zone-hint");
        WrappedLabel.wrap(zoneHint);
        problem.getStyleClass().add("wrong-words");
        problem.setId("preview-problem");
        WrappedLabel.wrap(problem);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("preview-content");
        scroll.setAccessibleText("What the schedule holds");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox zonePart = new VBox(4, heading("Time zone"), zone, zoneHint);
        box.getChildren().setAll(title, counts, zonePart, year, scroll, problem, foot());
        box.setId("import-preview");
        box.getStyleClass().addAll("popover", "import-preview");
        box.setFocusTraversable(false);
        box.setAccessibleText("Import this schedule?");
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        box.getStylesheets()
                .add(Objects.requireNonNull(
                                ImportPreviewPane.class.getResource("import-preview.css"), "import-preview.css")
                        .toExternalForm());
    }

    private HBox foot() {
        accept.setId("preview-import");
        accept.getStyleClass().add("accent");
        accept.setDefaultButton(true);
        accept.setOnAction(event -> accept());
        cancel.setId("preview-cancel");
        cancel.setOnAction(event -> giveUp());
        Label key = new Label("Nothing is stored yet");
        key.getStyleClass().add("key");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, key, gap, cancel, accept);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void accept() {
        ScheduleImport.Choices now = choices;
        if (now != null) {
            close();
            now.accept();
        }
    }

    private void giveUp() {
        ScheduleImport.Choices now = choices;
        close();
        if (now != null) {
            now.giveUp();
        }
    }

    private void setUpScrim() {
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !zone.isShowing() && !year.isOpen()) {
                giveUp();
                event.consume();
            }
        });
    }

    private static Node days(ImportPreview preview) {
        GridPane grid = grid();
        int row = 0;
        for (ImportPreview.Day day : preview.days()) {
            grid.addRow(row++, cell(day.name(), ""), cell(day.hours(), "meta"), cell(day.talks(), "meta"));
        }
        return grid;
    }

    private static Node firstTalks(ImportPreview preview) {
        GridPane grid = grid();
        grid.getColumnConstraints().clear();
        ColumnConstraints when = new ColumnConstraints();
        when.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints what = new ColumnConstraints();
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(when, what);
        int row = 0;
        for (ImportPreview.FirstTalk talk : preview.firstTalks()) {
            VBox words = new VBox(cell(talk.title(), ""));
            if (!talk.details().isEmpty()) {
                words.getChildren().add(cell(talk.details(), "meta"));
            }
            Label time = cell(talk.day() + ", " + talk.time(), "meta");
            time.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(time, VPos.TOP);
            grid.addRow(row++, time, words);
        }
        return grid;
    }

    private static Node warnings(List<String> warnings) {
        VBox lines = new VBox(4);
        warnings.stream()
                .limit(SHOWN_WARNINGS)
                .forEach(warning -> lines.getChildren().add(wrapped(warning)));
        if (warnings.size() > SHOWN_WARNINGS) {
            lines.getChildren().add(wrapped("… and " + (warnings.size() - SHOWN_WARNINGS) + " more."));
        }
        return part("Odd, but read all the same", lines);
    }

    private static Node part(String name, Node inside) {
        return new VBox(4, heading(name), inside);
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("semi-bold");
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(16, 4);
        grid.getStyleClass().add("preview-grid");
        return grid;
    }

    private static Label cell(String words, String styleClass) {
        Label label = new Label(words);
        if (!styleClass.isEmpty()) {
            label.getStyleClass().add(styleClass);
        }
        return label;
    }

    private static Label wrapped(String words) {
        Label label = cell(words, "meta");
        WrappedLabel.wrap(label);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void showLabel(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
