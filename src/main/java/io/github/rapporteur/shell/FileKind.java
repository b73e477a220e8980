package io.github.rapporteur.shell;

import java.util.List;

/**
 * A kind of file to choose from.
 *
 * @param words its name for the user: "Schedules"
 * @param endings patterns such as "*.xml"
 */
public record FileKind(String words, List<String> endings) {
    /** Every file. */
    public static final FileKind ANY = new FileKind("All files", List.of("*"));

    /** Keeps its own list. */
    public FileKind {
        endings = List.copyOf(endings);
    }

    /** A kind of file with its endings. */
    public static FileKind of(String words, String... endings) {
        return new FileKind(words, List.of(endings));
    }
}
