package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.pictures.NoteCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that go out although they begin like a private passage: with the word "private" or "off the record", whatever
 * signs, tags, brackets or labels stand before it. Reads a text once.
 */
final class LooksPrivate {
    private static final Pattern BEFORE =
            Pattern.compile("\\[(?:\\^[^\\]\\[]{1,60}|[0-9]{1,9})\\]:?|\\[[ xX]\\]|[0-9]{1,9}[.)]|<[^<>]{0,200}>"
                    + "|(?iu:takeaway|term|q|a|liked|disliked)(?:[ *_]*\\([^()]{0,200}\\))?[ *_]*[:：]"
                    + "|[\\s>*_~`\"'“”„«»‘’|#+.,:;!?\\\\\\[\\](){}（–—―-]");
    private static final Pattern WORDS =
            Pattern.compile("(?iu)(?:private|privat|off[\\s\u00a0-]+the[\\s\u00a0-]+record)(?![\\p{L}\\p{N}])");
    private static final Pattern SIGNS =
            Pattern.compile("[ \\t>]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \\t]+|#{1,6}[ \\t]+)*(?:\\[[ xX]][ \\t]+)?");

    private LooksPrivate() {}

    /** Where the word stands with which a line begins; -1 when it begins otherwise. */
    static int at(String line) {
        Matcher before = BEFORE.matcher(line);
        int at = 0;
        while (at < line.length() && before.region(at, line.length()).lookingAt()) {
            at = before.end();
        }
        return WORDS.matcher(line).region(at, line.length()).lookingAt() ? at : -1;
    }

    /** All lines of one note that look so. */
    static List<Finding> in(CheckedNote note) {
        List<Finding> found = new ArrayList<>();
        String text = note.text();
        NoteCode code = new NoteCode(text);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            int at = at(line);
            if (at >= 0 && note.goesOut(start + at)) {
                found.add(finding(note, start, line, code.holds(start + at)));
            }
            start = end + 1;
        }
        return found;
    }

    private static Finding finding(CheckedNote note, int start, String line, boolean code) {
        Matcher signs = SIGNS.matcher(line);
        int words = start + (signs.lookingAt() ? signs.end() : 0);
        List<Cure> cures = new ArrayList<>();
        if (!code) {
            cures.add(new Cure.Edit("Make it private", note.replacing(new TextRange(words, words), "Private: ")));
        }
        cures.add(new Cure.Keep("It may go out"));
        return Finding.of(
                FindingKind.LOOKS_PRIVATE,
                Excerpt.quoted(line),
                note.place(new TextRange(start, start + line.length())),
                cures,
                line.strip());
    }
}
