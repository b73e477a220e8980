package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.TalkKind;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of Sessionize's API, version 2 (sessionize.com/playbook/api): All, Sessions and GridSmart. Times are
 * those of the conference's place, of which the answers do not say where it is; older ones put a Z behind them all the
 * same.
 */
final class Sessionize implements JsonLayout {
    private static final String FORMAT = "Sessionize";
    private static final Set<String> NOT_GIVEN =
            Set.of("declined", "decline_queue", "rejected", "withdrawn", "cancelled", "canceled");
    private static final Set<String> TRACKS = Set.of("track", "tracks", "stream", "thema", "theme", "topic", "rubrik");
    private static final Set<String> FORMATS = Set.of("format", "type", "sessionformat", "sessiontype", "kind", "art");
    private static final Set<String> LANGUAGES = Set.of("language", "languages", "sprache", "langue", "idioma", "taal");

    @Override
    public boolean fits(JsonNode root) {
        if (root.isObject()) {
            JsonNode sessions = root.path("sessions");
            JsonNode first = sessions.path(0);
            boolean all =
                    root.path("rooms").isArray() && root.path("categories").isArray();
            return sessions.isArray() && root.has("speakers") && (all || isSession(first));
        }
        JsonNode first = root.path(0);
        boolean groups = first.path("sessions").isArray() && (first.has("groupName") || first.has("groupId"));
        boolean grid = first.path("rooms").isArray()
                && (first.path("timeSlots").isArray()
                        || isSession(
                                first.path("rooms").path(0).path("sessions").path(0)));
        return root.isArray() && (groups || grid);
    }

    private static boolean isSession(JsonNode session) {
        return session.has("startsAt")
                && (session.has("isServiceSession") || session.has("isPlenumSession") || session.has("roomId"));
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        Answer answer = new Answer(new ProgrammeDraft(FORMAT, new Warnings()));
        answer.people(root.path("speakers"));
        answer.people(JsonTree.ofCompanion(content, "speakers", "speakerwall"));
        for (JsonNode room : root.path("rooms").values()) {
            answer.rooms.put(JsonText.of(room, "id"), JsonText.of(room, "name"));
        }
        answer.categories(root.path("categories"));
        answer.sessions(root.path("sessions"), "", "");
        for (JsonNode part : root.isArray() ? root.values() : Set.<JsonNode>of()) {
            monitor.stopIfCancelled();
            answer.sessions(
                    part.path("sessions"), "", part.path("groupId").isNull() ? "" : JsonText.of(part, "groupName"));
            for (JsonNode room : part.path("rooms").values()) {
                answer.sessions(room.path("sessions"), JsonText.of(room, "name"), "");
            }
            for (JsonNode slot : part.path("timeSlots").values()) {
                for (JsonNode room : slot.path("rooms").values()) {
                    answer.session(room.path("session"), JsonText.of(room, "name"), "");
                }
            }
        }
        answer.draft.entries.addAll(answer.entries.values());
        return new ProgrammeAssembler(content, answer.draft, options).assemble();
    }

    /** What one category says about a session. */
    private record Category(String title, String item) {}

    /** One answer while it is read. */
    private static final class Answer {
        final ProgrammeDraft draft;
        final Map<String, String> rooms = new HashMap<>();
        /** By number; the grid lists each session in its room and in its time slot. */
        final Map<String, ProgrammeEntry> entries = new LinkedHashMap<>();

        private final Map<String, String> names = new HashMap<>();
        private final Map<String, Category> items = new HashMap<>();

        Answer(ProgrammeDraft draft) {
            this.draft = draft;
        }

        void people(JsonNode people) {
            for (JsonNode person : people.values()) {
                String whole = JsonText.of(person, "firstName") + " " + JsonText.of(person, "lastName");
                names.putIfAbsent(
                        JsonText.of(person, "id"), Words.firstOf(JsonText.of(person, "fullName", "name"), whole));
            }
        }

        void categories(JsonNode categories) {
            for (JsonNode category : categories.values()) {
                for (JsonNode item : category.path("items").values()) {
                    items.put(
                            JsonText.of(item, "id"),
                            new Category(JsonText.of(category, "title", "name"), JsonText.of(item, "name", "title")));
                }
            }
        }

