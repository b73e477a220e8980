package io.github.rapporteur.report.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a style sheet as the CSS standard cuts it into words (CSS Syntax 3, section 4) and writes it without what loads
 * something: unknown rules that begin with {@code @}, addresses but those of pictures in the text itself, and functions
 * that take an address. Names are compared with their escapes resolved. One for each text.
 */
final class CssCleaning {
    private static final Set<String> RULES = Set.of(
            "media",
            "supports",
            "page",
            "keyframes",
            "-webkit-keyframes",
            "counter-style",
            "layer",
            "container",
            "property",
            "scope",
            "starting-style",
            "top-left",
            "top-center",
            "top-right",
            "bottom-left",
            "bottom-center",
            "bottom-right");

    private static final Set<String> LOADING = Set.of(
            "src",
            "image",
            "image-set",
            "-webkit-image-set",
            "cross-fade",
            "-webkit-cross-fade",
            "element",
            "-moz-element",
            "paint",
            "expression");

    private static final Pattern PICTURE =
            Pattern.compile("(?is)data:image/(?:png|jpeg|gif|webp|avif|svg\\+xml)[;,].*");

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> remarks = new LinkedHashSet<>();
    private int at;

    CssCleaning(String text) {
        in = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n').replace('\0', '\uFFFD');
    }

    OwnStyle clean() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (in.startsWith("/*", at)) {
                comment();
                out.append(' ');
            } else if (in.startsWith("<!--", at)) {
                at += 4;
            } else if (c == '"' || c == '\'') {
                out.append(quoted(string()));
            } else if (c == '@') {
                rule();
            } else if (startsName(c)) {
                word();
            } else {
                out.append(c);
                at++;
            }
        }
        // The page's own parser knows no CSS: these two characters would end the style for it wherever they stand.
        return new OwnStyle(out.toString().replace("</", "<\\/").strip(), new ArrayList<>(remarks));
    }

    private void rule() {
        at++;
        String name = name();
        if (RULES.contains(name)) {
            out.append('@').append(name);
        } else {
            remarks.add("@" + shortened(name) + " was taken out: a style of a report loads nothing.");
            skipRule();
        }
    }

    private void word() {
        int start = at;
        String name = name();
        if (at >= in.length() || in.charAt(at) != '(') {
            out.append(in, start, at);
        } else if (name.equals("url")) {
            at++;
            url();
        } else if (LOADING.contains(name)) {
            remarks.add(name + "(…) was taken out: a style of a report loads nothing.");
            at++;
            skipTo(')');
            out.append("none");
        } else {
            out.append(in, start, at);
        }
    }

    private void url() {
        blanks();
        char first = at < in.length() ? in.charAt(at) : ')';
        String address;
        if (first == '"' || first == '\'') {
            address = string();
            skipTo(')');
        } else {
            StringBuilder raw = new StringBuilder();
            while (at < in.length() && in.charAt(at) != ')') {
                raw.appendCodePoint(in.charAt(at) == '\\' ? escape() : in.charAt(at++));
            }
            at++;
            address = raw.toString().strip();
        }
        if (PICTURE.matcher(address).matches()) {
            out.append("url(").append(quoted(address)).append(')');
        } else {
            remarks.add("An address was taken out: pictures of a style stand in it as data.");
            out.append("none");
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '<' || c < ' ') {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The text of a string, which a line's end closes too. */
    private String string() {
        char quote = in.charAt(at++);
        StringBuilder text = new StringBuilder();
        while (at < in.length() && in.charAt(at) != quote && in.charAt(at) != '\n') {
            if (in.startsWith("\\\n", at)) {
                at += 2;
            } else {
                text.appendCodePoint(in.charAt(at) == '\\' ? escape() : in.charAt(at++));
            }
        }
        at++;
        return text.toString();
    }

    private static boolean startsName(int c) {
        return c == '-' || c == '_' || c == '\\' || c >= 0x80 || isLetter(c);
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** A name in small letters, its escapes resolved. */
    private String name() {
        StringBuilder name = new StringBuilder();
        while (at < in.length() && (startsName(in.charAt(at)) || Character.isDigit(in.charAt(at)))) {
            name.appendCodePoint(in.charAt(at) == '\\' ? escape() : in.charAt(at++));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    private int escape() {
        at++;
        int start = at;
        while (at < in.length() && at < start + 6 && Character.digit(in.charAt(at), 16) >= 0) {
            at++;
        }
        if (at > start) {
            int code = Integer.parseInt(in.substring(start, at), 16);
            if (at < in.length() && Character.isWhitespace(in.charAt(at))) {
                at++;
            }
            return code > 0 && Character.isValidCodePoint(code) ? code : 0xFFFD;
        }
        return at < in.length() ? in.charAt(at++) : 0xFFFD;
    }

    private void blanks() {
        while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
            at++;
        }
    }

    private void comment() {
        int end = in.indexOf("*/", at + 2);
        at = end < 0 ? in.length() : end + 2;
    }

    /** Behind the semicolon or the block that ends a rule. */
    private void skipRule() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (in.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'') {
                string();
            } else if (c == ';') {
                at++;
                return;
            } else if (c == '{') {
                at++;
                skipTo('}');
                return;
            } else if (c == '}') {
                return;
            } else {
                skipOne(c);
            }
        }
    }

    /** Behind the bracket that closes what is open; what is inside has its own brackets. */
    private void skipTo(char closing) {
        int depth = 1;
        char opening = closing == ')' ? '(' : '{';
        while (at < in.length() && depth > 0) {
            char c = in.charAt(at);
            if (in.startsWith("/*", at)) {
                comment();
            } else if (c == '"' || c == '\'') {
                string();
            } else {
                depth += c == opening ? 1 : c == closing ? -1 : 0;
                skipOne(c);
            }
        }
    }

    private void skipOne(char c) {
        if (c == '\\') {
            escape();
        } else {
            at++;
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }
}
