package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Private: SECRET",
                "private : SECRET",
                "\ufeffPrivate: SECRET",
                "- \u200b**Private:** SECRET",
                "**Private:** SECRET",
                "**Private: SECRET**",
                "Private:SECRET",
                "Private: a\nSECRET",
                "Private: a\r\nSECRET",
                "Private:\nSECRET",
                "Private:\n\nSECRET",
                "Private:\n\n> SECRET\n> — A",
                "Private: a\n- SECRET\n  - SECRET",
                "Private: a\n> SECRET",
                "Private: a\n```\n\nSECRET\n```",
                "Private: a\nTakeaway: SECRET",
                "text\nPrivate: SECRET",
                "- Private: a\n  SECRET\n  - SECRET\n\n    SECRET",
                "- Private: a\nSECRET",
                "1. Private: a\n  - SECRET",
                "- [ ] Private: SECRET",
                "- [ ] (off the record) SECRET @Bea",
                "> [!NOTE]\n> SECRET (off the record)",
                "## Private: a\n\nSECRET\n\n### b\nSECRET",
                "    Private: SECRET",
                "\tPrivate: SECRET",
                "```\nPrivate: SECRET",
                "> SECRET\n> — A (off the record)",
                "- > SECRET\n  > — A (off the record)",
                "He said SECRET (off the record).",
                "He said\nSECRET (*off the record*)",
                "A:\n\n- SECRET (off the record)",
            })
    void nothingPrivateIsLeft(String secret) {
        Publishable left = Publishable.of("# Before\n\n" + secret + "\n\n# After\n\nText.\n");
        assertThat(left.text()).doesNotContain("SECRET");
        assertThat(left.kept()).isPositive();
        assertThat(left.text()).contains("# Before").contains("# After\n\nText.\n");
    }

    @Test
    void restIsLeftAsItWas() {
        String text = "One.\n\nPrivate: secret\n\nTwo.\n- a\n- Private: secret\n  - secret\n- b\n";
        assertThat(Publishable.of(text)).isEqualTo(new Publishable("One.\n\nTwo.\n- a\n- b\n", 2, 0));
    }

    @Test
    void textWithoutSecretsIsUntouched() {
        String text = "\r\n\r\n> a\r\n> — B\r\n\r\n\r\nprivate thoughts\r\n";
        assertThat(Publishable.of(text)).isEqualTo(new Publishable(text, 0, 0));
    }

    @Property
    void noCharacterOfASecretSurvivesAmongAnything(
            @ForAll("blocks") String before, @ForAll("secrets") String secret, @ForAll("blocks") String after) {
        Publishable left = Publishable.of(before + "\n\n" + secret + "\n\n" + after);
        assertThat(left.text()).doesNotContain("§");
        assertThat(Publishable.of(left.text())).isEqualTo(new Publishable(left.text(), 0, 0));
    }

    @Provide
    Arbitrary<String> blocks() {
        return Arbitraries.of(
                        "text",
                        "- item",
                        "  - nested",
                        "> quote",
                        "> — Name",
                        "# head",
                        "Q: q",
                        "A:",
                        "Private:",
                        "Takeaway: t",
                        "",
                        "",
                        "    code",
                        "1. one",
                        "---",
                        ">",
                        "- [ ] do",
                        "(off the record)",
                        "* x")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.of(
                "Private: §",
                "Private: x\n§\n- §",
                "- Private: §\n  - §\n\n    §",
                "> §\n> §\n> — N (off the record)",
                "> §\n>\n> - §\n>\n> — N #t (off the record) (10:42)",
                "§ (off the record) §",
                "**Private:**\n\n§");
    }
}
