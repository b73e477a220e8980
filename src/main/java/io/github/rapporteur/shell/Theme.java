package io.github.rapporteur.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

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

        private @Nullable ColorScheme scheme() {
            return switch (this) {
                case SYSTEM -> null;
                case LIGHT -> ColorScheme.LIGHT;
                case DARK -> ColorScheme.DARK;
            };
        }
    }

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final Map<Scene, Subscription> scenes = new LinkedHashMap<>();

    /** Starts in that mode. */
    public Theme(Mode mode) {
        this.mode.set(mode);
        useAtlanta(mode == Mode.DARK);
        this.mode.addListener((property, old, now) -> apply());
        dark.addListener((property, was, is) -> useAtlanta(is));
    }

    /** Gives a window's scene the theme, now and whenever it changes. Pop-ups take it from the window they belong to. */
    public void install(Scene scene) {
        scenes.put(scene, scene.getPreferences().colorSchemeProperty().subscribe(this::apply));
        apply();
    }

    /** Lets go of the scene of a closed window. */
    public void uninstall(Scene scene) {
        Subscription following = scenes.remove(scene);
        if (following != null) {
            following.unsubscribe();
        }
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
        for (Scene scene : scenes.keySet()) {
            scene.getPreferences().setColorScheme(mode.get().scheme());
        }
        scenes.keySet().stream()
                .findFirst()
                .ifPresent(scene -> dark.set(scene.getPreferences().getColorScheme() == ColorScheme.DARK));
        String colours = sheet(dark.get() ? "tokens-dark.css" : "tokens-light.css");
        for (Scene scene : scenes.keySet()) {
            List<String> sheets = List.of(colours, sheet("rapporteur.css"));
            if (!scene.getStylesheets().equals(sheets)) {
                scene.getStylesheets().setAll(sheets);
            }
        }
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
