package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Photo;
import io.github.rapporteur.schedule.Talk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a folder and where it would go.
 *
 * @param moment when it was taken, by the camera's clock as it is set now; null when its file does not say
 * @param why it has no talk, if it has none: "no talk was on"
 * @param talk whose note it goes to; null for none
 * @param isMoved whether the user chose the talk
 * @param isTicked whether it goes there
 */
record SortRow(
        Photo photo,
        @Nullable Instant moment,
        String why,
        @Nullable Talk talk,
        boolean isMoved,
        boolean isTicked) {
    /** Whether it will be added. */
    boolean isAdded() {
        return isTicked && talk != null;
    }

    SortRow ticked(boolean now) {
        return new SortRow(photo, moment, why, talk, isMoved, now);
    }

    SortRow movedTo(@Nullable Talk now) {
        return new SortRow(photo, moment, "no talk", now, true, now != null);
    }
}
