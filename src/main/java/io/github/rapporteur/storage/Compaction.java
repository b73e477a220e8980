package io.github.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Files;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * Rewrites a closed database file without its gaps: many small commits leave it many times as large as its content.
 * Works on a copy, opens that and compares it with what it must contain, and only then moves it into place; H2's own
 * compaction of the live file has a record of damage.
 */
final class Compaction {
    private static final long SMALL = 2 << 20;

    private Compaction() {}

    /**
     * How large a file may get before it is rewritten.
     *
     * @param compacted its size in bytes when it was last rewritten; 0 when it never was
     */
    static long growthAllowed(long compacted) {
        return 2 * Math.max(compacted, SMALL);
    }

    /**
     * Rewrites the file.
     *
     * @param expected what it contains
     * @throws IOException or NotebookException if that was not possible; the file is as it was
     */
    static void run(NotebookFiles files, NotebookState expected) throws IOException {
        NotebookFiles copy = files.sibling("compacting");
        try (HeldFile held = HeldFile.of(files)) {
            held.copyTo(copy.database());
            MVStoreTool.compact(copy.database().toString(), false);
            try (Database database = Database.open(copy)) {
                NotebookState state = database.read(NotebookState::read);
                if (!state.equals(expected)) {
                    throw new IOException("The compacted notebook is " + state + ", not " + expected + ".");
                }
            }
            held.replaceBy(copy.database());
        } catch (MVStoreException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(copy.database());
        }
    }
}
