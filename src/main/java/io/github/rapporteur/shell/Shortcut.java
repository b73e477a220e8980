package io.github.rapporteur.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
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

    private static final List<String> MODIFIERS = List.of("Ctrl", "Alt", "Shift");

    /** Names as printed on keys, for those that JavaFX calls otherwise. */
    private static final Map<String, String> KEY_NAMES = Map.of(
            "Shortcut",
            "Ctrl",
            "Page Down",
            "PgDn",
            "Page Up",
            "PgUp",
            "Escape",
            "Esc",
            "Back Quote",
            "`",
            "Comma",
            ",");

    /**
     * A shortcut as JavaFX spells it: "Shortcut+Shift+Q", "Shortcut+Page Down", "F8". "Shortcut" is Ctrl, on macOS
     * Command. Throws IllegalArgumentException when it spells no key: JavaFX itself would take an unknown name for a
     * character that nobody can type.
     */
    public static Shortcut of(String keys) {
        KeyCombination spelt = KeyCombination.valueOf(keys);
        if (!(spelt instanceof KeyCodeCombination)) {
            throw new IllegalArgumentException("There is no such key: " + keys);
        }
        return new Shortcut(spelt);
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
        List<String> names = Arrays.stream(keys.getName().split("\\+", -1))
                .map(name -> KEY_NAMES.getOrDefault(name, name))
                .toList();
        Stream<String> modifiers = MODIFIERS.stream().filter(names::contains);
        Stream<String> key = names.stream().filter(name -> !MODIFIERS.contains(name));
        return Stream.concat(modifiers, key).collect(Collectors.joining("+"));
    }
}
