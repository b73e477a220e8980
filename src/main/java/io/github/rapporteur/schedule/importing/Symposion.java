package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.net.URI;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads conference.json of Symposion, which the Python conferences use (github pinax/symposion): one list of slots. */
final class Symposion implements JsonLayout {
    private static final String FORMAT = "Symposion";
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]{1,500})\\]\\([^)\\s]{0,500}\\)");

    @Override
    public boolean fits(JsonNode root) {
        JsonNode list = list(root);
        return list.isArray() && list.path(0).has("conf_key");
    }

    private static JsonNode list(JsonNode root) {
        return root.isArray() ? root : root.path("schedule");
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        JsonNode conference = root.path("conference");
        draft.title = JsonText.of(conference, "title", "name");
        draft.url = JsonText.of(conference, "url");
        int number = 0;
        for (JsonNode slot : list(root).values()) {
            number++;
            if (JsonText.of(slot, "released").equals("false")) {
                draft.warnings.add(
                        "talks that are not released were left out",
                        "\"" + JsonText.of(slot, "name", "title") + "\" was left out, because it is not released yet.");
                continue;
            }
            draft.entries.add(entry(slot, number, Words.firstOf(draft.url, content.name())));
        }
        monitor.stopIfCancelled();
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    private static ProgrammeEntry entry(JsonNode slot, int number, String base) {
        ProgrammeEntry entry = new ProgrammeEntry("slot " + number);
        entry.dated = true;
        entry.startsAt(JsonText.of(slot, "start"), DateOrder.DAY_FIRST);
        entry.endsAt(JsonText.of(slot, "end"), DateOrder.DAY_FIRST);
        entry.minutes = entry.end == null ? Durations.minutes(JsonText.of(slot, "duration")) : -1;
        entry.type = JsonText.of(slot, "kind");
        TalkDraft talk = entry.talk;
        talk.code = JsonText.of(slot, "conf_key");
        talk.title = LINK.matcher(JsonText.of(slot, "name", "title")).replaceAll("$1");
        talk.room = Words.firstOf(JsonText.of(slot, "room"), rooms(slot.path("rooms")));
        talk.track = JsonText.of(slot, "section", "track");
        talk.language = entry.type.equals("charla") ? "es" : JsonText.of(slot, "language");
        talk.abstractText = JsonText.of(slot, "description", "abstract");
        talk.url = absolute(JsonText.of(slot, "conf_url", "url"), base);
        talk.cancelled = JsonText.isTrue(slot, "cancelled");
        for (JsonNode speaker : slot.path("speakers").values()) {
            talk.addPerson(JsonText.of(speaker, "id"), JsonText.value(speaker));
        }
        for (JsonNode author : slot.path("authors").values()) {
            talk.addPerson("", JsonText.value(author));
        }
        return entry;
    }

    private static String rooms(JsonNode rooms) {
        StringBuilder names = new StringBuilder();
        for (JsonNode room : rooms.values()) {
            names.append(names.isEmpty() ? "" : ", ").append(JsonText.value(room));
        }
        return names.toString();
    }

    /** Most links are relative; without the address that the schedule came from they lead nowhere. */
    private static String absolute(String link, String base) {
        if (link.isBlank() || link.startsWith("http")) {
            return link;
        }
        if (!base.startsWith("https://") && !base.startsWith("http://")) {
            return "";
        }
        try {
            return URI.create(base).resolve(link.strip()).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
