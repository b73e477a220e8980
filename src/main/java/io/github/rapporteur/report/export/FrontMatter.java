package io.github.rapporteur.report.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands at the head of a Markdown file for a site generator. */
public enum FrontMatter {
    /** None: the title is the file's first heading. */
    NONE("None", "for GitHub and every editor"),
    /** Of a page bundle: a folder with {@code index.md} and the pictures in it. */
    HUGO("Hugo", "a folder of its own for the post: index.md and its pictures"),
    /** Of a post; the pictures lie in {@code assets}, beside the folder of posts. */
    JEKYLL("Jekyll", "a post, its pictures in the folder assets");

    private final String words;
    private final String purpose;

    FrontMatter(String words, String purpose) {
        this.words = words;
        this.purpose = purpose;
    }

    /** The one of that name, in any case: "hugo". */
    public static Optional<FrontMatter> named(String name) {
        String high = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(high)).findFirst();
    }

    /** Its name for the user. */
    public String words() {
        return words;
    }

    /** What comes of it. */
    public String purpose() {
        return purpose;
    }
}
