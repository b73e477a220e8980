package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What lies on the clipboard when a report is copied. */
class CopiedReportTest {
    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "del",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul");

    @Test
    void sampleKeepsHeadingsQuotesListsAndNames() throws Exception {
        CopiedReport copied = CopiedReport.of(new ReportComposer().compose(SampleInput.load()), ReportPictures.NONE);
        Files.createDirectories(Path.of("target", "sample-report"));
        Files.writeString(Path.of("target", "sample-report", "copied.html"), copied.html());
        Element body = Jsoup.parseBodyFragment(copied.html()).body();

        assertThat(body.select("h1")).hasSize(1);
        assertThat(body.select("h3").size()).isGreaterThan(10);
        assertThat(body.select("blockquote").eachText())
                .anyMatch(text -> text.startsWith("A queue is a no that has not been said yet. — "));
        assertThat(body.select("blockquote").eachText()).anyMatch(text -> text.contains("(our team)"));
        assertThat(body.select("p > b:containsOwn(A:)")).isNotEmpty();
        assertThat(copied.text()).startsWith("# Notes from Harbour Conf 2026").contains("> — **");
        assertThat(copied.sentence())
                .isEqualTo("Copied the report. 3 private passages and 1 quote off the record stayed in the notebook.");
    }

    @Test
    void nothingPrivateIsInEitherForm() throws Exception {
        CopiedReport copied = CopiedReport.of(new ReportComposer().compose(SampleInput.load()), ReportPictures.NONE);
        assertThat(copied.html() + copied.text())
                .doesNotContain(SampleInput.privateWords())
                .doesNotContain("Private:");
    }

    @Test
    void questionsTermsAndActionsSurviveWithoutTheirTags() {
        String html = CopiedReport.of(
                        new InputBuilder().talk("Talk", "Cy Marsh").note("""
                                        Q: why?
                                        A: because

                                        Q: which?
                                        A:
                                        - one
                                        - two

                                        Term: slack = time to think

                                        - [ ] write it up
                                        - [x] done already

                                        He said (?)
                                        """).report(), ReportPictures.NONE)
                .html();
        assertThat(html)
                .contains("<p><b>Q:</b> why?</p>", "<p><b>A:</b> because</p>", "<p><b>A:</b></p> <ul>")
                .contains("<li><b>slack</b> = time to think", "<li>☐ write it up", "<li>☑ done already")
                .doesNotContain("not verified", "class=", "href=\"#");
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#ALL")
    void hostileTextStaysText(String text) {
        CopiedReport copied = CopiedReport.of(HostileTexts.everywhere(text), ReportPictures.NONE);
        Set<String> tags = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        Element body = Jsoup.parseBodyFragment(copied.html()).body();
        for (Element element : body.select("body *")) {
            tags.add(element.tagName());
            for (Attribute attribute : element.attributes()) {
                attributes.add(attribute.getKey());
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("https?://[^\\s\"<>]*|mailto:.*");
                }
                if (attribute.getKey().equals("style")) {
                    assertThat(attribute.getValue()).doesNotContain("url", "beacon");
                }
            }
        }
        assertThat(TAGS).containsAll(tags);
        assertThat(Set.of("href", "style", "start", "lang")).containsAll(attributes);
    }
}
