package io.github.rapporteur.schedule.importing;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Texts out of JSON, however they are written: numbers are taken as written; null, blank and missing are all nothing; of
 * a text in several languages, English or else the first is taken; of a thing with parts, its name.
 */
final class JsonText {
    private static final int DEEPEST = 4;

    private JsonText() {}

    /** The first of these fields that holds a text; empty when none does, or the node is no object. */
    static String of(JsonNode node, String... fields) {
        for (String field : fields) {
            String text = value(node.path(field));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The text that the value is; empty for lists, null and what has no name. */
    static String value(JsonNode value) {
        return value(value, 0);
    }

    /** Whether the field is there and true, also when written as text. */
    static boolean isTrue(JsonNode node, String field) {
        return value(node.path(field)).equals("true");
    }

    private static String value(JsonNode value, int depth) {
        if (value.isValueNode()) {
            return value.isNull() ? "" : value.asString("");
        }
        if (!value.isObject() || depth == DEEPEST) {
            return "";
        }
        for (String name : new String[] {"name", "title", "en"}) {
            if (value.has(name)) {
                return value(value.path(name), depth + 1);
            }
        }
        for (Map.Entry<String, JsonNode> translation : value.properties()) {
            boolean language = translation.getKey().matches("[a-z]{2}(?:[-_]\\w{2,10})*");
            String text = language ? value(translation.getValue(), DEEPEST) : "";
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
