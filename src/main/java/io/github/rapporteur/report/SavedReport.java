package io.github.rapporteur.report;

import io.github.rapporteur.schedule.ConferenceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One of the reports on a conference that the notebook keeps: for the public, for the people who paid, quotes alone.
 *
 * @param name told apart by the writer with it; never blank
 * @param choices what was decided about it
 */
public record SavedReport(ReportId id, String name, ReportChoices choices) {
    /** What the first report is called. */
    public static final String FIRST_NAME = "Report";

    /** The report on a conference about which nothing has been decided; always the same one, and not kept yet. */
    public static SavedReport first(ConferenceId conference) {
        UUID id = UUID.nameUUIDFromBytes(("report." + conference).getBytes(StandardCharsets.UTF_8));
        return new SavedReport(new ReportId(id), FIRST_NAME, ReportChoices.NONE);
    }

    /** Another one, begun from a template. */
    public static SavedReport of(String name, ReportTemplate template) {
        return new SavedReport(ReportId.next(), name, ReportChoices.NONE.with(ReportShape.of(template)));
    }

    /** The same with other decisions. */
    public SavedReport with(ReportChoices other) {
        return new SavedReport(id, name, other);
    }

    /** The same with another name. */
    public SavedReport named(String other) {
        return new SavedReport(id, other, choices);
    }
}
