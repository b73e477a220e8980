package io.github.rapporteur.schedule.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the talks in a tree whose layout is not known beforehand: whatever has a title and a start, its own or that of the
 * slot around it, is a talk; days, slots, rooms and sessions around it say what it does not say itself. Slots that hold
 * numbers only are joined with the sessions, and sessions with the speakers, of these numbers, from all documents.
 */
final class ProgrammeTree {
    private static final int DEEPEST = 40;
    private static final Set<String> NO_TALKS = Set.of(
            "speakers",
            "speaker",
            "presenters",
            "presenter",
            "authors",
            "author",
            "persons",
            "person",
            "people",
            "links",
            "link",
            "attachments",
            "sponsors",
            "sponsor",
            "tags",
            "social",
            "socials",
            "ribbon",
            "meta",
            "affiliation",
            "materials",
            "organizers",
            "team",
            "tickets",
            "chair",
            "chairs");
    private static final Set<String> TALKS = Set.of(
            "talks",
            "talk",
            "sessions",
            "session",
            "events",
            "event",
            "items",
            "item",
            "presentations",
            "presentation",
            "papers",
            "paper",
            "entries",
            "entry",
            "lectures",
            "lecture",
            "workshops",
            "workshop",
            "activities",
            "contributions",
            "slots",
            "slot",
            "tracks",
            "track");
    private static final Set<String> REFERENCES = Set.of(
            "sessionids",
            "sessionid",
            "sessions",
            "session",
            "singles",
            "workshopsids",
            "workshopids",
            "talks",
            "talk",
            "talkids",
            "talkid",
            "items",
            "ids",
            "events",
            "presentations");
    private static final String[] BIOGRAPHY = {"bio", "biography", "shortbiography", "longbiography"};
    private static final Set<String> ROOMS = Set.of("rooms", "room", "halls", "hall", "stages", "stage", "location");

    private final ProgrammeDraft draft;
    private final Map<String, JsonNode> sessions = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();
    private boolean unknownReference;
    private boolean untimedTalks;

    ProgrammeTree(ProgrammeDraft draft) {
        this.draft = draft;
    }

    /**
     * Adds the talks of all documents to the draft.
     *
     * @param references trees of other files, where the sessions and speakers may be that the documents name by number
     */
    void read(List<JsonNode> documents, List<JsonNode> references) {
        documents.forEach(document -> gather(document, "", 0));
        references.forEach(document -> gather(document, "", 0));
        for (JsonNode document : documents) {
            walk(document, "", new Surroundings(null, new ProgrammeEntry(""), "", "", ""), 0);
        }
    }

    /** Whether what was read has talks, or names some, so that other files may tell more about them. */
    boolean mayNameOthers() {
        return unknownReference || (!draft.entries.isEmpty() && !draft.isFull());
    }

    /** Why no talk was found, in words for a message. */
    String whatIsMissing() {
        if (unknownReference) {
            return "it names slots by the numbers of their talks, but the talks themselves are in another file";
        } else if (!sessions.isEmpty() || untimedTalks) {
            return "it names talks, but not when they start; that is in another file, perhaps schedule";
        }
        return people.isEmpty()
                ? "nothing in it has a title and a start time"
                : "it names people, but no talks; these are in another file";
    }

    /** What stands around a node and holds for all in it. */
    private record Surroundings(
            @Nullable WrittenDay day, ProgrammeEntry times, String room, String track, String type) {}

