package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a schedule of what a calendar says: newest versions, repetitions, times, days, kinds, identities. */
final class CalendarAssembler {
    private static final String FORMAT = "iCalendar";

    private final Content content;
    private final CalendarDraft draft;
    private final ImportOptions options;
    private final Warnings warnings;
    private final CalendarZones zones;
    private final List<TalkDraft> talks = new ArrayList<>();
    private int repetitions;

    CalendarAssembler(Content content, CalendarDraft draft, ImportOptions options, Warnings warnings) {
        this.content = content;
        this.draft = draft;
        this.options = options;
        this.warnings = warnings;
        this.zones = new CalendarZones(draft, options, warnings);
    }

    /** The schedule; fails when no event of the calendar says when it starts. */
    ImportedSchedule assemble() throws FileFormatException {
        CalendarVersions versions = CalendarVersions.of(draft.events, zones, warnings);
        CalendarTexts texts = new CalendarTexts(draft);
        LocalDateTime horizon = horizon();
        for (CalendarEvent event : versions.current()) {
            CalendarTime start = startOf(event);
            if (start == null) {
                warnings.add(
                        "events without a start time were left out",
                        "\"" + event.title() + "\" (line " + event.line + ") has no start time that can be read and was"
                                + " left out.");
            } else {
                add(event, start, versions, texts, horizon);
            }
        }
        if (talks.isEmpty()) {
            throw nothingStarts();
        }
        int days = giveDays();
        return new ImportedSchedule(
                FORMAT,
                Titles.shortened(title(), warnings),
                HtmlToMarkdown.safeLink(draft.url),
                texts.place(),
                zones.conference(),
                rooms(),
                days,
                TalkIdentity.finish(talks, warnings),
                warnings.sentences());
    }

    private String title() {
        return options.conferenceName()
                .orElseGet(() -> Words.firstOf(HtmlToMarkdown.plainLine(draft.name), content.titleFromName()));
    }

    private void add(
            CalendarEvent event,
            CalendarTime start,
            CalendarVersions versions,
            CalendarTexts texts,
            LocalDateTime horizon) {
        List<LocalDateTime> starts = List.of(start.local());
        boolean repeats = !event.rule.isEmpty() || !event.extraDates.isEmpty();
        if (repeats && event.recurrenceId == null) {
            starts = new ArrayList<>(new LinkedHashSet<>(startsOf(event, start, horizon)));
            starts.removeIf(local -> versions.isExcepted(event, at(start, local)));
        }
        long seconds = secondsOf(event, start);
        for (LocalDateTime local : starts) {
            TalkDraft talk = texts.talk(event);
            talk.start = zones.instant(at(start, local));
            talk.end = talk.start.plusSeconds(seconds);
            if (repeats && event.recurrenceId == null) {
                talk.uid = talk.uid.isEmpty() ? "" : talk.uid + "@" + talk.start;
                repetitions++;
            } else if (event.recurrenceId != null) {
                CalendarTime id = CalendarTime.of(event.recurrenceId);
                talk.uid = talk.uid.isEmpty() || id == null ? "" : talk.uid + "@" + zones.instant(id);
            }
            talks.add(talk);
        }
    }

    private List<LocalDateTime> startsOf(CalendarEvent event, CalendarTime start, LocalDateTime horizon) {
        List<LocalDateTime> starts = new ArrayList<>();
        starts.add(start.local());
        int most = Recurrences.MOST - repetitions;
        if (!event.rule.isEmpty() && most > 1) {
            if (Recurrences.isEndless(event.rule)) {
                warnings.add("Entries that repeat without end were read until " + horizon.toLocalDate()
                        + ", a day after the calendar's last other entry.");
            }
            try {
                starts.addAll(Recurrences.starts(event.rule, start, zones, horizon, most));
            } catch (IllegalArgumentException e) {
                warnings.add(
                        "repetitions were left out",
                        "\"" + event.title() + "\" (line " + event.line
                                + ") stands in the schedule once; its repetition" + " was left out: " + e.getMessage()
                                + ".");
            }
        }
        for (ContentLine line : event.extraDates) {
            for (CalendarTime extra : CalendarTime.allOf(line)) {
                starts.add(extra.wholeDay() == start.wholeDay() ? localLike(start, extra) : extra.local());
            }
        }
        if (starts.size() >= most) {
            warnings.add("The calendar's repetitions make more than " + Recurrences.MOST + " entries; the rest was left"
                    + " out.");
            return starts.subList(0, Math.max(1, most));
        }
        return starts;
    }

