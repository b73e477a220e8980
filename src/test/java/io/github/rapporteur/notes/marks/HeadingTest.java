package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingTest {
    @Test
    void headingsAreReadWithTheirLinesAndWithoutTheirSigns() {
        List<Heading> found = Heading.of("intro\n# One\n\n## Two ##\ntext\n### C#\n#tag is none\n####### nor this\n");
        assertThat(found).extracting(Heading::words).containsExactly("One", "Two", "C#");
        assertThat(found).extracting(Heading::level).containsExactly(1, 2, 3);
        assertThat(found).extracting(Heading::line).containsExactly(1, 3, 5);
        assertThat(found.getFirst().range().start()).isEqualTo(6);
    }

    @Test
    void signsInCodeAndInListItemsAreNoHeadings() {
        assertThat(Heading.of("```\n# comment\n```\n- # item\n    # indented\n"))
                .isEmpty();
    }

    @Test
    void headingThatIsOnlyBegunHasNoWords() {
        assertThat(Heading.of("# ")).extracting(Heading::words).containsExactly("");
    }

    @Test
    void sectionEndsBeforeTheNextHeadingThatIsNotBelowIt() {
        String text = "# A\na\n## B\nb\n### C\nc\n## D\nd\n# E\n";
        List<Heading> all = Heading.of(text);
        assertThat(all).extracting(heading -> heading.lastLine(all, 10)).containsExactly(7, 5, 5, 7, 9);
    }
}
