package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;

/** Shows what is chosen in the schedule; the note editor does. JavaFX thread only. */
public interface TalkOpener {
    /** Shows the note of a talk. Called again with a newer record of the same talk after an import. */
    void open(Conference conference, Talk talk);

    /** Shows the conference's own note: introduction and last thought. */
    void open(Conference conference);
}
