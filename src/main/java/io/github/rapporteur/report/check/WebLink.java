package io.github.rapporteur.report.check;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a link can lead a reader anywhere, by how it is written (RFC 3986): nothing is asked.
 *
 * @param address as it was written
 * @param isValid whether it is a whole web address, a mail address or a place on the page
 * @param better how it was most likely meant; empty when nobody knows
 */
record WebLink(String address, boolean isValid, Optional<String> better) {
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(?i)www\\.\\S+");
    private static final Pattern BROKEN_SCHEME = Pattern.compile("(?i)(https?)(?::/|//|:|;//|:\\\\\\\\)(?=[^/:\\s])");
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^@\\s?]+@[^@\\s?]+\\.[^@\\s?]+(?:\\?\\S*)?");
    private static final Pattern IP4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    private static final Pattern TOP = Pattern.compile("(?i)xn--[a-z0-9-]+|[a-z]{2,}");
    private static final Pattern LABEL = Pattern.compile("(?i)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?");

    static WebLink read(String written) {
        String address = written.strip();
        String low = address.toLowerCase(Locale.ROOT);
        if (low.startsWith("#") || MAIL.matcher(address).matches()) {
            return new WebLink(address, true, Optional.empty());
        }
        if (low.startsWith("http://") || low.startsWith("https://")) {
            return new WebLink(address, isWhole(address), Optional.empty());
        }
        Optional<String> better = Optional.empty();
        if (WITHOUT_SCHEME.matcher(address).matches()) {
            better = Optional.of("https://" + address);
        } else if (BROKEN_SCHEME.matcher(address).lookingAt()) {
            better = Optional.of(BROKEN_SCHEME.matcher(address).replaceFirst("$1://"));
        }
        return new WebLink(address, false, better.filter(WebLink::isWhole));
    }

    private static boolean isWhole(String address) {
        String rest = address.substring(address.indexOf("://") + 3);
        int end = rest.length();
        for (char sign : new char[] {'/', '?', '#'}) {
            int at = rest.indexOf(sign);
            end = at >= 0 && at < end ? at : end;
        }
        if (address.chars().anyMatch(WebLink::isForbidden)) {
            return false;
        }
        String authority = rest.substring(0, end);
        if (authority.startsWith("[")) {
            return isParsed("http://" + authority + "/");
        }
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        int colon = host.indexOf(':');
        return at < 0
                && (colon < 0 || isPort(host.substring(colon + 1)))
                && isHost(colon < 0 ? host : host.substring(0, colon));
    }

    private static boolean isForbidden(int c) {
        return c <= ' ' || c == '"' || c == '<' || c == '>' || c == '`' || c == '\\' || c == 0x7f || c == 0xa0;
    }

    private static boolean isParsed(String address) {
        try {
            return new URI(address).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isPort(String digits) {
        return digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= LAST_PORT;
    }

    /** A name of the public network, with a dot in it, or a number. */
    private static boolean isHost(String written) {
        if (IP4.matcher(written).matches()) {
            for (String part : written.split("\\.", -1)) {
                if (Integer.parseInt(part) > 255) {
                    return false;
                }
            }
            return true;
        }
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String[] labels = (host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1);
        for (String label : labels) {
            if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return labels.length > 1 && TOP.matcher(labels[labels.length - 1]).matches();
    }
}
