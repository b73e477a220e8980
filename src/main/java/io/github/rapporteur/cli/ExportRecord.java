package io.github.rapporteur.cli;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line has exported to single files, noted beside the notebook: hash, report and place of each. It proves
 * that a file may be written over: one that is not noted, that another report wrote, or that somebody has changed since,
 * is asked about first. Blocks.
 *
 * @param file where it is noted; need not be there
 */
record ExportRecord(Path file) {
    private static final int MOST = 500;
    private static final String BETWEEN = "  ";

    /**
     * Whether a file is as it was exported.
     *
     * @param report what is exported now, in a word
     */
    boolean wrote(Path exported, String report) throws IOException {
        return isFile(exported) && lines().contains(line(exported, report));
    }

    /** Whether a file is as an export of another report left it. */
    boolean wroteOfAnother(Path exported, String report) throws IOException {
        if (!isFile(exported) || wrote(exported, report)) {
            return false;
        }
        String hash = Sha256.hex(Files.readAllBytes(exported));
        return lines().stream()
                .anyMatch(line -> line.startsWith(hash + BETWEEN) && line.endsWith(BETWEEN + place(exported)));
    }

    /** Notes a file that is written now. */
    void note(Path exported, String report) throws IOException {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(one -> one.endsWith(BETWEEN + place(exported)));
        lines.add(line(exported, report));
        List<String> kept = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        SafeFile.write(file, String.join("\n", kept) + "\n");
    }

    private List<String> lines() throws IOException {
        return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    }

    private static boolean isFile(Path exported) {
        return Files.isRegularFile(exported, LinkOption.NOFOLLOW_LINKS);
    }

    private static String line(Path exported, String report) throws IOException {
        return Sha256.hex(Files.readAllBytes(exported)) + BETWEEN + report + BETWEEN + place(exported);
    }

    private static Path place(Path exported) {
        return exported.toAbsolutePath().normalize();
    }
}
