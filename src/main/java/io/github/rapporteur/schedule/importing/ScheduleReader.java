package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;

/** Reads one format of schedules. Has no state; any thread. */
interface ScheduleReader {
    /** Whether the content is of this format, judged by its first bytes only; never by the file's name. */
    boolean recognises(Content content);

    /**
     * Reads the whole schedule.
     *
     * @throws FileFormatException if it cannot be read; names the line or element
     */
    ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException;
}
