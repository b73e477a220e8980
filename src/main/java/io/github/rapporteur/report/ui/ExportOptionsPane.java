package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.FrontMatter;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Layer;
import io.github.rapporteur.shell.Segments;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Asks how a report is to be written, laid over the window: what was chosen the last time is chosen already. Enter goes
 * on to the file, Esc exports nothing. JavaFX thread.
 */
public final class ExportOptionsPane {
    private static final double WIDTH = 460;

    private final Layer layer;
    private final Settings settings;
    private final Dialogs dialogs;
    private final Label title = new Label();
    private final Segments<FrontMatter> frontMatter = new Segments<>("Front matter", FrontMatter::words);
    private final Label purpose = new Label();
    private final Segments<Boolean> embedded =
            new Segments<>("Pictures", inFile -> inFile ? "Pictures in the file" : "Pictures in a folder");
    private final CheckBox footnotes = new CheckBox("Links as footnotes, instead of a part “References”");
    private final CheckBox readable = new CheckBox("Comments in it, so that it can be read back");
    private final Segments<Boolean> folder =
            new Segments<>("Kind", isFolder -> isFolder ? "A folder: page and pictures" : "One file");
    private final Label style = new Label();
    private final Button chooseStyle = new Button("Choose a style…");
    private final Button noStyle = new Button("None");
    private final CheckBox timed = new CheckBox("Say in the report when it was exported");
    private final Button accept = new Button();
    private final Button cancel = new Button("Export nothing");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);
    private ExportFormat format = ExportFormat.HTML;
    private String styleFile = "";
    private Consumer<? super ExportChoices> chosen = choices -> {};

    /**
     * @param layers where it is laid over the window
     * @param settings remember what was chosen
     */
    public ExportOptionsPane(StackPane layers, Settings settings, Dialogs dialogs) {
        layer = new Layer(layers, scrim);
        this.settings = settings;
        this.dialogs = dialogs;
        build();
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean onButton = cancel.isFocused() || chooseStyle.isFocused() || noStyle.isFocused();
            if (event.getCode() == KeyCode.ESCAPE) {
                layer.close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !onButton) {
                // A segment or a tick would keep Enter for itself.
                event.consume();
                accept();
            }
        });
    }

    /** The file with the style that was chosen last; empty when there is none. Any thread. */
    public static Optional<Path> ownStyle(Settings settings) {
        return Optional.of(ExportChoices.in(settings).style())
                .filter(file -> !file.isEmpty())
                .map(Path::of);
    }

    /** Asks; a format without any choice is not asked about. Nothing happens while it is asking. */
    void show(ExportFormat wanted, Consumer<? super ExportChoices> then) {
        if (layer.isOpen()) {
            return;
        }
        ExportChoices now = ExportChoices.in(settings);
        if (wanted == ExportFormat.JSON) {
            then.accept(now);
            return;
        }
        format = wanted;
        chosen = then;
        title.setText("Export the report as " + wanted.words());
        frontMatter.chosenProperty().set(now.frontMatter());
        embedded.chosenProperty().set(now.embedded());
        footnotes.setSelected(now.footnotes());
        readable.setSelected(now.readable());
        folder.chosenProperty().set(now.folder());
        timed.setSelected(now.timed());
        showStyle(now.style());
        arrange();
        layer.open();
        accept.requestFocus();
    }

    private void build() {
        title.getStyleClass().addAll("semi-bold", "options-title");
        purpose.getStyleClass().addAll("meta", "purpose");
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        frontMatter.setId("export-front-matter");
        frontMatter.setChoices(List.of(FrontMatter.values()));
        frontMatter.chosenProperty().subscribe(now -> {
            purpose.setText(now == null ? "" : now.words() + ": " + now.purpose() + ".");
            arrange();
        });
        embedded.setId("export-pictures");
        embedded.setChoices(List.of(false, true));
        folder.setId("export-kind");
        folder.setChoices(List.of(false, true));
        folder.chosenProperty().subscribe(now -> arrange());
        footnotes.setId("export-footnotes");
        readable.setId("export-readable");
        timed.setId("export-timestamp");
        style.setId("export-style");
        style.setWrapText(true);
        style.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(style, Priority.ALWAYS);
        chooseStyle.setId("export-choose-style");
        chooseStyle.setMinWidth(Region.USE_PREF_SIZE);
        chooseStyle.setOnAction(event -> dialogs.chooseFile("A style for reports", FileKind.of("Style sheet", "*.css"))
                .ifPresent(file -> showStyle(file.toString())));
        noStyle.setId("export-no-style");
        noStyle.setMinWidth(Region.USE_PREF_SIZE);
        noStyle.setOnAction(event -> showStyle(""));
        accept.setId("report-export-accept");
        accept.getStyleClass().add("accent");
        accept.setDefaultButton(true);
        accept.setOnAction(event -> accept());
        cancel.setId("report-export-cancel");
        cancel.setOnAction(event -> layer.close());
        box.setId("report-export-options");
        box.getStyleClass().addAll("popover", "export-options");
        box.setFocusTraversable(false);
        box.setAccessibleText("How the report is to be written");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.getStylesheets()
                .add(Objects.requireNonNull(ExportOptionsPane.class.getResource("report-pane.css"), "report-pane.css")
                        .toExternalForm());
    }

    private void showStyle(String file) {
        styleFile = file;
        noStyle.setVisible(!file.isEmpty());
        noStyle.setManaged(!file.isEmpty());
        style.setText(
                file.isEmpty()
                        ? "No style of your own."
                        : "Own style: " + Path.of(file).getFileName());
    }

    /** Shows what can be chosen of the format. */
    private void arrange() {
        boolean folderWanted = choices().isFolder(format);
        accept.setText(folderWanted ? "Choose a folder…" : "Choose a file…");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, gap, cancel, accept);
        foot.setAlignment(Pos.CENTER_LEFT);
        HBox styles = new HBox(8, style, noStyle, chooseStyle);
        styles.setAlignment(Pos.CENTER_LEFT);
        Label about = new Label("Front matter");
        about.getStyleClass().add("meta");
        // A bundle for Hugo has its pictures as files.
        List<Node> own = format == ExportFormat.MARKDOWN
                ? folderWanted
                        ? List.of(about, frontMatter, purpose, footnotes, readable)
                        : List.of(about, frontMatter, purpose, embedded, footnotes, readable)
                : format == ExportFormat.HTML ? List.of(folder, styles) : List.of(styles);
        box.getChildren().setAll(title);
        box.getChildren().addAll(own);
        box.getChildren().addAll(timed, foot);
    }

    private ExportChoices choices() {
        FrontMatter head = frontMatter.chosenProperty().get();
        return new ExportChoices(
                head == null ? FrontMatter.NONE : head,
                Boolean.TRUE.equals(embedded.chosenProperty().get()),
                footnotes.isSelected(),
                readable.isSelected(),
                Boolean.TRUE.equals(folder.chosenProperty().get()),
                styleFile,
                timed.isSelected());
    }

    private void accept() {
        ExportChoices now = choices();
        now.remember(settings);
        layer.close();
        chosen.accept(now);
    }
}
