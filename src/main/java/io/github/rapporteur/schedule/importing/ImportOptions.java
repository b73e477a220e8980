package io.github.rapporteur.schedule.importing;

import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

    /** The same with one of several conferences picked. */
    public ImportOptions withPick(String nameOrId) {
        return new ImportOptions(zone, conferenceName, fallbackZone, year, Optional.of(nameOrId), layout);
    }

    /** The same with the columns of a table named. */
    public ImportOptions withLayout(TableLayout columns) {
        return new ImportOptions(zone, conferenceName, fallbackZone, year, pick, Optional.of(columns));
    }

    /** What the user says, in one line, so that it can be told whether they say it again; empty when nothing. */
    public String said() {
        List<String> words = new ArrayList<>();
        zone.ifPresent(is -> words.add("zone " + is));
        conferenceName.ifPresent(is -> words.add("name " + is));
        year.ifPresent(is -> words.add("year " + is));
        pick.ifPresent(is -> words.add("pick " + is));
        layout.ifPresent(is -> words.add("columns " + is.fields()));
        return String.join("; ", words).replaceAll("\\R", " ");
    }
}
