package io.github.rapporteur.report;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.List;

/** The reports that the notebook keeps. Blocks; not for the JavaFX thread. */
public interface ReportRepository {
    /** The reports on a conference in the order they were made; none when nothing was decided about any. */
    List<SavedReport> reports(ConferenceId conference);

    /** The one that was last kept or opened; a first one, not kept yet, when there is none. */
    SavedReport current(ConferenceId conference);

    /** Keeps a report in place of what it was before, and makes it the current one. Durable when it returns. */
    void keep(ConferenceId conference, SavedReport report);

    /** Forgets a report. The one before it in order is current then; nothing happens when there is no such report. */
    void remove(ConferenceId conference, ReportId report);

    /** The decisions about the current report on a conference; {@link ReportChoices#NONE} when there are none. */
    default ReportChoices choices(ConferenceId conference) {
        return current(conference).choices();
    }
}
