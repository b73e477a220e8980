package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import tools.jackson.databind.JsonNode;

/** Tells lists of speakers, which lie beside schedules under names as fine as theirs, from schedules. */
final class PeopleOnly implements JsonLayout {
    /** Whether it is a list of people as Sessionize or a Devoxx CFP writes it. */
    @Override
    public boolean fits(JsonNode root) {
        JsonNode first = root.path(0);
        return root.isArray() && !first.has("title") && (isOfSessionize(first) || isOfDevoxx(first));
    }

    @Override
    public ImportedSchedule read(JsonNode root, Content content, ImportOptions options, WorkMonitor monitor)
            throws FileFormatException {
        throw content.error(
                "",
                "these are only people (" + root.size() + "), not their talks",
                isOfSessionize(root.path(0))
                        ? "Import the answer of Sessionize whose address ends in view/All, view/Sessions or view/GridSmart."
                        : "Import the file with the slots, which has slots or schedule in its name.");
    }

    private static boolean isOfSessionize(JsonNode person) {
        return person.has("fullName")
                && (person.has("tagLine") || person.has("isTopSpeaker") || person.has("profilePicture"));
    }

    private static boolean isOfDevoxx(JsonNode person) {
        return person.has("uuid") && person.has("lastName");
    }
}
