package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of one conference that were given together, in a folder or an archive. Each is read when it is first asked
 * for. Their names are only names: nothing is looked for or written by them. For one thread.
 */
final class FileSet {
    static final int MOST_FILES = 200;
    static final int MOST_BYTES_OF_ONE = 20 * 1024 * 1024;
    static final int MOST_BYTES = 60 * 1024 * 1024;

    /** Values, lists and objects in all files together; one file alone may have as many. */
    private static final long MOST_PIECES = 1_500_000;

    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.[^./]|__MACOSX/)");
    private static final Set<String> ENDINGS = Set.of(
            "",
            "xml",
            "xcal",
            "json",
            "ics",
            "ical",
            "ifb",
            "icalendar",
            "csv",
            "tsv",
            "xlsx",
            "yml",
            "yaml",
            "txt",
            "text",
            "md",
            "html",
            "htm");

    /** Fetches one file of the set. */
    interface Bytes {
        /**
         * The whole file.
         *
         * @throws FileFormatException if it cannot be read or is too big; names set and file
         */
        byte[] read() throws FileFormatException;
    }

    private final String name;
    private final Map<String, Bytes> files;
    private final boolean chosen;
    private final List<String> leftOut;
    private final Map<String, Content> contents = new HashMap<>();
    private final Set<Content> joined = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Content> askedFor = Collections.newSetFromMap(new IdentityHashMap<>());
    private long piecesLeft = MOST_PIECES;

    /**
     * @param name of the folder or archive, for messages and as the title of a conference that has none
     * @param files by name, with the folders inside in front, separated by slashes
     */
    FileSet(String name, Map<String, Bytes> files) {
        this(name, files, false, List.of());
    }

    private FileSet(String name, Map<String, Bytes> files, boolean chosen, List<String> leftOut) {
        this.name = name;
        this.files = new TreeMap<>(files);
        this.chosen = chosen;
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Files that the user chose one by one, so that each of them is to count.
     *
     * @param leftOut names of others that cannot be a schedule
     */
    static FileSet chosen(String name, Map<String, Bytes> files, List<String> leftOut) {
        return new FileSet(name, files, true, leftOut);
    }

    /** Whether a file's name may be that of a schedule or a part of one: pictures and the like are left out. */
    static boolean isFit(String path) {
        return !path.endsWith("/") && !HIDDEN.matcher(path).lookingAt() && ENDINGS.contains(ending(path));
    }

    /** What stands behind the last dot, lower case; empty when there is none. */
    static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }

    /** The name without folders and ending, lower case. */
    static String base(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    String name() {
        return name;
    }

    /** Whether the user chose its files one by one. */
    boolean isChosen() {
        return chosen;
    }

    /** Names of files that the user chose too, but that cannot be a schedule. */
    List<String> leftOut() {
        return leftOut;
    }

    /** All names, sorted. */
    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The file of this name, which must be one of {@link #paths()}; each time the same object. */
    Content content(String path) throws FileFormatException {
        Content known = contents.get(path);
        if (known == null) {
            Bytes bytes = files.get(path);
            if (bytes == null) {
                throw new IllegalArgumentException("no file of this set: " + path);
            }
            known = new Content(name + "/" + path, bytes.read(), Optional.of(this));
            contents.put(path, known);
        }
        return known;
    }

    /** The first file with one of these names, in this order, whatever its folder, its ending and its letters' case. */
    Optional<Content> find(String... names) throws FileFormatException {
        for (String wanted : names) {
            for (String path : files.keySet()) {
                if (base(path).equals(wanted.toLowerCase(Locale.ROOT))) {
                    Content found = content(path);
                    askedFor.add(found);
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** All files but this one. */
    List<Content> others(Content content) throws FileFormatException {
        List<Content> others = new ArrayList<>();
        for (String path : files.keySet()) {
            Content other = content(path);
            if (other != content) {
                others.add(other);
                askedFor.add(other);
            }
        }
        return others;
    }

    /** Notes that a file was read into the schedule of another one. */
    void join(Content content) {
        joined.add(content);
    }

    /** Whether the file is part of the schedule of another one. */
    boolean isJoined(Content content) {
        return joined.contains(content);
    }

    /** Whether the reader of another file has looked into it. */
    boolean isAskedFor(Content content) {
        return askedFor.contains(content);
    }

    /** How many values the trees of files not yet parsed may have. */
    long piecesLeft() {
        return piecesLeft;
    }

    /** Counts the values of a parsed tree. */
    void spend(long pieces) {
        piecesLeft = Math.max(0, piecesLeft - pieces);
    }
}
