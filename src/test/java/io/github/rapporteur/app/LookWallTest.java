package io.github.rapporteur.app;

import io.github.rapporteur.shell.Theme;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookWallTest {
    @TempDir
    Path folder;

    @Test
    void look() throws Exception {
        try (WindowFixture window =
                new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample, 1000, 700)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3).waitUntilQuiet();
            shot(window, "wall-light");
            window.press(KeyCode.RIGHT, KeyCode.SPACE);
            window.press(KeyCode.SPACE).press(KeyCode.RIGHT).press(KeyCode.SPACE).press(KeyCode.DOWN).press(KeyCode.S);
            window.waitUntilQuiet();
            WindowFixture.onScreen(() -> {
                window.context.theme().modeProperty().set(Theme.Mode.DARK);
                return true;
            });
            window.waitUntilQuiet();
            shot(window, "wall-dark");
            System.out.println(window.problems);
        }
    }

    static void shot(WindowFixture window, String name) throws Exception {
        WindowFixture.onScreen(() -> {
            Png.write(window.window.scene().snapshot(null), Path.of("/tmp/look/" + name + ".png"));
            return true;
        });
    }
}
