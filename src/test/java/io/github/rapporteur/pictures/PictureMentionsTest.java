package io.github.rapporteur.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.marks.Publishable;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class PictureMentionsTest {
    private static final String NAME = "3f2a91bc00d1e2f3";

    @Property
    void whatIsWrittenIsReadTheSame(@ForAll("mentions") PictureMention mention, @ForAll("words") String before) {
        String line = mention.markdown();
        String text = before.replace('`', '\'').replace('~', '-') + "\n\n" + line + "\n\nmore";
        List<PictureMention> found = PictureMentions.in(text);
        assertThat(found).isNotEmpty();
        PictureMention last = found.getLast();
        assertThat(last.range().of(text)).isEqualTo(line);
        assertThat(last.alternative()).isEqualTo(mention.alternative());
        assertThat(last.caption()).isEqualTo(mention.caption());
        assertThat(last.name()).isEqualTo(mention.name());
        assertThat(last.markdown()).isEqualTo(line);
    }

    @Property
    void otherReadersOfMarkdownReadTheSame(@ForAll("mentions") PictureMention mention) {
        List<Image> images = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Parser.builder().build().parse(mention.markdown()).accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                images.add(image);
                visitChildren(image);
            }

            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        assertThat(images).hasSize(1);
        Image image = images.getFirst();
        assertThat(PictureMention.nameIn(image.getDestination())).isEqualTo(mention.name());
        assertThat(image.getTitle() == null ? "" : image.getTitle()).isEqualTo(mention.caption());
        assertThat(words.toString()).isEqualTo(mention.alternative());
    }

    @Property
    void anyTextIsReadWithoutHarm(@ForAll("hostile") String text) {
        int free = 0;
        for (PictureMention mention : PictureMentions.in(text)) {
            assertThat(mention.range().start()).isGreaterThanOrEqualTo(free);
            free = mention.range().end();
            assertThat(mention.range().of(text)).startsWith("![").endsWith(")").doesNotContain("\n");
            assertThat(PictureEdits.remove(text, mention).applyTo(text)).hasSizeLessThan(text.length());
        }
    }

    @Property
    void whatIsInsertedIsFoundAndTheRestStays(@ForAll("hostile") String text, @ForAll int seed) {
        int caret = Math.floorMod(seed, text.length() + 1);
        PictureMention mention = new PictureMention(new TextRange(0, 0), NAME, "alt", "cap");
        TextEdit edit = PictureEdits.insert(text, caret, List.of(mention));
        String after = edit.applyTo(text);
        assertThat(edit.caret()).isBetween(0, after.length());
        assertThat(after.substring(0, edit.range().start()))
                .isEqualTo(text.substring(0, edit.range().start()));
        assertThat(edit.range().of(text)).isBlank();
        String appended = PictureEdits.append(text, List.of(mention));
        assertThat(appended).startsWith(text.stripTrailing());
        assertThat(appended.strip()).endsWith(mention.markdown());
    }

    @Property
    void placeMovesWithWhatIsTypedBeforeIt(
            @ForAll("words") String a, @ForAll("words") String b, @ForAll("words") String typed) {
        String before = a + "|" + b;
        String after = typed + before;
        int moved = PictureEdits.moved(before, before.length(), after);
        if (after.startsWith(before)) {
            // The same text comes of typing behind the place: then nobody can tell.
            assertThat(moved).isIn(before.length(), after.length());
        } else {
            assertThat(moved).isEqualTo(after.length());
        }
        assertThat(PictureEdits.moved(before, 0, before + typed)).isZero();
        assertThat(PictureEdits.moved(before, a.length(), before)).isEqualTo(a.length());
    }

    @Test
    void picturesInCodeAndHalfWrittenOnesAreNone() {
        String picture = "![a](picture:" + NAME + ")";
        assertThat(PictureMentions.in("```\n" + picture + "\n```\n")).isEmpty();
        assertThat(PictureMentions.in("~~~\n" + picture)).isEmpty();
        assertThat(PictureMentions.in("say `" + picture + "` so")).isEmpty();
        assertThat(PictureMentions.in("`` " + picture + " ` ``")).isEmpty();
        assertThat(PictureMentions.in("\\" + picture)).isEmpty();
        assertThat(PictureMentions.in("![a](picture:3f2a)")).isEmpty();
        assertThat(PictureMentions.in("![a](picture:zz2a91bc00d1e2f3)")).isEmpty();
        assertThat(PictureMentions.in("[a](picture:" + NAME + ")")).isEmpty();
        assertThat(PictureMentions.in("![a](picture:" + NAME)).isEmpty();
        assertThat(PictureMentions.in("```\ncode\n```\n" + picture)).hasSize(1);
        assertThat(PictureMentions.in("- " + picture + " and " + picture)).hasSize(2);
        assertThat(PictureMentions.in("Private: " + picture)).hasSize(1);
    }

    @Test
    void hundredThousandBracketsCostNothing() {
        long before = System.nanoTime();
        assertThat(PictureMentions.in("![".repeat(50_000) + "](picture:" + NAME + ")"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(PictureMentions.in("](picture:".repeat(20_000))).isEmpty();
        assertThat(PictureMentions.in("![](picture:".repeat(20_000))).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void pictureGoesBehindTheLineOfTheCaretAsItsOwnParagraph() {
        assertThat(inserted("", 0)).isEqualTo("![](picture:" + NAME + ")\n\n^");
        assertThat(inserted("foo", 1)).isEqualTo("foo\n\n![](picture:" + NAME + ")\n\n^");
        assertThat(inserted("foo\nbar", 1)).isEqualTo("foo\nbar\n\n![](picture:" + NAME + ")\n\n^");
        assertThat(inserted("foo\n\nbar", 1)).isEqualTo("foo\n\n![](picture:" + NAME + ")\n^\nbar");
        assertThat(inserted("foo\n\n", 5)).isEqualTo("foo\n\n![](picture:" + NAME + ")\n\n^");
        assertThat(inserted("```\ncode\n```\nx", 5)).isEqualTo("```\ncode\n```\n\n![](picture:" + NAME + ")\n^\nx");
    }

    private static String inserted(String text, int caret) {
        PictureMention mention = new PictureMention(new TextRange(0, 0), NAME, "", "");
        TextEdit edit = PictureEdits.insert(text, caret, List.of(mention));
        String after = edit.applyTo(text);
        return after.substring(0, edit.caret()) + "^" + after.substring(edit.caret());
    }

    @Test
    void pictureInAPrivatePassageStaysPrivate() {
        PictureMention mention = new PictureMention(new TextRange(0, 0), NAME, "", "");
        for (String text : List.of(
                "open\n\nPrivate: not for\nthe others\n\nopen", "open\n\n> secret\n> — Ada (off the record)\n\nopen")) {
            int caret = text.indexOf("e", 8);
            String after = PictureEdits.insert(text, caret, List.of(mention)).applyTo(text);
            assertThat(PictureMentions.in(after)).hasSize(1);
            assertThat(PictureMentions.in(Publishable.of(after).text())).isEmpty();
        }
    }

    @Test
    void lineThatHeldNothingElseGoesWithItsPicture() {
        String picture = "![a](picture:" + NAME + ")";
        assertThat(removed("foo\n\n" + picture + "\n\nbar")).isEqualTo("foo\n\nbar");
        assertThat(removed("foo\n\nPrivate: " + picture + "\n\nbar")).isEqualTo("foo\n\nbar");
        assertThat(removed("see " + picture + " there")).isEqualTo("see  there");
        assertThat(removed(picture)).isEmpty();
    }

    private static String removed(String text) {
        return PictureEdits.remove(text, PictureMentions.in(text).getFirst()).applyTo(text);
    }

    @Provide
    Arbitrary<PictureMention> mentions() {
        Arbitrary<String> name = Arbitraries.strings()
                .withChars("0123456789abcdef")
                .ofMinLength(8)
                .ofMaxLength(64);
        return Combinators.combine(name, words(), words())
                .as((hash, alternative, caption) ->
                        new PictureMention(new TextRange(0, 0), hash, alternative, caption));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab c[]()!\\\"'`*_<>&#~|-:;=.ü日😀\n")
                .ofMaxLength(24);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> piece = Arbitraries.of(
                "![",
                "](picture:",
                NAME,
                ")",
                "\"",
                "\\",
                "`",
                "```\n",
                "\n",
                "\n\n",
                "> ",
                "Private: ",
                "- ",
                "a b",
                " ",
                "![x](picture:" + NAME + ")",
                "![x](picture:" + NAME + " \"c\")",
                "(off the record)",
                "> — Ada",
                "~~~\n");
        return piece.list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }
}
