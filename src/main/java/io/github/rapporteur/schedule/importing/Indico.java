package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Indico's export interface answers: an event with its contributions, also by sessions
 * ({@code /export/event/ID.json?detail=contributions}), and a timetable ({@code /export/timetable/ID.json}). A
 * contribution of several parts ({@code detail=subcontributions}) is these parts, one after the other.
 */
final class Indico implements JsonLayout {
    private static final String FORMAT = "Indico";

    /** Whether it is an answer of Indico: it says so, or its results are an event or days of entries. */
    @Override
    public boolean fits(JsonNode root) {
        JsonNode results = root.path("results");
        JsonNode first = results.path(0);
        return JsonText.of(root, "_type").equals("HTTPAPIResult")
                || first.has("_fossil")
                || first.path("startDate").has("tz")
                || isTimetable(results);
    }

    private static boolean isTimetable(JsonNode results) {
        for (Map.Entry<String, JsonNode> event : results.properties()) {
            for (Map.Entry<String, JsonNode> day : event.getValue().properties()) {
                return day.getKey().matches("\\d{8}");
            }
        }
        return false;
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        List<ConferencePick<JsonNode>> all = conferences(root.path("results"));
        ConferencePick<JsonNode> conference = ConferencePick.of(all, content, options);
        monitor.stopIfCancelled();
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        Entries entries = new Entries(draft);
        JsonNode event = conference.node();
        if (root.path("results").isObject()) {
            event.values().forEach(day -> entries.addAll(day, Session.NONE));
        } else {
            draft.title = Words.fold(conference.name());
            draft.url = JsonText.of(event, "url");
            draft.place = Words.fold(JsonText.of(event, "location"));
            draft.zoneName = Words.firstOf(JsonText.of(event, "timezone"), JsonText.of(event.path("startDate"), "tz"));
            entries.addAll(event.path("contributions"), Session.NONE);
            entries.addAll(event.path("sessions"), Session.NONE);
        }
        if (draft.entries.isEmpty()) {
            throw content.error(
                    Words.fold(conference.name()),
                    "this export of Indico has the conference, but no contributions",
                    "Get it with ?detail=contributions behind its address, or get the timetable"
                            + " (/export/timetable/ID.json).");
        }
        return new ProgrammeAssembler(content, draft, options).assemble().withPick(conference.outOf(all));
    }

