package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML in which static sites keep their programme: lists of talks, days with slots, slots with the numbers of
 * sessions. Every scalar is text, so that 9:30 is no number and no no falsehood.
 */
final class YamlReader implements ScheduleReader {
    private static final String FORMAT = "YAML";
    private static final Set<String> ENDINGS = Set.of("yml", "yaml");
    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST_NODES = 1_000_000;
    private static final int DEEPEST = 60;

    /** How many values of JSON take the time of one of YAML. */
    private static final int WEIGHT = 20;

    private static final Pattern KEY = Pattern.compile(
            "(?m)^\\s*(?:-\\s+)*[:\"']?(?:title|name|date|day|time|starts?|start_?[a-zA-Z]*|talks|sessions?|schedule|days"
                    + "|timeslots|slots|sessionIds|speakers?|id)[\"']?:(?:\\s|$)");
    private static final Pattern BEGINNING =
            Pattern.compile("(?:---|%YAML|#[^\\n]*\\n|\\s)*(?:-(?:\\s+-)*\\s+)?[:\"']?[\\w -]{1,40}[\"']?:(?:\\s|$)");

    @Override
    public boolean recognises(Content content) {
        String head = content.head();
        return DecodedText.isText(content)
                && BEGINNING.matcher(head).lookingAt()
                && KEY.matcher(head).results().limit(3).count() >= 3;
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        List<JsonNode> documents = content.trees(WEIGHT, (file, most) -> parse(file, draft.warnings, most));
        monitor.stopIfCancelled();
        ProgrammeTree tree = new ProgrammeTree(draft);
        tree.read(documents, references(content, draft.warnings));
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "this is YAML, but " + tree.whatIsMissing(),
                    "Look for the file with titles and start times, or for the conference's iCalendar file.");
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** What the other YAML files of a site have that the schedule may name: sessions, speakers. */
    private List<JsonNode> references(Content content, Warnings warnings) throws FileFormatException {
        List<JsonNode> references = new ArrayList<>();
        for (Content companion : content.companions()) {
            boolean yaml = recognises(companion) || ENDINGS.contains(FileSet.ending(companion.name()));
            if (!JsonTree.isJson(companion) && yaml) {
                try {
                    references.addAll(companion.trees(WEIGHT, (file, most) -> parse(file, warnings, most)));
                } catch (FileFormatException e) {
                    warnings.add("files that were left out", "Left out: " + e.getMessage());
                }
            }
        }
        return references;
    }

    /** All documents of the file as trees of texts. */
    static List<JsonNode> parse(Content content, Warnings warnings, long mostNodes) throws FileFormatException {
        String text = DecodedText.of(content, warnings);
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(500)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(true)
                .build();
        refuseDepth(content, text);
        List<JsonNode> documents = new ArrayList<>();
        try {
            Budget budget = new Budget(Math.min(MOST_NODES, mostNodes / WEIGHT));
            for (Object document : new Load(settings).loadAllFromString(text)) {
                documents.add(budget.tree(document, 0));
            }
        } catch (YamlEngineException e) {
            throw new FileFormatException(
                    content.name(),
                    place(e, text),
                    "not well-formed YAML: " + reason(e),
                    "The file is damaged or was cut off; get it again.",
                    e);
        }
        return documents;
    }

    /** The library goes down a level of its stack for each level of the file. */
    private static void refuseDepth(Content content, String text) throws FileFormatException {
        int open = 0;
        int line = 1;
        int dashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '[' || c == '{' ? 1 : 0;
            open -= (c == ']' || c == '}') && open > 0 ? 1 : 0;
            dashes = c == '\n' ? 0 : dashes + (c == '-' || c == '?' || c == ':' ? 1 : 0);
            line += c == '\n' ? 1 : 0;
            if (open > 500 || dashes > 5_000) {
                throw content.error("line " + line, "it is nested deeper than any programme", "Get the file again.");
            }
        }
    }

    private static String place(YamlEngineException e, String text) {
        if (e instanceof ReaderException wrong) {
            int at = Math.max(0, text.indexOf(wrong.getCodePoint()));
            return "line "
                    + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
        }
        return e instanceof MarkedYamlEngineException marked
                        && marked.getProblemMark().isPresent()
                ? "line " + (marked.getProblemMark().get().getLine() + 1)
                : "";
    }

    private static String reason(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return Words.fold(marked.getProblem());
        } else if (e instanceof ReaderException wrong) {
            return String.format(Locale.ROOT, "the character U+%04X is not allowed in it", wrong.getCodePoint());
        }
        String message = e.getMessage() == null ? "cannot be parsed" : e.getMessage();
        if (message.startsWith("Non scalar key")) {
            return "a list or a group of fields stands where the name of a field should be";
        }
        return Words.fold(message.lines().findFirst().orElse("cannot be parsed"));
    }

    /** Makes trees of what the library gives, and stops when references make much of little. */
    private static final class Budget {
        private final JsonNodeFactory nodes = JsonNodeFactory.instance;
        private final long most;
        private long used;

        Budget(long most) {
            this.most = most;
        }

        JsonNode tree(Object value, int depth) {
            if (++used > most || depth > DEEPEST) {
                throw new YamlEngineException("it is larger or deeper than any programme, perhaps by its references");
            }
            if (value instanceof Map<?, ?> map) {
                ObjectNode object = nodes.objectNode();
                for (Map.Entry<?, ?> field : map.entrySet()) {
                    JsonNode child = tree(orNone(field.getValue()), depth + 1);
                    if (String.valueOf(field.getKey()).equals("<<") && child.isObject()) {
                        child.properties().forEach(merged -> object.set(merged.getKey(), merged.getValue()));
                    } else {
                        object.set(String.valueOf(field.getKey()), child);
                    }
                }
                return object;
            }
            if (value instanceof Iterable<?> list) {
                ArrayNode array = nodes.arrayNode();
                for (Object child : list) {
                    array.add(tree(orNone(child), depth + 1));
                }
                return array;
            }
            return nodes.stringNode(String.valueOf(value));
        }

        private static Object orNone(@Nullable Object value) {
            return value == null ? "" : value;
        }
    }
}
