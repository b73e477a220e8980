package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.update.TalkChange;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Shows what a newer schedule changes, before anything is stored. JavaFX thread. */
public interface UpdateReview {
    /**
     * Shows the changes, and asks.
     *
     * @param title the conference's name
     * @param zone of the conference's times
     * @param changes first what the user has something on; never empty
     */
    void show(String title, ZoneId zone, List<TalkChange> changes, Answers answers);

    /** What the user can answer. JavaFX thread. */
    interface Answers {
        /** Stores the newer schedule without these changes; an empty collection refuses none. */
        void accept(Collection<TalkChange> refused);

        /** Leaves the notebook as it is. */
        void giveUp();
    }
}
