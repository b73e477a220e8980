package io.github.rapporteur.shell;

import io.github.rapporteur.common.task.FxThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The window's frame: top bar, one view, status bar; runs the commands' keys, F6 and F10. While a layer lies over the
 * frame, keys and focus stay in the layer. Knows no feature: the views and commands are given to it. JavaFX thread only.
 */
public final class MainWindow {
    private static final double NARROW = 1080;

    private final Commands commands;
    private final StatusBar statusBar = new StatusBar();
    private final TopBar topBar;
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final Scene scene;
    private final List<View> views = new ArrayList<>();
    private final List<ToggleButton> tabs = new ArrayList<>();
    private @Nullable View current;
    private @Nullable CommandPalette palette;
    private Function<String, List<PaletteEntry>> talks = words -> List.of();

    /**
     * @param width of the scene, px
     * @param height of the scene, px
     */
    public MainWindow(Commands commands, Theme theme, double width, double height) {
        this.commands = commands;
        topBar = new TopBar(commands, this::goTo);
        frame.setTop(topBar);
        frame.setBottom(statusBar);
        scene = new Scene(root, width, height);
        theme.install(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.focusOwnerProperty().subscribe(owner -> keepFocusInTheLayer());
        scene.widthProperty().subscribe(now -> topBar.narrow(now.doubleValue() < NARROW));
    }

    /** The scene to show on a stage. */
    public Scene scene() {
        return scene;
    }

    /** What menu, palette and keys are made from. */
    public Commands commands() {
        return commands;
    }

    /** The line at the foot. */
    public StatusBar statusBar() {
        return statusBar;
    }

    /** The head. */
    public TopBar topBar() {
        return topBar;
    }

    /**
     * Layers over the whole window, such as the palette, are added to these children. As long as one is there it has
     * the keyboard to itself, and handles its own keys.
     */
    public StackPane layers() {
        return root;
    }

    /**
     * Lets the palette go to talks.
     *
     * @param find the talks that fit these words, best first; without words those that are near
     */
    public void goTo(Function<String, List<PaletteEntry>> find) {
        talks = find;
        commands.add(
                CommandGroup.VIEW,
                new Command("palette.go", "Go to a talk or command…", this::goTo)
                        .key("Shortcut+P")
                        .icon(Feather.SEARCH),
                new Command("palette.commands", "Run a command…", () -> openPalette(true))
                        .key("Shortcut+Shift+P")
                        .icon(Feather.COMMAND));
    }

    private void goTo() {
        openPalette(false);
    }

    /** Made when it is first opened. */
    private void openPalette(boolean onlyCommands) {
        if (palette == null) {
            palette = new CommandPalette(commands, words -> talks.apply(words), root);
        }
        palette.open(onlyCommands);
    }

    /**
     * Adds a view as a tab with the key Ctrl+1, Ctrl+2 and so on.
     *
     * @param possible while it does not hold, the key gives the reason instead: there is nothing to show yet
     * @param reason without a full stop: "import a schedule first"
     */
    public void addView(View view, ObservableValue<Boolean> possible, String reason) {
        views.add(view);
        int number = views.size();
        tabs.add(topBar.addTab(view.name(), "Ctrl+" + number, () -> show(view)));
        commands.add(
                CommandGroup.VIEW,
                new Command("view." + number, "Show " + view.name(), () -> show(view))
                        .key("Shortcut+" + number)
                        .onlyIf(possible, reason));
    }

    /** Shows a view that has been added. */
    public void show(View view) {
        View before = current;
        if (view.equals(before)) {
            return;
        }
        if (before != null) {
            before.hidden();
        }
        current = view;
        frame.setCenter(view.node());
        statusBar.wordsProperty().bind(view.foot());
        for (int i = 0; i < views.size(); i++) {
            tabs.get(i).setSelected(views.get(i).equals(view));
        }
        view.shown();
    }

    /** Takes the head away, and all of the foot but save state, messages and clock; or brings them back. */
    public void setQuiet(boolean isQuiet) {
        topBar.setVisible(!isQuiet);
        topBar.setManaged(!isQuiet);
        statusBar.setQuiet(isQuiet);
    }

    /** Fills the window with something that is not a view: the welcome screen. */
    public void showInstead(Node node) {
        if (current != null) {
            current.hidden();
        }
        current = null;
        frame.setCenter(node);
        statusBar.wordsProperty().unbind();
        statusBar.wordsProperty().set("");
    }

    /** Does something that can wait until what is in the window now is on screen. */
    public void afterPaint(Runnable action) {
        Runnable once = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                FxThread.runLater(action);
            }
        };
        scene.addPostLayoutPulseListener(once);
        root.requestLayout();
    }

    /** Moves the focus to the next pane (by 1) or the one before (by -1). */
    public void stepPane(int by) {
        List<Node> groups = new ArrayList<>();
        groups.add(topBar);
        if (current == null) {
            groups.add(frame.getCenter());
        } else {
            groups.addAll(current.focusGroups());
        }
        FocusRing.step(scene, groups, by);
    }

    /** What lies over the frame, the topmost of several. */
    private Optional<Node> layer() {
        Node top = root.getChildren().getLast();
        return top.equals(frame) ? Optional.empty() : Optional.of(top);
    }

    /** Tab at the end of a layer, or a pane that asks for the focus, would lead under it. */
    private void keepFocusInTheLayer() {
        if (isFocusUnderALayer()) {
            FxThread.runLater(() -> layer().filter(top -> isFocusUnderALayer()).ifPresent(FocusRing::enter));
        }
    }

    private boolean isFocusUnderALayer() {
        return layer().isPresent() && FocusRing.holds(frame, scene.getFocusOwner());
    }

    private void keyPressed(KeyEvent event) {
        if (root.isDisabled()) {
            // The window is being closed.
            event.consume();
        } else if (layer().isPresent()) {
            commands.handleOverLayers(event, statusBar::say);
        } else if (event.getCode() == KeyCode.F6) {
            stepPane(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.F10 && !event.isShiftDown()) {
            topBar.openMenu();
            event.consume();
        } else {
            commands.handle(event, statusBar::say);
        }
    }
}
