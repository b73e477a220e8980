package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.quotes.WallFilter;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Segments;
import io.github.rapporteur.shell.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All quotes of the conference: filtered, grouped, starred, copied. JavaFX thread only. */
public final class QuotesWall implements View {
    /** From here on there is room for the hint. */
    private static final double WIDE = 1150;

    private final WallViewModel model;
    private final WallViewModel.Ways ways;
    private final List<Command> commands;
    private final WallCopying copying;
    private final WallList list;
    private final BorderPane root = new BorderPane();
    private final Label count = new Label();
    private final Label from = new Label();
    private final ToggleButton best = new ToggleButton("Best only");
    private final Segments<WallShown.Grouping> grouping = new Segments<>("Group by", WallShown.Grouping::words);
    private final Label chosen = new Label();
    private final HBox head = new HBox(8);
    private final HBox foot = new HBox(8);
    private final Label emptyTitle = new Label();
    private final Label emptyWords = new Label();
    private final Button clear = new Button("Clear the filters");
    private final VBox empty = new VBox(8, Icons.icon(Feather.MESSAGE_SQUARE), emptyTitle, emptyWords, clear);
    private @Nullable WallFilterPane filters;

    /** @param cards where picture cards go */
    public QuotesWall(WallViewModel model, WallViewModel.Ways ways, WallCopying.Outlets cards) {
        this.model = model;
        this.ways = ways;
        list = new WallList(ways);
        copying = new WallCopying(ways, cards);
        commands = makeCommands();
    }

    /** What can be done with the quote that keys are for, or with those that are chosen. */
    public List<Command> commands() {
        return commands;
    }

    private List<Command> makeCommands() {
        return List.of(
                onQuote(new Command(
                                "quotes.copyText",
                                "Copy the chosen quotes as text",
                                () -> copying.copyText(list.wanted()))
                        .key("Shortcut+C")
                        .keyOnlyWhile(list.focusedProperty())
                        .icon(Feather.COPY)),
                onQuote(new Command(
                                "quotes.copyMarkdown",
                                "Copy the chosen quotes as Markdown",
                                () -> copying.copyMarkdown(list.wanted()))
                        .key("Shortcut+M")
                        .keyOnlyWhile(list.focusedProperty())
                        .icon(Feather.HASH)),
                onQuote(new Command(
                                "quotes.copyCard",
                                "Copy the quote as a picture card",
                                () -> copying.copyCard(list.wanted()))
                        .key("Shortcut+Shift+D")
                        .keyOnlyWhile(list.focusedProperty())
                        .icon(Feather.IMAGE)),
                onQuote(new Command(
                                "quotes.saveCard",
                                "Save the quote as a picture card…",
                                () -> copying.saveCard(list.wanted()))
                        .key("Shortcut+S")
                        .keyOnlyWhile(list.focusedProperty())
                        .icon(Feather.SAVE)),
                onQuote(new Command(
                                "quotes.star",
                                "Count the quote among the best, or no longer",
                                () -> list.current().ifPresent(quote -> ways.star(quote, !quote.starred())))
                        .icon(Feather.STAR)));
    }

    private Command onQuote(Command command) {
        return command.onlyIf(list.hereProperty().map(at -> at.intValue() >= 0), "choose a quote on the wall first");
    }

    @Override
    public String name() {
        return "Quotes";
    }

    @Override
    public Node node() {
        if (filters == null) {
            build();
        }
        return root;
    }

    @Override
    public List<Node> focusGroups() {
        return List.of(made(), list, foot);
    }

    @Override
    public void shown() {
        model.setVisible(true);
        list.requestFocus();
    }

    @Override
    public void hidden() {
        model.setVisible(false);
    }

    private WallFilterPane made() {
        return Objects.requireNonNull(filters, "made with the view");
    }

    private void build() {
        filters = new WallFilterPane(model, list::requestFocus);
        root.setId("quotes-wall");
        root.getStyleClass().add("paper");
        for (String sheet : List.of("quotes.css", "wall.css")) {
            root.getStylesheets()
                    .add(Objects.requireNonNull(QuotesWall.class.getResource(sheet))
                            .toExternalForm());
        }
        buildHead();
        buildFoot();
        emptyTitle.getStyleClass().add("semi-bold");
        emptyWords.getStyleClass().add("muted");
        emptyWords.setWrapText(true);
        clear.setId("wall-clear");
        clear.setOnAction(event -> {
            model.filterProperty().set(WallFilter.ALL);
            list.requestFocus();
        });
        empty.getStyleClass().add("wall-empty");
        empty.setId("wall-empty");
        empty.setPickOnBounds(false);
        root.setLeft(filters);
        root.setCenter(new VBox(head, growing(new StackPane(list, empty)), foot));
        model.shownProperty().subscribe(this::show);
        model.problemProperty().subscribe(now -> show(model.shownProperty().get()));
        list.chosenCountProperty().subscribe(now -> showChosen());
        list.hereProperty().subscribe(now -> showChosen());
    }

