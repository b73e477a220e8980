package io.github.rapporteur.schedule.importing;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Records that other parts of a schedule name by id: rooms, tracks, speakers, sessions. They stand in a list, where each
 * says its id or is counted from zero, or in an object whose keys are the ids. Numbers and texts are the same id.
 */
final class JsonRecords {
    private final Map<String, JsonNode> byId = new HashMap<>();

    /** The records of a list or an object; none when it is anything else, as when it is not there. */
    static JsonRecords of(JsonNode holder) {
        JsonRecords records = new JsonRecords();
        if (holder.isArray()) {
            int place = 0;
            for (JsonNode record : holder.values()) {
                records.add(Words.firstOf(JsonText.of(record, "id"), String.valueOf(place)), record);
                place++;
            }
        } else if (holder.isObject()) {
            holder.properties().forEach(field -> records.add(field.getKey(), field.getValue()));
            holder.values().forEach(record -> records.add(JsonText.of(record, "id"), record));
        }
        return records;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The record that an id, or a thing with an id, names; a missing node when there is none. */
    JsonNode find(JsonNode reference) {
        String id = reference.isObject() ? JsonText.of(reference, "id") : JsonText.value(reference);
        JsonNode record = byId.get(id);
        return record == null ? MissingNode.getInstance() : record;
    }

    /** The name that a reference has beside its id, else the record's; a text that is no id is a name. Else empty. */
    String nameOf(JsonNode reference) {
        String own = reference.isObject() ? JsonText.of(reference, "name", "title") : "";
        String text = reference.isString() ? reference.asString() : "";
        boolean id = text.chars().allMatch(Character::isDigit);
        return Words.firstOf(own, JsonText.of(find(reference), "name", "title"), id ? "" : text);
    }

    private void add(String id, JsonNode record) {
        if (!id.isEmpty() && record.isObject()) {
            byId.putIfAbsent(id, record);
        }
    }
}
