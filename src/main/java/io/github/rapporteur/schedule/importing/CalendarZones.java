package io.github.rapporteur.schedule.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of one calendar. The conference's zone is the one the user gives, else X-WR-TIMEZONE (unless it says
 * UTC, which some programs always write), else the zone that most entries name, else the computer's with a warning.
 */
final class CalendarZones {
    private final ZoneId conference;
    private final Map<String, CustomZone> custom;
    private final Map<String, Optional<ZoneId>> known = new HashMap<>();
    private final Warnings warnings;

    CalendarZones(CalendarDraft draft, ImportOptions options, Warnings warnings) {
        this.custom = draft.zones;
        this.warnings = warnings;
        this.conference = options.zone().orElseGet(() -> conferenceZone(draft, options.fallbackZone()));
    }

    ZoneId conference() {
        return conference;
    }

    /** The moment of a calendar's time. */
    Instant instant(CalendarTime time) {
        return time.local().atZone(time.zone(this)).toInstant();
    }

    /** The zone of a TZID at a wall time; the conference's when the name is empty or means nothing. */
    ZoneId zone(String name, LocalDateTime local) {
        if (name.isEmpty()) {
            return conference;
        }
        Optional<ZoneId> zone = known.computeIfAbsent(name, this::find);
        if (zone.isPresent()) {
            return zone.get();
        }
        CustomZone own = custom.get(name);
        ZoneId offset = own == null ? null : own.at(local);
        if (offset != null) {
            return offset;
        }
        warnings.add(
                "The time zone \"" + name + "\" is not known; its times were read as times in " + conference + ".");
        return conference;
    }

    private Optional<ZoneId> find(String name) {
        CustomZone own = custom.get(name);
        Optional<ZoneId> found = ZoneNames.find(name);
        return found.isEmpty() && own != null ? ZoneNames.find(own.location()) : found;
    }

    private ZoneId conferenceZone(CalendarDraft draft, ZoneId fallback) {
        Optional<ZoneId> declared = ZoneNames.find(draft.zoneName);
        if (declared.isPresent() && !isUtc(declared.get())) {
            return declared.get();
        }
        Map<String, Integer> uses = new HashMap<>();
        boolean floating = false;
        for (CalendarEvent event : draft.events) {
            ContentLine start = event.start;
            if (start != null && !start.parameter("TZID").isEmpty()) {
                uses.merge(start.parameter("TZID"), 1, Integer::sum);
            } else if (start != null) {
                floating |= !start.value().toUpperCase(Locale.ROOT).endsWith("Z");
            }
        }
        ZoneId most = mostUsed(uses);
        if (most != null) {
            return most;
        }
        warnings.add(
                floating
                        ? "The calendar names no time zone; its times were read as times in " + fallback
                                + ". If the conference is elsewhere, import again and say where."
                        : "The calendar gives its times in UTC and does not say where the conference is; they are shown"
                                + " in " + fallback + ". If it is elsewhere, import again and say where.");
        return fallback;
    }

    private @Nullable ZoneId mostUsed(Map<String, Integer> uses) {
        ZoneId most = null;
        int count = 0;
        for (Map.Entry<String, Integer> use : uses.entrySet()) {
            Optional<ZoneId> zone = find(use.getKey());
            if (zone.isPresent() && use.getValue() > count) {
                most = zone.get();
                count = use.getValue();
            }
        }
        return most;
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(Instant.EPOCH).equals(ZoneOffset.UTC);
    }
}