    private static List<ConferencePick<JsonNode>> conferences(JsonNode results) {
        List<ConferencePick<JsonNode>> conferences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> event : results.properties()) {
            conferences.add(new ConferencePick<>(event.getKey(), event.getKey(), event.getValue()));
        }
        if (results.isArray()) {
            for (JsonNode event : results.values()) {
                String id = JsonText.of(event, "id");
                String name = Words.firstOf(Words.fold(JsonText.of(event, "title")), id, "untitled");
                conferences.add(new ConferencePick<>(name, id, event));
            }
        }
        return conferences;
    }

    /** What a session says for the contributions in it. */
    private record Session(String title, String room) {
        private static final Session NONE = new Session("", "");
    }

    /**
     * When something is, as it is written.
     *
     * @param end may be empty
     * @param minutes how long it lasts; -1 when that is not said
     * @param zone may be empty
     */
    private record Times(String start, String end, int minutes, String zone) {
        /** In minutes; -1 when it is not known. */
        int length() {
            IsoMoment from = IsoMoment.parse(start);
            IsoMoment to = IsoMoment.parse(end);
            if (minutes > 0 || from == null || to == null || from.time() == null || to.time() == null) {
                return minutes;
            }
            return (int) Duration.between(local(from), local(to)).toMinutes();
        }

        /** A part that begins so many minutes later; none goes beyond the whole. */
        Times part(int later, int minutesOfPart) {
            IsoMoment from = IsoMoment.parse(start);
            if (from == null || from.time() == null) {
                return new Times(start, "", minutesOfPart, zone);
            }
            int all = length() < 0 ? Integer.MAX_VALUE : length();
            int begin = Math.min(later, all);
            String offset = from.offset() == null ? "" : from.offset().getId();
            return new Times(local(from).plusMinutes(begin) + offset, "", Math.min(minutesOfPart, all - begin), zone);
        }

        private static LocalDateTime local(IsoMoment moment) {
            return moment.date().atTime(moment.time() == null ? LocalTime.MIDNIGHT : moment.time());
        }
    }

    /** Gathers contributions, breaks, and sessions that have neither. */
    private static final class Entries {
        private final ProgrammeDraft draft;

        Entries(ProgrammeDraft draft) {
            this.draft = draft;
        }

        void addAll(JsonNode nodes, Session around) {
            for (JsonNode node : nodes.values()) {
                JsonNode inside = node.has("entries") ? node.path("entries") : node.path("contributions");
                if (inside.isContainer() && !inside.isEmpty()) {
                    addAll(
                            inside,
                            new Session(
                                    JsonText.of(node, "title", "slotTitle"),
                                    JsonText.of(node, "room", "roomFullname")));
                } else if (node.has("title")) {
                    add(node, around);
                }
            }
        }

        private void add(JsonNode node, Session around) {
            Times times = new Times(
                    moment(node.path("startDate")),
                    moment(node.path("endDate")),
                    minutes(node),
                    JsonText.of(node.path("startDate"), "tz"));
            List<JsonNode> parts = parts(node);
            if (parts.isEmpty()) {
                add(node, around, times);
                return;
            }
            Session contribution = new Session(
                    Words.firstOf(
                            JsonText.of(node, "track", "session", "sessionTitle"),
                            around.title(),
                            JsonText.of(node, "title")),
                    Words.firstOf(JsonText.of(node, "room", "roomFullname"), around.room()));
            String number = JsonText.of(node, "db_id", "contributionId", "id");
            int gone = 0;
            for (JsonNode part : parts) {
                if (draft.isFull()) {
                    return;
                }
                int minutes = minutes(part) > 0 ? minutes(part) : Math.max(0, times.length()) / parts.size();
                add(part, contribution, times.part(gone, minutes));
                TalkDraft talk = draft.entries.getLast().talk;
                talk.code = talk.code.isEmpty() || number.isEmpty() ? "" : number + "." + talk.code;
                talk.abstractText = Words.firstOf(talk.abstractText, JsonText.of(node, "description"));
                talk.url = Words.firstOf(talk.url, JsonText.of(node, "url"));
                gone += minutes;
            }
        }

        /** The talks that a contribution is made of, in their order; none for most contributions. */
        private static List<JsonNode> parts(JsonNode contribution) {
            List<JsonNode> parts = new ArrayList<>();
            for (String field : new String[] {"subContributions", "subcontributions", "subContributionList"}) {
                for (JsonNode part : parts.isEmpty() ? contribution.path(field).values() : List.<JsonNode>of()) {
                    if (!JsonText.of(part, "title").isEmpty()) {
                        parts.add(part);
                    }
                }
            }
            return parts;
        }

        private void add(JsonNode node, Session around, Times times) {
            if (draft.isFull()) {
                return;
            }
            ProgrammeEntry entry = new ProgrammeEntry("entry " + (draft.entries.size() + 1));
            addTimes(entry, times);
            TalkDraft talk = entry.talk;
            talk.code = JsonText.of(node, "db_id", "contributionId", "id");
            talk.title = JsonText.of(node, "title");
            talk.abstractText = JsonText.of(node, "description");
            talk.url = JsonText.of(node, "url");
            talk.room = Words.firstOf(JsonText.of(node, "room", "roomFullname"), around.room());
            talk.track = Words.firstOf(JsonText.of(node, "track", "session", "sessionTitle"), around.title());
            String kind = JsonText.of(node, "entryType").equals("Break") ? "break" : JsonText.of(node, "type");
            entry.type = JsonText.isTrue(node, "isPoster") ? "poster" : kind;
            for (String field : new String[] {"speakers", "presenters", "primaryauthors", "primaryAuthors"}) {
                if (talk.people().isEmpty()) {
                    node.path(field).values().forEach(person -> addPerson(talk, person));
                }
            }
            draft.entries.add(entry);
        }

        private static void addPerson(TalkDraft talk, JsonNode person) {
            String name = JsonPeople.name(person);
            int comma = name.indexOf(',');
            boolean lastFirst = comma > 0 && name.indexOf(',', comma + 1) < 0;
            talk.addPerson(
                    JsonText.of(person, "person_id"),
                    lastFirst ? name.substring(comma + 1) + " " + name.substring(0, comma) : name);
        }

        private void addTimes(ProgrammeEntry entry, Times times) {
            String start = times.start();
            String zone = times.zone();
            draft.zoneName = Words.firstOf(draft.zoneName, zone);
            entry.dated = true;
            entry.startsAt(start, DateOrder.DAY_FIRST);
            entry.endsAt(times.end(), DateOrder.DAY_FIRST);
            entry.minutes = times.minutes();
            IsoMoment local = IsoMoment.parse(start);
            if (local != null && entry.offset == null && !zone.isEmpty() && !zone.equals(draft.zoneName)) {
                Optional<ZoneId> other = ZoneNames.find(zone);
                LocalTime time = local.time() == null ? LocalTime.MIDNIGHT : local.time();
                entry.offset = other.isEmpty()
                        ? null
                        : other.get().getRules().getOffset(local.date().atTime(time));
            }
        }

        private static int minutes(JsonNode node) {
            return Durations.minutes(JsonText.of(node, "duration").replaceFirst("\\.0+$", ""));
        }

        /** The date and time of an object that has them apart, or the text that the node is. */
        private static String moment(JsonNode node) {
            String date = JsonText.of(node, "date");
            String time = JsonText.of(node, "time");
            return date.isEmpty() || time.isEmpty() ? Words.firstOf(date, JsonText.value(node)) : date + "T" + time;
        }
    }
}
