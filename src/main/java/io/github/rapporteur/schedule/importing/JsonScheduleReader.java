package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads JSON and gives it to the first layout that it fits. */
final class JsonScheduleReader implements ScheduleReader {
    /** In the order in which they are asked; the ones that need few signs come last. */
    private final List<JsonLayout> layouts = List.of(
            new Indico(),
            new Sessionize(),
            new PeopleOnly(),
            new PretalxTalks(),
            new DevoxxSlots(),
            new Voxxrin(),
            new Symposion(),
            new Hoverboard(),
            new OpenEvent(),
            new HackerTracker(),
            new OpenFeedback(),
            new SchemaOrgJson(),
            new FrabJson(),
            new GeneralJson());

    @Override
    public boolean recognises(Content content) {
        return JsonTree.isJson(content);
    }

    @Override
    public ImportedSchedule read(Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        JsonNode root = JsonTree.of(content);
        monitor.stopIfCancelled();
        for (JsonLayout layout : layouts) {
            if (layout.fits(root)) {
                return withPageWarning(layout.read(root, content, options, monitor), root);
            }
        }
        throw content.error(
                "",
                "this is JSON, but no schedule",
                "Look for the conference's frab or pretalx JSON, its XML or its iCalendar file.");
    }

    /** What is missing because it is on another page comes before all other oddities. */
    private static ImportedSchedule withPageWarning(ImportedSchedule schedule, JsonNode root) {
        List<String> warnings = new ArrayList<>(schedule.warnings());
        JsonPages.warning(root).ifPresent(warnings::addFirst);
        return schedule.withWarnings(warnings);
    }
}
