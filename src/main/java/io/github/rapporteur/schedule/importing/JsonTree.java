package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON (RFC 8259) as a tree, within bounds that no schedule reaches; a key that stands twice is an error. */
final class JsonTree {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxDocumentLength(60L * 1024 * 1024)
            .maxStringLength(2 * 1024 * 1024)
            .maxNameLength(2000)
            .maxNumberLength(100)
            .maxTokenCount(1_500_000)
            .build();

    private JsonTree() {}

    /**
     * The whole file.
     *
     * @throws FileFormatException if it is not well-formed or beyond the bounds; names the line
     */
    static JsonNode of(Content content) throws FileFormatException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(LIMITS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        int start = content.bodyStart();
        try {
            return JsonMapper.builder(factory).build().readTree(content.bytes(), start, content.bytes().length - start);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String reason = Words.fold(e.getOriginalMessage() == null ? "cannot be parsed" : e.getOriginalMessage());
            int end = reason.indexOf(" at [Source");
            throw new FileFormatException(
                    content.name(),
                    "line " + (line + content.skippedLines()),
                    "not well-formed JSON: " + (end < 0 ? reason : reason.substring(0, end)),
                    "The file is damaged or was cut off; get it again.",
                    e);
        }
    }
}
