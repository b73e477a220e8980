package io.github.rapporteur.schedule.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the time zone that a schedule means by what it writes: Europe/Berlin, "W. Europe Standard Time",
 * "(UTC-05:00) Eastern Time (US &amp; Canada)", /example.org/Olson_1/Europe/Berlin, tzone://Microsoft/Utc, UTC+2.
 * Windows names are translated by the table of Unicode CLDR (windowsZones).
 */
final class ZoneNames {
    private static final String TABLE = "windows-zones.txt";

    private ZoneNames() {}

    /** The zone; empty when the name is blank or means none. */
    static Optional<ZoneId> find(String written) {
        String name = unquoted(written);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<ZoneId> found = olson(name);
        if (found.isPresent()) {
            return found;
        }
        if (name.toLowerCase(Locale.ROOT).startsWith("tzone://")) {
            return name.toLowerCase(Locale.ROOT).endsWith("/utc") ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        }
        ZoneId windows = WindowsTable.ZONES.get(key(name));
        if (windows == null) {
            windows = WindowsTable.ZONES.get(
                    key(name.replace("Daylight", "Standard").replace("Summer", "Standard")));
        }
        return windows != null ? Optional.of(windows) : withOffset(name);
    }

    /** Names of the tz database, also with a path in front, other case, or blanks for underscores. */
    private static Optional<ZoneId> olson(String name) {
        Optional<ZoneId> exact = zone(name);
        if (exact.isPresent() || name.indexOf('/') < 0 || name.contains("://")) {
            return exact;
        }
        String path = name.replace(' ', '_');
        for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
            String tail = path.substring(path.charAt(at) == '/' ? at + 1 : at);
            if (tail.indexOf('/') < 0) {
                break;
            }
            Optional<ZoneId> found = zone(tail);
            if (found.isEmpty()) {
                found = anyCase(tail);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> anyCase(String name) {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.equalsIgnoreCase(name)) {
                return zone(id);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            // Not by Java's table of short names: its BST is Bangladesh, its IST India.
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "(UTC+07:00) Bangkok, Hanoi, Jakarta": by the words, then by a city with that offset, then by the offset. */
    private static Optional<ZoneId> withOffset(String name) {
        String text = name.startsWith("(") ? name.substring(1) : name;
        String upper = text.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("UTC") && !upper.startsWith("GMT")) {
            return Optional.empty();
        }
        int end = 3;
        while (end < text.length() && "+-:0123456789 ".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        String words = text.substring(end < text.length() && text.charAt(end) == ')' ? end + 1 : end)
                .strip();
        ZoneId byWords = WindowsTable.ZONES.get(key(words));
        if (byWords != null) {
            return Optional.of(byWords);
        }
        Optional<ZoneOffset> offset = offset(text.substring(3, end));
        return offset.flatMap(standard -> byCity(words, standard)).or(() -> offset);
    }

    private static Optional<ZoneId> byCity(String words, ZoneOffset standard) {
        for (String city : words.split("[,;:]")) {
            String wanted = "/" + city.strip().replace(' ', '_');
            for (String id : ZoneId.getAvailableZoneIds()) {
                boolean inCity = wanted.length() > 1
                        && id.regionMatches(true, id.length() - wanted.length(), wanted, 0, wanted.length());
                if (inCity
                        && zone(id).filter(found -> hasOffset(found, standard)).isPresent()) {
                    return zone(id);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean hasOffset(ZoneId zone, ZoneOffset standard) {
        return zone.getRules()
                .getStandardOffset(Instant.EPOCH.plusSeconds(1_500_000_000L))
                .equals(standard);
    }

    private static Optional<ZoneOffset> offset(String written) {
        String digits = written.replace(" ", "");
        if (digits.isEmpty()) {
            return Optional.of(ZoneOffset.UTC);
        }
        int colon = digits.indexOf(':');
        if (digits.length() == 2 || colon == 2) {
            digits = digits.charAt(0) + "0" + digits.substring(1);
        }
        return Optional.ofNullable(IsoMoment.parseOffset(digits));
    }

    private static String unquoted(String written) {
        String name = written.strip();
        while (name.length() > 1 && isQuote(name.charAt(0)) && isQuote(name.charAt(name.length() - 1))) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return name.replace("\\,", ",").replace("\\;", ";");
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** The letters and digits that matter: no case, no accents, no "and". */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        for (String word : plain.split("[^\\p{L}\\p{M}\\p{N}+-]+")) {
            if (!word.equals("and")) {
                word.chars()
                        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                        .forEach(c -> key.append((char) c));
            }
        }
        return key.toString();
    }

    /** The table, read when a name is met that is not of the tz database. */
    private static final class WindowsTable {
        static final Map<String, ZoneId> ZONES = load();

        private static Map<String, ZoneId> load() {
            Map<String, ZoneId> zones = new HashMap<>();
            for (String line : lines()) {
                String[] parts = line.split("\\|");
                if (!line.startsWith("#") && parts.length == 3) {
                    ZoneId zone = ZoneId.of(parts[1]);
                    zones.put(key(parts[0]), zone);
                    zones.put(key(parts[2]), zone);
                }
            }
            return Map.copyOf(zones);
        }

        private static List<String> lines() {
            try (InputStream in = ZoneNames.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException(TABLE + " is missing from the program");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
