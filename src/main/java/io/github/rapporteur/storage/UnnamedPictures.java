package io.github.rapporteur.storage;

import io.github.rapporteur.pictures.PictureHash;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Pictures that no text names any more, none of the older texts either. They go when the notebook is being closed and its
 * file is worth rewriting, and only if they came in long ago: at that moment no editor can take anything back any more,
 * and no history can bring the line back.
 */
final class UnnamedPictures {
    /** A picture stays at least so long, whatever the notes say. */
    private static final Duration STAYS = Duration.ofDays(30);

    private final Handle handle;
    private final Rows rows;

    UnnamedPictures(Handle handle) {
        this.handle = handle;
        this.rows = new Rows(handle.getConnection());
    }

    /** Whether looking for them can be of any use. */
    static boolean mayBeThere(Rows rows, Instant now) throws SQLException {
        return rows.number("SELECT COUNT(*) FROM picture WHERE added_at < ?", oldest(now)) > 0;
    }

    /** Removes those that came in long ago. */
    int remove(Instant now) throws SQLException {
        List<PictureHash> old = rows.list(
                "SELECT hash FROM picture WHERE added_at < ?", row -> new PictureHash(row.getString(1)), oldest(now));
        return remove(old);
    }

    /** Removes those of these names that no text has any more: their conference is gone for good. */
    void removeOf(Set<String> names) throws SQLException {
        List<PictureHash> all = rows.list("SELECT hash FROM picture", row -> new PictureHash(row.getString(1)));
        remove(all.stream()
                .filter(hash -> names.stream().anyMatch(hash::isNamed))
                .toList());
    }

    private int remove(List<PictureHash> candidates) throws SQLException {
        Set<String> named = candidates.isEmpty() ? Set.of() : PictureRows.named(rows);
        int removed = 0;
        for (PictureHash hash : candidates) {
            if (named.stream().noneMatch(hash::isNamed)) {
                handle.execute(
                        "DELETE FROM picture_piece WHERE picture = (SELECT id FROM picture WHERE hash = ?)",
                        hash.hex());
                removed += handle.execute("DELETE FROM picture WHERE hash = ?", hash.hex());
            }
        }
        return removed;
    }

    private static long oldest(Instant now) {
        return now.minus(STAYS).toEpochMilli();
    }
}
