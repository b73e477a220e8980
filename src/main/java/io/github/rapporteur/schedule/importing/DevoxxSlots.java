package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the schedules of the call-for-papers program of the Devoxx conferences (github nicmarti/cfp-devoxx): slots, each
 * with a talk, a break or nothing. Instants are exact; the local time beside them says how far the place is from UTC.
 */
final class DevoxxSlots implements JsonLayout {
    private static final String FORMAT = "Devoxx CFP";
    private static final int QUARTER = 15 * 60;
    private static final int DAY = 24 * 3600;

    @Override
    public boolean fits(JsonNode root) {
        JsonNode first = slots(root).path(0);
        boolean slot = first.has("talk") || first.has("break") || first.has("notAllocated");
        return slot && (first.has("slotId") || first.has("fromTimeMillis"));
    }

    private static JsonNode slots(JsonNode root) {
        return root.isArray() ? root : root.path("slots");
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        int number = 0;
        for (JsonNode slot : slots(root).values()) {
            ProgrammeEntry entry = new ProgrammeEntry("slot " + ++number);
            JsonNode talk = slot.path("talk");
            JsonNode pause = slot.path("break");
            if (talk.isObject()) {
                readTalk(talk, entry);
            } else if (pause.isObject()) {
                entry.type = "break";
                entry.talk.code = JsonText.of(slot, "slotId");
                entry.talk.title = JsonText.of(pause, "nameEN", "nameFR", "name", "id");
            } else {
                // Not allocated: there is nothing in this slot yet.
                continue;
            }
            entry.talk.room = Words.firstOf(
                    JsonText.of(slot, "roomName"), JsonText.of(pause, "room"), JsonText.of(slot, "roomId"));
            readTimes(slot, entry);
            draft.entries.add(entry);
        }
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "all " + number + " slots of this schedule are still empty",
                    "Import it again when the conference has published its talks.");
        }
        monitor.stopIfCancelled();
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    private static void readTalk(JsonNode node, ProgrammeEntry entry) {
        TalkDraft talk = entry.talk;
        entry.type = JsonText.of(node, "talkType");
        talk.code = JsonText.of(node, "id");
        talk.title = JsonText.of(node, "title");
        talk.track = JsonText.of(node, "track");
        talk.language = JsonText.of(node, "lang");
        talk.abstractText = JsonText.of(node, "summary", "summaryAsHtml");
        for (JsonNode speaker : node.path("speakers").values()) {
            String link = JsonText.of(speaker.path("link"), "href");
            talk.addPerson(
                    link.substring(link.lastIndexOf('/') + 1),
                    Words.firstOf(JsonText.value(speaker), JsonText.of(speaker.path("link"), "title")));
        }
    }

    private static void readTimes(JsonNode slot, ProgrammeEntry entry) {
        LocalTime local = IsoMoment.parseTime(JsonText.of(slot, "fromTime").strip());
        entry.startsAt(JsonText.of(slot, "fromTimeMillis"), DateOrder.DAY_FIRST);
        entry.endsAt(JsonText.of(slot, "toTimeMillis"), DateOrder.DAY_FIRST);
        if (entry.day == null) {
            entry.startsAt(JsonText.of(slot, "day"), DateOrder.DAY_FIRST);
            entry.start = local;
            entry.end = IsoMoment.parseTime(JsonText.of(slot, "toTime").strip());
            return;
        }
        ZoneOffset offset = offset(entry.start, local);
        if (offset != null) {
            shift(entry, slot, offset);
        }
    }

    /** How far a local time is ahead of the same instant's time in UTC, from 11 hours behind to 13 before it. */
    private static @Nullable ZoneOffset offset(@Nullable LocalTime utc, @Nullable LocalTime local) {
        if (utc == null || local == null) {
            return null;
        }
        int ahead = Math.floorMod(local.toSecondOfDay() - utc.toSecondOfDay(), DAY);
        ahead = ahead > 13 * 3600 ? ahead - DAY : ahead;
        return ahead % QUARTER == 0 ? ZoneOffset.ofTotalSeconds(ahead) : null;
    }

    /** Writes the same instants as local times with their offset, so that the schedule is shown as on the spot. */
    private static void shift(ProgrammeEntry entry, JsonNode slot, ZoneOffset offset) {
        entry.startsAt(moved(JsonText.of(slot, "fromTimeMillis"), offset), DateOrder.DAY_FIRST);
        if (entry.end != null) {
            entry.endsAt(moved(JsonText.of(slot, "toTimeMillis"), offset), DateOrder.DAY_FIRST);
        }
    }

    private static String moved(String millis, ZoneOffset offset) {
        return millis.matches("\\d{13}")
                ? Instant.ofEpochMilli(Long.parseLong(millis)).atOffset(offset).toString()
                : millis;
    }
}