        void sessions(JsonNode sessions, String room, String group) {
            for (JsonNode session : sessions.values()) {
                session(session, room, group);
            }
        }

        void session(JsonNode session, String room, String group) {
            String title = JsonText.of(session, "title");
            String id = JsonText.of(session, "id");
            String key = id.isEmpty() ? title + "@" + JsonText.of(session, "startsAt") + "@" + room : id;
            if (!session.isObject() || entries.containsKey(key)) {
                return;
            }
            String status = JsonText.of(session, "status");
            if (NOT_GIVEN.contains(status.toLowerCase(Locale.ROOT))) {
                draft.warnings.add(
                        "sessions that are not accepted were left out",
                        "\"" + title + "\" was left out, because its status is " + status + ".");
                return;
            }
            ProgrammeEntry entry = new ProgrammeEntry("session " + (entries.size() + 1));
            entries.put(key, entry);
            TalkDraft talk = entry.talk;
            talk.code = id;
            talk.title = title;
            talk.abstractText = JsonText.of(session, "description");
            talk.room = Words.firstOf(
                    JsonText.of(session, "room"), rooms.getOrDefault(JsonText.of(session, "roomId"), ""), room);
            for (JsonNode speaker : session.path("speakers").values()) {
                String number = speaker.isObject() ? JsonText.of(speaker, "id") : JsonText.value(speaker);
                talk.addPerson(
                        number,
                        Words.firstOf(JsonText.of(speaker, "name", "fullName"), names.getOrDefault(number, "")));
            }
            times(session, entry);
            categorise(session, entry, group);
            LinkList links = new LinkList();
            links.add(JsonText.of(session, "liveUrl"), "Live");
            links.add(JsonText.of(session, "recordingUrl"), "Recording");
            talk.description = links.behind(talk.description);
        }

        private static void times(JsonNode session, ProgrammeEntry entry) {
            entry.dated = true;
            entry.startsAt(JsonText.of(session, "startsAt"), DateOrder.DAY_FIRST);
            entry.endsAt(JsonText.of(session, "endsAt"), DateOrder.DAY_FIRST);
            entry.offset = local(entry.offset);
            entry.endOffset = local(entry.endOffset);
        }

        private static @Nullable ZoneOffset local(@Nullable ZoneOffset offset) {
            return ZoneOffset.UTC.equals(offset) ? null : offset;
        }

        private void categorise(JsonNode session, ProgrammeEntry entry, String group) {
            Map<String, String> others = new LinkedHashMap<>();
            boolean grouped = group.isEmpty();
            for (JsonNode item : session.path("categoryItems").values()) {
                Category category = items.get(JsonText.value(item));
                if (category != null) {
                    put(category, entry, others);
                    grouped |= category.item().equals(group);
                }
            }
            for (JsonNode node : session.path("categories").values()) {
                for (JsonNode item : node.path("categoryItems").values()) {
                    Category category = new Category(JsonText.of(node, "name", "title"), JsonText.of(item, "name"));
                    put(category, entry, others);
                    grouped |= category.item().equals(group);
                }
            }
            TalkDraft talk = entry.talk;
            if (!grouped && talk.track.isEmpty()) {
                talk.track = group;
            }
            if (JsonText.isTrue(session, "isServiceSession")
                    && TalkKinds.of("", talk.title, "", false) == TalkKind.TALK) {
                entry.type = "break";
            }
            StringBuilder lines = new StringBuilder();
            others.forEach((name, value) -> lines.append(lines.isEmpty() ? "" : "  \n")
                    .append(name)
                    .append(": ")
                    .append(value));
            talk.description = lines.toString();
        }

        private static void put(Category category, ProgrammeEntry entry, Map<String, String> others) {
            String title = TreeFields.normal(category.title());
            TalkDraft talk = entry.talk;
            if (category.item().isBlank()) {
                return;
            }
            if (TRACKS.contains(title)) {
                talk.track = joined(talk.track, category.item());
            } else if (FORMATS.contains(title)) {
                entry.type = joined(entry.type, category.item());
            } else if (LANGUAGES.contains(title)) {
                talk.language = joined(talk.language, category.item());
            } else {
                others.merge(Words.fold(category.title()), Words.fold(category.item()), Answer::joined);
            }
        }

        private static String joined(String before, String more) {
            return before.isEmpty() ? more : before + ", " + more;
        }
    }
}
