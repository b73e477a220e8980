package io.github.rapporteur.schedule.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events of a calendar count. Of several versions of one event (same UID and RECURRENCE-ID, different SEQUENCE) the
 * highest does (RFC 5545 section 3.8.7.4); events that share a UID and a SEQUENCE are different talks of a program that
 * does not know what a UID is. An event with a RECURRENCE-ID takes the place of that repetition (section 3.8.4.4).
 */
final class CalendarVersions {
    private final List<CalendarEvent> current;
    private final CalendarZones zones;
    private final Map<CalendarEvent, Exceptions> exceptionsOf = new HashMap<>();
    private final Map<String, Set<Instant>> replaced = new HashMap<>();
    private final Map<String, Set<LocalDate>> replacedDays = new HashMap<>();

    private CalendarVersions(List<CalendarEvent> current, CalendarZones zones) {
        this.current = current;
        this.zones = zones;
        for (CalendarEvent event : current) {
            CalendarTime id = event.recurrenceId == null ? null : CalendarTime.of(event.recurrenceId);
            if (id != null) {
                replaced.computeIfAbsent(event.uid, u -> new HashSet<>()).add(zones.instant(id));
                replacedDays
                        .computeIfAbsent(event.uid, u -> new HashSet<>())
                        .add(id.local().toLocalDate());
            }
        }
    }

    static CalendarVersions of(List<CalendarEvent> events, CalendarZones zones, Warnings warnings) {
        Map<String, List<CalendarEvent>> groups = new HashMap<>(events.size() * 2);
        for (CalendarEvent event : events) {
            if (!event.uid.isEmpty()) {
                groups.computeIfAbsent(key(event), k -> new ArrayList<>(1)).add(event);
            }
        }
        Set<CalendarEvent> old = new HashSet<>();
        for (List<CalendarEvent> group : groups.values()) {
            if (group.size() > 1) {
                addOlder(group, old);
            }
        }
        if (old.isEmpty()) {
            return new CalendarVersions(events, zones);
        }
        warnings.add("Of " + old.size() + " events the calendar holds older versions too; the newest ones were read.");
        List<CalendarEvent> current = new ArrayList<>(events);
        current.removeAll(old);
        return new CalendarVersions(current, zones);
    }

    /** The events that count, in the calendar's order. */
    List<CalendarEvent> current() {
        return current;
    }

    /** Whether a repetition does not take place, or another event stands for it. */
    boolean isExcepted(CalendarEvent event, CalendarTime start) {
        LocalDate day = start.local().toLocalDate();
        if (start.wholeDay() && replacedDays.getOrDefault(event.uid, Set.of()).contains(day)) {
            return true;
        }
        Instant moment = zones.instant(start);
        if (replaced.getOrDefault(event.uid, Set.of()).contains(moment)) {
            return true;
        }
        Exceptions exceptions = exceptionsOf.computeIfAbsent(event, this::exceptions);
        return exceptions.wholeDays.contains(day)
                || (start.wholeDay() ? exceptions.timedDays.contains(day) : exceptions.moments.contains(moment));
    }

    private Exceptions exceptions(CalendarEvent event) {
        Exceptions exceptions = new Exceptions(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (ContentLine line : event.exceptions) {
            for (CalendarTime exception : CalendarTime.allOf(line)) {
                LocalDate day = exception.local().toLocalDate();
                if (exception.wholeDay()) {
                    exceptions.wholeDays.add(day);
                } else if (exceptions.moments.add(zones.instant(exception))) {
                    exceptions.timedDays.add(day);
                }
            }
        }
        return exceptions;
    }

    /** What an event's EXDATE lines except: whole days, and single times with the days that these are on. */
    private record Exceptions(Set<LocalDate> wholeDays, Set<LocalDate> timedDays, Set<Instant> moments) {}

    private static void addOlder(List<CalendarEvent> group, Set<CalendarEvent> old) {
        Set<Integer> sequences = new HashSet<>();
        CalendarEvent newest = group.getFirst();
        for (CalendarEvent event : group) {
            sequences.add(event.sequence);
            newest = event.sequence > newest.sequence ? event : newest;
        }
        if (sequences.size() == group.size()) {
            old.addAll(group);
            old.remove(newest);
        }
    }

    private static String key(CalendarEvent event) {
        return event.recurrenceId == null ? event.uid : event.uid + "\n" + event.recurrenceId.value();
    }
}
