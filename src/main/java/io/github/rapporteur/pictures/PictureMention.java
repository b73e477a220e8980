package io.github.rapporteur.pictures;

import io.github.rapporteur.common.text.TextRange;

/**
 * A place in a note where a picture stands: {@code ![alternative text](picture:3f2a91bc00d1e2f3 "Caption")}, the
 * notation that Markdown has for pictures.
 *
 * @param range where it is in the text; empty at 0 for one that is in no text yet
 * @param name first digits of the picture's hash
 * @param alternative what the picture shows, for whoever does not see it; plain words, may be empty
 * @param caption plain words, may be empty
 */
public record PictureMention(TextRange range, String name, String alternative, String caption) {
    /** What stands before the name in the target. */
    static final String SCHEME = "picture:";

    /** Signs that would mean something in the alternative text. */
    private static final String IN_ALTERNATIVE = "\\`*_[]<&~|";

    private static final String IN_CAPTION = "\\\"&";

    /** Folds white space, so that it stands on one line. */
    public PictureMention {
        alternative = line(alternative);
        caption = line(caption);
    }

    /** A picture without words, to be put into a text. */
    public static PictureMention of(PictureHash hash) {
        return new PictureMention(new TextRange(0, 0), hash.shortName(), "", "");
    }

    /** The name in a target such as {@code picture:3f2a91bc00d1e2f3}; empty when it is no picture of a notebook. */
    public static String nameIn(String target) {
        String name = target.startsWith(SCHEME) ? target.substring(SCHEME.length()) : "";
        boolean isName =
                name.length() >= PictureHash.SHORTEST && name.length() <= PictureHash.LENGTH && PictureHash.isHex(name);
        return isName ? name : "";
    }

    /** The target that names a picture. */
    public static String target(String name) {
        return SCHEME + name;
    }

    /** The same picture with other words. */
    public PictureMention withWords(String newAlternative, String newCaption) {
        return new PictureMention(range, name, newAlternative, newCaption);
    }

    /** The same as one that is in no text. */
    public PictureMention withoutPlace() {
        return new PictureMention(new TextRange(0, 0), name, alternative, caption);
    }

    /** As it is written into a note; no sign in its words is taken for Markdown. */
    public String markdown() {
        String title = caption.isEmpty() ? "" : " \"" + escaped(caption, IN_CAPTION) + "\"";
        return "![" + escaped(alternative, IN_ALTERNATIVE) + "](" + SCHEME + name + title + ")";
    }

    private static String escaped(String words, String signs) {
        StringBuilder text = new StringBuilder(words.length() + 8);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append(signs.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return text.toString();
    }

    private static String line(String words) {
        return words.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
    }
}
