package io.github.rapporteur.pictures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a picture was taken, as its camera wrote it.
 *
 * @param local the camera's clock
 * @param offset how far the camera's zone was from UTC; null when it did not say
 */
public record TakenTime(LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final DateTimeFormatter EXIF = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    /**
     * Reads the fields DateTimeOriginal and OffsetTimeOriginal of Exif.
     *
     * @param time "2026:09:14 11:42:03"; empty when there is none
     * @param offset "+02:00"; anything else counts as not said
     */
    static Optional<TakenTime> ofExif(String time, String offset) {
        try {
            return Optional.of(new TakenTime(LocalDateTime.parse(time.strip(), EXIF), offset(offset)));
        } catch (DateTimeParseException e) {
            // Cameras whose clock was never set write zeros or blanks.
            return Optional.empty();
        }
    }

    private static @Nullable ZoneOffset offset(String offset) {
        try {
            return offset.isBlank() ? null : ZoneOffset.of(offset.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The moment.
     *
     * @param zone where the camera's clock was right; counts only when the picture does not say so itself
     */
    public Instant in(ZoneId zone) {
        ZoneOffset own = offset;
        return own == null ? local.atZone(zone).toInstant() : local.toInstant(own);
    }
}
