package io.github.rapporteur.schedule;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.schedule.update.UpdateChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conferences and talks in the notebook. All methods block and must not be called on the JavaFX thread; a failure is a
 * {@link io.github.rapporteur.common.io.StoreException}.
 */
public interface ScheduleRepository {
    /** All conferences, the newest import first, archived ones behind the others. */
    List<Conference> conferences();

    /** One conference. */
    Optional<Conference> findConference(ConferenceId id);

    /**
     * All talks of a conference as the user has them: withdrawn ones too, removed ones not; by start, then room order,
     * then title.
     */
    List<Talk> talks(ConferenceId conference);

    /** The talks by hand of a conference that the user has removed, by start; all that is on them is still there. */
    List<Talk> removedTalks(ConferenceId conference);

    /** Of each withdrawn talk of a conference the reason, in words: "cancelled by the conference". */
    Map<TalkId, String> whyWithdrawn(ConferenceId conference);

    /** One talk as the user has it; a removed one too, because its notes are still there. */
    Optional<Talk> findTalk(TalkId id);

    /** A talk's long texts; {@link TalkText#NONE} when it has none. */
    TalkText text(TalkId id);

    /** The long texts of all talks of a conference. */
    Map<TalkId, TalkText> texts(ConferenceId conference);

    /** What the user has on each talk of a conference; talks without an entry have {@link TalkState#NONE}. */
    Map<TalkId, TalkState> states(ConferenceId conference);

    /** Gives or takes a star. */
    void star(TalkId talk, Star star);

    /**
     * Rates a talk; it then counts as attended.
     *
     * @param rating 1 to 5, or 0 to take the rating back
     * @param verdict one line; empty for none
     */
    void rate(TalkId talk, int rating, String verdict);

    /** Says whether the user was there. */
    void attend(TalkId talk, boolean attended);

    /**
     * Which conference of the notebook a schedule belongs to: same source and same title (folded) or days that overlap
     * or adjoin, else same title and such days. Conferences of one source that are picked out of several are told apart
     * by what picks them, or their titles, never by days alone.
     */
    Optional<Conference> findConferenceOf(ImportedSchedule schedule, String source);

    /**
     * Stores a schedule in one transaction: new talks are added, known ones updated, those it no longer has are marked
     * withdrawn. Nothing of the user's changes, but that a correction which the schedule has taken on is no correction
     * any more.
     *
     * @param into the conference to update, or empty for a new one
     * @param source file or address the schedule came from
     */
    default StoredImport store(ImportedSchedule schedule, Optional<ConferenceId> into, String source) {
        try {
            return store(schedule, into, source, WorkMonitor.none());
        } catch (CancelledException e) {
            throw new IllegalStateException("Nobody can cancel this.", e);
        }
    }

    /**
     * As {@link #store(ImportedSchedule, Optional, String)}, and can be stopped until it is committed: then nothing has
     * changed.
     */
    default StoredImport store(
            ImportedSchedule schedule, Optional<ConferenceId> into, String source, WorkMonitor monitor)
            throws CancelledException {
        return store(schedule, into, source, UpdateChoice.ALL, monitor);
    }

    /**
     * As {@link #store(ImportedSchedule, Optional, String, WorkMonitor)}, without what the user does not want of an
     * update.
     */
    StoredImport store(
            ImportedSchedule schedule,
            Optional<ConferenceId> into,
            String source,
            UpdateChoice choice,
            WorkMonitor monitor)
            throws CancelledException;

    /** What storing the schedule would change about the talks of a conference; first what the user has something on. */
    List<TalkChange> changes(ImportedSchedule schedule, ConferenceId conference);

    /**
     * What is known of a source, so that it need not be read when it has not changed; empty when nothing came from there,
     * when not all of it was stored, or when that would not tell: when a conference was picked out of several there,
     * another one may be meant.
     *
     * @param source as it was given to {@link #store(ImportedSchedule, Optional, String)}
     */
    Optional<LastImport> lastImport(String source);

    /** As {@link #lastImport(String)}, of one conference. */
    Optional<LastImport> lastImport(ConferenceId conference);

    /** How a conference was read; {@link KeptImport#NONE} when nothing is kept. */
    KeptImport keptImport(ConferenceId conference);

    /** Keeps how a conference was read, instead of what was kept before. */
    void keepImport(ConferenceId conference, KeptImport kept);

    /**
     * Keeps which version of its source has just been stored for that conference, whole. The next time that the
     * conference is stored, this is forgotten.
     *
     * @param version nothing is kept when it is empty
     */
    void keepVersion(ConferenceId conference, SourceVersion version);
}
