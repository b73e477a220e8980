package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a note, a name or a schedule says, it stays text. */
class HostileTextTest {
    private static final Set<String> ATTRIBUTES = Set.of(
            "aria-hidden",
            "aria-label",
            "charset",
            "cite",
            "class",
            "content",
            "data-ref",
            "datetime",
            "href",
            "http-equiv",
            "id",
            "lang",
            "media",
            "name",
            "property",
            "role",
            "scope",
            "start",
            "tabindex");

    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "img",
            "svg",
            "iframe",
            "object",
            "embed",
            "link",
            "base",
            "form",
            "button",
            "input",
            "video",
            "audio",
            "source",
            "math",
            "template");

    /** Bare addresses are text in the file; which of them become links is up to who shows it. */
    private static final Parser WITHOUT_BARE_LINKS = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#ALL")
    void staysTextInHtml(String text) {
        Report report = HostileTexts.everywhere(text);
        Document page = Jsoup.parse(new HtmlExporter().export(report));
        Set<String> found = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            assertThat(FORBIDDEN).doesNotContain(element.tagName());
            for (Attribute attribute : element.attributes()) {
                found.add(attribute.getKey());
                if (attribute.getKey().equals("href") || attribute.getKey().equals("cite")) {
                    assertThat(attribute.getValue()).matches("#.*|https?://[^\\s\"<>]*|mailto:.*");
                }
            }
        }
        assertThat(ATTRIBUTES).containsAll(found);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("meta[http-equiv]")).hasSize(1);
        assertThat(page.select("head > *"))
                .allMatch(one -> Set.of("meta", "title", "style").contains(one.tagName()));
        assertThat(page.title()).isEqualTo(report.head().title());
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#ALL")
    void staysTextInMarkdown(String text) {
        assertStaysText(new MarkdownExporter().export(HostileTexts.everywhere(text)));
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#ALL")
    void staysTextInTheMarkdownOfJson(String text) {
        JsonNode report = JsonMapper.shared().readTree(new JsonExporter().export(HostileTexts.everywhere(text)));
        List<String> markdown = Stream.of("markdown", "text", "meaning")
                .flatMap(name -> report.findValuesAsString(name).stream())
                .toList();
        assertThat(markdown).isNotEmpty().allSatisfy(HostileTextTest::assertStaysText);
    }

    private static void assertStaysText(String markdown) {
        WITHOUT_BARE_LINKS.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                Assertions.fail("raw HTML: " + html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                Assertions.fail("raw HTML: " + html.getLiteral());
            }

            @Override
            public void visit(Image image) {
                Assertions.fail("picture from elsewhere: " + image.getDestination());
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).matches("#.*|https?://\\S*|mailto:.*");
                visitChildren(link);
            }
        });
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#ALL")
    void invisibleCharactersAreInNoFile(String text) {
        Report report = HostileTexts.everywhere(text);
        for (ExportFormat format : List.of(ExportFormat.MARKDOWN, ExportFormat.HTML, ExportFormat.JSON)) {
            assertThat(format.write(report)).doesNotContain("\u202E", "\u2066", "\u0000", "\u001b");
        }
    }

    @ParameterizedTest
    @FieldSource("io.github.rapporteur.report.export.HostileTexts#DEEP")
    @Timeout(60)
    void nestingWithoutEndNeitherOverflowsNorHangs(String text) {
        Report report = HostileTexts.everywhere(text);
        for (ExportFormat format : List.of(ExportFormat.MARKDOWN, ExportFormat.HTML, ExportFormat.JSON)) {
            assertThat(format.write(report)).isNotEmpty();
        }
    }

    @Test
    void policyForbidsEverythingAndNamesTheStyle() throws Exception {
        Document page = Jsoup.parse(new HtmlExporter().export(HostileTexts.everywhere("x")));
        String css = page.expectFirst("style").data();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("meta[http-equiv]").attr("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(css).doesNotContain("url(", "@import", "expression", "</");
    }
}
