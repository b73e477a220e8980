package io.github.rapporteur.pictures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How far a camera's clock can be believed.
 *
 * @param zone where its times are right, of pictures that do not say so themselves
 * @param minutes to be added, because the clock was slow; negative because it was fast
 */
public record CameraClock(ZoneId zone, int minutes) {
    /** When a picture was really taken. */
    public Instant moment(TakenTime taken) {
        return taken.in(zone).plus(Duration.ofMinutes(minutes));
    }
}
