package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of a schedule file with the name that messages use, a look at how they begin, and the files that were given
 * together with it. For one thread.
 */
final class Content {
    private static final Pattern END_OF_DECLARATIONS = Pattern.compile("]\\s*>");
    private static final int HEAD_BYTES = 64 * 1024;
    private static final int BYTES_OF_A_PIECE = 8;

    /** File names that say nothing about the conference. */
    private static final Set<String> ANY_CONFERENCE = Set.of(
            "all",
            "agenda",
            "conference",
            "data",
            "event",
            "events",
            "export",
            "gridsmart",
            "index",
            "program",
            "programme",
            "schedule",
            "sessions",
            "submissions",
            "talks",
            "timetable",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private final String name;
    private final byte[] bytes;
    private final int bodyStart;
    private final int skippedLines;
    private final String head;
    private final Optional<FileSet> set;

    private @Nullable List<JsonNode> trees;
    private @Nullable FileFormatException unparsable;

    /** Makes trees of a file. */
    interface TreeParser {
        /**
         * The trees in the file.
         *
         * @param mostPieces how many values they may have together
         */
        List<JsonNode> parse(Content content, long mostPieces) throws FileFormatException;
    }

    /**
     * A file that came alone.
     *
     * @param name for messages
     * @param bytes everything; not copied, must not change
     */
    Content(String name, byte[] bytes) {
        this(name, bytes, Optional.empty());
    }

    /**
     * A file that perhaps came with others.
     *
     * @param set the files given together, this one among them
     */
    Content(String name, byte[] bytes, Optional<FileSet> set) {
        this.name = name;
        this.bytes = bytes;
        this.set = set;
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int lines = 0;
        while (start < bytes.length && isBlank(bytes[start])) {
            lines += bytes[start] == '\n' ? 1 : 0;
            start++;
        }
        this.bodyStart = start;
        this.skippedLines = lines;
        this.head = new String(bytes, start, Math.min(HEAD_BYTES, bytes.length - start), headCharset())
                .replace("\uFEFF", "")
                .stripLeading();
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the text begins: behind a UTF-8 byte order mark and blank lines. */
    int bodyStart() {
        return bodyStart;
    }

    /** Number of lines before {@link #bodyStart()}. */
    int skippedLines() {
        return skippedLines;
    }

    /** The beginning of the text, at most 64 KB, without leading white space. */
    String head() {
        return head;
    }

    boolean isEmpty() {
        return bodyStart == bytes.length;
    }

    /**
     * Another file that was given together with this one, by its name without folder and ending, whatever its letters'
     * case: "speakers". With several names, the first that there is; empty when there is none, or the file came alone.
     *
     * @throws FileFormatException if there is one but it cannot be read
     */
    Optional<Content> companion(String... names) throws FileFormatException {
        Optional<Content> found = set.isPresent() ? set.get().find(names) : Optional.empty();
        return found.filter(content -> content != this);
    }

    /** All other files that were given together with this one, sorted by name; empty when it came alone. */
    List<Content> companions() throws FileFormatException {
        return set.isPresent() ? set.get().others(this) : List.of();
    }

    /** Notes that the talks of another file given together with this one are read as part of this one's schedule. */
    void join(Content companion) {
        set.ifPresent(files -> files.join(companion));
    }

    /**
     * The file as trees, parsed when first asked for. Files given together may have no more values than one file may.
     *
     * @param weight how many values one of this format counts for
     * @throws FileFormatException if it cannot be parsed; each time the same
     */
    List<JsonNode> trees(int weight, TreeParser parser) throws FileFormatException {
        if (unparsable != null) {
            throw unparsable;
        }
        if (trees == null) {
            long most = set.map(FileSet::piecesLeft).orElse(Long.MAX_VALUE);
            try {
                if (most < weight) {
                    throw error("", "the files before it are all that one schedule can be", "Import this file alone.");
                }
                List<JsonNode> parsed = parser.parse(this, most);
                set.ifPresent(files -> files.spend(weight * pieces(parsed)));
                trees = parsed;
            } catch (FileFormatException e) {
                set.ifPresent(files -> files.spend((long) weight * bytes.length / BYTES_OF_A_PIECE));
                unparsable = e;
                throw e;
            }
        }
        return trees;
    }

    private static long pieces(Iterable<JsonNode> nodes) {
        long count = 0;
        for (JsonNode node : nodes) {
            count += 1 + (node.isContainer() ? pieces(node.values()) : 0);
        }
        return count;
    }

    /** Local name of the first XML element, lower case; empty when the text does not begin like XML. */
    String firstElement() {
        int at = 0;
        while (at >= 0 && at < head.length() && head.charAt(at) == '<') {
            if (head.startsWith("<!--", at)) {
                at = afterBlanks(head.indexOf("-->", at), 3);
            } else if (head.startsWith("<!", at)) {
                at = afterBlanks(doctypeEnd(at), 1);
            } else if (head.startsWith("<?", at)) {
                at = afterBlanks(head.indexOf('>', at), 1);
            } else {
                return elementName(at + 1);
            }
        }
        return "";
    }

    /** Whether it begins as a web page does. */
    boolean isWebPage() {
        return firstElement().equals("html") || head.toLowerCase(Locale.ROOT).startsWith("<!doctype html");
    }

    /** An error about one place in this file. */
    FileFormatException error(String place, String problem, String cure) {
        return new FileFormatException(name, place, problem, cure);
    }

    /** A title made of the file's name, for a schedule that has none. */
    String titleFromName() {
        String last = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        last = last.substring(Math.max(last.lastIndexOf('/'), last.lastIndexOf('\\')) + 1);
        int query = last.indexOf('?');
        last = query > 0 ? last.substring(0, query) : last;
        int dot = last.lastIndexOf('.');
        boolean anyConference = ANY_CONFERENCE.contains(FileSet.base(last)) && set.isPresent();
        if (anyConference && !name.equals(set.get().name())) {
            return new Content(set.get().name(), new byte[0]).titleFromName();
        }
        String title = Words.fold(
                (dot > 0 ? last.substring(0, dot) : last).replace('-', ' ').replace('_', ' '));
        return title.isEmpty() ? "Conference" : title;
    }

    /** Where a document type definition ends, the declarations in its brackets included; -1 when it does not. */
    private int doctypeEnd(int from) {
        int close = head.indexOf('>', from);
        int bracket = head.indexOf('[', from);
        if (bracket < 0 || close < bracket) {
            return close;
        }
        Matcher end = END_OF_DECLARATIONS.matcher(head).region(bracket, head.length());
        return end.find() ? end.end() - 1 : -1;
    }

    private int afterBlanks(int found, int width) {
        if (found < 0) {
            return -1;
        }
        int at = found + width;
        while (at < head.length() && Character.isWhitespace(head.charAt(at))) {
            at++;
        }
        return at;
    }

    private String elementName(int from) {
        int end = from;
        while (end < head.length() && " \t\r\n/>".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        String qualified = head.substring(from, end);
        return qualified.substring(qualified.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** UTF-16 when a byte order mark says so, else UTF-8. */
    Charset headCharset() {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
