package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parse, print, parse gives the same marks: of every kind, with words that look like something else. */
class NotationLawsTest {
    private static final TextRange NONE = new TextRange(0, 0);

    /** Marks that somebody may write: each is read back as it was meant, alone and among others. */
    @Property(tries = 2000)
    void markOfAnyKindIsReadAsItIsWritten(@ForAll("marks") Mark mark) {
        String printed = PrintedMarks.print(mark);
        assertThat(PrintedMarks.in(printed)).as(printed).containsExactly(mark);
    }

    @Property(tries = 1000)
    void marksInOneNoteDoNotDisturbEachOther(@ForAll("severalMarks") List<Mark> marks) {
        StringBuilder note = new StringBuilder();
        marks.forEach(mark -> note.append(PrintedMarks.print(mark)).append("\n\n"));
        assertThat(PrintedMarks.in(note.toString())).as(note.toString()).isEqualTo(marks);
    }

    /**
     * Whatever a text is, what is read out of it can be written so that the same is read again; but for how far a line is
     * moved in, which in the first line of code is lost.
     */
    @Property(tries = 2000)
    void markOfAnyTextIsReadBackAlike(@ForAll("texts") String text) {
        for (Mark mark : PrintedMarks.in(text)) {
            String printed = PrintedMarks.print(mark);
            assertThat(PrintedMarks.in(printed))
                    .as(printed)
                    .extracting(NotationLawsTest::flush)
                    .contains(flush(mark));
        }
    }

    private static String flush(Mark mark) {
        return mark.toString().replaceAll("(?m)^[ \\t]+", "");
    }

    @Provide
    Arbitrary<List<Mark>> severalMarks() {
        return marks().list().ofMinSize(2).ofMaxSize(6);
    }

    @Provide
    Arbitrary<Mark> marks() {
        Arbitrary<Mark> labelled = Combinators.combine(
                        Arbitraries.integers().between(0, 7), words(), names().injectNull(0.4), words())
                .as((kind, words, name, more) -> switch (kind) {
                    case 0 -> new Mark.Takeaway(NONE, words);
                    case 1 -> new Mark.Liked(NONE, words);
                    case 2 -> new Mark.Disliked(NONE, words);
                    case 3 -> new Mark.PrivatePassage(NONE, words);
                    case 4 -> new Mark.Question(NONE, words, name);
                    case 5 -> new Mark.Answer(NONE, words, name);
                    default -> new Mark.Term(NONE, words.replace("*", "").replace("=", "+"), more);
                });
        Arbitrary<Mark> actions = Combinators.combine(
                        words(),
                        Arbitraries.of(true, false),
                        names().injectNull(0.4),
                        Arbitraries.of(LocalDate.of(2026, 12, 1), LocalDate.of(2028, 2, 29))
                                .injectNull(0.4))
                .as((words, done, who, due) -> new Mark.Action(NONE, words, done, who, due));
        Arbitrary<Mark> quotes = Combinators.combine(words(), names().injectNull(0.2), Arbitraries.of(true, false))
                .as((words, name, star) -> PrintedMarks.anywhere(new Mark.Quote(
                        NONE,
                        words,
                        name,
                        null,
                        star ? List.of("c++", "性能") : List.of(),
                        !star,
                        false,
                        name != null && star,
                        star && name != null,
                        star ? List.of("李雷", "Ana Sol") : List.of(),
                        null)));
        return Arbitraries.oneOf(labelled, actions, quotes);
    }

    /** Names that people have. */
    private static Arbitrary<String> names() {
        return Arbitraries.of(
                "Mara Lindqvist",
                "Dr. Ana Sol, Jr.",
                "Prof. Dr.-Ing. Ö. Ünal (Acme)",
                "Jean-Luc d'Ormesson",
                "O’Brien & Sons",
                "李雷",
                "Δημήτρης",
                "שרה כהן",
                "محمد علي",
                "N.N.",
                "The 3rd = third",
                "🦊 Fox",
                "van der Berg: keynote");
    }

    /** One line of words that look like something else. */
    private static Arbitrary<String> words() {
        return Arbitraries.of(
                        "plain",
                        "words — with – dashes",
                        "-- twice",
                        "a: b",
                        "(in brackets)",
                        "*stars*",
                        "**bold**",
                        "_under_",
                        "`code`",
                        "x = y",
                        "=",
                        "==",
                        "5 > 3",
                        "#tag",
                        "@",
                        "!",
                        "me@example.org",
                        "https://a.example/?q=1&r=(2)",
                        "😀",
                        "👩‍👩‍👧",
                        "שלום עולם",
                        "مرحبا",
                        "先测量",
                        "e\u0301",
                        "Q: not a question",
                        "Takeaway: nor this",
                        "- no item",
                        "1. nor this",
                        "[x] no box",
                        "[ ]",
                        "(10:42)",
                        "\"quoted\"",
                        "„so“",
                        "«ou»",
                        "| cell |",
                        "\\",
                        "\\*",
                        "Smith, Jr.",
                        "Liked:",
                        "!2026",
                        "100%",
                        "a@b",
                        "word.")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> "w " + String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return new MarkLawsTest().texts();
    }
}