    private LocalDateTime localLike(CalendarTime start, CalendarTime extra) {
        return extra.wholeDay() ? extra.local() : LocalDateTime.ofInstant(zones.instant(extra), start.zone(zones));
    }

    private static CalendarTime at(CalendarTime start, LocalDateTime local) {
        return new CalendarTime(local, start.offset(), start.zoneName(), start.wholeDay());
    }

    private long secondsOf(CalendarEvent event, CalendarTime start) {
        CalendarTime end = event.end == null ? null : CalendarTime.of(event.end);
        if (event.end != null && end == null) {
            warnings.add(
                    "ends that are no time",
                    "\"" + event.title() + "\" (line " + event.end.line() + ") ends at \"" + event.end.value()
                            + "\", which is no time; its end is not known.");
        }
        if (end != null) {
            long seconds =
                    zones.instant(end).getEpochSecond() - zones.instant(start).getEpochSecond();
            if (seconds < 0) {
                warnings.add(
                        "events that end before they start",
                        "\"" + event.title() + "\" (line " + event.line + ") ends before it starts; its end is not"
                                + " known.");
            }
            return Math.max(0, seconds);
        }
        if (event.duration != null) {
            long seconds = IsoDuration.seconds(event.duration.value());
            if (seconds < 0) {
                warnings.add(
                        "durations that are none",
                        "\"" + event.title() + "\" (line " + event.duration.line() + ") has the duration \""
                                + event.duration.value() + "\", which is none; its end is not known.");
            }
            return Math.max(0, seconds);
        }
        // RFC 5545 section 3.6.1: a whole day lasts that day, anything else takes no time.
        return start.wholeDay() ? 24L * 3600 : 0;
    }

    private static @Nullable CalendarTime startOf(CalendarEvent event) {
        return event.start == null ? null : CalendarTime.of(event.start);
    }

    private FileFormatException nothingStarts() {
        for (CalendarEvent event : draft.events) {
            if (event.start != null) {
                return content.error(
                        "line " + event.start.line(),
                        "\"" + event.start.value() + "\" is not a date, and no event of the calendar has one",
                        "The file is damaged or made by hand; get it again.");
            }
        }
        return content.error(
                "line " + draft.events.getFirst().line,
                "no event of this calendar says when it starts (DTSTART)",
                "Wait until the conference publishes times, then import again.");
    }

    /** The last wall time the calendar's single entries name, and a day more. */
    private LocalDateTime horizon() {
        LocalDateTime last = LocalDateTime.MIN;
        for (CalendarEvent event : draft.events) {
            CalendarTime start = startOf(event);
            CalendarTime end = event.end == null ? null : CalendarTime.of(event.end);
            last = start == null || start.local().isBefore(last) ? last : start.local();
            last = end == null || end.local().isBefore(last) ? last : end.local();
        }
        return last.equals(LocalDateTime.MIN) ? last : last.plusDays(1);
    }

    /** A talk in the small hours belongs to the evening before, if there is one. Answers the number of days. */
    private int giveDays() {
        Set<LocalDate> evenings = new HashSet<>();
        List<LocalDateTime> starts = new ArrayList<>(talks.size());
        for (TalkDraft talk : talks) {
            LocalDateTime start = LocalDateTime.ofInstant(talk.start, zones.conference());
            starts.add(start);
            if (start.getHour() >= 18) {
                evenings.add(start.toLocalDate());
            }
        }
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < talks.size(); i++) {
            LocalDate date = starts.get(i).toLocalDate();
            boolean night =
                    starts.get(i).getHour() < 4 && evenings.contains(date.minusDays(1)) && !lastsADay(talks.get(i));
            talks.get(i).day = night ? date.minusDays(1) : date;
            days.add(talks.get(i).day);
        }
        return days.size();
    }

    private static boolean lastsADay(TalkDraft talk) {
        Instant dayLater = talk.start.plusSeconds(24L * 3600);
        return !talk.end.isBefore(dayLater);
    }

    private List<String> rooms() {
        Set<String> rooms = new LinkedHashSet<>();
        for (TalkDraft talk : talks) {
            if (!talk.room.isEmpty()) {
                rooms.add(talk.room);
            }
        }
        return List.copyOf(rooms);
    }
}
