package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of a freely written programme: dates, zone, ends, conference days, kinds, identities. */
final class ProgrammeAssembler {
    private static final LocalTime NIGHT_ENDS = LocalTime.of(5, 0);
    /** The kind of a talk is told by the beginning of its title. */
    private static final int TELLING = 200;

    private static final LocalTime EVENING_BEGINS = LocalTime.of(18, 0);

    private final Content content;
    private final ProgrammeDraft draft;
    private final ImportOptions options;
    private final Warnings warnings;
    private Optional<Year> unwrittenYear = Optional.empty();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    ProgrammeAssembler(Content content, ProgrammeDraft draft, ImportOptions options) {
        this.content = content;
        this.draft = draft;
        this.options = options;
        this.warnings = draft.warnings;
    }

    /** The schedule; fails when no entry says when it starts. */
    ImportedSchedule assemble() throws FileFormatException {
        if (draft.isFull()) {
            throw content.error(
                    draft.entries.getLast().place,
                    "there are more than 20,000 talks in it",
                    "No conference has so many; the file is damaged or something else. Get it again.");
        }
        List<ProgrammeEntry> entries = timedEntries();
        List<LocalDate> days = daysOf(entries);
        List<LocalDateTime> starts = startsOf(entries, days);
        ProgrammeZone zone = ProgrammeZone.of(draft, entries, starts, options);
        Set<String> rooms = new LinkedHashSet<>();
        List<TalkDraft> talks = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            ProgrammeEntry entry = entries.get(i);
            TalkDraft talk = entry.talk;
            talk.start = zone.instant(starts.get(i), entry.offset);
            LocalDateTime end = endOf(i, entries, starts);
            ZoneOffset endOffset = entry.endOffset == null && entry.end != null ? entry.offset : entry.endOffset;
            talk.end = end == null ? talk.start : zone.instant(end, entry.end == null ? entry.offset : endOffset);
            talk.end = talk.end.isBefore(talk.start) ? talk.start : talk.end;
            talk.day = days.get(i);
            complete(entry);
            if (!talk.room.isEmpty()) {
                rooms.add(talk.room);
            }
            talks.add(talk);
        }
        giveDays(talks, zone);
        Set<LocalDate> distinct = new HashSet<>();
        talks.forEach(talk -> distinct.add(talk.day));
        String title = options.conferenceName()
                .orElseGet(() -> Words.firstOf(HtmlToMarkdown.plainLine(draft.title), content.titleFromName()));
        return new ImportedSchedule(
                draft.format,
                Titles.shortened(title, warnings),
                HtmlToMarkdown.safeLink(draft.url),
                draft.place,
                zone.zone(),
                List.copyOf(rooms),
                distinct.size(),
                TalkIdentity.finish(talks, warnings),
                warnings.sentences(),
                "",
                unwrittenYear);
    }

    private List<ProgrammeEntry> timedEntries() throws FileFormatException {
        List<ProgrammeEntry> timed = new ArrayList<>(draft.entries.size());
        for (ProgrammeEntry entry : draft.entries) {
            if (entry.start == null) {
                warnings.add(
                        "talks without a start time were left out",
                        "\"" + line(entry.talk.title) + "\" (" + entry.place + ") has no start time and was left out.");
            } else {
                timed.add(entry);
            }
        }
        if (timed.isEmpty() && !draft.entries.isEmpty()) {
            throw content.error(
                    draft.entries.getFirst().place,
                    "no talk of this schedule says when it starts",
                    "Wait until the conference publishes times, then import again.");
        } else if (timed.isEmpty()) {
            throw content.error(
                    "",
                    "there are no talks in it",
                    "The conference may not have published its programme yet; try again later.");
        }
        return timed;
    }

    private List<LocalDate> daysOf(List<ProgrammeEntry> entries) {
        WrittenDay none = new WrittenDay(0, null, null, 1);
        List<WrittenDay> written = new ArrayList<>(entries.size());
        for (ProgrammeEntry entry : entries) {
            written.add(entry.day == null ? none : entry.day);
        }
        ConferenceDates dates =
                ConferenceDates.of(written, options.year(), LocalDate.now(ZoneId.systemDefault()), warnings);
        unwrittenYear = dates.unwritten();
        return written.stream().map(dates::of).toList();
    }

    /** Local starts: a time of the small hours listed behind an evening's belongs to the next calendar day. */
    private static List<LocalDateTime> startsOf(List<ProgrammeEntry> entries, List<LocalDate> days) {
        Set<LocalDate> evenings = new HashSet<>();
        List<LocalDateTime> starts = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            ProgrammeEntry entry = entries.get(i);
            LocalTime written = entry.start;
            LocalTime time = written == null ? LocalTime.MIDNIGHT : written;
            LocalDate day = days.get(i);
            boolean exact = entry.dated || entry.offset != null;
            boolean afterMidnight = !exact && time.isBefore(NIGHT_ENDS) && evenings.contains(day);
            starts.add(LocalDateTime.of(afterMidnight ? day.plusDays(1) : day, time));
            if (!time.isBefore(EVENING_BEGINS)) {
                evenings.add(day);
            }
        }
        return starts;
    }

    /** The local end of an entry; null when it is not known. */
    private @Nullable LocalDateTime endOf(int index, List<ProgrammeEntry> entries, List<LocalDateTime> starts) {
        ProgrammeEntry entry = entries.get(index);
        LocalDateTime start = starts.get(index);
        if (entry.end != null) {
            WrittenDay endDay = entry.endDay;
            if (endDay != null && endDay.date() != null && endDay.year() > 0) {
                LocalDateTime end = LocalDateTime.of(endDay.date().atYear(endDay.year()), entry.end);
                warnIfBackwards(entry, end.isBefore(start) && entry.endOffset == null);
                return end;
            }
            LocalDateTime end = LocalDateTime.of(start.toLocalDate(), entry.end);
            if (!end.isBefore(start)) {
                return end;
            }
            boolean overMidnight = !start.toLocalTime().isBefore(LocalTime.NOON) && entry.end.isBefore(LocalTime.NOON);
            warnIfBackwards(entry, !overMidnight);
            return overMidnight ? end.plusDays(1) : null;
        }
        if (entry.minutes >= 0) {
            return start.plusMinutes(entry.minutes);
        }
        return draft.endsAtNext ? nextStart(index, entries, starts) : null;
    }

    private void warnIfBackwards(ProgrammeEntry entry, boolean backwards) {
        if (backwards) {
            warnings.add(
                    "talks that end before they start",
                    "\"" + line(entry.talk.title) + "\" (" + entry.place
                            + ") ends before it starts; its end is not known.");
        }
    }

    /** When the next entry of the same day begins in the same room; an entry without a room is everywhere. */
    private static @Nullable LocalDateTime nextStart(
            int index, List<ProgrammeEntry> entries, List<LocalDateTime> starts) {
        LocalDateTime start = starts.get(index);
        String room = entries.get(index).talk.room;
        LocalDateTime next = null;
        for (int i = 0; i < entries.size(); i++) {
            LocalDateTime other = starts.get(i);
            String otherRoom = entries.get(i).talk.room;
            boolean meets = room.isEmpty() || otherRoom.isEmpty() || room.equals(otherRoom);
            boolean later = other.isAfter(start) && other.isBefore(start.plusHours(12));
            if (meets && later && (next == null || other.isBefore(next))) {
                next = other;
            }
        }
        return next;
    }

    private void complete(ProgrammeEntry entry) {
        TalkDraft talk = entry.talk;
        talk.title = Words.firstOf(line(talk.title), "Untitled");
        talk.subtitle = line(talk.subtitle);
        talk.room = line(talk.room);
        talk.track = line(talk.track);
        talk.language = line(talk.language);
        talk.url = HtmlToMarkdown.safeLink(talk.url);
        talk.abstractText = texts.computeIfAbsent(talk.abstractText, HtmlToMarkdown::convert);
        talk.description = texts.computeIfAbsent(talk.description, HtmlToMarkdown::convert);
        talk.kind = TalkKinds.of(
                beginning(entry.type),
                beginning(talk.title),
                beginning(talk.track),
                !talk.people().isEmpty());
    }

    /** One line of text; many talks may have the same, and a long one is worked out once. */
    private String line(String text) {
        return lines.computeIfAbsent(text, HtmlToMarkdown::plainLine);
    }

    private static String beginning(String text) {
        return text.length() > TELLING ? text.substring(0, TELLING) : text;
    }

    /** A talk in the small hours belongs to the evening before, if there is one. */
    private static void giveDays(List<TalkDraft> talks, ProgrammeZone zone) {
        Set<LocalDate> evenings = new HashSet<>();
        for (TalkDraft talk : talks) {
            LocalDateTime start = zone.local(talk.start);
            if (!start.toLocalTime().isBefore(EVENING_BEGINS)) {
                evenings.add(start.toLocalDate());
            }
        }
        for (TalkDraft talk : talks) {
            LocalDateTime start = zone.local(talk.start);
            LocalDate before = start.toLocalDate().minusDays(1);
            boolean night = start.toLocalTime().isBefore(LocalTime.of(4, 0)) && evenings.contains(before);
            boolean aDay = !talk.end.isBefore(talk.start.plusSeconds(24L * 3600));
            talk.day = night && !aDay ? before : start.toLocalDate();
        }
    }
}
