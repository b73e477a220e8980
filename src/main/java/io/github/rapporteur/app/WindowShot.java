package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.FxDialogs;
import io.github.rapporteur.shell.MainWindow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.util.Duration;

/** One picture of the window: shows it on the headless screen, waits until nothing is being read, draws it. */
final class WindowShot implements DeskOwner {
    private static final int QUIET_LOOKS = 8;

    private final AppContext context;
    private final Stage stage = new Stage();
    private final MainWindow window;
    private final String command;
    private boolean working;
    private int quiet;

    /** JavaFX thread. */
    WindowShot(Settings settings, Clock clock, Screenshots.Shot shot) {
        for (Fonts font : Fonts.values()) {
            font.load();
        }
        // Nothing of a picture's window is worth remembering.
        context = new AppContext(settings, unwritten -> {}, new LastResort(), clock);
        command = shot.command();
        window = new MainWindow(new Commands(), context.theme(), shot.width(), shot.height());
        stage.setScene(window.scene());
    }

    /** The picture of an open notebook, as soon as it is drawn. The notebook stays open. */
    FutureTask<Image> of(Opened opened) {
        Dialogs dialogs = new FxDialogs(stage);
        context.tasks().onWorkChanged(going -> working = !going.isEmpty());
        Desk desk = new Desk(context, window, dialogs, opened, this);
        stage.show();
        window.commands().find(command).ifPresent(Command::run);
        FutureTask<Image> picture = new FutureTask<>(() -> {
            desk.tick();
            Image image = window.scene().getRoot().snapshot(null, null);
            stage.hide();
            return image;
        });
        look(picture);
        return picture;
    }

    private void look(FutureTask<Image> picture) {
        PauseTransition pause = new PauseTransition(Duration.millis(80));
        pause.setOnFinished(event -> {
            quiet = working ? 0 : quiet + 1;
            if (quiet >= QUIET_LOOKS) {
                picture.run();
            } else {
                look(picture);
            }
        });
        pause.play();
    }

    @Override
    public void openAnotherNotebook() {
        // Nobody presses a button in a picture.
    }

    @Override
    public void newNotebook() {
        // Nobody presses a button in a picture.
    }

    @Override
    public void restore(Path backup) {
        // Nobody presses a button in a picture.
    }

    @Override
    public void quit() {
        stage.hide();
    }

    @Override
    public void browse(String address) {
        // Nobody follows a link in a picture.
    }
}
