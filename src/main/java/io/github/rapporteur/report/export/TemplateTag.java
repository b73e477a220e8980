package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.ArrayList;
import java.util.List;

/**
 * A tag of an own template, with the line it stands in, which the library does not tell.
 *
 * @param sign {@code #}, {@code ^}, {@code /}, or a blank for a value; comments and changes of signs are not listed
 * @param name what stands in it
 * @param line from 1
 */
record TemplateTag(char sign, String name, int line) {
    /**
     * All tags of a template, in order.
     *
     * @param file its name, for errors
     * @throws FileFormatException if one is not closed, or of a kind that is not understood
     */
    static List<TemplateTag> all(String file, String text) throws FileFormatException {
        return new Scanner(file, text).all();
    }

    /** Whether something begins here that a tag with {@code /} ends. */
    boolean opens() {
        return sign == '#' || sign == '^';
    }

    /** Goes through a text once. */
    private static final class Scanner {
        private final String file;
        private final String text;
        private final List<TemplateTag> tags = new ArrayList<>();
        private String open = "{{";
        private String close = "}}";
        private int line = 1;
        private int at;

        Scanner(String file, String text) {
            this.file = file;
            this.text = text;
        }

        List<TemplateTag> all() throws FileFormatException {
            int start = text.indexOf(open);
            while (start >= 0) {
                moveTo(start);
                tag(start + open.length());
                start = text.indexOf(open, at);
            }
            return tags;
        }

        private void moveTo(int next) {
            for (int i = at; i < next; i++) {
                line += text.charAt(i) == '\n' ? 1 : 0;
            }
            at = next;
        }

        private void tag(int start) throws FileFormatException {
            char sign = start < text.length() ? text.charAt(start) : ' ';
            boolean triple = sign == '{' && open.equals("{{");
            String ending = switch (sign) {
                case '{' -> triple ? "}}}" : close;
                case '=' -> "=" + close;
                default -> close;
            };
            int end = text.indexOf(ending, start + (sign == '=' ? 1 : 0));
            String inside = end < 0 ? "" : text.substring(start, end);
            if (end < 0 || (sign != '!' && inside.indexOf('\n') >= 0)) {
                throw problem(
                        "a tag begins with " + open + " and is not closed in this line", "Close it with " + ending);
            }
            switch (sign) {
                case '!' -> {}
                case '=' -> changeSigns(inside.substring(1).strip());
                case '>' ->
                    throw problem(
                            "“" + inside + "” wants another file, and a template is one file",
                            "Put that text in its place");
                case '<', '$' -> throw problem("“" + inside + "” is not understood", "Templates cannot extend others");
                case '#', '^', '/' -> add(sign, inside.substring(1));
                case '&' -> add(' ', inside.substring(1));
                default -> add(' ', triple ? inside.substring(1) : inside);
            }
            moveTo(end + ending.length());
        }

        private void add(char sign, String name) throws FileFormatException {
            String stripped = name.strip();
            if (stripped.isEmpty()) {
                throw problem("a tag without a name", "Name a field in it, or take it out");
            }
            if (stripped.chars().anyMatch(c -> Character.isWhitespace(c) || "{}<>\"'".indexOf(c) >= 0)) {
                throw problem("“" + stripped + "” is no name of a field", "Fields are single words, such as title");
            }
            tags.add(new TemplateTag(sign, stripped, line));
        }

        private void changeSigns(String both) throws FileFormatException {
            String[] signs = both.split("\\s+");
            if (signs.length != 2 || signs[0].length() > 2 || signs[1].length() > 2) {
                throw problem(
                        "other signs for tags are two times one or two characters, such as {{=<% %>=}}",
                        "Write them so");
            }
            open = signs[0];
            close = signs[1];
        }

        private FileFormatException problem(String what, String cure) {
            return new FileFormatException(file, "line " + line, what, cure + ".");
        }
    }
}
