package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.SafeFile;
import io.github.rapporteur.common.io.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What exports have written into a folder, noted in a file there: name and hash of each. It proves which files are the
 * program's: one that is not noted, or that somebody has changed since, is never removed. Blocks.
 */
final class FolderManifest {
    /** The file. */
    static final String NAME = ".rapporteur-export";

    private static final String ABOUT = """
            # Rapporteur wrote these files into this folder, and takes away at the next export what the report
            # has no more. It never touches a file that is not listed here or was changed since.
            """;

    /** A hash and a name that cannot lead out of the folder. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ((?:[\\w-][\\w.-]*/)?[\\w-][\\w.-]*)");

    private static final String OF = "# Of: ";

    private final Path folder;
    /** An export that broke off leaves two for a name: that of the old file and that of the new one. */
    private final SortedMap<String, Set<String>> hashes;

    private String report;

    private FolderManifest(Path folder, SortedMap<String, Set<String>> hashes, String report) {
        this.folder = folder;
        this.hashes = hashes;
        this.report = report;
    }

    /** Reads it; it notes nothing when it is not there. Lines that make no sense are no proof of anything. */
    static FolderManifest of(Path folder) throws IOException {
        SortedMap<String, Set<String>> hashes = new TreeMap<>();
        String report = "";
        Path file = folder.resolve(NAME);
        if (isFile(file)) {
            for (String text : Files.readAllLines(file)) {
                Matcher line = LINE.matcher(text);
                if (line.matches()) {
                    hashes.computeIfAbsent(line.group(2), name -> new TreeSet<>())
                            .add(line.group(1));
                } else if (text.startsWith(OF)) {
                    report = text.substring(OF.length());
                }
            }
        }
        return new FolderManifest(folder, hashes, report);
    }

    /** Whether an earlier export into the folder was of another report, or in another format. */
    boolean isOfAnother(String thisReport) {
        return !hashes.isEmpty() && !report.equals(thisReport);
    }

    /** All that is noted. */
    Set<String> names() {
        return Set.copyOf(hashes.keySet());
    }

    /** Whether a file there is as an export wrote it. */
    boolean wrote(String name) throws IOException {
        Path file = folder.resolve(name);
        Set<String> known = hashes.getOrDefault(name, Set.of());
        return !known.isEmpty() && isFile(file) && known.contains(Sha256.hex(Files.readAllBytes(file)));
    }

    /**
     * Notes these too, before they are written: should that break off, they are known next time, and so are those that
     * they would have replaced.
     *
     * @param thisReport what is told apart by {@link #isOfAnother}; one line
     */
    void begin(Map<String, byte[]> files, String thisReport) throws IOException {
        report = thisReport;
        files.forEach((name, bytes) ->
                hashes.computeIfAbsent(name, one -> new TreeSet<>()).add(Sha256.hex(bytes)));
        write();
    }

    /** Takes away what was written before and is not among these, and notes them alone. */
    void finish(Map<String, byte[]> written) throws IOException {
        for (String name : hashes.keySet()) {
            if (!written.containsKey(name) && wrote(name)) {
                Files.delete(folder.resolve(name));
                removeIfEmpty(folder.resolve(name).resolveSibling(""));
            }
        }
        hashes.clear();
        written.forEach((name, bytes) -> hashes.put(name, Set.of(Sha256.hex(bytes))));
        if (hashes.isEmpty()) {
            Files.deleteIfExists(folder.resolve(NAME));
            removeIfEmpty(folder);
        } else {
            write();
        }
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder(ABOUT);
        text.append(report.isEmpty() ? "" : OF + report + "\n");
        hashes.forEach((name, known) -> known.forEach(
                hash -> text.append(hash).append("  ").append(name).append('\n')));
        if (!hashes.isEmpty()) {
            SafeFile.write(folder.resolve(NAME), text.toString());
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
