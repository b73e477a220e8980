package io.github.rapporteur.common.time;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers that sort by the time they were made: UUID version 7 (RFC 9562 section 5.7). Thread-safe. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A new identifier for now. */
    public static UUID next() {
        return at(Clock.systemUTC().millis());
    }

    /**
     * A new identifier for a moment.
     *
     * @param epochMillis milliseconds since 1970-01-01T00:00Z
     */
    public static UUID at(long epochMillis) {
        long high = epochMillis << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
