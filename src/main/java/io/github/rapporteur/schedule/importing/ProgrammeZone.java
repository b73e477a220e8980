package io.github.rapporteur.schedule.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The zone of a freely written programme: the user's word, else the programme's, else what its offsets say, else the
 * fallback with a warning.
 *
 * @param zone the conference's
 */
record ProgrammeZone(ZoneId zone) {
    /** Decides on a zone; says in a warning what was not certain. */
    static ProgrammeZone of(
            ProgrammeDraft draft, List<ProgrammeEntry> entries, List<LocalDateTime> starts, ImportOptions options) {
        Optional<ZoneId> declared = ZoneNames.find(draft.zoneName);
        if (declared.isEmpty() && !draft.zoneName.isEmpty()) {
            draft.warnings.add("The schedule's time zone \"" + draft.zoneName + "\" is not known.");
        }
        Optional<ZoneId> known = options.zone().or(() -> declared);
        return new ProgrammeZone(
                known.orElseGet(() -> byOffsets(entries, starts, options.fallbackZone(), draft.warnings)));
    }

    /** The instant of a local time; an offset written beside it is believed. */
    Instant instant(LocalDateTime local, @Nullable ZoneOffset offset) {
        return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static ZoneId byOffsets(
            List<ProgrammeEntry> entries, List<LocalDateTime> starts, ZoneId fallback, Warnings warnings) {
        Set<ZoneOffset> offsets = new LinkedHashSet<>();
        boolean fallbackFits = true;
        for (int i = 0; i < entries.size(); i++) {
            ZoneOffset offset = entries.get(i).offset;
            if (offset != null) {
                offsets.add(offset);
                Instant instant = starts.get(i).toInstant(offset);
                fallbackFits &= fallback.getRules().getOffset(instant).equals(offset);
            }
        }
        if (offsets.isEmpty()) {
            warnings.add("The schedule names no time zone; its times were read as times in " + fallback
                    + ". If the conference is elsewhere, import again and say where.");
            return fallback;
        }
        if (fallbackFits) {
            return fallback;
        }
        ZoneOffset first = offsets.iterator().next();
        warnings.add("The schedule names no time zone; its times are shown with their offset " + first
                + ". To see a place's own time, import again and name the zone.");
        return first;
    }
}
