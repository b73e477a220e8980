package io.github.rapporteur.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.testfx.util.WaitForAsyncUtils;

/** What a window showed when a test gave up waiting: without it, a failure elsewhere can not be understood. */
final class WindowPicture {
    private static final Path FOLDER = Path.of("target", "waited");

    private WindowPicture() {}

    /** Writes the picture; a sentence that says where it is, or why there is none. */
    static String of(Scene scene) {
        try {
            Files.createDirectories(FOLDER);
            Path file = Files.createTempFile(FOLDER, "window-", ".png");
            Png.write(
                    WaitForAsyncUtils.asyncFx(() -> scene.getRoot().snapshot(null, null))
                            .get(10, TimeUnit.SECONDS),
                    file);
            return "waited in vain; the window: " + file.toAbsolutePath();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "waited in vain";
        } catch (IOException | ExecutionException | TimeoutException e) {
            return "waited in vain; the window can not be drawn: " + e;
        }
    }
}
