package io.github.rapporteur.report.export;

import java.util.List;

/**
 * An exported file that was read back, with its pictures.
 *
 * @param file its name, for messages
 * @param pictures that the notes name, each once
 * @param remarks what did not come back, a sentence each
 */
public record ReadBack(String file, ReadReport report, List<ReadConference.WithWords> pictures, List<String> remarks) {
    /** Keeps its own lists. */
    public ReadBack {
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
    }
}
