package io.github.rapporteur.pictures;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.Publishable;
import io.github.rapporteur.notes.marks.QuoteText;
import io.github.rapporteur.notes.marks.WholePassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds where pictures can stand so that they change nothing else: behind the passage of the caret, or the next one
 * behind it where every mark stays what it was and what leaves the notebook stays the same. Pure.
 */
final class PicturePlace {
    private static final String PRIVATE = "Private: ";

    /** So many passages are tried before the end of the text. */
    private static final int MOST_TRIES = 24;

    private final String text;
    private final List<PictureMention> pictures;
    private final String label;
    private final List<Object> marks;
    private final String published;

    private PicturePlace(String text, int caret, List<PictureMention> pictures) {
        this.text = text;
        this.pictures = pictures;
        label = WholePassage.isKept(text, caret) ? PRIVATE : "";
        marks = said(text);
        published = bare(Publishable.of(text).text());
    }

    /** The edit that puts pictures in; the caret stands below them then. */
    static TextEdit insert(String text, int caret, List<PictureMention> pictures) {
        PicturePlace place = new PicturePlace(text, caret, pictures);
        List<TextEdit> tries = place.tries(caret);
        return tries.stream()
                .filter(edit -> place.isSeen(edit) && place.changesNothing(edit))
                .findFirst()
                // Behind a code sign that is never closed no picture is seen before it is.
                .or(() -> tries.stream().filter(place::changesNothing).findFirst())
                .orElseGet(() -> place.insert(text.length(), "", PRIVATE));
    }

    private List<TextEdit> tries(int caret) {
        List<TextEdit> tries = new ArrayList<>();
        for (WholePassage passage :
                WholePassage.from(text, caret).stream().limit(MOST_TRIES).toList()) {
            tries.add(insert(passage.lines().end(), passage.indent(), label));
            if (!passage.indent().isEmpty()) {
                tries.add(insert(passage.lines().end(), "", label));
            }
        }
        tries.add(insert(text.length(), "", label));
        // Below a label with nothing behind it but a comment, all that follows would belong to it.
        tries.add(insert(0, "", label));
        return tries;
    }

    private TextEdit insert(int at, String indent, String sign) {
        String lines = pictures.stream()
                .map(picture -> indent + sign + picture.markdown())
                .collect(Collectors.joining("\n\n"));
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        boolean onBlankLine = text.substring(lineStart, at).isBlank();
        int start = onBlankLine ? lineStart : at;
        boolean needsNoLine = onBlankLine && (lineStart == 0 || PictureEdits.isBlankBefore(text, lineStart));
        String before = needsNoLine ? "" : onBlankLine ? "\n" : "\n\n";
        String rest = text.substring(at);
        boolean needsTwo = rest.isEmpty() || (at == 0 && !rest.startsWith("\n"));
        String after = rest.startsWith("\n\n") ? "" : needsTwo ? "\n\n" : "\n";
        String inserted = before + lines + after;
        // Below the pictures, where writing goes on.
        int below = start + inserted.length() + (rest.startsWith("\n\n") ? 1 : 0);
        return new TextEdit(new TextRange(start, at), inserted, below);
    }

    private boolean isSeen(TextEdit edit) {
        return PictureMentions.in(edit.applyTo(text)).size()
                == PictureMentions.in(text).size() + pictures.size();
    }

    private boolean changesNothing(TextEdit edit) {
        String after = edit.applyTo(text);
        if (!said(after).equals(marks)) {
            return false;
        }
        String left = Publishable.of(after).text();
        return bare(left).equals(published) && (label.isEmpty() || countIn(left) <= countIn(text));
    }

    private long countIn(String all) {
        List<String> names = pictures.stream().map(PictureMention::name).toList();
        return PictureMentions.in(all).stream()
                .filter(picture -> names.contains(picture.name()))
                .count();
    }

    /** What the marks of a text say, wherever they stand; without those that are nothing but these pictures. */
    private List<Object> said(String all) {
        return MarkReader.read(all).stream()
                .flatMap(mark -> said(mark).stream())
                .toList();
    }

    private Optional<Object> said(Mark mark) {
        String words = bare(mark.text());
        return switch (mark) {
            case Mark.Quote quote -> Optional.of(QuoteText.of(quote));
            case Mark.PrivatePassage kept -> Optional.of((Object) words).filter(said -> !words.isEmpty());
            case Mark.Question question -> Optional.of(new Said("Q", words, Objects.toString(question.name())));
            case Mark.Answer answer -> Optional.of(new Said("A", words, Objects.toString(answer.name())));
            case Mark.Term term -> Optional.of(new Said("Term", words, bare(term.meaning())));
            case Mark.Action action ->
                Optional.of(new Said(
                        action.done() ? "Done" : "To do", words, action.who() + " " + Objects.toString(action.due())));
            case Mark.Takeaway takeaway -> Optional.of(new Said("Takeaway", words, ""));
            case Mark.Liked liked -> Optional.of(new Said("Liked", words, ""));
            case Mark.Disliked disliked -> Optional.of(new Said("Disliked", words, ""));
            case Mark.Check check -> Optional.of(new Said("Check", words, ""));
        };
    }

    private record Said(String what, String words, String more) {}

    /** Words without these pictures and without what white space stands between them. */
    private String bare(String words) {
        String bare = words;
        for (PictureMention picture : pictures) {
            bare = bare.replace(PRIVATE + picture.markdown(), " ").replace(picture.markdown(), " ");
        }
        return bare.replaceAll("\\s+", " ").strip();
    }
}
