package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The last resort for JSON: finds talks by the names of fields, whatever the layout, and says so in a warning. */
final class GeneralJson implements JsonLayout {
    private static final String FORMAT = "JSON";

    @Override
    public boolean fits(JsonNode root) {
        return true;
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException, CancelledException {
        ProgrammeDraft draft = new ProgrammeDraft(FORMAT, new Warnings());
        ProgrammeTree tree = new ProgrammeTree(draft);
        tree.read(List.of(root), List.of());
        monitor.stopIfCancelled();
        List<JsonNode> references = tree.mayNameOthers() ? references(content, draft.warnings) : List.of();
        if (!references.isEmpty()) {
            draft.entries.clear();
            tree = new ProgrammeTree(draft);
            tree.read(List.of(root), references);
        }
        if (draft.entries.isEmpty()) {
            throw content.error(
                    "",
                    "this is JSON, but " + tree.whatIsMissing(),
                    "Look for the file with titles and start times, or for the conference's iCalendar file.");
        }
        draft.warnings.add("The layout of this JSON is not known; what is a title, a time, a room or a speaker was"
                + " guessed by the names of fields. Compare a few talks with the conference's own page.");
        return new ProgrammeAssembler(content, draft, options).assemble();
    }

    /** What the other JSON files given together with this one have that it may name: sessions, speakers. */
    private static List<JsonNode> references(Content content, Warnings warnings) throws FileFormatException {
        List<JsonNode> references = new ArrayList<>();
        for (Content companion : content.companions()) {
            if (JsonTree.isJson(companion)) {
                try {
                    references.add(JsonTree.of(companion));
                } catch (FileFormatException e) {
                    warnings.add("files that were left out", "Left out: " + e.getMessage());
                }
            }
        }
        return references;
    }
}
