package io.github.rapporteur.schedule.importing;

import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user says about a schedule that its file may not say, or says wrongly.
 *
 * @param zone zone of the conference; wins over the file's
 * @param conferenceName name of the conference; wins over the file's
 * @param fallbackZone zone for a schedule that names none, usually the computer's own; its use is a warning
 * @param year year of a schedule whose dates have none
 * @param pick which of several conferences in one file is meant: its name, a part of it, or its id
 * @param layout which column of a table is what; guessed when absent
 */
public record ImportOptions(
        Optional<ZoneId> zone,
        Optional<String> conferenceName,
        ZoneId fallbackZone,
        Optional<Year> year,
        Optional<String> pick,
        Optional<TableLayout> layout) {
    /** Takes everything from the file; the computer's zone where the file names none. */
    public static ImportOptions defaults() {
        return new ImportOptions(
                Optional.empty(),
                Optional.empty(),
                ZoneId.systemDefault(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with the conference's zone given by the user. */
    public ImportOptions withZone(ZoneId conferenceZone) {
        return new ImportOptions(Optional.of(conferenceZone), conferenceName, fallbackZone, year, pick, layout);
    }

    /** The same with the conference's name given by the user. */
    public ImportOptions withConferenceName(String name) {
        return new ImportOptions(zone, Optional.of(name), fallbackZone, year, pick, layout);
    }

    /** The same with another zone for schedules that name none. */
    public ImportOptions withFallbackZone(ZoneId other) {
        return new ImportOptions(zone, conferenceName, other, year, pick, layout);
    }

    /** The same with the year of dates that have none. */
    public ImportOptions withYear(Year ofDates) {
        return new ImportOptions(zone, conferenceName, fallbackZone, Optional.of(ofDates), pick, layout);
    }

    /** The same with one of several conferences picked; none when empty. */
    public ImportOptions withPick(String nameOrId) {
        Optional<String> picked = Optional.of(nameOrId).filter(is -> !is.isEmpty());
        return new ImportOptions(zone, conferenceName, fallbackZone, year, picked, layout);
    }

    /** The same with the columns of a table named. */
    public ImportOptions withLayout(TableLayout columns) {
        return new ImportOptions(zone, conferenceName, fallbackZone, year, pick, Optional.of(columns));
    }

    /** The same without a name for the conference: its own is read. */
    public ImportOptions withoutConferenceName() {
        return new ImportOptions(zone, Optional.empty(), fallbackZone, year, pick, layout);
    }

    /** The same with the columns of a table named, or guessed when empty. */
    ImportOptions withLayout(Optional<TableLayout> columns) {
        return new ImportOptions(zone, conferenceName, fallbackZone, year, pick, columns);
    }

    /** These, and what was said before where these say nothing. */
    public ImportOptions over(ImportOptions before) {
        return new ImportOptions(
                zone.or(before::zone),
                conferenceName.or(before::conferenceName),
                fallbackZone,
                year.or(before::year),
                pick.or(before::pick),
                layout.or(before::layout));
    }

    /** Whether the user says nothing. */
    public boolean isEmpty() {
        return equals(defaults().withFallbackZone(fallbackZone));
    }
}
