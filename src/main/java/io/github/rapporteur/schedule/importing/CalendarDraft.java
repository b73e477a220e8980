package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@link ICalendarReader} gathers from a calendar before times and identities are worked out. */
final class CalendarDraft {
    String name = "";

    /** What picks it out of the several in its file; empty when it is the only one. */
    String pick = "";

    String zoneName = "";
    String product = "";
    String url = "";
    final Map<String, CustomZone> zones = new HashMap<>();
    final List<CalendarEvent> events = new ArrayList<>();

    /** Takes over what another calendar in the same file has. */
    void add(CalendarDraft other) {
        name = Words.firstOf(name, other.name);
        zoneName = Words.firstOf(zoneName, other.zoneName);
        product = Words.firstOf(product, other.product);
        url = Words.firstOf(url, other.url);
        other.zones.forEach(zones::putIfAbsent);
        events.addAll(other.events);
    }
}