    private void gather(JsonNode node, String key, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isArray()) {
            node.values().forEach(child -> gather(child, key, depth + 1));
        } else if (node.isObject()) {
            TreeFields fields = new TreeFields(node);
            String id = fields.text(TreeFields.ID);
            String name = personName(fields);
            untimedTalks |= fields.has("title")
                    && fields.node(TreeFields.SPEAKERS) != null
                    && fields.text(TreeFields.START).isEmpty();
            boolean told = fields.node(BIOGRAPHY) != null;
            boolean person = told || fields.has("surname") || fields.has("company") || key.startsWith("speaker");
            if (!id.isEmpty() && person && !name.isEmpty()) {
                people.putIfAbsent(id, name);
                if (told) {
                    // Talks listed at somebody are only named there.
                    return;
                }
            } else if (!id.isEmpty()
                    && fields.has("title")
                    && fields.text(TreeFields.START).isEmpty()) {
                sessions.putIfAbsent(id, node);
            }
            node.properties().forEach(child -> gather(child.getValue(), TreeFields.normal(child.getKey()), depth + 1));
        }
    }

    private void walk(JsonNode node, String key, Surroundings around, int depth) {
        if (depth > DEEPEST || draft.isFull()) {
            return;
        }
        if (node.isArray()) {
            node.values().forEach(child -> walk(child, key, around, depth + 1));
        } else if (node.isObject()) {
            walkObject(node, key, around, depth);
        } else if (REFERENCES.contains(key) && around.times.start != null) {
            JsonNode session = sessions.get(TreeFields.textOf(node));
            if (session == null) {
                unknownReference |= TreeFields.textOf(node).matches("[\\w-]{1,40}");
            } else {
                add(new TreeFields(session), around, around.times);
            }
        }
    }

    private void walkObject(JsonNode node, String key, Surroundings around, int depth) {
        TreeFields fields = new TreeFields(node);
        ProgrammeEntry times = new ProgrammeEntry("talk " + (draft.entries.size() + 1));
        boolean starts = times(fields, around, times);
        String title = fields.text(TreeFields.TITLE);
        boolean inRooms = ROOMS.contains(key);
        String room = Words.firstOf(fields.text(TreeFields.ROOM), inRooms ? title : "", around.room);
        boolean session = TALKS.contains(key) && !title.isEmpty();
        String track = Words.firstOf(fields.text(TreeFields.TRACK), session ? title : "", around.track);
        Surroundings inside = new Surroundings(
                times.day, times, room, track, Words.firstOf(fields.text(TreeFields.KIND), around.type));
        int before = draft.entries.size();
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String name = TreeFields.normal(child.getKey());
            if (!NO_TALKS.contains(name) && (child.getValue().isContainer() || REFERENCES.contains(name))) {
                WrittenDay day = child.getValue().isContainer() ? keyDay(child.getKey()) : null;
                Surroundings here =
                        day == null ? inside : new Surroundings(day, onDay(times, day), room, track, inside.type);
                walk(child.getValue(), name, here, depth + 1);
            }
        }
        boolean inherits = times.start != null && TALKS.contains(key);
        boolean leaf = draft.entries.size() == before && !title.isEmpty() && !inRooms;
        if (leaf && (starts || inherits)) {
            add(fields, new Surroundings(times.day, times, room, around.track, around.type), times);
        } else if (depth == 0 && draft.title.isEmpty()) {
            draft.title = title;
        }
    }

    private static @Nullable WrittenDay keyDay(String key) {
        return WrittenDay.parse(key, DateOrder.DAY_FIRST);
    }

    private static ProgrammeEntry onDay(ProgrammeEntry times, WrittenDay day) {
        ProgrammeEntry copy = new ProgrammeEntry(times.place);
        copy.day = day;
        return copy;
    }

    /** Fills in the times around a node and those of its own; whether it has a start of its own. */
    private static boolean times(TreeFields fields, Surroundings around, ProgrammeEntry times) {
        times.day = around.day;
        times.start = around.times.start;
        times.end = around.times.end;
        times.endDay = around.times.endDay;
        times.offset = around.times.offset;
        times.endOffset = around.times.endOffset;
        times.minutes = around.times.minutes;
        String day = fields.text(TreeFields.DAY);
        if (day.isEmpty() || !times.startsAt(day, DateOrder.DAY_FIRST)) {
            WrittenDay named =
                    times.day == null ? WrittenDay.ofHeading(fields.text("name", "title"), DateOrder.DAY_FIRST) : null;
            times.day = named == null ? times.day : named;
        }
        boolean starts = false;
        for (String name : TreeFields.START) {
            String text = fields.text(name);
            ProgrammeEntry own = new ProgrammeEntry("");
            if (!text.isEmpty() && own.startsAt(text, DateOrder.DAY_FIRST) && own.start != null) {
                times.end = null;
                times.minutes = -1;
                times.startsAt(text, DateOrder.DAY_FIRST);
                starts = true;
                break;
            }
        }
        String end = fields.text(TreeFields.END);
        if (!end.isEmpty()) {
            times.endsAt(end, DateOrder.DAY_FIRST);
        }
        String duration = fields.text(TreeFields.DURATION);
        times.minutes = duration.isEmpty() ? times.minutes : Durations.minutes(duration);
        return starts;
    }

    private void add(TreeFields fields, Surroundings around, ProgrammeEntry times) {
        if (draft.isFull()) {
            return;
        }
        ProgrammeEntry entry = new ProgrammeEntry("talk " + (draft.entries.size() + 1));
        entry.day = times.day;
        entry.start = times.start;
        entry.end = times.end;
        entry.endDay = times.endDay;
        entry.offset = times.offset;
        entry.endOffset = times.endOffset;
        entry.minutes = times.minutes;
        entry.type = Words.firstOf(fields.text(TreeFields.KIND), around.type);
        if (entry.type.chars().allMatch(Character::isDigit)) {
            entry.type = "";
        }
        if (fields.text("service", "break", "isbreak").equals("true")) {
            entry.type = "break";
        }
        TalkDraft talk = entry.talk;
        talk.uid = fields.text("guid", "uid");
        talk.code = fields.text("id", "slug", "code", "key");
        talk.title = fields.text(TreeFields.TITLE);
        talk.subtitle = fields.text("subtitle");
        talk.room = Words.firstOf(fields.text(TreeFields.ROOM), around.room);
        talk.track = Words.firstOf(fields.text(TreeFields.TRACK), around.track);
        talk.language = fields.text("language", "lang");
        talk.abstractText = fields.text(TreeFields.ABSTRACT);
        talk.url = fields.text("url", "link", "href", "website", "permalink");
        for (String name : TreeFields.SPEAKERS) {
            JsonNode persons = fields.node(name);
            if (persons != null && talk.people().isEmpty()) {
                addPeople(talk, persons, 0);
            }
        }
        draft.entries.add(entry);
    }

    private void addPeople(TalkDraft talk, JsonNode node, int depth) {
        if (node.isArray()) {
            node.values().forEach(child -> addPeople(talk, child, depth + 1));
        } else if (node.isObject() && depth < DEEPEST) {
            TreeFields fields = new TreeFields(node);
            String name = personName(fields);
            if (!name.isEmpty()) {
                talk.addPerson(fields.text("id", "guid"), PersonNames.one(name));
            } else {
                node.values().forEach(child -> addPeople(talk, child, depth + 1));
            }
        } else {
            String text = TreeFields.textOf(node);
            String known = people.get(text);
            if (known != null) {
                talk.addPerson(text, known);
            } else if (!text.matches("\\d*")) {
                PersonNames.addAll(talk, text);
            }
        }
    }

    private static String personName(TreeFields fields) {
        String last = fields.text("lastname", "surname", "familyname");
        String first = fields.text("firstname", "givenname", last.isEmpty() ? "fullname" : "name");
        return last.isEmpty()
                ? Words.firstOf(fields.text("fullname", "publicname", "displayname", "name", "text"), first)
                : Words.fold(first + " " + last);
    }
}
