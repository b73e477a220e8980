package io.github.rapporteur.report.check;

import io.github.rapporteur.schedule.ConferenceId;
import java.util.Set;

/** Findings that the writer has said are to stay as they are, in the notebook. Blocks; not for the JavaFX thread. */
public interface KeptFindings {
    /** Keys of the findings of a conference's reports that are not to be listed any more. */
    Set<String> kept(ConferenceId conference);

    /**
     * Says that a finding is to stay as it is, or no longer. Durable when it returns.
     *
     * @param key of the finding
     */
    void keep(ConferenceId conference, String key, boolean kept);
}
