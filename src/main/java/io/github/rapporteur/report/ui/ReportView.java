package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The tab "Report". Its pane, and with it the web view, is made when it is first shown. JavaFX thread only. */
public final class ReportView implements View {
    private final ReportViewModel model;
    private final PageView view;
    private final Dialogs dialogs;
    private final Ways ways;
    private final ExportOptionsPane options;
    private final ObservableValue<Boolean> dark;
    private final ReadOnlyBooleanWrapper inOutline = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper onPart = new ReadOnlyBooleanWrapper();
    private Subscription colours = Subscription.EMPTY;
    private @Nullable ReportPane pane;
    private @Nullable ChecklistViewModel checklist;

    /**
     * The ways out of the report.
     *
     * @param openTalk opens a talk's note
     * @param openConferenceNote opens the note with introduction and last thought
     * @param browse opens an address outside
     * @param isOfNotebook whether a file is a part of the notebook; blocks
     */
    public record Ways(
            Consumer<? super TalkId> openTalk,
            Runnable openConferenceNote,
            Consumer<? super String> browse,
            Predicate<? super Path> isOfNotebook) {}

    /**
     * @param dark whether the window is
     * @param view the window's web view
     * @param options asks how a report is to be written
     */
    public ReportView(
            ReportViewModel model,
            Dialogs dialogs,
            Ways ways,
            ObservableValue<Boolean> dark,
            PageView view,
            ExportOptionsPane options) {
        this.options = options;
        this.view = view;
        this.model = model;
        this.dialogs = dialogs;
        this.ways = ways;
        this.dark = dark;
    }

    /** What the list before publishing does; before the pane is first shown. */
    public void checkBy(ChecklistViewModel newChecklist) {
        checklist = newChecklist;
    }

    /**
     * Exporting, by key and from the menu.
     *
     * @param show brings this view on screen
     */
    public List<Command> commands(Runnable show) {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command("report.export", "Export the report…", () -> {
                    show.run();
                    pane().offerFormats();
                })
                .key("Shortcut+Shift+E")
                .icon(Feather.SHARE));
        commands.add(new Command("report.copy", "Copy the report", () -> {
                    show.run();
                    pane().copyWhenComposed();
                })
                .icon(Feather.COPY));
        // As a command, because the same key means something else in the rest of the window.
        commands.add(new Command(
                        "report.renamePart",
                        "Rename the chosen part of the report",
                        () -> pane().outline().renameChosen())
                .key("F2")
                .keyOnlyWhile(inOutline)
                .onlyIf(onPart, "choose a part in the report’s outline first"));
        for (ExportFormat format :
                List.of(ExportFormat.HTML, ExportFormat.MARKDOWN, ExportFormat.PDF, ExportFormat.JSON)) {
            commands.add(new Command(
                    "report.export." + format.name().toLowerCase(Locale.ROOT),
                    "Export the report as " + format.words() + "…",
                    () -> {
                        show.run();
                        pane().exportWhenComposed(format);
                    }));
        }
        commands.add(new Command("report.check", "Look the report over before you publish", () -> {
                    show.run();
                    pane().showChecklist();
                })
                .icon(Feather.CHECK_SQUARE));
        return commands;
    }

    @Override
    public String name() {
        return "Report";
    }

    @Override
    public Node node() {
        return pane();
    }

    @Override
    public List<Node> focusGroups() {
        return pane().focusGroups();
    }

    @Override
    public void shown() {
        model.setVisible(true);
    }

    @Override
    public void hidden() {
        model.setVisible(false);
    }

    /** Its notebook is closed: nothing is composed any more, whatever the window's theme does. */
    public void close() {
        colours.unsubscribe();
        model.setVisible(false);
    }

    private ReportPane pane() {
        ReportPane made = pane;
        if (made == null) {
            made = new ReportPane(model, dialogs, ways, view, Objects.requireNonNull(checklist, "checklist"), options);
            pane = made;
            OutlineTree outline = made.outline();
            outline.focusedProperty().subscribe(inOutline::set);
            outline.getSelectionModel()
                    .selectedItemProperty()
                    .subscribe(item -> onPart.set(item != null && item.getValue() instanceof OutlineRow.OfPart));
            colours = dark.subscribe(now -> model.setDark(now));
        }
        return made;
    }
}
