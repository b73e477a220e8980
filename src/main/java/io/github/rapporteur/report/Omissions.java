package io.github.rapporteur.report;

import io.github.rapporteur.common.io.Sha256;
import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.schedule.TalkId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * What the writer leaves out of a report's talks. A quote is known by its talk and its words, so that it stays left out
 * when something else of the note changes; with other words it is another quote.
 *
 * @param talks left out as a whole
 * @param contents left out of all talks
 * @param ofTalks left out of single talks
 * @param kept what goes into single talks though it is left out of all others
 * @param pieces keys of single quotes and pictures
 */
public record Omissions(
        Set<TalkId> talks,
        Set<TalkContent> contents,
        Map<TalkId, Set<TalkContent>> ofTalks,
        Map<TalkId, Set<TalkContent>> kept,
        Set<String> pieces) {
    /** Nothing is left out. */
    public static final Omissions NONE = new Omissions(Set.of(), Set.of(), Map.of(), Map.of(), Set.of());

    private static final int KEY_BYTES = 8;

    /** Keeps its own collections; talks without any exception are not in them. */
    public Omissions {
        talks = Set.copyOf(talks);
        contents = Set.copyOf(contents);
        pieces = Set.copyOf(pieces);
        ofTalks = copy(ofTalks);
        kept = copy(kept);
    }

    private static Map<TalkId, Set<TalkContent>> copy(Map<TalkId, Set<TalkContent>> byTalk) {
        Map<TalkId, Set<TalkContent>> each = new HashMap<>();
        byTalk.forEach((talk, some) -> {
            if (!some.isEmpty()) {
                each.put(talk, Set.copyOf(some));
            }
        });
        return Map.copyOf(each);
    }

    /** Whether this of a talk goes into the report, if the talk does. */
    public boolean takes(TalkId talk, TalkContent content) {
        return contents.contains(content)
                ? kept.getOrDefault(talk, Set.of()).contains(content)
                : !ofTalks.getOrDefault(talk, Set.of()).contains(content);
    }

    /** Whether a quote or a quip goes into the report, if its talk does. */
    public boolean takes(TalkId talk, Block.Quotation quotation) {
        TalkContent content = quotation.isQuip() ? TalkContent.QUIPS : TalkContent.QUOTES;
        return takes(talk, content) && (pieces.isEmpty() || !pieces.contains(key(talk, quotation)));
    }

    /** Whether a picture goes into the report, if its talk does. */
    public boolean takes(TalkId talk, PictureMention picture) {
        return takes(talk, TalkContent.PICTURES) && (pieces.isEmpty() || !pieces.contains(key(talk, picture)));
    }

    /** What a quote or a quip is known by. */
    public static String key(TalkId talk, Block.Quotation quotation) {
        return key(talk, CleanText.folded(quotation.markdown()));
    }

    /** What a picture in a talk's note is known by. */
    public static String key(TalkId talk, PictureMention picture) {
        return key(talk, "picture " + picture.name());
    }

    /** The same but for these talks, which go in or are left out. */
    public Omissions withTalks(Collection<TalkId> some, boolean in) {
        return new Omissions(changed(talks, some, in), contents, ofTalks, kept, pieces);
    }

    /** The same but for this of all talks; what was decided for single talks about it is forgotten. */
    public Omissions with(TalkContent content, boolean in) {
        return new Omissions(
                talks,
                changed(contents, Set.of(content), in),
                without(ofTalks, content),
                without(kept, content),
                pieces);
    }

    /** The same but for this of one talk; it stays left out of all others where it is. */
    public Omissions with(TalkId talk, TalkContent content, boolean in) {
        boolean everywhere = contents.contains(content);
        return new Omissions(
                talks,
                contents,
                everywhere ? ofTalks : changed(ofTalks, talk, content, in),
                everywhere ? changed(kept, talk, content, !in) : kept,
                pieces);
    }

    private static Map<TalkId, Set<TalkContent>> without(Map<TalkId, Set<TalkContent>> byTalk, TalkContent content) {
        Map<TalkId, Set<TalkContent>> each = new HashMap<>();
        byTalk.forEach((talk, some) -> each.put(talk, changed(some, Set.of(content), true)));
        return each;
    }

    private static Map<TalkId, Set<TalkContent>> changed(
            Map<TalkId, Set<TalkContent>> byTalk, TalkId talk, TalkContent content, boolean remove) {
        Map<TalkId, Set<TalkContent>> each = new HashMap<>(byTalk);
        each.put(talk, changed(byTalk.getOrDefault(talk, Set.of()), Set.of(content), remove));
        return each;
    }

    /** The same but for a quote or a picture. */
    public Omissions withPiece(String key, boolean in) {
        return new Omissions(talks, contents, ofTalks, kept, changed(pieces, Set.of(key), in));
    }

    /** The same, with other things left out of all talks; what was decided for single ones stays. */
    public Omissions withContents(Set<TalkContent> out) {
        return new Omissions(talks, out, ofTalks, kept, pieces);
    }

    private static <T> Set<T> changed(Set<T> out, Collection<T> some, boolean in) {
        Set<T> changed = new HashSet<>(out);
        if (in) {
            changed.removeAll(some);
        } else {
            changed.addAll(some);
        }
        return changed;
    }

    private static String key(TalkId talk, String what) {
        return HexFormat.of().formatHex(Sha256.of(talk + "\n" + what), 0, KEY_BYTES);
    }
}
