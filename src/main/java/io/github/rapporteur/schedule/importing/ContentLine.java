package io.github.rapporteur.schedule.importing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of a calendar (RFC 5545 section 3.1), read leniently: blanks round names and behind the colon are
 * forgiven.
 *
 * @param line number of its first line in the file
 * @param name upper case, without a group in front
 * @param parameters by upper-case name, values without quotes
 * @param value as written, still escaped
 */
record ContentLine(int line, String name, Map<String, String> parameters, String value) {
    /** Reads an unfolded line; null when it is none: no colon, or a name that cannot be one. */
    static @Nullable ContentLine parse(int line, String text) {
        int end = nameEnd(text);
        if (end == 0 || end == text.length()) {
            return null;
        }
        String name =
                text.substring(text.lastIndexOf('.', end - 1) + 1, end).strip().toUpperCase(Locale.ROOT);
        if (text.charAt(end) == ':') {
            return new ContentLine(line, name, Map.of(), text.substring(end + 1).strip());
        }
        Map<String, String> parameters = new LinkedHashMap<>(4);
        int at = end;
        while (at < text.length() && text.charAt(at) == ';') {
            int next = parameterEnd(text, at + 1);
            putParameter(text.substring(at + 1, next), parameters);
            at = next;
        }
        return at == text.length()
                ? null
                : new ContentLine(line, name, parameters, text.substring(at + 1).strip());
    }

    /** The parameter's value; empty when there is none. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The value as TEXT (RFC 5545 section 3.3.11): escapes resolved, quoted-printable of vCalendar 1.0 decoded. */
    String text() {
        String text = parameter("ENCODING").equalsIgnoreCase("QUOTED-PRINTABLE") ? printable() : value;
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!escaped && c == '\\') {
                escaped = true;
                continue;
            }
            if (escaped && (c == 'n' || c == 'N')) {
                out.append('\n');
            } else if (escaped && "\\,;:\"".indexOf(c) < 0) {
                out.append('\\').append(c);
            } else {
                out.append(c);
            }
            escaped = false;
        }
        return escaped ? out.append('\\').toString() : out.toString();
    }

    /** Whether a line of text could follow this property that a program broke without folding it. */
    boolean isText() {
        return switch (name) {
            case "SUMMARY", "DESCRIPTION", "COMMENT", "X-ALT-DESC", "STYLED-DESCRIPTION" -> true;
            default -> false;
        };
    }

    /** The property with more text behind its value. */
    ContentLine with(String more) {
        return new ContentLine(line, name, parameters, value + more);
    }

    private static int nameEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == ';') {
                return i;
            }
            boolean inName = Character.isLetterOrDigit(c) ? c < '\u0080' : "-._ ".indexOf(c) >= 0;
            if (!inName) {
                return 0;
            }
        }
        return 0;
    }

    private static int parameterEnd(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ';' || c == ':')) {
                return i;
            }
        }
        // A quote that is never closed: take the first colon all the same.
        int colon = text.indexOf(':', from);
        return quoted && colon >= 0 ? colon : text.length();
    }

    private static void putParameter(String written, Map<String, String> parameters) {
        int equals = written.indexOf('=');
        if (equals < 0) {
            // vCalendar 1.0 writes ENCODING and TYPE values alone.
            boolean printable = written.strip().equalsIgnoreCase("QUOTED-PRINTABLE");
            parameters.putIfAbsent(printable ? "ENCODING" : "TYPE", written.strip());
            return;
        }
        String value = written.substring(equals + 1).strip();
        if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1);
        }
        if (value.indexOf('^') >= 0) {
            // RFC 6868
            value = value.replace("^'", "\"").replace("^n", " ").replace("^^", "^");
        }
        parameters.putIfAbsent(written.substring(0, equals).strip().toUpperCase(Locale.ROOT), value);
    }

    private String printable() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
        byte[] written = value.getBytes(StandardCharsets.UTF_8);
        int i = 0;
        while (i < written.length) {
            int high = i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
            int low = i + 2 < written.length ? Character.digit(written[i + 2], 16) : -1;
            if (written[i] == '=' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                if (written[i] != '=') {
                    bytes.write(written[i]);
                }
                i++;
            }
        }
        return bytes.toString(charset());
    }

    private Charset charset() {
        try {
            String name = parameter("CHARSET");
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
