package io.github.rapporteur.report;

import io.github.rapporteur.schedule.ConferenceId;

/** What the writer has decided about reports, in the notebook. Blocks; not for the JavaFX thread. */
public interface ReportRepository {
    /** The decisions about the report on a conference; {@link ReportChoices#NONE} when there are none. */
    ReportChoices choices(ConferenceId conference);

    /** Keeps the decisions in place of those before. Durable when it returns. */
    void keep(ConferenceId conference, ReportChoices choices);
}
