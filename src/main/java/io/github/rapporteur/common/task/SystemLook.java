package io.github.rapporteur.common.task;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/** How the system wishes windows to look; apart from {@link FxThread}, which the command line uses without JavaFX. */
public final class SystemLook {
    private SystemLook() {}

    /** Whether the system is light or dark, now and whenever that changes. JavaFX thread. */
    public static ObservableValue<ColorScheme> colorScheme() {
        return Platform.getPreferences().colorSchemeProperty();
    }
}
