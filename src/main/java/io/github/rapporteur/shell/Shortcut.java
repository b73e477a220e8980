package io.github.rapporteur.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key that runs a command, with the words for it: "Ctrl+Shift+Q", on macOS the system's signs.
 *
 * @param keys what has to be pressed
 */
public record Shortcut(KeyCombination keys) {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    /** Names as printed on keys, for those that JavaFX calls otherwise. */
    private static final List<String[]> KEY_NAMES = List.of(
            new String[] {"Page Down", "PgDn"},
            new String[] {"Page Up", "PgUp"},
            new String[] {"Page_Down", "PgDn"},
            new String[] {"Page_Up", "PgUp"},
            new String[] {"Escape", "Esc"});

    /**
     * A shortcut as JavaFX spells it: "Shortcut+Shift+Q", "Shortcut+Page_Down", "F8". "Shortcut" is Ctrl, on macOS
     * Command. Throws IllegalArgumentException when it spells none.
     */
    public static Shortcut of(String keys) {
        return new Shortcut(KeyCombination.valueOf(keys));
    }

    /** Whether this key event asks for the command. */
    public boolean matches(KeyEvent event) {
        return keys.match(event);
    }

    /** How the key is written for the user. */
    public String words() {
        if (MAC) {
            return keys.getDisplayText();
        }
        String words = keys.getName().replace("Shortcut", "Ctrl");
        for (String[] name : KEY_NAMES) {
            words = words.replace(name[0], name[1]);
        }
        return words;
    }
}
