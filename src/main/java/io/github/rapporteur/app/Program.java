package io.github.rapporteur.app;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.FxDialogs;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Question;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
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
    private @Nullable Desk desk;
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
        stage.setScene(window.scene());
        stage.show();
        begun.notebook().deliver(this::show, problem -> trouble(begun.file(), problem));
        minuteByMinute();
    }

    /** Shows an open notebook. */
    private void show(Opened opened) {
        Fonts.loadForNotes();
        Desk shown = new Desk(context, window, dialogs, opened, this);
        shown.onSecondStart(this::comeToFront);
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

    private void trouble(Path file, Exception problem) {
        window.topBar().noConference(String.valueOf(file.getFileName()));
        window.showInstead(new NotebookTrouble(String.valueOf(problem.getMessage()), () -> open(file, false), this));
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

    private void change(Path file, boolean create) {
        closeDesk(() -> open(file, create));
    }

    private void open(Path file, boolean create) {
        MainWindow old = window;
        window = frame();
        context.theme().uninstall(old.scene());
        stage.setScene(window.scene());
        context.tasks()
                .run(
                        "Opening " + file.getFileName(),
                        monitor -> Opened.open(file, create, context.settings()),
                        opened -> {
                            context.settings()
                                    .set(
                                            Remembered.NOTEBOOK,
                                            opened.notebook().file().toString());
                            show(opened);
                        },
                        problem -> trouble(file, problem));
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        quit();
    }

    /** Saves and closes what is open, then goes on; asks first when something could not be saved. */
    private void closeDesk(Runnable then) {
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
        open.close(problem -> {
            closing = false;
            if (problem.isEmpty()) {
                desk = null;
                then.run();
            } else if (leavesUnsaved(problem)) {
                desk = null;
                open.abandon(then);
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
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) toNext.toMillis() + 20));
        pause.setOnFinished(event -> {
            if (desk != null) {
                desk.tick();
            }
            minuteByMinute();
        });
        pause.play();
    }

    private void showFailure(String what, Throwable problem) {
        String message = problem.getMessage();
        dialogs.error(what + " did not work: " + (message == null ? problem.toString() : message), problem.toString());
    }
}
