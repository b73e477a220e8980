package io.github.rapporteur.schedule.importing;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one node of a tree, found whatever the case and punctuation of their names: {@code :start_time}. */
final class TreeFields {
    static final String[] TITLE = {"title", "name", "talktitle", "sessiontitle", "summary", "subject", "papertitle"};
    static final String[] START = {
        "start",
        "starttime",
        "startsat",
        "startat",
        "starts",
        "timestart",
        "begin",
        "begintime",
        "startdatetime",
        "from",
        "datetime",
        "time",
        "startdate",
        "slot",
        "hour",
        "when"
    };
    static final String[] END = {
        "end", "endtime", "endsat", "endat", "ends", "timeend", "enddatetime", "to", "until", "finish", "enddate"
    };
    static final String[] DURATION = {"duration", "length", "minutes", "durationminutes", "durationinminutes"};
    static final String[] DAY = {"date", "day", "dayname"};
    static final String[] ROOM = {
        "room", "roomname", "location", "place", "venue", "hall", "stage", "auditorium", "where"
    };
    static final String[] TRACK = {"track", "trackname", "tracktitle", "stream", "category", "theme", "topic"};
    static final String[] KIND = {"type", "kind", "format", "sessiontype", "talktype", "sessionformat"};
    static final String[] SPEAKERS = {
        "speakers",
        "speaker",
        "presenters",
        "presenter",
        "authors",
        "author",
        "persons",
        "person",
        "people",
        "who",
        "by",
        "speakername",
        "speakernames",
        "speakerids",
        "performers",
        "host"
    };
    static final String[] ABSTRACT = {"abstract", "description", "text", "body", "content", "details", "excerpt"};
    static final String[] ID = {"guid", "uid", "id", "slug", "code", "key"};

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();

    TreeFields(JsonNode object) {
        object.properties().forEach(field -> byName.putIfAbsent(normal(field.getKey()), field.getValue()));
    }

    /** The name in lower case without anything but letters and digits. */
    static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                normal.append(c);
            }
        }
        return normal.toString();
    }

    /** The first of these fields that holds a text; a field with parts is asked for its name. */
    String text(String... names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            String text = value == null ? "" : textOf(value);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** The first of these fields that is there; null when none is. */
    @Nullable
    JsonNode node(String... names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** A scalar's text, or the name of a thing with parts; empty for lists and for YAML's words for nothing. */
    static String textOf(JsonNode value) {
        if (value.isObject()) {
            TreeFields parts = new TreeFields(value);
            JsonNode name = parts.node("name", "title", "text");
            return name == null || name.isContainer() ? "" : textOf(name);
        }
        String text = value.isValueNode() ? value.asString("") : "";
        return text.equals("null") || text.equals("~") ? "" : text;
    }
}
