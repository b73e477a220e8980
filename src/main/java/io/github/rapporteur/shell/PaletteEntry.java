package io.github.rapporteur.shell;

import io.github.rapporteur.common.text.Folding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * One line of the palette.
 *
 * @param words what it is: a command's words, a talk's title
 * @param detail beside it in grey: why a command can not run, a talk's speakers and room; may be empty
 * @param key at the right: a command's key, a talk's day and time; may be empty
 * @param action what Enter does; null when it can not be done now
 */
public record PaletteEntry(
        Kind kind,
        Feather icon,
        String words,
        String detail,
        String key,
        @Nullable Runnable action) {
    /** The headings, in this order. */
    public enum Kind {
        TALK("Talks"),
        COMMAND("Commands"),
        NOT_NOW("Not possible now");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The heading. */
        public String words() {
            return words;
        }
    }

    /** A command, as it stands at this moment. */
    static PaletteEntry of(Command command) {
        boolean runs = command.canRun();
        return new PaletteEntry(
                runs ? Kind.COMMAND : Kind.NOT_NOW,
                command.icon().orElse(Feather.CHEVRON_RIGHT),
                command.words(),
                command.whyNotProperty().get(),
                command.shortcut().map(Shortcut::words).orElse(""),
                runs ? command::run : null);
    }

    /** Whether every word of the query occurs in the words, without regard to case and accents. */
    boolean matches(String query) {
        String text = Folding.fold(words);
        return Arrays.stream(Folding.fold(query).split(" ", -1)).allMatch(text::contains);
    }

    /** What a screen reader says: "Quote, Ctrl+Shift+Q". */
    String accessible() {
        StringBuilder text = new StringBuilder(words);
        for (String more : new String[] {detail, key}) {
            text.append(more.isEmpty() ? "" : ", " + more);
        }
        return text.toString();
    }
}
