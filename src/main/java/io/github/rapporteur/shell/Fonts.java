package io.github.rapporteur.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;

/**
 * The bundled faces and the family names that JavaFX knows them by; style sheets must spell them the same way. A name
 * that is not loaded falls back to the system's face without a word, so a test compares them with the files.
 */
public enum Fonts {
    INTER("Inter", "Inter-Regular.otf"),
    INTER_MEDIUM("Inter Medium", "Inter-Medium.otf"),
    INTER_SEMI_BOLD("Inter Semi Bold", "Inter-SemiBold.otf"),
    /** Only for bold text in notes and AtlantaFX's own bold. */
    INTER_BOLD("Inter", "Inter-Bold.otf"),
    VOLLKORN("Vollkorn", "Vollkorn-Regular.ttf"),
    VOLLKORN_ITALIC("Vollkorn", "Vollkorn-Italic.ttf"),
    /** The icons. */
    FEATHER("FeatherIcons", "/META-INF/resources/feather/4.28/fonts/feather.ttf");

    private final String family;
    private final String file;

    Fonts(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The family name. */
    public String family() {
        return family;
    }

    /**
     * Makes the face known to JavaFX.
     *
     * @return the family name the file has inside; "System" if it could not be read
     */
    public String load() {
        String path = file.startsWith("/") ? file : "fonts/" + file;
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(path), path)) {
            Font font = Font.loadFont(in, 13);
            return font == null ? Font.getDefault().getFamily() : font.getFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads what the window's first picture needs. */
    public static void loadFirst() {
        INTER.load();
        INTER_MEDIUM.load();
        INTER_SEMI_BOLD.load();
        FEATHER.load();
    }

    /** Loads the faces of notes and quotes; to be called before the first note is shown. */
    public static void loadForNotes() {
        INTER_BOLD.load();
        VOLLKORN.load();
        VOLLKORN_ITALIC.load();
    }
}
