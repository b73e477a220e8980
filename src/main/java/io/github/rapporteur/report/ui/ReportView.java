package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
    private Subscription colours = Subscription.EMPTY;
    private @Nullable ReportPane pane;

    /**
     * The ways out of the report.
     *
     * @param openTalk opens a talk's note
     * @param openConferenceNote opens the note with introduction and last thought
     * @param browse opens an address outside
     */
    public record Ways(
            Consumer<? super TalkId> openTalk, Runnable openConferenceNote, Consumer<? super String> browse) {}

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
            made = new ReportPane(model, dialogs, ways, view, options);
            pane = made;
            colours = dark.subscribe(now -> model.setDark(now));
        }
        return made;
    }
}
