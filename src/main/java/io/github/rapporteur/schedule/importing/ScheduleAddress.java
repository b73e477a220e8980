package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A web address that may be asked: https or http, with a host, without name and password.
 *
 * @param uri with a host of ASCII letters; nothing behind {@code #}
 */
record ScheduleAddress(URI uri) {
    private static final Pattern PARTS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?://([^/?#]*))?([^#]*)(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\[\\]:]*)(?::([0-9]{0,5}))?");
    private static final Pattern HOST = Pattern.compile("\\[.+]|[a-z0-9_.-]*");
    private static final String UNWISE = " \"<>\\^`{|}";
    private static final String NO_ADDRESS = "this is not a web address. Check how it is written.";
    private static final String NO_NEXT =
            "the server sends on to something that is no address. Ask the conference for the" + " right address.";

    /**
     * The address that somebody typed; {@code webcal:} stands for {@code https:}.
     *
     * @throws IOException if it cannot be asked; the message is a sentence
     */
    static ScheduleAddress typed(String text) throws IOException {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw new IOException(shown(text) + ": " + NO_ADDRESS);
        }
        return of(scheme(parts.group(1)), parts.group(2), parts.group(3), new Messages(shown(text), NO_ADDRESS));
    }

    /**
     * Where a server sends on to from here.
     *
     * @param location as the server wrote it
     * @param asked the address that the user knows, for messages
     * @throws IOException if that cannot be asked; the message is a sentence
     */
    ScheduleAddress sentOnTo(String location, String asked) throws IOException {
        Messages messages = new Messages(asked, NO_NEXT);
        String written = location.strip();
        Matcher parts = PARTS.matcher(written);
        if (parts.matches()) {
            return of(scheme(parts.group(1)), parts.group(2), parts.group(3), messages);
        }
        try {
            // URI takes the last part of the path away when there is only a query.
            URI target = uri.resolve(new URI(wise(written.startsWith("?") ? uri.getRawPath() + written : written)));
            return of(scheme(target.getScheme()), target.getRawAuthority(), rest(target), messages);
        } catch (URISyntaxException e) {
            throw messages.noAddress(e);
        }
    }

    boolean isSafe() {
        return uri.getScheme().equals("https");
    }

    /** The host's name, in lower case; an IPv6 address without its brackets. */
    String host() {
        String host = uri.getHost() == null ? uri.getAuthority().replaceFirst(":[0-9]*$", "") : uri.getHost();
        return host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    int port() {
        Matcher authority = AUTHORITY.matcher(uri.getRawAuthority());
        String port = authority.matches() && authority.group(2) != null ? authority.group(2) : "";
        return port.isEmpty() ? (isSafe() ? 443 : 80) : Integer.parseInt(port);
    }

    /** What stands in the request's first line. */
    String path() {
        String ascii = uri.toASCIIString();
        String path = ascii.substring(ascii.indexOf("//") + 2).replaceFirst("^[^/?]*", "");
        return path.startsWith("/") ? path : "/" + path;
    }

    /** Host and port as a request names them. */
    String authority() {
        return uri.getRawAuthority();
    }

    /** An address as it may stand in a message: without what could be a password. */
    static String shown(String text) {
        return text.strip().replaceFirst("^([a-zA-Z][a-zA-Z0-9+.-]*:/*)[^/?#]*@", "$1");
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static ScheduleAddress of(String scheme, String authority, String rest, Messages messages)
            throws IOException {
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw messages.error("only https addresses can be opened, not " + scheme + ".", null);
        }
        String written = authority == null ? "" : authority;
        if (written.contains("@")) {
            throw messages.error(
                    "an address with a name or password in front of the host is not used, because it would be kept and"
                            + " shown. Take them out; if the server wants them, save the file in your browser and"
                            + " import that.",
                    null);
        }
        Matcher parts = AUTHORITY.matcher(written);
        if (!parts.matches()) {
            throw messages.noAddress(null);
        }
        String host = host(parts.group(1), messages);
        String port = parts.group(2) == null || parts.group(2).isEmpty() ? "" : ":" + parts.group(2);
        if (!port.isEmpty() && Integer.parseInt(port.substring(1)) > 65_535) {
            throw messages.noAddress(null);
        }
        try {
            return new ScheduleAddress(new URI(scheme + "://" + host + port + wise(rest)));
        } catch (URISyntaxException e) {
            throw messages.noAddress(e);
        }
    }

    private static String host(String written, Messages messages) throws IOException {
        if (written.isEmpty()) {
            throw messages.error("there is no host in this address. Check how it is written.", null);
        }
        try {
            String host = written.startsWith("[") ? written : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
            if (HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
                return host.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            throw messages.noAddress(e);
        }
        throw messages.noAddress(null);
    }

    private static String scheme(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.equals("webcal") || lower.equals("webcals") ? "https" : lower;
    }

    private static String rest(URI target) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return target.getRawPath() + query;
    }

    /** Writes in percents what people type and browsers forgive. */
    private static String wise(String text) {
        StringBuilder wise = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (UNWISE.indexOf(sign) >= 0) {
                wise.append(String.format(Locale.ROOT, "%%%02X", (int) sign));
            } else {
                wise.append(sign);
            }
        }
        return wise.toString();
    }

    /**
     * How errors are worded.
     *
     * @param asked the address that the user knows
     * @param noAddress said of what is no address
     */
    private record Messages(String asked, String noAddress) {
        IOException noAddress(@Nullable Throwable cause) {
            return error(noAddress, cause);
        }

        IOException error(String sentence, @Nullable Throwable cause) {
            return new IOException(asked + ": " + sentence, cause);
        }
    }
}
