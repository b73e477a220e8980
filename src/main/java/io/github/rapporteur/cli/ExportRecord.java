package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line has exported to single files, noted beside the notebook: hash and place of each. It proves that a
 * file may be written over: one that is not noted, or that somebody has changed since, is asked about first. Blocks.
 */
final class ExportRecord {
    private static final int MOST = 500;
    private static final String BETWEEN = "  ";

    private final Path record;

    /** The one of a notebook. */
    ExportRecord(Path notebook) {
        record = notebook.resolveSibling(notebook.getFileName() + ".exports");
    }

    /** Whether a file is as it was exported. */
    boolean wrote(Path file) throws IOException {
        return Files.isRegularFile(file) && lines().contains(line(file));
    }

    /** Notes a file that is written now. */
    void note(Path file) throws IOException {
        String line = line(file);
        String place = line.substring(line.indexOf(BETWEEN));
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(one -> one.endsWith(place));
        lines.add(line);
        List<String> kept = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        SafeFile.write(record, String.join("\n", kept) + "\n");
    }

    private List<String> lines() throws IOException {
        return Files.isRegularFile(record) ? Files.readAllLines(record) : List.of();
    }

    private static String line(Path file) throws IOException {
        return Sha256.hex(Files.readAllBytes(file))
                + BETWEEN
                + file.toAbsolutePath().normalize();
    }
}
