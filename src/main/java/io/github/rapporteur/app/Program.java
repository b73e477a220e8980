package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.notes.ui.TextControl;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.FxDialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import io.github.rapporteur.storage.Backups;
import io.github.rapporteur.storage.Rescue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window from its first picture to its last: opens notebooks on it, keeps its size, closes them. JavaFX thread. */
final class Program implements DeskOwner {
    private static final double SMALLEST_WIDTH = 1000;
    private static final double SMALLEST_HEIGHT = 700;
    private static final FileKind NOTEBOOKS = FileKind.of("Notebooks", "*.mv.db");

    private final AppContext context;
    private final Stage stage;
    private final Dialogs dialogs;
    private final Consumer<String> browser;
    private MainWindow window;
    private Path file = Path.of("");
    private @Nullable Desk desk;
    private Subscription work = Subscription.EMPTY;
    private boolean closing;

    Program(AppContext context, Stage stage, Consumer<String> browser) {
        this.context = context;
        this.stage = stage;
        this.browser = browser;
        dialogs = new FxDialogs(stage);
        window = frame();
        stage.setTitle("Rapporteur");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setMaximized(context.settings().get(Remembered.MAXIMISED));
        stage.setOnCloseRequest(this::closeRequested);
        context.lastResort().showOn((what, problem) -> FxThread.runLater(() -> showFailure(what, problem)));
    }

    /** Shows the window, then what the notebook holds as soon as it is open. */
    void start(StartUp begun) {
        file = begun.file();
        stage.setScene(window.scene());
        stage.show();
        window.afterPaint(() -> {
            TextControl.beginLoading();
            begun.notebook().deliver(this::show, this::trouble);
        });
        minuteByMinute();
    }

    /** Shows an open notebook. */
    private void show(Opened opened) {
        Fonts.loadForNotes();
        work.unsubscribe();
        Desk shown = new Desk(context, window, dialogs, opened, this);
        shown.onSecondStart(this::comeToFront);
        shown.startBackups();
        desk = shown;
        stage.setTitle(
                "Rapporteur – " + HomeFolder.shortened(opened.notebook().file().getFileName()));
    }

    /** Somebody has started the program again on this notebook: here it is. */
    private void comeToFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    private void trouble(Exception problem) {
        Path troubled = file;
        window.topBar().noConference(String.valueOf(troubled.getFileName()));
        context.tasks()
                .run(
                        "Looking for backups",
                        monitor -> Rescue.of(troubled),
                        rescue -> showTrouble(problem, rescue),
                        unreadable -> showTrouble(problem, Rescue.NOTHING));
    }

    private void showTrouble(Exception problem, Rescue rescue) {
        window.showInstead(new NotebookTrouble(
                problem,
                rescue,
                new BackupChoice(dialogs, context.clock().getZone()),
                () -> change(file, false),
                this));
    }

