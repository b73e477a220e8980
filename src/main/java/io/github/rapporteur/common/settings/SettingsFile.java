package io.github.rapporteur.common.settings;

import io.github.rapporteur.common.io.SafeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file that {@link Settings} live in between two starts: one {@code name=value} a line, UTF-8, line ends and
 * backslashes in values escaped. Not for the JavaFX thread, except reading at the start, before there is a window.
 */
public final class SettingsFile {
    private final Path file;

    /** Settings kept in this file, which need not exist yet. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** Reads the settings; none when there is no file. Lines that are not settings are passed over. */
    public Settings read() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String line : lines()) {
            int sign = line.indexOf('=');
            if (sign > 0 && line.charAt(0) != '#') {
                written.put(line.substring(0, sign), unescaped(line.substring(sign + 1)));
            }
        }
        return new Settings(written);
    }

    /** Writes the settings; the old file stays whole until the new one is. */
    public void write(Settings settings) throws IOException {
        StringBuilder text = new StringBuilder("# Rapporteur's settings; written by the program.\n");
        new TreeMap<>(settings.written())
                .forEach((name, value) ->
                        text.append(name).append('=').append(escaped(value)).append('\n'));
        SafeFile.write(file, text.toString());
    }

    private Iterable<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException firstStart) {
            return Map.<String, String>of().keySet();
        } catch (CharacterCodingException notOurs) {
            throw new IOException(file + " is not a settings file. Delete it to start with the defaults.", notOurs);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
