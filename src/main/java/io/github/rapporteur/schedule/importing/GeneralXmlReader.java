package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads XML that no other reader knows, the last resort: elements with a title and a start, as children or as attributes,
 * within days, rooms and sessions. Web pages and feeds are not taken for schedules.
 */
final class GeneralXmlReader implements ScheduleReader {
    private static final String FORMAT = "XML";
    private static final Set<String> NO_SCHEDULES = Set.of(
            "html", "rss", "feed", "rdf", "svg", "opml", "urlset", "sitemapindex", "kml", "gpx", "plist", "project");
    private static final Pattern START =
            Pattern.compile("[<\\s](?:\\w+:)?(?:start|begin|time|from|date)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLE =
            Pattern.compile("[<\\s](?:\\w+:)?\\w*(?:title|name)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Content content) {
        String first = content.firstElement();
        return !first.isEmpty()
                && !NO_SCHEDULES.contains(first)
                && START.matcher(content.head()).find()
                && TITLE.matcher(content.head()).find();
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        XmlElements xml = new XmlElements(content);
        xml.nextChild();
        ObjectNode root = xml.tree();
        xml.nextChild();
        monitor.stopIfCancelled();
        ProgrammeTree tree = new ProgrammeTree(draft);
        tree.read(List.of(root), List.of());
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "this is XML whose first element is <" + content.firstElement() + ">, and " + tree.whatIsMissing(),
                    "Look for the conference's frab or pretalx XML, its JSON or its iCalendar file.");
        }
        return new ProgrammeAssembler(content, draft, options).assemble();
    }
}
