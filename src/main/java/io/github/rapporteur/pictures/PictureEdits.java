package io.github.rapporteur.pictures;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of a note's text by which pictures come, go and get other words. Pure. */
public final class PictureEdits {
    private static final String PRIVATE = "Private: ";

    private PictureEdits() {}

    /**
     * Puts pictures behind the line of the caret, each as a paragraph of its own. In a passage that stays in the notebook
     * they are marked to stay there too.
     */
    public static TextEdit insert(String text, int caret, List<PictureMention> pictures) {
        int at = placeBehind(text, caret);
        String label = isPrivate(text, caret) ? PRIVATE : "";
        String lines =
                pictures.stream().map(picture -> label + picture.markdown()).collect(Collectors.joining("\n\n"));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        boolean onBlankLine = text.substring(lineStart, at).isBlank();
        int start = onBlankLine ? lineStart : at;
        boolean needsNoLine = onBlankLine && (lineStart == 0 || isBlankBefore(text, lineStart));
        String before = needsNoLine ? "" : onBlankLine ? "\n" : "\n\n";
        String rest = text.substring(at);
        String after = rest.startsWith("\n\n") ? "" : rest.isEmpty() ? "\n\n" : "\n";
        String inserted = before + lines + after;
        // Below the pictures, where writing goes on.
        int below = start + inserted.length() + (rest.startsWith("\n\n") ? 1 : 0);
        return new TextEdit(new TextRange(start, at), inserted, below);
    }

    /** Puts pictures behind all that is written, each as a paragraph of its own. */
    public static String append(String text, List<PictureMention> pictures) {
        String lines = pictures.stream().map(PictureMention::markdown).collect(Collectors.joining("\n\n")) + "\n";
        return text.isBlank() ? lines : text.stripTrailing() + "\n\n" + lines;
    }

    /** Takes a picture out; with it the line and an empty one, when nothing else stands there. */
    public static TextEdit remove(String text, PictureMention picture) {
        TextRange range = picture.range();
        int start = text.lastIndexOf('\n', range.start() - 1) + 1;
        int end = text.indexOf('\n', range.end());
        end = end < 0 ? text.length() : end;
        String around = text.substring(start, range.start()) + text.substring(range.end(), end);
        if (!around.strip().matches("|[-*+]|(?i:private:)")) {
            return new TextEdit(range, "", range.start());
        }
        int behind = Math.min(text.length(), end + 1);
        boolean blankBefore = start == 0 || isBlankBefore(text, start);
        while (blankBefore && behind < text.length() && text.charAt(behind) == '\n') {
            behind++;
        }
        return new TextEdit(new TextRange(start, behind), "", start);
    }

    /**
     * Gives a picture other words.
     *
     * @return empty when they are the same
     */
    public static Optional<TextEdit> reword(PictureMention picture, String alternative, String caption) {
        PictureMention now = picture.withWords(alternative, caption);
        return now.equals(picture)
                ? Optional.empty()
                : Optional.of(new TextEdit(
                        picture.range(),
                        now.markdown(),
                        picture.range().start() + now.markdown().length()));
    }

    /** Takes pictures out that were appended, each at most once and the last one of several alike. */
    public static String withoutAppended(String text, List<PictureMention> pictures) {
        String left = text;
        for (PictureMention picture : pictures) {
            List<PictureMention> same = PictureMentions.in(left).stream()
                    .filter(other -> other.name().equals(picture.name()))
                    .toList();
            left = same.isEmpty() ? left : remove(left, same.getLast()).applyTo(left);
        }
        return left;
    }

    /**
     * A picture of an older reading in the text as it is now.
     *
     * @param number how many stood before it; of several alike the one with this number is meant, else the first
     */
    public static Optional<PictureMention> find(String text, int number, PictureMention picture) {
        List<PictureMention> now = PictureMentions.in(text);
        String written = picture.markdown();
        if (number < now.size() && now.get(number).markdown().equals(written)) {
            return Optional.of(now.get(number));
        }
        return now.stream().filter(other -> other.markdown().equals(written)).findFirst();
    }

    /** Where a place in a text is after the text was changed: what was typed before it has moved it on. */
    public static int moved(String before, int offset, String after) {
        int most = Math.min(before.length(), after.length());
        int begin = 0;
        while (begin < most && before.charAt(begin) == after.charAt(begin)) {
            begin++;
        }
        if (offset <= begin) {
            return offset;
        }
        int end = 0;
        while (end < most - begin
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return offset >= before.length() - end ? offset + after.length() - before.length() : after.length() - end;
    }

    /**
     * The edit that makes one text of another, where they differ.
     *
     * @param caret where it stands in the first; it stays with what is around it
     * @return empty when they are the same
     */
    public static Optional<TextEdit> between(String before, String after, int caret) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        int most = Math.min(before.length(), after.length());
        int begin = 0;
        while (begin < most && before.charAt(begin) == after.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return Optional.of(new TextEdit(
                new TextRange(begin, before.length() - end),
                after.substring(begin, after.length() - end),
                moved(before, caret, after)));
    }

    /** The end of the caret's line; behind a block of code, since within it a picture would be none. */
    private static int placeBehind(String text, int caret) {
        int code = new NoteCode(text).blockEnd(caret);
        int from = Math.max(caret, code);
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isPrivate(String text, int caret) {
        return MarkReader.read(text).stream()
                .filter(Mark::isPrivate)
                .anyMatch(mark -> mark.range().touches(caret));
    }

    private static boolean isBlankBefore(String text, int lineStart) {
        return lineStart < 2 || text.charAt(lineStart - 2) == '\n';
    }
}
