package io.github.rapporteur.schedule.importing;

import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A schedule as read from its source: everything that one import stores.
 *
 * @param format name of the format: "frab XML", "frab JSON", "iCalendar"
 * @param title the conference's name; never empty
 * @param zone the zone the talks' days and wall times are in
 * @param rooms distinct non-empty room names, in the source's order
 * @param dayCount number of conference days as the format counts them
 * @param warnings sentences for the user about what was odd but read all the same
 * @param pick what picks this conference out of the several in its source; empty when it is the only one
 * @param unwrittenYear the year in which dates were taken that have none; empty when the source says it
 */
public record ImportedSchedule(
        String format,
        String title,
        String url,
        String place,
        ZoneId zone,
        List<String> rooms,
        int dayCount,
        List<ImportedTalk> talks,
        List<String> warnings,
        String pick,
        Optional<Year> unwrittenYear) {
    /** From a source with one conference. */
    public ImportedSchedule(
            String format,
            String title,
            String url,
            String place,
            ZoneId zone,
            List<String> rooms,
            int dayCount,
            List<ImportedTalk> talks,
            List<String> warnings) {
        this(format, title, url, place, zone, rooms, dayCount, talks, warnings, "", Optional.empty());
    }

    /** Keeps its own lists. */
    public ImportedSchedule {
        rooms = List.copyOf(rooms);
        talks = List.copyOf(talks);
        warnings = List.copyOf(warnings);
    }

    /** The same with other warnings. */
    ImportedSchedule withWarnings(List<String> others) {
        return new ImportedSchedule(
                format, title, url, place, zone, rooms, dayCount, talks, others, pick, unwrittenYear);
    }

    /** The same under another name. */
    public ImportedSchedule withTitle(String other) {
        return new ImportedSchedule(
                format, other, url, place, zone, rooms, dayCount, talks, warnings, pick, unwrittenYear);
    }

    /** The same as one of several in its source. */
    ImportedSchedule withPick(String nameOrId) {
        return new ImportedSchedule(
                format, title, url, place, zone, rooms, dayCount, talks, warnings, nameOrId, unwrittenYear);
    }
}
