package io.github.rapporteur.schedule.importing;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the talks among schema.org's events: those that hold no others. An event around them is the conference; one that
 * stands alone is read as a single talk, with a warning.
 */
final class SchemaOrgEvents {
    private static final int DEEPEST = 60;

    private final ProgrammeDraft draft;
    private final Set<String> seen = new HashSet<>();
    private boolean anyInside;

    SchemaOrgEvents(ProgrammeDraft draft) {
        this.draft = draft;
    }

    /** Adds what one block of the page holds; the same event in two blocks once. */
    void read(JsonNode node) {
        read(node, 0, false);
    }

    /** Whether the page has one event that is, by all that can be seen, the whole conference. */
    boolean isOnlyTheConference() {
        return draft.entries.size() == 1 && !anyInside;
    }

    ImportedSchedule withWarning(ImportedSchedule schedule) {
        List<String> warnings = new ArrayList<>(schedule.warnings());
        warnings.addFirst(
                "This describes the conference as one event and no talks; look on its page for a link named XML,"
                        + " JSON, iCal or calendar.");
        return new ImportedSchedule(
                schedule.format(),
                schedule.title(),
                schedule.url(),
                schedule.place(),
                schedule.zone(),
                schedule.rooms(),
                schedule.dayCount(),
                schedule.talks(),
                warnings);
    }

    /** Adds a value to a field; a second one makes it a list. */
    static void append(ObjectNode object, String name, JsonNode value) {
        JsonNode known = object.get(name);
        if (known == null) {
            object.set(name, value);
        } else if (known instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.set(name, JsonNodeFactory.instance.arrayNode().add(known).add(value));
        }
    }

    /** Whether there is any event with a start in it, be it one that another block had already. */
    private boolean read(JsonNode node, int depth, boolean inside) {
        if (depth > DEEPEST) {
            return false;
        }
        boolean any = false;
        if (!isEvent(node)) {
            // Lists, graphs, pages with a main entity.
            if (node.isContainer()) {
                for (JsonNode child : node.values()) {
                    any |= read(child, depth + 1, inside);
                }
            }
            return any;
        }
        for (String name : List.of("subEvent", "subEvents", "event", "events")) {
            any |= read(node.path(name), depth + 1, true);
        }
        if (any) {
            nameConference(node);
            return true;
        }
        JsonNode around = node.path("superEvent");
        if (around.isObject()) {
            nameConference(around);
        }
        anyInside |= inside || around.isObject();
        return add(node);
    }

    private void nameConference(JsonNode event) {
        draft.title = Words.firstOf(draft.title, text(event, "name"));
        draft.url = Words.firstOf(draft.url, text(event, "url"));
        draft.place = Words.firstOf(draft.place, Words.fold(text(event, "location")));
    }

    private boolean add(JsonNode event) {
        String start = text(event, "startDate");
        ProgrammeEntry entry = new ProgrammeEntry("event " + (draft.entries.size() + 1));
        TalkDraft talk = entry.talk;
        talk.title = text(event, "name");
        talk.room = text(event, "location");
        if (!entry.startsAt(start, DateOrder.MONTH_FIRST) || entry.day == null) {
            return false;
        } else if (!seen.add(talk.title + "|" + start + "|" + talk.room)) {
            return true;
        }
        entry.endsAt(text(event, "endDate"), DateOrder.MONTH_FIRST);
        if (entry.start == null) {
            // A date alone is the whole day, to the end of the last.
            entry.start = LocalTime.MIDNIGHT;
            entry.end = LocalTime.of(23, 59);
        }
        entry.minutes = entry.end == null ? Durations.minutes(text(event, "duration")) : -1;
        talk.uid = text(event, "@id", "identifier");
        talk.url = text(event, "url");
        talk.subtitle = text(event, "alternateName");
        talk.abstractText = text(event, "description");
        talk.language = text(event, "inLanguage");
        talk.track = text(event, "about");
        talk.cancelled = text(event, "eventStatus").endsWith("EventCancelled");
        addPeople(talk, event.path("performer"));
        addPeople(talk, event.path("performers"));
        draft.entries.add(entry);
        return true;
    }

    private static void addPeople(TalkDraft talk, JsonNode node) {
        if (node.isArray()) {
            node.values().forEach(person -> addPeople(talk, person));
        } else if (!node.path("@type").asString("").endsWith("Organization")) {
            PersonNames.addAll(talk, TreeFields.textOf(node));
        }
    }

    private static String text(JsonNode event, String... names) {
        for (String name : names) {
            JsonNode value = event.path(name);
            String text = TreeFields.textOf(value.isArray() && !value.isEmpty() ? value.path(0) : value);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static boolean isEvent(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            return type.values().stream().anyMatch(one -> one.asString("").endsWith("Event"));
        }
        return type.asString("").endsWith("Event");
    }
}
