package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.TeamNames;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Which report it is and how it is made up, in the bar above it. JavaFX thread only. */
final class ReportBar extends HBox {
    private final ReportViewModel model;
    private final Dialogs dialogs;
    private final MenuButton report = menu("report-choice", "Report");
    private final MenuButton template = menu("report-template", "Template");
    private final MenuButton order = menu("report-order", "Order of the talks");
    private final MenuButton names = menu("report-names", "Names of the team");
    private final List<Node> labels = new ArrayList<>();

    ReportBar(ReportViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("report-bar");
        report.getStyleClass().add("report-name");
        Separator line = new Separator(Orientation.VERTICAL);
        getChildren()
                .setAll(report, line, label("Template"), template, label("Order"), order, label("Team names"), names);
    }

    /** Shows the choices of a report; null when there is none. */
    void show(@Nullable ReportContent content) {
        setDisable(content == null);
        if (content == null) {
            return;
        }
        SavedReport saved = content.saved();
        ReportShape shape = saved.choices().shape();
        report.setText(saved.name());
        report.getItems().setAll(reportItems(content));
        template.setText(shape.template().words());
        template.getItems()
                .setAll(items(
                        ReportTemplate.values(),
                        shape.template(),
                        ReportTemplate::words,
                        chosen -> model.change(now -> now.with(chosen))));
        order.setText(shape.order().words());
        List<TalkId> hand = new OutlineMoves(content.outline()).talks();
        order.getItems()
                .setAll(items(
                        TalkOrder.values(),
                        shape.order(),
                        TalkOrder::words,
                        chosen ->
                                model.change(now -> now.with(chosen, chosen == TalkOrder.HAND ? hand : now.byHand()))));
        names.setText(shape.names().words());
        names.getItems()
                .setAll(items(
                        TeamNames.values(),
                        shape.names(),
                        TeamNames::words,
                        chosen -> model.change(now -> now.with(chosen))));
        CheckMenuItem advice = new CheckMenuItem("Say whose advice to presenters it is");
        advice.setId("report-advice-named");
        advice.setSelected(shape.adviceNamed());
        advice.setOnAction(event -> model.change(now -> now.withAdviceNamed(advice.isSelected())));
        names.getItems().addAll(new SeparatorMenuItem(), advice);
    }

    /** Only the choices themselves, where there is little room. */
    void setNarrow(boolean narrow) {
        labels.forEach(label -> {
            label.setVisible(!narrow);
            label.setManaged(!narrow);
        });
    }

    private List<MenuItem> reportItems(ReportContent content) {
        List<MenuItem> items = new ArrayList<>();
        for (SavedReport one : content.choice().reports()) {
            RadioMenuItem item = new RadioMenuItem(one.name());
            item.setMnemonicParsing(false);
            item.setSelected(one.id().equals(content.saved().id()));
            item.setOnAction(event -> model.open(one.id()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        for (ReportTemplate each : ReportTemplate.values()) {
            items.add(action(
                    "new-report-" + each.option(), "New report: " + each.words() + "…", () -> begin(content, each)));
        }
        items.add(new SeparatorMenuItem());
        items.add(action("rename-report", "Rename…", () -> rename(content)));
        boolean isOnly = content.choice().reports().size() < 2;
        MenuItem remove =
                action("remove-report", isOnly ? "Remove… (it is the only one)" : "Remove…", () -> remove(content));
        remove.setDisable(isOnly);
        items.add(remove);
        return items;
    }

    private void begin(ReportContent content, ReportTemplate chosen) {
        dialogs.ask(
                        "New report",
                        chosen.purpose() + " The report that is open stays as it is.",
                        free(chosen.words(), content),
                        List.of(),
                        "Make the report",
                        "Cancel")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> model.begin(SavedReport.of(name, chosen)));
    }

    private void rename(ReportContent content) {
        dialogs.ask(
                        "Rename the report",
                        "Its name in this list. The title that readers see is in the front matter.",
                        content.saved().name(),
                        List.of(),
                        "Rename",
                        "Cancel")
                .ifPresent(model::rename);
    }

    private void remove(ReportContent content) {
        if (dialogs.confirm(new Question(
                "Remove the report “" + content.saved().name() + "”?",
                "What was decided about it goes: its order, what is left out, its front matter. The notes stay, and so"
                        + " do the other reports.",
                "Remove the report",
                "Keep it",
                true))) {
            model.remove();
        }
    }

    private static String free(String name, ReportContent content) {
        List<String> taken =
                content.choice().reports().stream().map(SavedReport::name).toList();
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + " " + number;
        }
        return free;
    }

    private static <T> List<MenuItem> items(
            T[] values, T chosen, Function<T, String> words, Consumer<? super T> choose) {
        return Arrays.stream(values)
                .<MenuItem>map(value -> {
                    RadioMenuItem item = new RadioMenuItem(words.apply(value));
                    item.setSelected(value.equals(chosen));
                    item.setOnAction(event -> choose.accept(value));
                    return item;
                })
                .toList();
    }

    private static MenuItem action(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("meta");
        label.setMinWidth(USE_PREF_SIZE);
        labels.add(label);
        return label;
    }

    private static MenuButton menu(String id, String name) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMnemonicParsing(false);
        // A screen reader says which menu it is and what is chosen in it.
        button.accessibleTextProperty().bind(button.textProperty().map(chosen -> name + ", " + chosen));
        button.setTooltip(new Tooltip(name));
        return button;
    }
}
