package io.github.rapporteur.report.export;

import org.jspecify.annotations.Nullable;

/**
 * Writes HTML with every text escaped. The only door from text to page: {@link #raw} is for this package's own tags.
 */
final class Html {
    private final StringBuilder out;

    Html(int expectedLength) {
        out = new StringBuilder(expectedLength);
    }

    /** Tags, written in this package; never a user's or a schedule's text. */
    Html raw(String tags) {
        out.append(tags);
        return this;
    }

    /** A text between tags or in a double-quoted attribute. */
    Html text(String text) {
        return text(text, 0, text.length());
    }

    /** As {@link #text(String)}, a part of it. */
    Html text(String text, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            String escape = escape(text.charAt(i));
            if (escape != null) {
                out.append(text, start, i).append(escape);
                start = i + 1;
            }
        }
        out.append(text, start, to);
        return this;
    }

    /** A number. */
    Html number(int number) {
        out.append(number);
        return this;
    }

    /** A blank, the name, and the value in quotation marks. */
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        return text(value).raw("\"");
    }

    private static @Nullable String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            case '\0' -> "\uFFFD";
            default -> null;
        };
    }

    /** How much has been written. */
    int length() {
        return out.length();
    }

    /** What has been written since it was as long as that. */
    String from(int length) {
        return out.substring(length);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
