package io.github.rapporteur.schedule.importing;

/**
 * Durations as RFC 5545 section 3.3.6 and ISO 8601 write them: PT45M, P1DT2H, P1W, -PT15M. Small letters and a week
 * behind the T, which some programs write, are understood.
 */
final class IsoDuration {
    private static final long MOST_SECONDS = 366L * 24 * 3600;

    private IsoDuration() {}

    /** The seconds that the text means, negative with a minus sign; {@link Long#MIN_VALUE} when it is no duration. */
    static long seconds(String text) {
        String upper = text.strip();
        boolean negative = upper.startsWith("-");
        int at = negative || upper.startsWith("+") ? 1 : 0;
        if (at >= upper.length() || Character.toUpperCase(upper.charAt(at)) != 'P') {
            return Long.MIN_VALUE;
        }
        long total = 0;
        long number = -1;
        boolean time = false;
        boolean any = false;
        for (int i = at + 1; i < upper.length(); i++) {
            char c = Character.toUpperCase(upper.charAt(i));
            if (c >= '0' && c <= '9') {
                number = Math.max(number, 0) * 10 + (c - '0');
            } else if (c == 'T' && number < 0) {
                time = true;
            } else {
                long unit = unit(c, time);
                if (unit < 0 || number < 0) {
                    return Long.MIN_VALUE;
                }
                total += number * unit;
                number = -1;
                any = true;
            }
            if (number > MOST_SECONDS || total > MOST_SECONDS) {
                return Long.MIN_VALUE;
            }
        }
        if (!any || number >= 0) {
            return Long.MIN_VALUE;
        }
        return negative ? -total : total;
    }

    private static long unit(char letter, boolean time) {
        return switch (letter) {
            case 'W' -> 7L * 24 * 3600;
            case 'D' -> 24L * 3600;
            case 'H' -> 3600;
            case 'M' -> time ? 60 : -1;
            case 'S' -> 1;
            default -> -1;
        };
    }
}
