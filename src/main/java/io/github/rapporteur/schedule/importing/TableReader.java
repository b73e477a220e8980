package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.List;

/** Reads a format of which the columns of a table say what is what. Has no state; any thread. */
interface TableReader extends ScheduleReader {
    /** Whether it is a table, even if no column has a name that is known. */
    boolean isTable(Content content);

    /**
     * The tables of the file with all their rows.
     *
     * @param options may name the layout, whose header then tells how the columns are separated
     * @throws FileFormatException if the file cannot be read
     */
    List<TableSheet> sheets(Content content, ImportOptions options, Warnings warnings, WorkMonitor monitor)
            throws FileFormatException, CancelledException;
}
