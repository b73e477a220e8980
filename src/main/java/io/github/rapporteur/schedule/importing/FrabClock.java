package io.github.rapporteur.schedule.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out when the talks of a frab schedule start. Generators differ in what they write: an instant with its offset,
 * UTC beside a local start, local time labelled +00:00, or no date at all but the day's, where a start before
 * {@code day_change} belongs to the next calendar day.
 */
final class FrabClock {
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LARGEST_OFFSET = 14 * 60;

    private final ZoneId zone;
    private final boolean zoneIsKnown;
    private final @Nullable LocalTime dayChange;
    private final Warnings warnings;

    FrabClock(FrabDraft draft, ImportOptions options, Warnings warnings) {
        this.warnings = warnings;
        this.dayChange = IsoMoment.parseTime(draft.dayChange);
        Optional<ZoneId> declared = ZoneNames.find(draft.zoneName);
        if (declared.isEmpty() && !draft.zoneName.isEmpty()) {
            warnings.add("The schedule's time zone \"" + draft.zoneName + "\" is not known.");
        }
        Optional<ZoneId> known = options.zone().or(() -> declared);
        zoneIsKnown = known.isPresent();
        zone = known.orElseGet(() -> zoneOf(draft, options.fallbackZone()));
    }

    /** The zone of the conference: given, declared, or worked out from the talks. */
    ZoneId zone() {
        return zone;
    }

    /** When the talk starts; null when the file does not say. */
    @Nullable
    Instant start(FrabEvent event, @Nullable LocalDate dayDate) {
        IsoMoment moment = momentOf(event);
        LocalTime start = IsoMoment.parseTime(event.start);
        if (moment == null || moment.time() == null) {
            LocalDate date = moment == null ? dayDate : moment.date();
            if (date == null || start == null) {
                return null;
            }
            boolean nextDay = moment == null && dayChange != null && start.isBefore(dayChange);
            return at(LocalDateTime.of(nextDay ? date.plusDays(1) : date, start));
        }
        LocalDateTime written = LocalDateTime.of(moment.date(), moment.time());
        ZoneOffset offset = moment.offset();
        if (offset == null || isLocalLabelledUtc(written, offset, start)) {
            return at(written);
        }
        if (zoneIsKnown
                && !zone.getRules().isValidOffset(written, offset)
                && moment.time().equals(start)) {
            warnings.add("The talks' times carry the offset " + offset + ", which the time zone " + zone
                    + " does not have then; they are shown in " + zone + ".");
        }
        return written.toInstant(offset);
    }

    /** Minutes of a duration: 0:45, 01:30, 25:00, 00:30:00, 45, PT45M; -1 when it is none. */
    static int minutes(String duration) {
        String text = duration.strip();
        if (text.startsWith("P") || text.startsWith("p")) {
            long seconds = IsoDuration.seconds(text);
            return seconds < 0 || seconds > Integer.MAX_VALUE ? -1 : (int) (seconds / 60);
        }
        String[] parts = text.split(":", -1);
        int total = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return -1;
            }
            int weight = parts.length == 1 || i == 1 ? 1 : i == 0 ? 60 : 0;
            total += weight * Integer.parseInt(part);
        }
        return parts.length > 3 ? -1 : total;
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private boolean isLocalLabelledUtc(LocalDateTime written, ZoneOffset offset, @Nullable LocalTime start) {
        boolean labelled = zoneIsKnown
                && offset.equals(ZoneOffset.UTC)
                && written.toLocalTime().equals(start)
                && !zone.getRules().isValidOffset(written, offset);
        if (labelled) {
            warnings.add(
                    "The talks' times are labelled +00:00 but agree with their local start; they were read as local"
                            + " times in " + zone + ".");
        }
        return labelled;
    }

    private ZoneId zoneOf(FrabDraft draft, ZoneId fallback) {
        Set<ZoneOffset> offsets = new LinkedHashSet<>();
        boolean fallbackFits = true;
        for (FrabDay day : draft.days) {
            for (FrabEvent event : day.events()) {
                OffsetDateTime written = writtenWithOffset(event);
                if (written != null) {
                    offsets.add(written.getOffset());
                    fallbackFits &=
                            fallback.getRules().getOffset(written.toInstant()).equals(written.getOffset());
                }
            }
        }
        if (offsets.isEmpty()) {
            warnings.add("The schedule names no time zone; its times were read as times in " + fallback
                    + ". If the conference is elsewhere, import again and say where.");
            return fallback;
        }
        ZoneOffset first = offsets.iterator().next();
        if (offsets.size() == 1 && first.equals(ZoneOffset.UTC)) {
            warnings.add(
                    "The schedule's times are labelled +00:00, which may be wrong, and it names no time zone. If the"
                            + " conference is elsewhere, import again and say where.");
        }
        if (fallbackFits) {
            return fallback;
        }
        warnings.add("The schedule names no time zone; its times are shown with their offset " + first
                + ". To see a place's own time, import again and name the zone.");
        return first;
    }

    /** The talk's local start with the offset that the file implies; null when it implies none. */
    private static @Nullable OffsetDateTime writtenWithOffset(FrabEvent event) {
        IsoMoment moment = momentOf(event);
        if (moment == null || moment.time() == null || moment.offset() == null) {
            return null;
        }
        OffsetDateTime written = OffsetDateTime.of(moment.date(), moment.time(), moment.offset());
        LocalTime start = IsoMoment.parseTime(event.start);
        if (start == null || !moment.offset().equals(ZoneOffset.UTC) || start.equals(moment.time())) {
            return written;
        }
        int shift = (start.toSecondOfDay() - moment.time().toSecondOfDay()) / 60;
        if (shift > LARGEST_OFFSET) {
            shift -= MINUTES_OF_A_DAY;
        } else if (shift < -12 * 60) {
            shift += MINUTES_OF_A_DAY;
        }
        return shift % 15 == 0 ? written.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(shift * 60)) : written;
    }

    private static @Nullable IsoMoment momentOf(FrabEvent event) {
        IsoMoment moment = IsoMoment.parse(event.date);
        if ((moment == null || moment.time() == null) && event.start.length() > 10) {
            IsoMoment start = IsoMoment.parse(event.start);
            return start == null ? moment : start;
        }
        return moment;
    }
}
