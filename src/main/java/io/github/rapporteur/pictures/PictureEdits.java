package io.github.rapporteur.pictures;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes of a note's text by which pictures come, go and get other words. Pure. */
public final class PictureEdits {
    private PictureEdits() {}

    /**
     * Puts pictures behind the passage of the caret, each as a paragraph of its own: nothing else of the note changes
     * what it means by that. In a passage that stays in the notebook they are marked to stay there too.
     */
    public static TextEdit insert(String text, int caret, List<PictureMention> pictures) {
        return PicturePlace.insert(text, caret, pictures);
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

    static boolean isBlankBefore(String text, int lineStart) {
        return lineStart < 2 || text.charAt(lineStart - 2) == '\n';
    }
}
