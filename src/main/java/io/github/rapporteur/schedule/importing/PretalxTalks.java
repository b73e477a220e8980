package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists of talks from pretalx' programming interface (docs.pretalx.org): talks or submissions of one event, in the
 * older form with one slot and the newer one with several, where parts may be numbers whose names are in other lists.
 */
final class PretalxTalks implements JsonLayout {
    private static final String FORMAT = "pretalx";
    private static final Set<String> GIVEN = Set.of("", "accepted", "confirmed");

    @Override
    public boolean fits(JsonNode root) {
        JsonNode first = list(root).path(0);
        boolean talk = first.has("title") && first.has("code") && (first.has("state") || first.has("submission_type"));
        boolean brief = first.has("title")
                && first.path("speakers").path(0).has("code")
                && (first.has("abstract") || first.has("slot") || first.has("slots"));
        boolean empty = root.path("results").isArray() && root.path("results").isEmpty() && root.has("count");
        return talk || brief || empty;
    }

    private static JsonNode list(JsonNode root) {
        return root.isArray() ? root : root.path("results");
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        Talks talks = new Talks(new ProgrammeDraft(FORMAT, new Warnings()));
        talks.names(talks.rooms, "id", JsonTree.ofCompanion(content, "rooms"));
        talks.names(talks.people, "code", JsonTree.ofCompanion(content, "speakers"));
        talks.names(talks.parts, "id", JsonTree.ofCompanion(content, "tracks"));
        talks.names(talks.types, "id", JsonTree.ofCompanion(content, "submission-types", "submission_types"));
        talks.list(list(root));
        ProgrammeDraft draft = talks.draft;
        monitor.stopIfCancelled();
        if (draft.entries.isEmpty() && talks.unscheduled > 0) {
            throw content.error(
                    "",
                    "this is a list of talks that names " + talks.unscheduled + " talks, but not when they start",
                    "Take pretalx' schedule export in JSON or XML, which has the times.");
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** The list while it is read. */
    private static final class Talks {
        final ProgrammeDraft draft;
        final Map<String, String> rooms = new HashMap<>();
        final Map<String, String> people = new HashMap<>();
        final Map<String, String> parts = new HashMap<>();
        final Map<String, String> types = new HashMap<>();
        int unscheduled;

        Talks(ProgrammeDraft draft) {
            this.draft = draft;
        }

        void names(Map<String, String> names, String key, JsonNode list) {
            for (JsonNode thing : PretalxTalks.list(list).values()) {
                names.putIfAbsent(JsonText.of(thing, key), JsonText.of(thing, "name", "title"));
            }
        }

        void list(JsonNode talks) {
            int number = 0;
            for (JsonNode talk : talks.values()) {
                number++;
                String state = JsonText.of(talk, "state");
                if (!GIVEN.contains(state.toLowerCase(Locale.ROOT))) {
                    draft.warnings.add(
                            "talks that are not accepted were left out",
                            "\"" + JsonText.of(talk, "title") + "\" was left out, because its state is " + state + ".");
                    continue;
                }
                String place = "talk " + number + " (" + JsonText.of(talk, "code") + ")";
                boolean any = slot(talk, talk.path("slot"), place);
                for (JsonNode slot : talk.path("slots").values()) {
                    any |= slot(talk, slot, place);
                }
                if (!any) {
                    unscheduled++;
                    draft.warnings.add(
                            "talks without a start time were left out",
                            "\"" + JsonText.of(talk, "title") + "\" (" + place
                                    + ") has no start time and was left out.");
                }
            }
        }

        /** Adds the talk at this slot; false when the slot says no start. */
        private boolean slot(JsonNode node, JsonNode slot, String place) {
            ProgrammeEntry entry = new ProgrammeEntry(place);
            entry.dated = true;
            if (!entry.startsAt(JsonText.of(slot, "start"), DateOrder.DAY_FIRST) || entry.start == null) {
                return false;
            }
            if (!entry.endsAt(JsonText.of(slot, "end"), DateOrder.DAY_FIRST)) {
                entry.minutes = Durations.minutes(JsonText.of(node, "duration"));
            }
            entry.type = named(node.path("submission_type"), types);
            TalkDraft talk = entry.talk;
            talk.code = JsonText.of(node, "code");
            talk.title = JsonText.of(node, "title");
            talk.track = named(node.path("track"), parts);
            talk.language = JsonText.of(node, "content_locale");
            talk.room = named(slot.path("room"), rooms);
            talk.abstractText = JsonText.of(node, "abstract");
            talk.description = JsonText.of(node, "description");
            for (JsonNode speaker : node.path("speakers").values()) {
                String code = speaker.isObject() ? JsonText.of(speaker, "code") : JsonText.value(speaker);
                talk.addPerson(code, Words.firstOf(JsonText.of(speaker, "name"), people.getOrDefault(code, "")));
            }
            if (talk.people().isEmpty() && !node.path("speakers").isEmpty()) {
                draft.warnings.add("The list names speakers by code only. To have their names, put the list of speakers"
                        + " (speakers.json) beside it and import the folder.");
            }
            draft.entries.add(entry);
            return true;
        }

        /** A part's name; of a number the name that another list has for it, else nothing. */
        private String named(JsonNode part, Map<String, String> names) {
            String written = JsonText.value(part);
            if (!written.matches("\\d{1,12}") || part.isObject()) {
                return written;
            }
            if (!names.containsKey(written)) {
                draft.warnings.add("The list names rooms, tracks or types by number only. To have their names, take"
                        + " pretalx' schedule export, or put the lists (rooms.json, tracks.json) beside it and import"
                        + " the folder.");
            }
            return names.getOrDefault(written, part.isNumber() ? "" : written);
        }
    }
}
