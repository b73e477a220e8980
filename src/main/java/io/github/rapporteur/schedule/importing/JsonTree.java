package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON (RFC 8259) as a tree, within bounds that no schedule reaches; a key that stands twice is an error. */
final class JsonTree {
    private static final long MOST_TOKENS = 1_500_000;

    private JsonTree() {}

    /** Whether the file begins as JSON does. */
    static boolean isJson(Content content) {
        return content.head().startsWith("{") || content.head().startsWith("[");
    }

    /**
     * The whole file; parsed once, however often it is asked for.
     *
     * @throws FileFormatException if it is not well-formed or beyond the bounds; names the line
     */
    static JsonNode of(Content content) throws FileFormatException {
        return content.trees(1, (file, most) -> List.of(parse(file, most))).getFirst();
    }

    /**
     * The file given together with this one that has one of these names; a missing node when there is none that is JSON.
     *
     * @throws FileFormatException if there is one, but not well-formed; names it
     */
    static JsonNode ofCompanion(Content content, String... names) throws FileFormatException {
        Optional<Content> companion = content.companion(names).filter(JsonTree::isJson);
        return companion.isPresent() ? of(companion.get()) : MissingNode.getInstance();
    }

    private static JsonNode parse(Content content, long most) throws FileFormatException {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(64)
                .maxDocumentLength(60L * 1024 * 1024)
                .maxStringLength(2 * 1024 * 1024)
                .maxNameLength(2000)
                .maxNumberLength(100)
                .maxTokenCount(Math.max(1, Math.min(MOST_TOKENS, most)))
                .build();
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        int start = content.bodyStart();
        try {
            return JsonMapper.builder(factory).build().readTree(content.bytes(), start, content.bytes().length - start);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new FileFormatException(
                    content.name(),
                    "line " + (line + content.skippedLines()),
                    "not well-formed JSON: " + reason(e),
                    "The file is damaged or was cut off; get it again.",
                    e);
        }
    }

    /** What the library says, without what is only for programmers. */
    private static String reason(JacksonException e) {
        String reason = Words.fold(e.getOriginalMessage() == null ? "cannot be parsed" : e.getOriginalMessage());
        if (reason.startsWith("Trailing token")) {
            return "something stands behind its end";
        }
        int end = reason.indexOf(" at [Source");
        return end < 0 ? reason : reason.substring(0, end);
    }
}
