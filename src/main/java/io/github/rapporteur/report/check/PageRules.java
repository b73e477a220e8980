package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.common.text.WrongDecoding;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.pictures.PictureEdits;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What spoils the page: wrong characters, pictures without words, headings that skip a level. */
final class PageRules {
    private static final char FIRST_FOREIGN = 0x80;
    private static final char LOST = '\ufffd';

    private PageRules() {}

    /** All of one note. */
    static List<Finding> in(CheckedNote note) {
        List<Finding> found = new ArrayList<>();
        characters(note, found);
        pictures(note, found);
        headings(note, found);
        return found;
    }

    /** One finding a note: a note that was decoded wrongly is so from end to end. */
    private static void characters(CheckedNote note, List<Finding> found) {
        if (mayBeWrong(note.note().text())) {
            List<TextRange> lines = linesWithWrongCharacters(note);
            if (!lines.isEmpty()) {
                found.add(wrong(note, lines));
            }
        }
        String text = note.text();
        int lost = text.indexOf(LOST);
        while (lost >= 0 && !note.goesOut(lost)) {
            lost = text.indexOf(LOST, lost + 1);
        }
        if (lost >= 0) {
            int start = text.lastIndexOf('\n', lost) + 1;
            int end = text.indexOf('\n', lost);
            String line = text.substring(start, end < 0 ? text.length() : end);
            found.add(Finding.titled(
                    FindingKind.WRONG_CHARACTERS,
                    "A character is lost",
                    Excerpt.plain(line),
                    note.place(new TextRange(lost, lost + 1)),
                    List.of(new Cure.Keep("Keep it")),
                    line));
        }
    }

    /** Whether any two signs stand together of which one letter can have become two. Quick. */
    private static boolean mayBeWrong(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_FOREIGN && text.charAt(i - 1) >= FIRST_FOREIGN) {
                return WrongDecoding.repaired(text).isPresent();
            }
        }
        return false;
    }

    /** In the note itself: of the signs that come of a wrong decoding, some are not left in what goes out. */
    private static List<TextRange> linesWithWrongCharacters(CheckedNote note) {
        String text = note.note().text();
        List<TextRange> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            int words = start + line.indexOf(line.strip());
            int at = line.isBlank() ? -1 : note.left().at(words);
            if (at >= 0 && note.goesOut(at) && WrongDecoding.repaired(line).isPresent()) {
                lines.add(new TextRange(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private static Finding wrong(CheckedNote note, List<TextRange> lines) {
        String text = note.note().text();
        int start = lines.getFirst().start();
        StringBuilder now = new StringBuilder();
        int from = start;
        for (TextRange line : lines) {
            String before = line.of(text);
            now.append(text, from, line.start())
                    .append(WrongDecoding.repaired(before).orElse(before));
            from = line.end();
        }
        String line = lines.getFirst().of(text);
        String sign = WrongDecoding.firstIn(line).orElse("");
        int at = start + Math.max(0, line.indexOf(sign));
        String more = lines.size() == 1 ? "" : ", and " + Counted.of(lines.size() - 1, "more line");
        return Finding.of(
                FindingKind.WRONG_CHARACTERS,
                Excerpt.plain(line) + more,
                note.place(new TextRange(at, at + sign.length()), sign),
                List.of(
                        new Cure.Edit("Repair", NoteFix.replacing(text, new TextRange(start, from), now.toString())),
                        new Cure.Keep("It is right")),
                line);
    }

    private static void pictures(CheckedNote note, List<Finding> found) {
        List<PictureMention> all = PictureMentions.in(note.note().text());
        for (int number = 0; number < all.size(); number++) {
            PictureMention picture = all.get(number);
            int at = note.left().at(picture.range().start());
            boolean mute = picture.alternative().isEmpty();
            boolean bare = picture.caption().isEmpty();
            if (at < 0 || !note.goesOut(at) || !(mute || bare)) {
                continue;
            }
            String title = mute && bare
                    ? "A picture has no caption and no alternative text"
                    : bare ? "A picture has no caption" : "A picture has no alternative text";
            String words = mute && bare
                    ? "Picture " + (number + 1) + " of " + all.size()
                    : Excerpt.cut(bare ? picture.alternative() : picture.caption());
            String text = note.note().text();
            found.add(Finding.titled(
                    FindingKind.PICTURE_WITHOUT_WORDS,
                    title,
                    words,
                    note.place(picture.range(), picture.range().of(text)),
                    List.of(
                            new Cure.Describe(
                                    "Write it",
                                    picture,
                                    number,
                                    typed -> PictureEdits.reword(picture, typed.getFirst(), typed.getLast())
                                            .map(edit -> NoteFix.of(text, edit))
                                            .orElseGet(() -> NoteFix.replacing(
                                                    text,
                                                    picture.range(),
                                                    picture.range().of(text)))),
                            new Cure.Keep("It needs none")),
                    note.subject().value().toString(),
                    picture.markdown()));
        }
    }

    /** The report sets a note's highest heading one level below the talk's title, and the others by their rank. */
    private static void headings(CheckedNote note, List<Finding> found) {
        List<Heading> all = Heading.of(note.text());
        List<Integer> levels =
                new ArrayList<>(new TreeSet<>(all.stream().map(Heading::level).toList()));
        int before = -1;
        for (Heading heading : all) {
            int rank = levels.indexOf(heading.level());
            if (rank > before + 1 && note.goesOut(heading.range().start())) {
                int level = levels.get(before + 1);
                String line = heading.range().of(note.text());
                int sign = heading.range().start() + line.indexOf('#');
                TextRange signs = new TextRange(sign, sign + heading.level());
                found.add(Finding.of(
                        FindingKind.HEADING_SKIPS,
                        Excerpt.plain(heading.words()),
                        note.place(heading.range()),
                        List.of(
                                new Cure.Edit("Raise it", note.replacing(signs, "#".repeat(level))),
                                new Cure.Keep("Keep it")),
                        note.subject().value().toString(),
                        line));
            }
            before = rank;
        }
    }
}
