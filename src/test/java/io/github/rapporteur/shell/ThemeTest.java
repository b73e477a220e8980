package io.github.rapporteur.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.SystemLook;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is open while the system goes from light to dark and back. */
class ThemeTest {
    private final FxRobot robot = new FxRobot();
    private final ObjectProperty<ColorScheme> system = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    private Theme theme;
    private Scene scene;

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openWindow() throws Exception {
        theme = WaitForAsyncUtils.asyncFx(() -> new Theme(Theme.Mode.SYSTEM, system))
                .get();
        scene = WaitForAsyncUtils.asyncFx(() -> new Scene(new StackPane())).get();
        robot.interact(() -> theme.install(scene));
    }

    @Test
    void openWindowFollowsTheSystemToDarkAndBack() {
        isShown(false);
        robot.interact(() -> system.set(ColorScheme.DARK));
        isShown(true);
        robot.interact(() -> system.set(ColorScheme.LIGHT));
        isShown(false);
    }

    @Test
    void whatTheUserChoseStaysWhateverTheSystemDoes() {
        robot.interact(() -> theme.modeProperty().set(Theme.Mode.DARK));
        isShown(true);
        robot.interact(() -> system.set(ColorScheme.DARK));
        robot.interact(() -> system.set(ColorScheme.LIGHT));
        isShown(true);
        robot.interact(() -> theme.modeProperty().set(Theme.Mode.LIGHT));
        robot.interact(() -> system.set(ColorScheme.DARK));
        isShown(false);
    }

    @Test
    void followingAgainTakesWhatTheSystemHasBecomeMeanwhile() {
        robot.interact(() -> theme.modeProperty().set(Theme.Mode.LIGHT));
        robot.interact(() -> system.set(ColorScheme.DARK));
        robot.interact(() -> theme.modeProperty().set(Theme.Mode.SYSTEM));
        isShown(true);
    }

    @Test
    void startUnderADarkSystemIsDarkAtOnce() throws Exception {
        system.set(ColorScheme.DARK);
        Theme dark = WaitForAsyncUtils.asyncFx(() -> new Theme(Theme.Mode.SYSTEM, system))
                .get();
        assertThat(dark.darkProperty().get()).isTrue();
    }

    @Test
    void systemIsTheOneJavaFxWatches() throws Exception {
        assertThat(WaitForAsyncUtils.asyncFx(SystemLook::colorScheme).get())
                .isSameAs(WaitForAsyncUtils.asyncFx(
                                () -> Platform.getPreferences().colorSchemeProperty())
                        .get());
    }

    private void isShown(boolean dark) {
        assertThat(theme.darkProperty().get()).isEqualTo(dark);
        assertThat(scene.getPreferences().getColorScheme()).isEqualTo(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
        assertThat(scene.getStylesheets().getFirst()).endsWith(dark ? "tokens-dark.css" : "tokens-light.css");
    }
}
