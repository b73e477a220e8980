package io.github.rapporteur.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/**
 * Goes to a talk or runs a command by a few letters of its name. Lies over the window while it is open and has the
 * keyboard to itself. ">" in front, or Ctrl+Shift+P, finds commands only; Backspace takes that back. JavaFX thread only.
 */
public final class CommandPalette {
    private static final double ROW = 36;
    private static final double FRAME = 100;
    private static final int MOST_TALKS = 40;

    private final Commands commands;
    private final Function<String, List<PaletteEntry>> talks;
    private final StackPane layers;
    private final Layer layer;
    private final Text sign = Icons.icon(Feather.SEARCH);
    private final TextField query = new TextField();
    private final ListView<PaletteCell.Line> list = new ListView<>();
    private final Label foot = new Label();
    private final VBox box = new VBox();
    private final StackPane scrim = new StackPane(box);
    private boolean commandsOnly;

    /**
     * @param talks what can be gone to with these words, best first; without words what is near
     * @param layers where it is laid over the window
     */
    CommandPalette(Commands commands, Function<String, List<PaletteEntry>> talks, StackPane layers) {
        this.commands = commands;
        this.talks = talks;
        this.layers = layers;
        layer = new Layer(layers, scrim);
        build();
    }

    /** Opens it with an empty field; when it is open already, only switches what it finds. */
    void open(boolean onlyCommands) {
        layer.open();
        query.clear();
        find(onlyCommands);
        query.requestFocus();
    }

    /** Whether it is open. */
    boolean isOpen() {
        return layer.isOpen();
    }

    private void build() {
        query.setId("palette-query");
        query.textProperty().addListener((property, old, now) -> typed(now));
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        HBox.setHgrow(query, Priority.ALWAYS);
        Label closes = new Label("Esc closes");
        closes.getStyleClass().add("key");
        closes.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(sign, query, closes);
        head.getStyleClass().add("palette-head");
        head.setAlignment(Pos.CENTER_LEFT);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new PaletteCell(query::getText));
        list.setOnMouseClicked(event -> run());
        foot.getStyleClass().addAll("key", "palette-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().addAll("popover", "palette");
        box.setId("palette");
        box.getChildren().setAll(head, list, foot);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        scrim.getStyleClass().add("scrim");
        scrim.setOnMousePressed(event -> {
            if (scrim.equals(event.getTarget())) {
                close();
            }
        });
    }

    private void typed(String now) {
        if (!commandsOnly && now.startsWith(">")) {
            query.setText(now.substring(1).stripLeading());
            find(true);
        } else {
            find(commandsOnly);
        }
    }

    private void find(boolean onlyCommands) {
        commandsOnly = onlyCommands;
        sign.setText(Icons.letter(onlyCommands ? Feather.CHEVRON_RIGHT : Feather.SEARCH));
        query.setPromptText(onlyCommands ? "Command" : "Title, speaker or room of a talk, or a command");
        query.setAccessibleText(onlyCommands ? "Run a command" : "Go to a talk or run a command");
        foot.setText("Up and Down choose        Enter runs        "
                + (onlyCommands ? "Backspace goes to talks too" : "> finds commands only"));
        show(query.getText().strip());
    }

    private void show(String words) {
        List<PaletteCell.Line> lines = new ArrayList<>();
        if (!commandsOnly) {
            add(
                    lines,
                    PaletteEntry.Kind.TALK,
                    talks.apply(words).stream().limit(MOST_TALKS).toList());
        }
        List<PaletteEntry> fitting = commands.all().stream()
                .map(PaletteEntry::of)
                .filter(entry -> entry.matches(words))
                .toList();
        for (PaletteEntry.Kind kind : List.of(PaletteEntry.Kind.COMMAND, PaletteEntry.Kind.NOT_NOW)) {
            add(
                    lines,
                    kind,
                    fitting.stream().filter(entry -> entry.kind() == kind).toList());
        }
        if (lines.isEmpty()) {
            lines.add(new PaletteCell.Line("Nothing with “" + words + "”. Esc closes.", null));
        }
        list.getItems().setAll(lines);
        double most = Math.max(ROW * 4, layers.getHeight() * 0.7 - FRAME);
        list.setPrefHeight(Math.min(lines.size() * ROW + 8, most));
        select(0, 1);
    }

    private static void add(List<PaletteCell.Line> lines, PaletteEntry.Kind kind, List<PaletteEntry> entries) {
        if (!entries.isEmpty()) {
            lines.add(new PaletteCell.Line(kind.words(), null));
            entries.forEach(entry -> lines.add(new PaletteCell.Line("", entry)));
        }
    }

    private void keyPressed(KeyEvent event) {
        int index = list.getSelectionModel().getSelectedIndex();
        int page = Math.max(1, (int) (list.getHeight() / ROW) - 1);
        switch (event.getCode()) {
            case ESCAPE -> close();
            case DOWN -> select(index + 1, 1);
            case UP -> select(index - 1, -1);
            case PAGE_DOWN -> select(Math.min(index + page, list.getItems().size() - 1), -1);
            case PAGE_UP -> select(Math.max(index - page, 0), 1);
            case ENTER -> run();
            case TAB -> {}
            case BACK_SPACE -> {
                if (!commandsOnly || !query.getText().isEmpty()) {
                    return;
                }
                find(false);
            }
            case P -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                open(event.isShiftDown());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Selects that line or the nearest entry in that direction; headings are no stops. */
    private void select(int from, int direction) {
        List<PaletteCell.Line> lines = list.getItems();
        for (int i = from; i >= 0 && i < lines.size(); i += direction) {
            PaletteEntry entry = lines.get(i).entry();
            if (entry != null) {
                list.getSelectionModel().clearAndSelect(i);
                // The heading above the first entry comes on screen with it.
                ListScroll.reveal(list, i == 1 ? 0 : i);
                query.setAccessibleHelp(entry.accessible());
                return;
            }
        }
    }

    private void run() {
        PaletteCell.Line line = list.getSelectionModel().getSelectedItem();
        PaletteEntry entry = line == null ? null : line.entry();
        Runnable action = entry == null ? null : entry.action();
        if (action != null) {
            close();
            action.run();
        }
    }

    private void close() {
        layer.close();
    }
}