    private MainWindow frame() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        MainWindow made = new MainWindow(
                new Commands(),
                context.theme(),
                Math.max(SMALLEST_WIDTH, Math.min(context.settings().get(Remembered.WIDTH), screen.getWidth())),
                Math.max(SMALLEST_HEIGHT, Math.min(context.settings().get(Remembered.HEIGHT), screen.getHeight())));
        StackPane blank = new StackPane();
        blank.getStyleClass().add("paper");
        made.showInstead(blank);
        return made;
    }

    @Override
    public void openAnotherNotebook() {
        dialogs.chooseFile("Open a notebook", NOTEBOOKS, FileKind.ANY).ifPresent(file -> change(file, false));
    }

    @Override
    public void newNotebook() {
        dialogs.chooseTarget("New notebook", "Talks.notebook", FileKind.of("Notebooks", "*.notebook"))
                .ifPresent(file -> change(file, true));
    }

    @Override
    public void quit() {
        closeDesk(() -> {
            stage.hide();
            FxThread.exit();
        });
    }

    @Override
    public void browse(String address) {
        browser.accept(address);
    }

    @Override
    public void restore(Path backup) {
        Path replaced = file;
        closeDesk(() -> {
            newWindow();
            context.tasks()
                    .run(
                            "Restoring a backup",
                            monitor -> Backups.restore(backup, replaced, context.clock(), monitor),
                            aside -> open(
                                    replaced, false, () -> window.statusBar().say(restored(aside))),
                            problem -> open(replaced, false, () -> notRestored(problem)));
        });
    }

    private static String restored(Optional<Path> aside) {
        return "Restored."
                + aside.map(old -> " What was there before is kept: " + old.getFileName() + ".")
                        .orElse("");
    }

    private void notRestored(Exception problem) {
        if (!(problem instanceof CancelledException)) {
            dialogs.error("Nothing was restored. " + problem.getMessage(), "");
        }
    }

    /** Closes what is open and opens, or makes, another notebook. */
    void change(Path file, boolean create) {
        closeDesk(() -> {
            newWindow();
            open(file, create, () -> {});
        });
    }

    private void newWindow() {
        MainWindow old = window;
        window = frame();
        context.theme().uninstall(old.scene());
        stage.setScene(window.scene());
        work.unsubscribe();
        work = WorkLine.of(context.tasks(), window.statusBar());
    }

    /**
     * Opens a notebook in the window.
     *
     * @param then done when it is open, or when the window says why it is not
     */
    private void open(Path newFile, boolean create, Runnable then) {
        file = newFile;
        context.tasks()
                .run(
                        "Opening " + newFile.getFileName(),
                        monitor -> Opened.open(newFile, create, context.settings()),
                        opened -> {
                            context.settings()
                                    .set(
                                            Remembered.NOTEBOOK,
                                            opened.notebook().file().toString());
                            show(opened);
                            then.run();
                        },
                        problem -> {
                            trouble(problem);
                            then.run();
                        });
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        quit();
    }

    /** Saves and closes what is open, then goes on; asks first when something could not be saved. */
    void closeDesk(Runnable then) {
        Desk open = desk;
        if (closing) {
            return;
        }
        rememberSize();
        if (open == null) {
            then.run();
            return;
        }
        closing = true;
        Node focused = window.scene().getFocusOwner();
        // What is typed after the last save has begun would be lost.
        window.layers().setDisable(true);
        open.closing().close(problem -> {
            closing = false;
            if (problem.isEmpty()) {
                desk = null;
                then.run();
            } else if (leavesUnsaved(problem)) {
                desk = null;
                open.closing().abandon(then);
            } else {
                window.layers().setDisable(false);
                if (focused != null) {
                    focused.requestFocus();
                }
            }
        });
    }

    private boolean leavesUnsaved(Optional<String> problem) {
        return dialogs.confirm(new Question(
                "Close with text that is not saved?",
                "It could not be saved: " + problem.orElse("") + ". What you typed since then will be lost.",
                "Close and lose the text",
                "Stay",
                true));
    }

    private void rememberSize() {
        boolean maximised = stage.isMaximized();
        context.settings().set(Remembered.MAXIMISED, maximised);
        if (!maximised) {
            context.settings().set(Remembered.WIDTH, window.scene().getWidth());
            context.settings().set(Remembered.HEIGHT, window.scene().getHeight());
        }
    }

    /** Moves everything that shows the time on, at each full minute. */
    private void minuteByMinute() {
        Instant now = context.clock().instant();
        Duration toNext =
                Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
        // No animation: while one runs the window draws itself sixty times a second, on a laptop without a socket.
        context.alarms()
                .after(
                        toNext.plusMillis(20),
                        () -> FxThread.runLater(() -> {
                            if (desk != null) {
                                desk.tick();
                            }
                            minuteByMinute();
                        }));
    }

    private void showFailure(String what, Throwable problem) {
        String message = problem.getMessage();
        dialogs.error(what + " did not work: " + (message == null ? problem.toString() : message), problem.toString());
    }
}
