package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads the day files of the Voxxrin app (github voxxrin/voxxrin3), all days that were given together as one schedule.
 * The descriptor beside them has the conference's name, zone, dates and rooms, the files of talks the abstracts.
 */
final class Voxxrin implements JsonLayout {
    private static final String FORMAT = "Voxxrin";

    @Override
    public boolean fits(JsonNode root) {
        return isDay(root) || isDescriptor(root);
    }

    private static boolean isDay(JsonNode root) {
        return root.isObject()
                && root.path("timeSlots").isArray()
                && root.path("day").isValueNode();
    }

    private static boolean isDescriptor(JsonNode root) {
        return root.path("days").isArray()
                && (root.has("talkTracks")
                        || root.has("talkFormats")
                        || root.path("days").path(0).has("localDate"));
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        if (!isDay(root)) {
            throw content.error(
                    "",
                    "this only describes the conference; its talks are in a file for each day",
                    "Put this file and the days' files (such as monday.json) into one folder and import the folder.");
        }
        Days days = new Days(new ProgrammeDraft(FORMAT, new Warnings()));
        List<JsonNode> together = new ArrayList<>();
        together.add(root);
        for (Content companion : content.companions()) {
            if (JsonTree.isJson(companion)) {
                take(companion, content, together, days);
            }
        }
        for (JsonNode day : together) {
            monitor.stopIfCancelled();
            days.read(day);
        }
        return new ProgrammeAssembler(content, days.draft, options).assemble();
    }

    private static void take(Content companion, Content content, List<JsonNode> together, Days days) {
        JsonNode tree;
        try {
            tree = JsonTree.of(companion);
        } catch (FileFormatException e) {
            days.draft.warnings.add("files that were left out", "Left out: " + e.getMessage());
            return;
        }
        if (isDay(tree)) {
            content.join(companion);
            together.add(tree);
        } else if (isDescriptor(tree)) {
            days.describe(tree);
        } else if (tree.has("summary") && tree.has("id")) {
            days.summaries.put(JsonText.of(tree, "id"), JsonText.of(tree, "summary"));
        }
    }

    /** The days while they are read. */
    private static final class Days {
        final ProgrammeDraft draft;
        /** By the talk's number. */
        final Map<String, String> summaries = new HashMap<>();

        private final Map<String, String> rooms = new HashMap<>();
        private JsonNode descriptor = MissingNode.getInstance();

        Days(ProgrammeDraft draft) {
            this.draft = draft;
        }

        void describe(JsonNode conference) {
            descriptor = conference;
            draft.title = JsonText.of(conference, "title", "headingTitle");
            draft.zoneName = JsonText.of(conference, "timezone");
            draft.url = JsonText.of(conference, "websiteUrl");
            JsonNode location = conference.path("location");
            String city = JsonText.of(location, "city");
            String country = JsonText.of(location, "country");
            draft.place = city.isEmpty() || country.isEmpty() ? city + country : city + ", " + country;
            for (JsonNode room : conference.path("rooms").values()) {
                rooms.put(JsonText.of(room, "id"), JsonText.of(room, "title"));
            }
        }

        void read(JsonNode day) {
            String name = JsonText.of(day, "day");
            LocalDate date = date(name);
            for (JsonNode slot : day.path("timeSlots").values()) {
                JsonNode pause = slot.path("break");
                if (pause.isObject()) {
                    ProgrammeEntry entry = entry(slot, pause, name, date);
                    entry.type = "break";
                }
                for (JsonNode talk : slot.path("talks").values()) {
                    readTalk(talk, entry(slot, talk, name, date));
                }
            }
        }

        private @Nullable LocalDate date(String day) {
            for (JsonNode known : descriptor.path("days").values()) {
                if (JsonText.of(known, "id").equals(day)) {
                    return IsoMoment.parseDate(JsonText.of(known, "localDate").strip());
                }
            }
            return null;
        }

        private ProgrammeEntry entry(JsonNode slot, JsonNode talk, String day, @Nullable LocalDate date) {
            ProgrammeEntry entry = new ProgrammeEntry("day " + day + ", slot " + JsonText.of(slot, "id", "start"));
            if (date != null) {
                entry.day = WrittenDay.of(date);
            }
            entry.startsAt(JsonText.of(slot, "start"), DateOrder.DAY_FIRST);
            if (!entry.endsAt(JsonText.of(slot, "end"), DateOrder.DAY_FIRST)) {
                entry.minutes = Durations.minutes(JsonText.of(talk.path("format"), "duration"));
            }
            JsonNode room = talk.path("room");
            entry.talk.title = JsonText.of(talk, "title");
            entry.talk.room =
                    Words.firstOf(JsonText.of(room, "title"), rooms.getOrDefault(JsonText.of(room, "id"), ""));
            draft.entries.add(entry);
            return entry;
        }

        private void readTalk(JsonNode node, ProgrammeEntry entry) {
            TalkDraft talk = entry.talk;
            entry.type = JsonText.of(node, "format");
            talk.code = JsonText.of(node, "id");
            talk.track = JsonText.of(node, "track");
            talk.language = JsonText.of(node, "language");
            talk.abstractText =
                    Words.firstOf(JsonText.of(node, "summary", "description"), summaries.getOrDefault(talk.code, ""));
            for (JsonNode speaker : node.path("speakers").values()) {
                talk.addPerson(JsonText.of(speaker, "id"), JsonText.of(speaker, "fullName", "name"));
            }
        }
    }
}
