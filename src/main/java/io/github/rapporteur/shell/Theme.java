package io.github.rapporteur.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.rapporteur.common.task.SystemLook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

/**
 * Light or dark for every window: AtlantaFX underneath, then our colours, then our components. Follows the system until
 * the user chooses. JavaFX thread only.
 */
public final class Theme {
    /** What the user chose. */
    public enum Mode {
        SYSTEM("Follow the system"),
        LIGHT("Light"),
        DARK("Dark");

        private final String words;

        Mode(String words) {
            this.words = words;
        }

        /** The word in the menu. */
        public String words() {
            return words;
        }
    }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final Set<Scene> scenes = new LinkedHashSet<>();
    private final ObservableValue<ColorScheme> system;
    private final ChangeListener<ColorScheme> systemChanged = (property, old, now) -> apply();

    /** Starts in that mode. */
    public Theme(Mode mode) {
        this(mode, SystemLook.colorScheme());
    }

    /** @param system whether the system is light or dark; holds the theme only weakly, as it outlives every window */
    Theme(Mode mode, ObservableValue<ColorScheme> system) {
        this.system = system;
        this.mode.set(mode);
        dark.set(scheme() == ColorScheme.DARK);
        useAtlanta(dark.get());
        this.mode.addListener((property, old, now) -> apply());
        system.addListener(new WeakChangeListener<>(systemChanged));
        dark.addListener((property, was, is) -> useAtlanta(is));
    }

    /** Gives a window's scene the theme, now and whenever it changes. Pop-ups take it from the window they belong to. */
    public void install(Scene scene) {
        scenes.add(scene);
        apply();
    }

    /** Lets go of the scene of a closed window. */
    public void uninstall(Scene scene) {
        scenes.remove(scene);
    }

    /** What the user chose; set it to switch. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Whether windows are dark now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    private void apply() {
        ColorScheme scheme = scheme();
        dark.set(scheme == ColorScheme.DARK);
        String colours = sheet(dark.get() ? "tokens-dark.css" : "tokens-light.css");
        for (Scene scene : scenes) {
            scene.getPreferences().setColorScheme(scheme);
            List<String> sheets = List.of(colours, sheet("rapporteur.css"));
            if (!scene.getStylesheets().equals(sheets)) {
                scene.getStylesheets().setAll(sheets);
            }
        }
    }

    private ColorScheme scheme() {
        return switch (mode.get()) {
            case SYSTEM -> system.getValue();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
    }

    private static void useAtlanta(boolean dark) {
        atlantafx.base.theme.Theme sheet = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(sheet.getUserAgentStylesheetBSS());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("theme/" + name), name)
                .toExternalForm();
    }
}
