package io.github.rapporteur.report.export;

import java.util.List;

/**
 * A picture where it stands in a Markdown export, for reading it back.
 *
 * @param file name of its file
 * @param caption may be empty
 * @param credit who took it; may be empty
 * @param people names of who is on it
 * @param line what stands below it, as it is written there; empty when nothing does
 */
record ShownPicture(String file, String caption, String credit, List<String> people, String line) {
    /** Keeps its own list. */
    ShownPicture {
        people = List.copyOf(people);
    }
}
