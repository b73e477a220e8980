package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@link ICalendarReader} gathers from a calendar before times and identities are worked out. */
final class CalendarDraft {
    String name = "";
    String zoneName = "";
    String product = "";
    String url = "";
    final Map<String, CustomZone> zones = new HashMap<>();
    final List<CalendarEvent> events = new ArrayList<>();
}
