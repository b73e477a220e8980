package io.github.rapporteur.report.export;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;

/** Takes the conference of a report that was read back into the notebook. Blocks; not for the JavaFX thread. */
public interface ReportStore {
    /**
     * Stores talks, notes, ratings, stars, pictures and front matter in one transaction: whatever happens, all of it is
     * there afterwards or nothing. Durable when it returns.
     *
     * @return false, and nothing is stored, when the notebook has a conference of that name
     * @throws CancelledException when asked to stop; nothing is stored then
     * @throws io.github.rapporteur.common.io.StoreException if it can not be stored; nothing is then
     */
    boolean store(ReadConference conference, WorkMonitor monitor) throws CancelledException;
}
