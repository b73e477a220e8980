package io.github.rapporteur.shell;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Presses real keys as fast as a good typist does: a chord is one stroke. The robot by itself waits for the window behind
 * each key of it, down and up.
 */
public final class Typist {
    private Typist() {}

    /** Presses the keys together and lets go of them; what comes of it in the window is waited for. */
    public static void press(FxRobot robot, KeyCode... keys) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        List<KeyCode> up = Arrays.asList(keys.clone());
        Collections.reverse(up);
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(up.toArray(KeyCode[]::new));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types the characters one after another, a line end as Enter. */
    public static void type(FxRobot robot, String words) {
        BaseRobot keyboard = robot.robotContext().getBaseRobot();
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign == '\n') {
                press(robot, KeyCode.ENTER);
            } else {
                Scene scene = robot.listTargetWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElseGet(robot::targetWindow)
                        .getScene();
                keyboard.typeKeyboard(scene, KeyCode.UNDEFINED, String.valueOf(sign));
                WaitForAsyncUtils.waitForFxEvents(1);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
