package io.github.rapporteur.schedule;

import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;

/**
 * How a conference was read from its source, so that it is read the same way again.
 *
 * @param options what the user said; the pick is that of the file itself, and empty when the file has one conference only
 * @param title what the source calls the conference, whatever the user calls it; empty when not known
 */
public record KeptImport(ImportOptions options, String title) {
    /** Nothing was said. */
    public static final KeptImport NONE = new KeptImport(ImportOptions.defaults(), "");

    /** After that schedule was read by what the user says now; where they say nothing, the older words hold. */
    public KeptImport then(ImportOptions said, ImportedSchedule read) {
        ImportOptions all = said.over(options);
        String pick = read.pick().isEmpty() ? options.pick().orElse("") : read.pick();
        return new KeptImport(all.withPick(pick), read.title());
    }

    /** What picks the conference out of its source; empty when it was the only one. */
    public String pick() {
        return options.pick().orElse("");
    }
}
