package io.github.rapporteur.schedule;

/**
 * The user's own hand in the schedule: talks that no schedule has, and corrections of those that it has. What the
 * schedule says is never overwritten, and no import touches what is written here. All methods block and must not be
 * called on the JavaFX thread; a failure is a {@link io.github.rapporteur.common.io.StoreException}, and nothing has
 * changed then. A talk that is not there is an IllegalArgumentException.
 */
public interface TalksByHand {
    /** Adds a talk. */
    TalkId add(ConferenceId conference, TalkEntry entry, TalkText text);

    /**
     * Has a talk be this from now on. Of an imported one each field that differs from the schedule is kept as a
     * correction, and one that does not is no correction any more. The long texts stay.
     */
    void change(TalkId talk, TalkEntry entry);

    /**
     * Takes a talk by hand out of the schedule. Its notes, star and rating stay in the notebook. An imported talk can not
     * be removed: IllegalArgumentException.
     */
    void remove(TalkId talk);

    /** Puts a removed talk back where it was, with all that is on it. */
    void bringBack(TalkId talk);
}
