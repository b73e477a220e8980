package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What the buttons of the mark bar write changes nothing but the line of the caret. */
class MarkEditsLawsTest {
    @Property(tries = 2000)
    void markGoesOnAndOffInItsOwnLine(
            @ForAll("texts") String text, @ForAll MarkKind kind, @ForAll @IntRange(max = 400) int place) {
        int caret = caret(text, place);
        TextEdit edit = MarkEdits.toggle(kind, text, new TextRange(caret, caret));
        assertStaysInLine(text, caret, edit);
    }

    /** A line that is nothing yet becomes a mark of that kind, and nothing again. */
    @Property(tries = 1000)
    void lineBecomesTheMarkAndIsAsBeforeAgain(@ForAll("words") String words, @ForAll("labels") MarkKind kind) {
        int caret = words.length();
        TextEdit edit = MarkEdits.toggle(kind, words, new TextRange(caret, caret));
        String marked = edit.applyTo(words);
        assertThat(MarkReader.read(marked))
                .as(marked)
                .filteredOn(mark -> !(mark instanceof Mark.Check))
                .singleElement()
                .satisfies(mark -> assertThat(MarkKind.valueOf(kindOf(mark))).isEqualTo(kind));
        TextEdit back = MarkEdits.toggle(kind, marked, new TextRange(edit.caret(), edit.caret()));
        if (kind == MarkKind.ACTION) {
            assertThat(MarkReader.read(back.applyTo(marked)))
                    .filteredOn(Mark.Action.class::isInstance)
                    .allMatch(action -> ((Mark.Action) action).done())
                    .hasSize(1);
        } else {
            assertThat(back.applyTo(marked)).isEqualTo(words);
        }
    }

    /** Ticking changes the letter in the box and nothing else, neither of the text nor of any mark. */
    @Property(tries = 1000)
    void tickChangesOneLetter(@ForAll("texts") String text, @ForAll @IntRange(max = 400) int place) {
        int caret = caret(text, place);
        TextEdit edit = MarkEdits.tick(text, caret);
        assertStaysInLine(text, caret, edit);
        String now = edit.applyTo(text);
        assertThat(edit.range().length()).isEqualTo(edit.replacement().length()).isLessThanOrEqualTo(1);
        assertThat(withoutTicks(now)).isEqualTo(withoutTicks(text));
        assertThat(MarkEdits.tick(now, caret).applyTo(now)).isEqualToIgnoringCase(text);
    }

    /** A box in the middle of a paragraph is none, but its letter changes too. */
    private static List<String> withoutTicks(String text) {
        return MarkReader.read(text).stream()
                .map(mark -> mark.toString()
                        .replace("[x]", "[ ]")
                        .replace("[X]", "[ ]")
                        .replace("done=true", "done=false"))
                .toList();
    }

    private static void assertStaysInLine(String text, int caret, TextEdit edit) {
        String now = edit.applyTo(text);
        assertThat(now).startsWith(text.substring(0, LineBounds.start(text, caret)));
        assertThat(now).endsWith(text.substring(LineBounds.end(text, caret)));
        assertThat(now.chars().filter(sign -> sign == '\n').count())
                .isEqualTo(text.chars().filter(sign -> sign == '\n').count());
        assertThat(edit.caret()).isBetween(LineBounds.start(text, caret), now.length());
    }

    private static int caret(String text, int place) {
        return Math.min(place, text.length());
    }

    private static String kindOf(Mark mark) {
        return switch (mark) {
            case Mark.Takeaway takeaway -> "TAKEAWAY";
            case Mark.Question question -> "QUESTION";
            case Mark.Answer answer -> "ANSWER";
            case Mark.Term term -> "TERM";
            case Mark.Liked liked -> "LIKED";
            case Mark.Disliked disliked -> "DISLIKED";
            case Mark.PrivatePassage passage -> "PRIVATE";
            case Mark.Action action -> action.done() ? "ACTION_DONE" : "ACTION";
            case Mark.Quote quote -> "QUOTE";
            case Mark.Check check -> "CHECK";
        };
    }

    @Provide
    Arbitrary<MarkKind> labels() {
        return Arbitraries.of(
                MarkKind.TAKEAWAY,
                MarkKind.QUESTION,
                MarkKind.TERM,
                MarkKind.LIKED,
                MarkKind.DISLIKED,
                MarkKind.PRIVATE,
                MarkKind.ACTION);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "plain",
                        "— dash",
                        "a: b",
                        "(x)",
                        "*s*",
                        "x = y",
                        "😀",
                        "שלום",
                        "李雷",
                        "#t",
                        "@ann",
                        "!2026-01-01",
                        "5 > 3",
                        "(10:42)",
                        "| c",
                        "“q”")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> "w " + String.join(" ", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "words",
                        "- item",
                        "  - [ ] nested @Ana",
                        "- [x] done !2026-12-01",
                        "* [ ] star",
                        "3. [X] third",
                        "> quote",
                        "> — Name #t",
                        "Takeaway: t",
                        "takeaway : t",
                        "Q (A): q",
                        "A:",
                        "Term: a = b",
                        "Private: p",
                        "Liked: l (?)",
                        "```",
                        "# Head",
                        "",
                        " ",
                        "שלום עולם",
                        "👩‍👩‍👧 e\u0301",
                        "(off the record)")
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines));
    }
}
