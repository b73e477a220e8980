package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The report: outline at the left, the page as it will be in the middle, what stands above the text at the right. */
final class ReportPane extends BorderPane {
    private static final double NARROW = 1180;
    private static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.HTML, ExportFormat.MARKDOWN, ExportFormat.JSON);

    private final ReportViewModel model;
    private final ReportView.Ways ways;
    private final ReportFiles files;
    private final ReportStrip strip = new ReportStrip();
    private final PagePlace preview;
    private final FrontMatterForm form;
    private final ListView<OutlineRow> outline = new ListView<>();
    private final Label counts = new Label();
    private final Label kept = new Label();
    private final Button export = new Button("Export…");
    private final ContextMenu formats = new ContextMenu();
    private final StackPane middle = new StackPane();
    private final VBox page;
    private final VBox left;
    private final VBox right;
    private boolean showing;
    private @Nullable ExportFormat waiting;

    ReportPane(ReportViewModel model, Dialogs dialogs, ReportView.Ways ways, PageView view) {
        this.model = model;
        this.ways = ways;
        preview = new PagePlace(view);
        form = new FrontMatterForm(model::frontMatter, model::changed);
        files = new ReportFiles(model, dialogs, ways.browse(), strip);
        getStyleClass().add("report");
        getStylesheets()
                .add(Objects.requireNonNull(ReportPane.class.getResource("report-pane.css"), "report-pane.css")
                        .toExternalForm());
        page = new VBox(8, strip, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        page.getStyleClass().add("report-desk");
        setUpOutline();
        left = new VBox(outline);
        left.getStyleClass().add("report-side");
        VBox.setVgrow(outline, Priority.ALWAYS);
        right = right();
        setTop(viewBar());
        setLeft(left);
        setCenter(middle);
        setRight(right);
        widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(this::narrow);
        model.contentProperty().subscribe(this::show);
        // A chooser that opens at some later report, long after the wish, would be a surprise.
        model.onNotComposed(() -> waiting = null);
    }

    /** What F6 goes round. */
    List<Node> focusGroups() {
        return List.of(outline, page, right, export);
    }

    /** Opens the choice of formats at the button. */
    void offerFormats() {
        export.requestFocus();
        // A pane that came on screen just now has no place on it before it is laid out.
        applyCss();
        layout();
        formats.show(export, Side.BOTTOM, 0, 4);
    }

    /** Exports, as soon as there is a report. */
    void exportWhenComposed(ExportFormat format) {
        if (model.contentProperty().get() == null) {
            waiting = format;
        } else {
            files.export(format);
        }
    }

    private void show(@Nullable ReportContent content) {
        right.setDisable(content == null);
        if (content == null) {
            waiting = null;
            form.clear();
            strip.hide();
            counts.setText("");
            kept.setText("");
            outline.getItems().clear();
            middle.getChildren().setAll(empty("No report yet", "Import a schedule and take notes on its talks."));
            return;
        }
        showing = true;
        int selected = outline.getSelectionModel().getSelectedIndex();
        outline.getItems().setAll(content.outline());
        outline.getSelectionModel().select(Math.min(selected, content.outline().size() - 1));
        showing = false;
        form.show(content.choices(), content.settings(), content.conference().title());
        counts.setText(content.counts());
        kept.setText(content.keptWords());
        if (content.isEmpty()) {
            middle.getChildren()
                    .setAll(empty(
                            "No notes yet",
                            "Open a talk and write. Every talk with notes, or that you starred and heard, gets its"
                                    + " section here."));
        } else {
            preview.show(content.html(), content.pageFolder());
            middle.getChildren().setAll(page);
        }
        ExportFormat wanted = waiting;
        waiting = null;
        if (wanted != null) {
            files.export(wanted);
        }
    }

    private HBox viewBar() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        counts.getStyleClass().add("meta");
        counts.setId("report-counts");
        export.setId("export-report");
        export.getStyleClass().add("accent");
        export.setTooltip(new Tooltip("Export the report, Ctrl+Shift+E"));
        export.setOnAction(event -> offerFormats());
        for (ExportFormat format : FORMATS) {
            MenuItem item = new MenuItem(format.words() + ", " + format.purpose());
            item.setId("export-" + format.ending());
            item.setOnAction(event -> exportWhenComposed(format));
            formats.getItems().add(item);
        }
        Label key = new Label("Ctrl+Shift+E");
        key.getStyleClass().add("key");
        export.setGraphic(key);
        HBox bar = new HBox(counts, gap, export);
        bar.getStyleClass().add("view-bar");
        return bar;
    }

    private VBox right() {
        Label title = new Label("Front matter");
        title.getStyleClass().add("side-title");
        Label about = new Label("Introduction and last thought");
        about.getStyleClass().add("side-title");
        Label hint = new Label("Both are the conference's own note. What stands there under a heading “Last thought”"
                + " closes the report.");
        hint.getStyleClass().add("meta");
        WrappedLabel.wrap(hint);
        hint.setMinHeight(USE_PREF_SIZE);
        Button edit = new Button("Open the conference note");
        edit.setId("edit-introduction");
        edit.setTooltip(new Tooltip("Conference note, Ctrl+Shift+N"));
        edit.setOnAction(event -> ways.openConferenceNote().run());
        edit.setMaxWidth(Double.MAX_VALUE);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        kept.setId("kept-in-notebook");
        kept.getStyleClass().add("kept");
        kept.setGraphic(Icons.icon(Feather.LOCK));
        WrappedLabel.wrap(kept);
        kept.setMinHeight(USE_PREF_SIZE);
        VBox side = new VBox(title, form, about, hint, edit, gap, kept);
        side.getStyleClass().addAll("report-side", "report-details");
        return side;
    }

    private void setUpOutline() {
        outline.setId("report-outline");
        outline.getStyleClass().add("outline");
        outline.setAccessibleText("Outline of the report");
        outline.setCellFactory(list -> new OutlineCell(this::toggle));
        outline.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        outline.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            OutlineRow row = outline.getSelectionModel().getSelectedItem();
            if (row != null && event.getCode() == KeyCode.SPACE) {
                toggle(row);
                event.consume();
            } else if (row != null && event.getCode() == KeyCode.ENTER) {
                open(row);
                event.consume();
            }
        });
        outline.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            OutlineRow row = outline.getSelectionModel().getSelectedItem();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open(row);
            }
        });
    }

    private void chosen(@Nullable OutlineRow row) {
        if (row == null || showing) {
            return;
        }
        switch (row) {
            case OutlineRow.Part part -> preview.scrollTo(part.anchor());
            case OutlineRow.Day day -> preview.scrollTo(day.anchor());
            case OutlineRow.OfTalk talk -> {
                if (talk.in()) {
                    preview.scrollTo(talk.anchor());
                }
            }
        }
    }

    private void toggle(OutlineRow row) {
        switch (row) {
            case OutlineRow.Part part -> {}
            case OutlineRow.Day day -> model.include(day.talks(), !day.allIn());
            case OutlineRow.OfTalk talk -> model.include(Set.of(talk.id()), !talk.in());
        }
    }

    private void open(OutlineRow row) {
        if (row instanceof OutlineRow.OfTalk talk) {
            ways.openTalk().accept(talk.id());
        }
    }

    private void narrow(boolean narrow) {
        List<Region> sides = new ArrayList<>(List.of(left, right));
        sides.forEach(side -> side.getStyleClass().remove("narrow"));
        if (narrow) {
            sides.forEach(side -> side.getStyleClass().add("narrow"));
        }
    }

    private static Node empty(String title, String text) {
        Label head = new Label(title);
        head.getStyleClass().add("title");
        Label words = new Label(text);
        WrappedLabel.wrap(words);
        words.setMaxWidth(360);
        VBox box = new VBox(Icons.icon(Feather.FILE_TEXT), head, words);
        box.getStyleClass().add("empty-box");
        return box;
    }
}
