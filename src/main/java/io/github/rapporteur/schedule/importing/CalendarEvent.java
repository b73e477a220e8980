package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A VEVENT (RFC 5545 section 3.6.1) as written. */
final class CalendarEvent {
    /** Line of its BEGIN:VEVENT. */
    final int line;

    @Nullable
    ContentLine start;

    @Nullable
    ContentLine end;

    @Nullable
    ContentLine duration;

    @Nullable
    ContentLine recurrenceId;

    String rule = "";
    final List<ContentLine> exceptions = new ArrayList<>(0);
    final List<ContentLine> extraDates = new ArrayList<>(0);
    String uid = "";
    int sequence;
    String summary = "";
    String description = "";
    String htmlDescription = "";
    String location = "";
    String url = "";
    String organizer = "";
    String language = "";
    boolean cancelled;
    final List<String> categories = new ArrayList<>(1);
    final List<String> attendees = new ArrayList<>(0);

    CalendarEvent(int line) {
        this.line = line;
    }

    /** Takes one property; of those that may come only once the first that is not empty counts. */
    void property(ContentLine written) {
        switch (written.name()) {
            case "DTSTART" -> start = start == null ? written : start;
            case "DTEND" -> end = end == null ? written : end;
            case "DURATION" -> duration = duration == null ? written : duration;
            case "RECURRENCE-ID" -> recurrenceId = written;
            case "RRULE" -> rule = Words.firstOf(rule, written.value());
            case "EXDATE" -> exceptions.add(written);
            case "RDATE" -> extraDates.add(written);
            case "UID" -> uid = Words.firstOf(uid, written.value());
            case "SEQUENCE" -> sequence = number(written.value());
            case "SUMMARY" -> {
                summary = Words.firstOf(summary, written.text());
                language = Words.firstOf(language, written.parameter("LANGUAGE"));
            }
            case "DESCRIPTION" -> description = Words.firstOf(description, written.text());
            case "X-ALT-DESC", "STYLED-DESCRIPTION" -> html(written);
            case "LOCATION" -> location = Words.firstOf(location, written.text());
            case "URL" -> url = Words.firstOf(url, written.value());
            case "CATEGORIES" -> addCategories(written.value());
            case "STATUS" ->
                cancelled = written.value().toUpperCase(Locale.ROOT).equals("CANCELLED");
            case "ORGANIZER" -> organizer = person(written);
            case "ATTENDEE" -> addAttendee(written);
            default -> {
                // The rest is for calendar programs.
            }
        }
    }

    /** What names it in messages. */
    String title() {
        String title = HtmlToMarkdown.plainLine(summary);
        return title.isEmpty() ? "Untitled" : title;
    }

    private void html(ContentLine written) {
        String type = Words.firstOf(written.parameter("FMTTYPE"), "text/html");
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            htmlDescription = Words.firstOf(htmlDescription, written.text());
        }
    }

    private void addCategories(String value) {
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            boolean divides =
                    i == value.length() || (value.charAt(i) == ',' && (i == 0 || value.charAt(i - 1) != '\\'));
            if (divides) {
                String category =
                        Words.fold(value.substring(from, i).replace("\\,", ",").replace("\\;", ";"));
                if (!category.isEmpty() && !categories.contains(category)) {
                    categories.add(category);
                }
                from = i + 1;
            }
        }
    }

    private void addAttendee(ContentLine written) {
        String kind = written.parameter("CUTYPE").toUpperCase(Locale.ROOT);
        boolean thing = kind.equals("ROOM") || kind.equals("RESOURCE") || kind.equals("GROUP");
        boolean declined = written.parameter("PARTSTAT").equalsIgnoreCase("DECLINED");
        String name = person(written);
        if (!thing && !declined && !name.isEmpty()) {
            attendees.add(name);
        }
    }

    /** The CN parameter (RFC 5545 section 3.2.2) if it is a name; programs often put the mail address there. */
    private static String person(ContentLine written) {
        String name = HtmlToMarkdown.plainLine(written.parameter("CN").replace("\\,", ","));
        return name.contains("@") ? "" : name;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
