package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.report.export.ReadConference.WithWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings the pictures of an exported Markdown file back: their files are looked at as any picture that comes in, and the
 * notes name them in their own notation again. One that is missing or no picture is said by name; its line stays, so that
 * it is whole again when the file is inserted. One for each file.
 */
final class ReadPictures {
    /** Reports of more than this are read without the rest. */
    private static final long MOST_BYTES = 256L << 20;

    private static final Pattern DIGITS = Pattern.compile(".*-([0-9a-f]{" + PictureHash.SHORTEST + "})\\.(?:png|jpg)");

    /** A name that could stand at the place of an address. */
    private static final String PROBE = "0".repeat(PictureHash.SHORT);

    private final ExportedPictures folder;
    private final Map<String, List<ShownPicture>> shown = new HashMap<>();
    private final int total;
    private final WorkMonitor monitor;
    private final Map<String, Came> byAddress = new HashMap<>();
    private final Map<PictureHash, WithWords> pictures = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private long bytes;
    private boolean stopped;

    /**
     * What became of an address.
     *
     * @param name that the notes give it; empty when it can have none
     * @param said what the export said of it, wherever it stands
     */
    private record Came(String name, List<ShownPicture> said) {}

    /** @param known what the file says of its pictures; nothing in files of before */
    ReadPictures(ExportedPictures folder, List<ShownPicture> known, WorkMonitor monitor) {
        this.folder = folder;
        this.monitor = monitor;
        total = known.size();
        known.forEach(one -> shown.computeIfAbsent(digits(one.file()), digits -> new ArrayList<>())
                .add(one));
    }

    /** The report with its pictures. */
    ReadBack of(String file, ReadReport report) throws CancelledException {
        ReadReport back = report.withTexts(this::note);
        if (stopped) {
            throw new CancelledException();
        }
        return new ReadBack(file, back, List.copyOf(pictures.values()), remarks);
    }

    private String note(String text) {
        String now = text;
        int at = now.indexOf("](");
        while (at >= 0 && !stopped) {
            int end = now.indexOf(')', at);
            String address = end < 0 ? "" : now.substring(at + 2, end);
            if (ExportedPictures.isAddress(address)) {
                now = named(now, at, address);
            }
            at = now.indexOf("](", at + 2);
        }
        return now;
    }

    /** The text with the picture there in the notation of notes; as it was where that would not be a picture. */
    private String named(String text, int bracket, String address) {
        String before = text.substring(0, bracket + 2);
        String after = text.substring(bracket + 2 + address.length());
        if (mention(before + PictureMention.target(PROBE) + after, bracket) == null) {
            return text;
        }
        Came came = came(address);
        String placed = before + PictureMention.target(came.name()) + after;
        PictureMention mention = mention(placed, bracket);
        if (mention == null) {
            return text;
        }
        String behind = placed.substring(mention.range().end());
        int again = behind.indexOf("](" + address + ")");
        ShownPicture words = words(came.said(), again < 0 ? behind : behind.substring(0, again));
        if (words == null) {
            return placed;
        }
        // Its alternative text stays as it is written.
        String target = mention.withWords("", words.caption()).markdown().substring("![]".length());
        return placed.substring(0, bracket + 1) + target + withoutLine(behind, words.line());
    }

    /** The picture whose bracket is there; null for a link, and in code. */
    private static @Nullable PictureMention mention(String text, int bracket) {
        return PictureMentions.in(text).stream()
                .filter(one -> one.range().start() < bracket && one.range().end() > bracket)
                .findFirst()
                .orElse(null);
    }

    /**
     * What was said of the picture at this place.
     *
     * @param behind as far as the picture does not stand there once more
     */
    private static @Nullable ShownPicture words(List<ShownPicture> said, String behind) {
        ShownPicture fits = null;
        int nearest = Integer.MAX_VALUE;
        for (ShownPicture one : said) {
            int at = one.line().isEmpty() ? -1 : behind.indexOf(one.line());
            if (at >= 0 && at < nearest) {
                nearest = at;
                fits = one;
            }
        }
        if (fits != null) {
            return fits;
        }
        return said.stream()
                .filter(one -> one.line().isEmpty())
                .findFirst()
                .orElse(said.isEmpty() ? null : said.getFirst());
    }

    /** The export wrote it in a paragraph of its own, or behind the picture where there was one line for all. */
    private static String withoutLine(String behind, String line) {
        if (line.isEmpty()) {
            return behind;
        }
        Matcher own = Pattern.compile("\n(?:[ \t>]*\n)?[ \t>]*" + Pattern.quote(line) + "(?=\n|$)")
                .matcher(behind);
        int at = behind.indexOf(line);
        if (own.find() && own.end() == at + line.length()) {
            return behind.substring(0, own.start()) + behind.substring(own.end());
        }
        if (at < 0) {
            return behind;
        }
        int from = at > 0 && behind.charAt(at - 1) == ' ' ? at - 1 : at;
        return behind.substring(0, from) + behind.substring(at + line.length());
    }

    private Came came(String address) {
        Came known = byAddress.get(address);
        if (known == null) {
            stopped = monitor.isCancelled();
            monitor.report(
                    new Progress(byAddress.size() + 1, Math.max(total, byAddress.size() + 1), "Reading pictures"));
            known = read(address);
            byAddress.put(address, known);
        }
        return known;
    }

    private Came read(String address) {
        String name = ExportedPictures.name(address);
        String digits = digits(name);
        try {
            byte[] file = folder.read(address);
            NewPicture picture = NewPicture.of(file, name);
            PictureHash hash = PictureHash.of(file);
            List<ShownPicture> said = said(digits.isEmpty() ? hash.hex().substring(0, PictureHash.SHORTEST) : digits);
            bytes += file.length;
            if (bytes > MOST_BYTES) {
                throw new FileFormatException(
                        name, "", "the report's pictures are more than 256 MB together", "Insert that picture again.");
            }
            pictures.putIfAbsent(
                    hash,
                    said.isEmpty()
                            ? new WithWords(picture, "", List.of())
                            : new WithWords(
                                    picture,
                                    said.getFirst().credit(),
                                    said.getFirst().people()));
            return new Came(hash.shortName(), said);
        } catch (FileFormatException e) {
            remarks.add(String.valueOf(e.getMessage()));
            return new Came(digits, said(digits));
        }
    }

    private List<ShownPicture> said(String digits) {
        return shown.getOrDefault(digits, List.of());
    }

    private static String digits(String file) {
        Matcher matcher = DIGITS.matcher(file);
        return matcher.matches() ? matcher.group(1) : "";
    }
}