    private void buildHead() {
        count.setId("wall-count");
        count.getStyleClass().add("semi-bold");
        from.getStyleClass().add("muted");
        from.setMinWidth(0);
        Label by = new Label("Group by");
        by.getStyleClass().add("muted");
        by.setMinWidth(Region.USE_PREF_SIZE);
        grouping.setId("wall-grouping");
        grouping.setMinWidth(Region.USE_PREF_SIZE);
        grouping.setChoices(List.of(WallShown.Grouping.values()));
        grouping.chosenProperty().set(model.groupingProperty().get());
        grouping.chosenProperty().addListener((property, old, now) -> {
            if (now != null) {
                model.groupingProperty().set(now);
            }
        });
        best.setId("wall-best");
        best.getStyleClass().setAll("chip");
        best.setGraphic(Icons.icon(Feather.STAR));
        best.setMinWidth(Region.USE_PREF_SIZE);
        best.setTooltip(new Tooltip("Only quotes with a star; S in the list gives one"));
        best.setOnAction(
                event -> model.filterProperty().set(model.filterProperty().get().withBest(best.isSelected())));
        model.filterProperty().subscribe(now -> best.setSelected(now.best()));
        head.getChildren().setAll(count, from, gap(), by, grouping, best);
        head.getStyleClass().add("wall-head");
    }

    private void buildFoot() {
        chosen.setId("wall-chosen");
        chosen.setMinWidth(Region.USE_PREF_SIZE);
        Label keys = new Label("Space chooses, S stars, Enter goes to the place");
        keys.getStyleClass().add("key");
        keys.setMinWidth(0);
        keys.visibleProperty().bind(root.widthProperty().greaterThan(WIDE));
        keys.managedProperty().bind(keys.visibleProperty());
        foot.getChildren().setAll(chosen, keys, gap(), copying.lookChoice());
        foot.getChildren()
                .addAll(commands.stream().limit(4).map(QuotesWall::button).toList());
        foot.getStyleClass().add("wall-foot");
        foot.setId("wall-foot");
    }

    /** Short words on the buttons; the whole ones for screen readers and in the tooltip. */
    private static Button button(Command command) {
        String words = switch (command.id()) {
            case "quotes.copyText" -> "Text";
            case "quotes.copyMarkdown" -> "Markdown";
            case "quotes.copyCard" -> "Picture";
            default -> "Save picture…";
        };
        Button button = new Button(words);
        button.setId(command.id().replace('.', '-'));
        command.icon().ifPresent(icon -> button.setGraphic(Icons.icon(icon)));
        button.setAccessibleText(command.words());
        button.setTooltip(new Tooltip(command.tooltip()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> command.run());
        button.disableProperty().bind(command.whyNotProperty().map(reason -> !reason.isEmpty()));
        button.setAlignment(Pos.CENTER);
        return button;
    }

    private void show(WallShown shown) {
        list.show(shown.groups());
        int quotes = shown.count();
        count.setText(
                quotes == shown.all()
                        ? Counted.of(quotes, "quote")
                        : quotes + " of " + Counted.of(shown.all(), "quote"));
        from.setText(quotes == 0 ? "" : "from " + Counted.of(shown.talks(), "talk"));
        String problem = model.problemProperty().get();
        boolean none = shown.all() == 0;
        emptyTitle.setText(!problem.isEmpty() ? problem : none ? "No quotes yet" : "No quote fits");
        emptyWords.setText(
                none
                        ? "Select words in a note, then Ctrl+Shift+Q."
                        : "None of the " + Counted.of(shown.all(), "quote") + " of this conference fits the filters.");
        clear.setVisible(!none);
        clear.setManaged(!none);
        empty.setVisible(quotes == 0 && !model.isReadingFirst());
        showChosen();
    }

    private void showChosen() {
        int number = list.chosenCountProperty().get();
        Optional<WallQuote> here = list.current();
        chosen.setText(number > 0 ? number + " chosen" : here.isPresent() ? "1 quote" : "");
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Node growing(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }
}
