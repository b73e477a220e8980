package io.github.rapporteur.app;

import io.github.rapporteur.shell.Fonts;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with its window, as JavaFX starts and stops it. */
public final class RapporteurApplication extends Application {
    private @Nullable AppContext context;

    /** Made by JavaFX. */
    public RapporteurApplication() {}

    @Override
    public void start(Stage stage) {
        StartUp begun = Launcher.startUp();
        Fonts.loadFirst();
        AppContext made = new AppContext(
                begun.settings(),
                begun.settingsFile()::write,
                begun.lastResort(),
                Clock.system(ZoneId.systemDefault()),
                AppContext.Outside.REAL);
        context = made;
        new Program(made, stage, address -> getHostServices().showDocument(address)).start(begun);
    }

    @Override
    public void stop() {
        if (context != null) {
            context.close();
        }
    }
}
