package io.github.rapporteur.app;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where things lie on this system. Nothing is made or touched by asking.
 *
 * @param data folder of the notebook that opens when none is named
 * @param config folder of the settings
 * @param log folder of the program's log
 */
public record AppPaths(Path data, Path config, Path log) {
    private static final String NAME = "rapporteur";

    /** The folders this system means for such things: XDG folders, Application Support, AppData. */
    public static AppPaths ofSystem() {
        var folders = AppDirsFactory.getInstance();
        return new AppPaths(
                Path.of(folders.getUserDataDir(NAME, null, null)),
                Path.of(folders.getUserConfigDir(NAME, null, null)),
                Path.of(folders.getUserLogDir(NAME, null, null)));
    }

    /** The notebook that opens when none is named. */
    public Path notebook() {
        return data.resolve("my.notebook");
    }

    /** The file of the settings. */
    public Path settings() {
        return config.resolve("settings");
    }
}
