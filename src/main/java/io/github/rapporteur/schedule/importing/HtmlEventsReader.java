package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads web pages that hold their programme for search engines: schema.org's Event as JSON-LD or as microdata. */
final class HtmlEventsReader implements ScheduleReader {
    private static final String FORMAT = "schema.org events";
    private static final Pattern EVENTS = Pattern.compile(
            "\"@type\"\\s*:\\s*\\[?[^\\]}]{0,200}?\\w*Event\"|itemtype\\s*=\\s*[\"'][^\"']*schema\\.org/\\w*Event");
    private static final String MICRODATA = "[itemtype~=schema\\.org/\\w*Event$]";
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .build();

    @Override
    public boolean recognises(Content content) {
        return content.isWebPage()
                && EVENTS.matcher(DecodedText.of(content, new Warnings())).find();
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        Document page = Jsoup.parse(DecodedText.of(content, draft.warnings));
        List<JsonNode> roots = new ArrayList<>();
        for (Element block : page.select("script[type*=ld+json]")) {
            try {
                roots.add(JSON.readTree(block.data()));
            } catch (JacksonException e) {
                draft.warnings.add("A part of the page with data for search engines is no JSON and was left out.");
            }
        }
        monitor.stopIfCancelled();
        SchemaOrgEvents events = new SchemaOrgEvents(draft);
        roots.forEach(events::read);
        if (draft.entries.isEmpty()) {
            page.select(MICRODATA).stream()
                    .filter(event -> enclosing(event) == null)
                    .forEach(event -> events.read(microdata(event)));
        }
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "this is a web page whose events do not say when they start",
                    "Look on it for a link named XML, JSON, iCal or calendar.");
        }
        String alone = events.isOnlyTheConference() ? draft.entries.getFirst().talk.title : "";
        draft.title = Words.firstOf(draft.title, alone, page.title());
        ImportedSchedule schedule = new ProgrammeAssembler(content, draft, options).assemble();
        return events.isOnlyTheConference() ? events.withWarning(schedule) : schedule;
    }

    /** An event in the page's markup as the same tree that JSON-LD gives. */
    private static ObjectNode microdata(Element event) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("@type", event.attr("itemtype").replaceFirst(".*/", ""));
        for (Element property : event.select("[itemprop]")) {
            if (property.equals(event) || !event.equals(owner(property))) {
                continue;
            }
            JsonNode value =
                    property.is(MICRODATA) ? microdata(property) : JsonNodeFactory.instance.stringNode(text(property));
            for (String name : property.attr("itemprop").split("\\s+")) {
                SchemaOrgEvents.append(object, name, value);
            }
        }
        for (Element inner : event.select(MICRODATA)) {
            if (!inner.equals(event) && inner.attr("itemprop").isEmpty() && event.equals(enclosing(inner))) {
                SchemaOrgEvents.append(object, "subEvent", microdata(inner));
            }
        }
        return object;
    }

    /** What a property says: an attribute made for machines, the name within it, or what is to be read. */
    private static String text(Element property) {
        for (String attribute : List.of("content", "datetime", "href")) {
            if (property.hasAttr(attribute)) {
                return property.attr(attribute);
            }
        }
        Element name = property.selectFirst("[itemprop=name]");
        return name == null || name.equals(property) ? property.text() : name.text();
    }

    /** The event that a property belongs to; a place or person between them does not count as one. */
    private static @Nullable Element owner(Element property) {
        Element parent = property.parent();
        return parent == null ? null : parent.closest("[itemtype]");
    }

    private static @Nullable Element enclosing(Element event) {
        Element parent = event.parent();
        return parent == null ? null : parent.closest(MICRODATA);
    }
}
