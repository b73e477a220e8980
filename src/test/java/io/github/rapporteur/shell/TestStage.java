package io.github.rapporteur.shell;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/**
 * Shows a scene in the one window that all tests of a process share. What an earlier test left in it, the smallest size
 * that the program asks for or a size of its own, is taken from it first: a test must not depend on the order.
 */
public final class TestStage {
    private TestStage() {}

    /** Shows the scene in its own size, in the corner of the screen; any thread but that of JavaFX. */
    public static void show(Scene scene) throws TimeoutException {
        asNew();
        FxToolkit.setupStage(stage -> {
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    /** The window as if nobody had asked for a size of it, for a program that shows it itself. */
    public static Stage asNew() throws TimeoutException {
        Stage shared = FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            stage.hide();
            stage.setMaximized(false);
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            // Of a stage that is not shown: no size was asked for.
            stage.sizeToScene();
            stage.setX(0);
            stage.setY(0);
        });
        return shared;
    }
}
