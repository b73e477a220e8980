package io.github.rapporteur.app;

import java.nio.file.Path;

/** Writes paths the way people know them. */
final class HomeFolder {
    private HomeFolder() {}

    /** The path without the folder that is home, and without the database's own ending. */
    static String shortened(Path file) {
        Path home = Path.of(System.getProperty("user.home", ""));
        Path shown = file.startsWith(home) ? home.relativize(file) : file;
        String text = shown.toString();
        return text.endsWith(".mv.db") ? text.substring(0, text.length() - ".mv.db".length()) : text;
    }
}
