package io.github.rapporteur.schedule;

import java.time.ZoneId;

/**
 * A conference as the notebook knows it.
 *
 * @param title its name
 * @param zone the zone its times are shown in
 * @param place city or venue; empty when not known
 * @param url its web address; empty when not known
 * @param source file or address that the schedule came from; empty when made by hand
 * @param sample whether it is the bundled, invented one
 * @param archived whether the user has put it away: it is listed behind the others
 */
public record Conference(
        ConferenceId id,
        String title,
        ZoneId zone,
        String place,
        String url,
        String source,
        boolean sample,
        boolean archived) {
    /** One that is not put away. */
    public Conference(
            ConferenceId id, String title, ZoneId zone, String place, String url, String source, boolean sample) {
        this(id, title, zone, place, url, source, sample, false);
    }
}
