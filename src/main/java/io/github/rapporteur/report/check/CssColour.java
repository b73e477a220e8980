package io.github.rapporteur.report.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque colour of a style (CSS Color 4), 0 to 255 each.
 *
 * @param red share of red
 * @param green share of green
 * @param blue share of blue
 */
record CssColour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\\b");
    private static final Pattern CALL = Pattern.compile("(rgba?|hsla?)\\(([^()]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w#-])[a-z]+(?![\\w(-])");
    private static final Map<String, Integer> NAMES = names();

    /** The colour in a value, which may hold other things too; empty when there is none, or it is see-through. */
    static Optional<CssColour> read(String value) {
        String low = value.toLowerCase(Locale.ROOT);
        if (low.contains("url(") || low.contains("gradient(") || low.contains("var(")) {
            return Optional.empty();
        }
        Matcher hex = HEX.matcher(low);
        if (hex.find()) {
            return ofHex(hex.group(1));
        }
        Matcher call = CALL.matcher(low);
        if (call.find()) {
            return ofCall(call.group(1), call.group(2).strip().split("[\\s,/]+"));
        }
        for (Matcher name = NAME.matcher(low); name.find(); ) {
            Integer known = NAMES.get(name.group());
            if (known != null) {
                return Optional.of(new CssColour(known >> 16, (known >> 8) & 0xff, known & 0xff));
            }
        }
        return Optional.empty();
    }

    private static Optional<CssColour> ofHex(String digits) {
        String all = digits;
        if (digits.length() < 6) {
            StringBuilder twice = new StringBuilder();
            digits.chars().forEach(digit -> twice.append((char) digit).append((char) digit));
            all = twice.toString();
        }
        if (all.length() == 8 && !all.endsWith("ff")) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(all.substring(0, 6), 16);
        return Optional.of(new CssColour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff));
    }

    private static Optional<CssColour> ofCall(String function, String... parts) {
        try {
            if (parts.length < 3 || (parts.length > 3 && number(parts[3], 1) < 1)) {
                return Optional.empty();
            }
            if (function.startsWith("rgb")) {
                return Optional.of(new CssColour(
                        byteOf(number(parts[0], 255)), byteOf(number(parts[1], 255)), byteOf(number(parts[2], 255))));
            }
            double hue = Double.parseDouble(parts[0].replaceFirst("deg$", ""));
            return Optional.of(ofHue(hue, number(parts[1], 1), number(parts[2], 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A part as it is, or that share of the whole. */
    private static double number(String part, double whole) {
        return part.endsWith("%")
                ? Double.parseDouble(part.substring(0, part.length() - 1)) / 100 * whole
                : Double.parseDouble(part);
    }

    private static CssColour ofHue(double hue, double saturation, double lightness) {
        double spread = saturation * Math.min(lightness, 1 - lightness);
        int[] all = new int[3];
        int[] turns = {0, 8, 4};
        for (int i = 0; i < all.length; i++) {
            double turn = ((turns[i] + hue / 30) % 12 + 12) % 12;
            double part = lightness - spread * Math.max(-1, Math.min(Math.min(turn - 3, 9 - turn), 1));
            all[i] = byteOf(part * 255);
        }
        return new CssColour(all[0], all[1], all[2]);
    }

    private static int byteOf(double part) {
        return (int) Math.round(Math.max(0, Math.min(255, part)));
    }

    /** Contrast ratio of WCAG 2.2, from 1 to 21. */
    double contrast(CssColour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** "#1f1f1f". */
    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** The names that CSS has for colours. */
    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String entry : CssColourNames.ALL.strip().split("\\s+")) {
            int sign = entry.indexOf('=');
            names.put(entry.substring(0, sign), Integer.parseInt(entry.substring(sign + 1), 16));
        }
        return Map.copyOf(names);
    }
}
