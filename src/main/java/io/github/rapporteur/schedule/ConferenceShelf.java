package io.github.rapporteur.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeping several conferences in one notebook: seeing which there are, putting one away, deleting one. All methods block
 * and must not be called on the JavaFX thread; a failure is a {@link io.github.rapporteur.common.io.StoreException}, and
 * nothing has changed then.
 */
public interface ConferenceShelf {
    /**
     * A conference and when it is.
     *
     * @param first its first day; empty when it has no talks
     * @param last its last day; empty when it has no talks
     */
    record Entry(Conference conference, Optional<LocalDate> first, Optional<LocalDate> last) {}

    /**
     * What a conference holds, and what is lost when it is deleted.
     *
     * @param talks all of them, withdrawn and removed ones too
     * @param notes those with a text, of all authors
     * @param quotes quotes and quips in them
     */
    record Holdings(long talks, long notes, long quotes) {}

    /** All conferences, the latest first, archived ones behind the others. */
    List<Entry> entries();

    /** Puts a conference away, or brings it back. Nothing of it changes. */
    void archive(ConferenceId conference, boolean archived);

    /** What it holds; nothing when it is not there. */
    Holdings holdings(ConferenceId conference);

    /**
     * Deletes a conference with all that is on it, in one transaction. Can not be undone: the caller has asked, and has
     * made a backup. Deleting one that is not there does nothing.
     */
    void delete(ConferenceId conference);
}
