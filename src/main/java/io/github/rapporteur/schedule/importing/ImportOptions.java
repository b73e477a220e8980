package io.github.rapporteur.schedule.importing;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What the user says about a schedule that its file may not say, or says wrongly.
 *
 * @param zone zone of the conference; wins over the file's
 * @param conferenceName name of the conference; wins over the file's
 * @param fallbackZone zone for a schedule that names none, usually the computer's own; its use is a warning
 */
public record ImportOptions(Optional<ZoneId> zone, Optional<String> conferenceName, ZoneId fallbackZone) {
    /** Takes everything from the file; the computer's zone where the file names none. */
    public static ImportOptions defaults() {
        return new ImportOptions(Optional.empty(), Optional.empty(), ZoneId.systemDefault());
    }

    /** The same with the conference's zone given by the user. */
    public ImportOptions withZone(ZoneId conferenceZone) {
        return new ImportOptions(Optional.of(conferenceZone), conferenceName, fallbackZone);
    }

    /** The same with the conference's name given by the user. */
    public ImportOptions withConferenceName(String name) {
        return new ImportOptions(zone, Optional.of(name), fallbackZone);
    }

    /** The same with another zone for schedules that name none. */
    public ImportOptions withFallbackZone(ZoneId other) {
        return new ImportOptions(zone, conferenceName, other);
    }
}
