package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what Open Event, FOSSASIA's and eventyay's server, exports: a list of sessions with files beside it for event,
 * rooms, speakers, tracks and types, or all of these in one file, or the JSON:API documents of the newer server. Only
 * sessions that are accepted or confirmed, or say nothing of it, are talks.
 */
final class OpenEvent implements JsonLayout {
    private static final String FORMAT = "Open Event";
    private static final Set<String> KEPT = Set.of("", "accepted", "confirmed");
    private static final String[] START = {"startsat", "starttime", "timestart"};
    private static final String[] OWN_WORDS = {"microlocation", "shortabstract", "longabstract"};

    /** So many talks with the same short abstract have none. */
    private static final int MANY = 3;

    @Override
    public boolean fits(JsonNode root) {
        JsonNode data = root.path("data");
        JsonNode resource = data.isArray() ? data.path(0) : data;
        String type = JsonText.of(resource, "type");
        boolean jsonApi = resource.path("attributes").isObject() && (type.equals("session") || type.equals("event"));
        return jsonApi
                || isSession(root.path(0))
                || isSession(root.path("sessions").path(0));
    }

    private static boolean isSession(JsonNode node) {
        TreeFields fields = new TreeFields(node);
        return fields.has("title") && fields.node(START) != null && fields.node(OWN_WORDS) != null;
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        JsonNode plain = root.has("data") ? plain(root) : root;
        JsonParts parts = new JsonParts(plain, content);
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        readEvent(new TreeFields(parts.find("event")), draft);
        Sessions sessions = new Sessions(
                draft,
                new JsonPeople(parts.records("speakers"), draft.warnings),
                parts.records("microlocations", "locations"),
                parts.records("tracks"),
                parts.records("session_types", "session-types", "sessionTypes"));
        for (JsonNode session :
                plain.isArray() ? plain.values() : plain.path("sessions").values()) {
            monitor.stopIfCancelled();
            sessions.read(new TreeFields(session));
        }
        if (draft.entries.isEmpty() && sessions.refused > 0) {
            throw content.error(
                    "",
                    "none of its " + sessions.refused + " sessions is accepted or confirmed",
                    "The conference may still be choosing; try again later.");
        } else if (sessions.refused > 0) {
            draft.warnings.add(sessions.refused + " sessions that are not accepted or confirmed were left out.");
        }
        settleAbstracts(draft.entries, sessions.links);
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    private static void readEvent(TreeFields event, ProgrammeDraft draft) {
        draft.title = Words.fold(event.text("name", "title"));
        draft.zoneName = event.text("timezone").strip();
        draft.place = Words.fold(event.text("locationname", "searchablelocationname"));
        draft.url = event.text("eventurl", "externaleventurl", "siteurl");
    }

    /** A short abstract that all talks have is the server's own; a long one alone is the abstract. */
    private static void settleAbstracts(List<ProgrammeEntry> entries, List<LinkList> links) {
        boolean filler = entries.size() >= MANY
                && entries.stream()
                                .map(entry -> entry.talk.abstractText)
                                .distinct()
                                .count()
                        == 1;
        for (int i = 0; i < entries.size(); i++) {
            TalkDraft talk = entries.get(i).talk;
            if (filler || talk.abstractText.isBlank() || talk.abstractText.equals(talk.description)) {
                talk.abstractText = talk.description;
                talk.description = "";
            }
            talk.description = links.get(i).behind(HtmlToMarkdown.convert(talk.description));
        }
    }

    /**
     * A JSON:API document in the shape of the file with everything in it: each resource's attributes with its id, and its
     * relationships as fields that hold ids.
     */
    private static ObjectNode plain(JsonNode root) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        addResources(root.path("data"), plain);
        addResources(root.path("included"), plain);
        return plain;
    }

    private static void addResources(JsonNode resources, ObjectNode plain) {
        for (JsonNode resource : resources.isArray() ? resources.values() : List.of(resources)) {
            ObjectNode flat = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> relation :
                    resource.path("relationships").properties()) {
                flat.set(relation.getKey(), relation.getValue().path("data"));
            }
            resource.path("attributes").properties().forEach(field -> flat.set(field.getKey(), field.getValue()));
            flat.put("id", JsonText.of(resource, "id"));
            String type = JsonText.of(resource, "type");
            if (type.equals("event")) {
                plain.set(type, flat);
            } else if (!type.isEmpty()) {
                ArrayNode list = plain.path(type + "s") instanceof ArrayNode known ? known : plain.putArray(type + "s");
                list.add(flat);
            }
        }
    }

    /** Gathers the talks among the sessions. */
    private static final class Sessions {
        private final ProgrammeDraft draft;
        private final JsonPeople people;
        private final JsonRecords rooms;
        private final JsonRecords tracks;
        private final JsonRecords types;
        private final List<LinkList> links = new ArrayList<>();
        private int refused;

        Sessions(ProgrammeDraft draft, JsonPeople people, JsonRecords rooms, JsonRecords tracks, JsonRecords types) {
            this.draft = draft;
            this.people = people;
            this.rooms = rooms;
            this.tracks = tracks;
            this.types = types;
        }

        void read(TreeFields session) {
            if (!KEPT.contains(session.text("state").strip().toLowerCase(Locale.ROOT))
                    || !session.text("deletedat").isEmpty()) {
                refused++;
                return;
            }
            if (draft.isFull()) {
                return;
            }
            ProgrammeEntry entry = new ProgrammeEntry("session " + (draft.entries.size() + refused + 1));
            entry.startsAt(session.text(START), DateOrder.DAY_FIRST);
            entry.endsAt(session.text("endsat", "endtime", "timeend"), DateOrder.DAY_FIRST);
            TalkDraft talk = entry.talk;
            talk.code = session.text("id");
            talk.title = session.text("title");
            talk.subtitle = session.text("subtitle");
            talk.language = session.text("language");
            talk.url = session.text("signupurl", "url");
            talk.abstractText = session.text("shortabstract", "abstract");
            talk.description = session.text("longabstract", "description");
            talk.room = name(rooms, session.node("microlocation"));
            talk.track = name(tracks, session.node("track"));
            entry.type = Words.firstOf(name(types, session.node("sessiontype")), session.text("type"));
            JsonNode speakers = session.node("speakers");
            if (speakers != null) {
                people.addTo(talk, speakers);
            }
            LinkList list = new LinkList();
            list.add(session.text("slidesurl"), "Slides");
            list.add(session.text("videourl"), "Video");
            list.add(session.text("audiourl"), "Audio");
            links.add(list);
            entry.dated = true;
            draft.entries.add(entry);
        }

        private static String name(JsonRecords records, @Nullable JsonNode reference) {
            return reference == null ? "" : records.nameOf(reference);
        }
    }
}
