package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Photo;
import io.github.rapporteur.schedule.Talk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a folder and where it would go.
 *
 * @param moment when it was taken, by the camera's clock as it is set now; null when its file does not say
 * @param talk whose note it goes to; null for none
 * @param isMoved whether the user chose the talk
 * @param isTicked whether it goes there
 */
record SortRow(
        Photo photo, @Nullable Instant moment, @Nullable Talk talk, boolean isMoved, boolean isTicked) {
    /** Whether it will be added. */
    boolean isAdded() {
        return isTicked && talk != null;
    }

    SortRow ticked(boolean now) {
        return new SortRow(photo, moment, talk, isMoved, now);
    }

    SortRow movedTo(@Nullable Talk now) {
        return new SortRow(photo, moment, now, true, now != null);
    }
}
