package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds parts of a schedule that stand either in its file or in files of their own, given together with it. */
final class JsonParts {
    private final JsonNode root;
    private final Content content;

    /**
     * @param root of the schedule's own file
     * @param content that file
     */
    JsonParts(JsonNode root, Content content) {
        this.root = root;
        this.content = content;
    }

    /**
     * The part with the first of these names that there is: a field of the file's root, else the whole of another file of
     * that name, or the field in it. A missing node when there is none.
     *
     * @throws FileFormatException if there is a file but it is not well-formed
     */
    JsonNode find(String... names) throws FileFormatException {
        JsonNode inside = fieldOf(root, names);
        if (!inside.isMissingNode()) {
            return inside;
        }
        JsonNode companion = JsonTree.ofCompanion(content, names);
        JsonNode field = fieldOf(companion, names);
        return field.isMissingNode() ? companion : field;
    }

    /** The records of a part; none when there is no such part. */
    JsonRecords records(String... names) throws FileFormatException {
        return JsonRecords.of(find(names));
    }

    private static JsonNode fieldOf(JsonNode holder, String... names) {
        for (String name : names) {
            if (holder.path(name).isContainer()) {
                return holder.path(name);
            }
        }
        return MissingNode.getInstance();
    }
}
