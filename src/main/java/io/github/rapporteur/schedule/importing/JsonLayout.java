package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import tools.jackson.databind.JsonNode;

/** One way in which conferences write their schedule as JSON. Stateless. */
interface JsonLayout {
    /** Whether this layout reads such a tree: a look at few keys, never at everything. */
    boolean fits(JsonNode root);

    /**
     * The schedule in the tree.
     *
     * @param content the file, for messages
     * @throws FileFormatException if something needed is not there; the message says what, and the cure
     */
    ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException;
}
