package io.github.rapporteur.report.export;

import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.export.ProseHtml.Setting;
import io.github.rapporteur.report.export.TemplateKind.FittingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A report as an own template has it: the tree of the JSON export, and what Mustache cannot work out of it. */
final class TemplateFields {
    private static final Set<String> MARKDOWN = Set.of("markdown", "text", "meaning");
    private static final int DAY = 10;
    private static final int MINUTES = 16;

    private final Html page = new Html(1 << 16);
    private final ProseHtml prose;
    private final Map<String, Map<String, Object>> people = new LinkedHashMap<>();

    private TemplateFields(Report report) {
        prose = new ProseHtml(page, Map.of(), report.anchors(), ReportPictures.NONE);
    }

    /** The fields of a whole report. */
    static Map<String, Object> of(Report report) {
        return new TemplateFields(report).fields(report);
    }

    private Map<String, Object> fields(Report report) {
        Map<String, Object> all = object(JsonExporter.MAPPER.valueToTree(CleanReport.of(report)));
        blocks(all, "introduction", Map.of("title", "", "anchor", ""));
        for (Map<String, Object> group : list(all, "groups")) {
            for (Map<String, Object> talk : list(group, "talks")) {
                talk(talk);
            }
        }
        blocks(all, "lastThought", Map.of("title", "", "anchor", ""));
        if (all.get("gathered") instanceof Map<?, ?> gathered) {
            for (String name : List.of("takeaways", "actions", "liked", "disliked")) {
                list(gathered, name).forEach(one -> html(one, "text", Setting.INLINE));
            }
            list(gathered, "vocabulary").forEach(one -> html(one, "meaning", Setting.INLINE));
        }
        all.put("people", new ArrayList<>(people.values()));
        return all;
    }

    private void talk(Map<String, Object> talk) {
        String start = word(talk, "start");
        talk.put("day", start.length() < DAY ? "" : start.substring(0, DAY));
        talk.put("time", start.length() < MINUTES ? "" : start.substring(DAY + 1, MINUTES));
        Map<String, Object> origin = Map.of("title", word(talk, "shortTitle"), "anchor", word(talk, "anchor"));
        list(talk, "parts").forEach(part -> blocks(part, "blocks", origin));
    }

    private void blocks(Map<String, Object> in, String name, Map<String, Object> origin) {
        for (Map<String, Object> block : list(in, name)) {
            String part = word(block, "part");
            block.put("isNotes", part.equals("notes"));
            block.put("isQuote", part.equals("quote"));
            block.put("isQuip", word(block, "voice").equals("TEAM_MATE"));
            block.put("isTakeaway", part.equals("takeaway"));
            block.put("isQuestion", part.equals("question"));
            boolean whole = part.equals("notes") || part.equals("quote");
            html(block, "markdown", whole ? Setting.PROSE : Setting.INLINE);
            list(block, "answers").forEach(answer -> html(answer, "markdown", Setting.PROSE));
            if (part.equals("quote") && !word(block, "who").isEmpty()) {
                said(block, origin);
            }
        }
    }

    private void said(Map<String, Object> quote, Map<String, Object> origin) {
        String who = word(quote, "who");
        Map<String, Object> person = people.computeIfAbsent(who, name -> {
            Map<String, Object> made = new LinkedHashMap<>();
            made.put("name", name);
            made.put("quotes", new ArrayList<Map<String, Object>>());
            return made;
        });
        Map<String, Object> copy = new LinkedHashMap<>(quote);
        copy.put("origin", origin);
        list(person, "quotes").add(copy);
    }

    private void html(Map<String, Object> in, String field, Setting setting) {
        int from = page.length();
        List<String> anchors = new ArrayList<>();
        if (in.get("anchors") instanceof List<?> known) {
            known.forEach(one -> anchors.add(String.valueOf(one)));
        }
        prose.write(word(in, field), setting, anchors);
        in.put("html", new FittingText(page.from(from).strip(), TemplateKind.HTML));
    }

    private static String word(Map<String, Object> in, String field) {
        Object value = in.get(field);
        return value == null ? "" : value.toString();
    }

    /** A list of objects that this class made itself; none when there is no such field. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<?, ?> in, String field) {
        return in.get(field) instanceof List<?> found ? (List<Map<String, Object>>) found : List.of();
    }

    private static Map<String, Object> object(JsonNode node) {
        Map<String, Object> all = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            Object value = value(field.getKey(), field.getValue());
            if (value != null) {
                all.put(field.getKey(), value);
            }
        });
        return all;
    }

    private static @Nullable Object value(String name, JsonNode node) {
        if (node.isArray()) {
            List<Object> all = new ArrayList<>();
            node.forEach(item -> all.add(item.isObject() ? object(item) : item.asString()));
            return all;
        }
        if (node.isObject()) {
            return object(node);
        }
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.intValue();
        }
        String text = node.asString();
        return MARKDOWN.contains(name) ? new FittingText(text, TemplateKind.MARKDOWN) : text;
    }
}
