package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.settings.SettingsFile;
import io.github.rapporteur.common.task.HeadStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is begun before JavaFX is: the settings are read, the notebook is being opened.
 *
 * @param file the notebook's file
 * @param notebook its opening
 */
record StartUp(
        SettingsFile settingsFile, Settings settings, LastResort lastResort, Path file, HeadStart<Opened> notebook) {
    /**
     * Begins, with the notebook the user named, else the last one, else the usual one.
     *
     * @return empty when another window has that notebook and has come to the front instead
     */
    static Optional<StartUp> begin(AppPaths paths, Optional<Path> named, LastResort lastResort) throws IOException {
        SettingsFile settingsFile = new SettingsFile(paths.settings());
        Settings settings = settingsFile.read();
        boolean usual = named.isEmpty() && settings.get(Remembered.NOTEBOOK).isEmpty();
        Path file = notebook(paths, named, settings);
        // The last one may be gone, on a stick that is not plugged in: that is said, not made up for by an empty one.
        boolean create = usual || named.isPresent();
        if (SecondStart.handOver(file, new StartRequest(Path.of("").toAbsolutePath(), List.of()))
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new StartUp(
                settingsFile,
                settings,
                lastResort,
                file,
                HeadStart.begin("opening the notebook", () -> Opened.open(file, create, settings))));
    }

    /** The notebook the user named, else the last one, else the usual one. */
    static Path notebook(AppPaths paths, Optional<Path> named, Settings settings) {
        String last = settings.get(Remembered.NOTEBOOK);
        return named.orElseGet(() -> last.isEmpty() ? paths.notebook() : Path.of(last));
    }
}
