package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendars (iCalendar, RFC 5545; vCalendar 1.0 as far as it is alike): each VEVENT is a talk. Alarms, to-dos and
 * whatever stands inside an event are left out.
 */
final class ICalendarReader implements ScheduleReader {
    private static final String BEGIN = "BEGIN:VCALENDAR";

    @Override
    public boolean recognises(Content content) {
        return content.head().replace(" ", "").regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        Warnings warnings = new Warnings();
        CalendarDraft draft =
                meant(new Walk(content, warnings).over(ContentLines.of(content, warnings)), content, options);
        monitor.stopIfCancelled();
        if (draft.events.isEmpty()) {
            throw content.error(
                    "",
                    "the calendar has no events in it",
                    "The conference may not have published its programme yet; try again later.");
        }
        return new CalendarAssembler(content, draft, options, warnings)
                .assemble()
                .withPick(draft.pick);
    }

    /** Calendars in one file that have names of their own are conferences of their own; others are one. */
    private static CalendarDraft meant(List<CalendarDraft> all, Content content, ImportOptions options)
            throws FileFormatException {
        Map<String, CalendarDraft> named = new LinkedHashMap<>();
        for (CalendarDraft draft : all) {
            String name = HtmlToMarkdown.plainLine(draft.name);
            CalendarDraft known = named.putIfAbsent(name, draft);
            if (known != null) {
                known.add(draft);
            }
        }
        CalendarDraft unnamed = named.size() > 1 ? named.remove("") : null;
        List<ConferencePick<CalendarDraft>> picks = new ArrayList<>();
        for (Map.Entry<String, CalendarDraft> one : named.entrySet()) {
            if (!one.getValue().events.isEmpty() || named.size() == 1) {
                picks.add(new ConferencePick<>(one.getKey(), "", one.getValue()));
            }
        }
        CalendarDraft meant = new CalendarDraft();
        if (!picks.isEmpty()) {
            ConferencePick<CalendarDraft> picked = ConferencePick.of(picks, content, options);
            meant = picked.node();
            meant.pick = picked.outOf(picks);
        }
        if (unnamed != null) {
            meant.add(unnamed);
        }
        return meant;
    }

    /** One walk over the properties, with the components that are open. */
    private static final class Walk {
        private final Content content;
        private final Warnings warnings;
        private final List<CalendarDraft> drafts = new ArrayList<>();
        private CalendarDraft draft = new CalendarDraft();
        private final Deque<ContentLine> open = new ArrayDeque<>();
        private @Nullable CalendarEvent event;
        private @Nullable CustomZone zone;
        private final List<ContentLine> observance = new ArrayList<>();

        Walk(Content content, Warnings warnings) {
            this.content = content;
            this.warnings = warnings;
            drafts.add(draft);
        }

        List<CalendarDraft> over(List<ContentLine> lines) throws FileFormatException {
            for (ContentLine line : lines) {
                switch (line.name()) {
                    case "BEGIN" -> begin(line);
                    case "END" -> end(line.value().toUpperCase(Locale.ROOT));
                    default -> property(line);
                }
            }
            if (event != null) {
                throw content.error(
                        "line " + event.line,
                        "the event \"" + event.title() + "\" that begins here has no end",
                        "The file was cut off; get it again.");
            }
            if (!open.isEmpty()) {
                warnings.add("The calendar has no end (END:VCALENDAR), as if the file had been cut off. If talks are"
                        + " missing, get it again.");
            }
            return drafts;
        }

        private void begin(ContentLine line) throws FileFormatException {
            String component = line.value().toUpperCase(Locale.ROOT);
            if (event != null && component.equals("VEVENT")) {
                throw content.error(
                        "line " + line.line(),
                        "an event begins inside the event \"" + event.title() + "\" of line " + event.line,
                        "The file is damaged; get it again.");
            }
            if (component.equals("VCALENDAR") && open.isEmpty()) {
                draft = new CalendarDraft();
                drafts.add(draft);
            }
            open.push(line);
            if (component.equals("VEVENT")) {
                event = new CalendarEvent(line.line());
            } else if (component.equals("VTIMEZONE")) {
                zone = new CustomZone();
            }
            observance.clear();
        }

        private void end(String component) {
            if (component.equals("VEVENT") && event != null) {
                draft.events.add(event);
                event = null;
            } else if (component.equals("VTIMEZONE")) {
                zone = null;
            } else if (zone != null && (component.equals("STANDARD") || component.equals("DAYLIGHT"))) {
                zone.observance(observance);
            }
            while (!open.isEmpty()) {
                if (open.pop().value().equalsIgnoreCase(component)) {
                    break;
                }
            }
        }

        private void property(ContentLine line) {
            ContentLine inside = open.peek();
            String component = inside == null ? "" : inside.value().toUpperCase(Locale.ROOT);
            if (event != null) {
                if (component.equals("VEVENT")) {
                    event.property(line);
                }
            } else if (zone != null) {
                if (component.equals("VTIMEZONE")) {
                    zoneProperty(zone, line);
                } else {
                    observance.add(line);
                }
            } else if (component.equals("VCALENDAR")) {
                calendarProperty(line);
            }
        }

        private void zoneProperty(CustomZone custom, ContentLine line) {
            if (line.name().equals("TZID")) {
                draft.zones.put(line.text(), custom);
            } else {
                custom.property(line);
            }
        }

        private void calendarProperty(ContentLine line) {
            switch (line.name()) {
                case "NAME", "X-WR-CALNAME" -> draft.name = Words.firstOf(draft.name, line.text());
                case "X-WR-TIMEZONE", "TIMEZONE-ID" -> draft.zoneName = Words.firstOf(draft.zoneName, line.value());
                case "PRODID" -> draft.product = line.value();
                case "URL" -> draft.url = line.value();
                default -> {
                    // The rest is for calendar programs.
                }
            }
        }
    }
}
