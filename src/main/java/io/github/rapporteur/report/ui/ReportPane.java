package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Y");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final List<ExportFormat> FORMATS =
            List.of(ExportFormat.HTML, ExportFormat.MARKDOWN, ExportFormat.PDF, ExportFormat.JSON);

    private final ReportViewModel model;
    private final ReportView.Ways ways;
    private final ReportFiles files;
    private final ReportStrip strip = new ReportStrip();
    private final PagePlace preview;
    private final FrontMatterForm form;
    private final OutlineTree outline;
    private final ReportBar bar;
    private final Label counts = new Label();
    private final Label kept = new Label();
    private final Button export = new Button("Export…");
    private final ContextMenu formats = new ContextMenu();
    private final StackPane middle = new StackPane();
    private final VBox page;
    private final VBox nothingYet;
    private final VBox left;
    private final ReportSide right;
    private final ChecklistViewModel checklist;
    private @Nullable Runnable waiting;

    ReportPane(
            ReportViewModel model,
            Dialogs dialogs,
            ReportView.Ways ways,
            PageView view,
            ChecklistViewModel checklist,
            ExportOptionsPane options) {
        this.checklist = checklist;
        this.model = model;
        this.ways = ways;
        preview = new PagePlace(view);
        preview.onChosen(this::open);
        form = new FrontMatterForm(model::frontMatter, model::changed);
        files = new ReportFiles(model, dialogs, ways, strip, options);
        getStyleClass().add("report");
        getStylesheets()
                .add(Objects.requireNonNull(ReportPane.class.getResource("report-pane.css"), "report-pane.css")
                        .toExternalForm());
        nothingYet = nothingYet();
        page = new VBox(8, strip, preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        page.getStyleClass().add("report-desk");
        bar = new ReportBar(model, dialogs);
        outline = new OutlineTree(new OutlineTree.Ways(
                row -> preview.scrollTo(row.anchor()),
                row -> changeBy((moves, shape) -> moves.toggled(shape, row)),
                this::open,
                (row, by) -> changeBy((moves, shape) -> moves.moved(shape, row, by)),
                (row, at, behind) -> changeBy((moves, shape) -> moves.dropped(shape, row, at, behind)),
                (part, heading) -> model.change(shape -> shape.withHeading(part.part(), heading))));
        addEventFilter(KeyEvent.KEY_PRESSED, this::undo);
        counts.getStyleClass().addAll("meta", "report-counts");
        counts.setId("report-counts");
        counts.setWrapText(true);
        counts.setMinHeight(USE_PREF_SIZE);
        left = new VBox(outline, counts);
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

    OutlineTree outline() {
        return outline;
    }

    /** What F6 goes round. */
    List<Node> focusGroups() {
        return List.of(outline, page, right.focusStop(), export);
    }

    /** Opens the choice of formats at the button. */
    void offerFormats() {
        export.requestFocus();
        // A pane that came on screen just now has no place on it before it is laid out.
        applyCss();
        layout();
        formats.show(export, Side.BOTTOM, 0, 4);
    }

    /** Shows what to look at before publishing. */
    void showChecklist() {
        right.showChecklist();
    }

    /** Exports, as soon as there is a report. */
    void exportWhenComposed(ExportFormat format) {
        whenComposed(() -> files.export(format));
    }

    /** Copies, as soon as there is a report. */
    void copyWhenComposed() {
        whenComposed(files::copy);
    }

    private void whenComposed(Runnable wish) {
        if (model.contentProperty().get() == null) {
            waiting = wish;
        } else {
            wish.run();
        }
    }

    private void show(@Nullable ReportContent content) {
        checklist.show(content);
        if (content == null) {
            right.setDisable(true);
            waiting = null;
            form.clear();
            strip.hide();
            show(counts, "");
            show(kept, "");
            outline.show(List.of());
            bar.show(null);
            boolean comes = model.hasConference().getValue();
            middle.getChildren()
                    .setAll(
                            comes
                                    ? new StackPane()
                                    : empty("No report yet", "Import a schedule and take notes on its talks."));
            return;
        }
        outline.show(content.outline());
        bar.show(content);
        form.show(
                content.saved(),
                content.choice().settings(),
                content.conference().title());
        right.setDisable(false);
        show(counts, content.counts());
        show(kept, content.keptWords());
        if (content.isEmpty()) {
            page.getChildren().setAll(strip, nothingYet);
        } else {
            preview.show(content.html(), content.pageFolder());
            page.getChildren().setAll(strip, preview);
        }
        middle.getChildren().setAll(page);
        Runnable wanted = waiting;
        waiting = null;
        if (wanted != null) {
            wanted.run();
        }
    }

    private HBox viewBar() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
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
        MenuItem own = new MenuItem("By a template of your own…");
        own.setId("export-by-template");
        own.setOnAction(event -> whenComposed(files::exportByTemplate));
        formats.getItems().addAll(new SeparatorMenuItem(), own);
        Label key = new Label("Ctrl+Shift+E");
        key.getStyleClass().add("key");
        export.setGraphic(key);
        Button copy = new Button("Copy", Icons.icon(Feather.COPY));
        copy.setId("copy-report");
        copy.setTooltip(new Tooltip("Copy the report, for a blog's editor, a wiki or a mail"));
        copy.setOnAction(event -> copyWhenComposed());
        HBox top = new HBox(bar, gap, copy, export);
        top.getStyleClass().add("view-bar");
        return top;
    }

    private ReportSide right() {
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
        kept.setId("kept-in-notebook");
        kept.getStyleClass().add("kept");
        kept.setGraphic(Icons.icon(Feather.LOCK));
        WrappedLabel.wrap(kept);
        kept.setMinHeight(USE_PREF_SIZE);
        VBox front = new VBox(form, about, hint, edit);
        front.getStyleClass().add("front-side");
        ReportSide side = new ReportSide(checklist, front, form, kept);
        side.getStyleClass().addAll("report-side", "report-details");
        return side;
    }

    private void changeBy(BiFunction<OutlineMoves, ReportShape, ReportShape> change) {
        ReportContent content = model.contentProperty().get();
        if (content != null) {
            OutlineMoves moves = new OutlineMoves(content.outline());
            model.change(shape -> change.apply(moves, shape));
        }
    }

    /** What was decided about the report's make-up is taken back here, what was typed in its field. */
    private void undo(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (UNDO.match(event)) {
            model.undo();
            event.consume();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
            event.consume();
        }
    }

    /** A double click on the page goes to the note, and there to the words where they can be found. */
    private void open(PagePassage passage) {
        ReportContent content = model.contentProperty().get();
        if (content == null) {
            return;
        }
        Optional<TalkId> talk = content.report().groups().stream()
                .flatMap(group -> group.talks().stream())
                .filter(one -> one.anchor().equals(passage.anchor()))
                .map(TalkSection::id)
                .findFirst();
        model.findInNotes(talk.orElse(null), passage.words(), place -> {
            if (place.isPresent()) {
                checklist.go(place.get());
            } else {
                talk.ifPresent(ways.openTalk());
            }
        });
    }

    private void open(OutlineRow row) {
        switch (row) {
            case OutlineRow.OfTalk talk -> ways.openTalk().accept(talk.talk());
            case OutlineRow.FrontMatter front -> right.showFrontMatter();
            case OutlineRow.OfContent content -> ways.openTalk().accept(content.talk());
            case OutlineRow.Kept kept -> ways.openTalk().accept(kept.talk());
            case OutlineRow.OfPart part -> {
                if (part.part() == Report.Part.INTRODUCTION || part.part() == Report.Part.LAST_THOUGHT) {
                    ways.openConferenceNote().run();
                }
            }
            default -> {}
        }
    }

    private void narrow(boolean narrow) {
        bar.setNarrow(narrow);
        List<Region> sides = new ArrayList<>(List.of(left, right));
        sides.forEach(side -> side.getStyleClass().remove("narrow"));
        if (narrow) {
            sides.forEach(side -> side.getStyleClass().add("narrow"));
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /** In place of the page while there is nothing to report. */
    private VBox nothingYet() {
        Button introduction = new Button("Write the introduction");
        introduction.setId("begin-introduction");
        introduction.setTooltip(new Tooltip("Conference note, Ctrl+Shift+N"));
        introduction.setOnAction(event -> ways.openConferenceNote().run());
        VBox box = empty(
                "No notes yet",
                "Open a talk, Ctrl+1, and write. Every talk with notes, or that you starred and heard, gets its section"
                        + " here.");
        box.getChildren().add(introduction);
        VBox.setMargin(introduction, new Insets(6, 0, 0, 0));
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static VBox empty(String title, String text) {
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
