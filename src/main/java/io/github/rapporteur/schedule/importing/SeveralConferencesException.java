package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.List;

/**
 * A file holds several conferences, and it is not said which one is meant ({@link ImportOptions#withPick}). The message
 * names them.
 */
public final class SeveralConferencesException extends FileFormatException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Choice> choices;

    /**
     * One of them.
     *
     * @param words its name for the user; no two alike
     * @param pick what picks it
     */
    public record Choice(String words, String pick) {}

    SeveralConferencesException(String file, List<Choice> choices, String problem, String cure) {
        super(file, "", problem, cure);
        this.file = file;
        this.choices = List.copyOf(choices);
    }

    /** The file's name for messages. */
    public String file() {
        return file;
    }

    /** What can be picked, in the file's order; two or more. */
    public List<Choice> choices() {
        return choices;
    }
}
