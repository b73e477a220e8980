package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OwnTemplateTest {
    private static final Path EXAMPLES = Path.of("src", "docs", "templates");

    @TempDir
    private Path folder;

    private static Report sample() throws Exception {
        return new ReportComposer().compose(SampleInput.load());
    }

    private static String made(String name, String template, Report report) throws FileFormatException {
        return OwnTemplate.of(name, template).write(report);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            `a\n{{#groups}}\n{{#talks}}x{{/groups}}`     ~ line 3: the section “talks” is not closed. End it with {{/talks}}.
            `a\n\n{{#groups}}`                           ~ line 3: the section “groups” is not closed. End it with {{/groups}}.
            `{{^people}}\n`                              ~ line 1: the section “people” is not closed. End it with {{/people}}.
            `\n{{/talks}}`                               ~ line 2: the section “talks” is closed here and was not opened.
            `{{#groups}}\n{{/group}}`                    ~ line 2: the section “group” is closed here, and “groups” of line 1 is open.
            `\n\n{{head.title`                           ~ line 3: a tag begins with {{ and is not closed in this line. Close it with }}.
            `\r\n{{head.title\r\n}}`                     ~ line 2: a tag begins with {{ and is not closed in this line. Close it with }}.
            `{{{head.title}} x`                          ~ line 1: a tag begins with {{ and is not closed in this line. Close it with }}}.
            `{{! a\nb }}\n{{}}`                          ~ line 3: a tag without a name. Name a field in it, or take it out.
            `\n{{> footer}}`                             ~ line 2: “> footer” wants another file, and a template is one file. Put that text in its place.
            `{{<base}}{{/base}}`                         ~ line 1: “<base” is not understood. Templates cannot extend others.
            `{{head title}}`                             ~ line 1: “head title” is no name of a field. Fields are single words, such as title.
            `\n{{=| }}`                                  ~ line 2: a tag begins with {{ and is not closed in this line. Close it with =}}.
            `{{=|=}}`                                    ~ line 1: other signs for tags are two times one or two characters, such as {{=<% %>=}}. Write them so.
            """)
    void anErrorNamesFileLineAndCause(String template, String message) {
        assertThatThrownBy(() -> OwnTemplate.of("mine.md.mustache", template.translateEscapes()))
                .isInstanceOf(FileFormatException.class)
                .hasMessage("mine.md.mustache, " + message);
    }

    @Test
    void namesThatAreNoFieldsAreRemarkedWithTheirLine() throws Exception {
        OwnTemplate template = OwnTemplate.of(
                "mine.txt.mustache",
                "{{head.title}}{{#head}}{{title}}{{/head}}\n{{titel}}\n{{#groups}}{{#talks}}\n{{title}}{{head.nothing}}"
                        + "{{/talks}}{{name}}{{/groups}}{{title}}");
        assertThat(template.remarks())
                .containsExactly(
                        "mine.txt.mustache, line 2: there is no field “titel” here, so nothing is written for it.",
                        "mine.txt.mustache, line 4: there is no field “head.nothing” here, so nothing is written for it.",
                        "mine.txt.mustache, line 4: there is no field “title” here, so nothing is written for it.");
        assertThat(template.write(sample())).startsWith("Notes from Harbour Conf 2026Notes from Harbour Conf 2026\n\n");
        assertThat(OwnTemplate.of("x.mustache", "{{a}}{{b}}{{c}}{{d}}{{e}}{{f}}{{g}}")
                        .remarks())
                .hasSize(6)
                .last()
                .isEqualTo("And 2 more like these.");
    }

    @Test
    void fieldsAreThoseOfTheJsonAndThoseThatAreAdded() throws Exception {
        Report report = sample();
        Set<String> added = new TreeSet<>();
        compare(
                TemplateFields.of(report),
                JsonExporter.MAPPER.readTree(new JsonExporter().export(report)),
                FieldNames.REPORT,
                added);
        Set<String> expected = new TreeSet<>(Set.of("people"));
        FieldNames.ADDED.values().forEach(expected::addAll);
        assertThat(added).isEqualTo(expected);
    }

    private static void compare(Object field, JsonNode json, FieldNames names, Set<String> added) {
        switch (field) {
            case Map<?, ?> map -> {
                map.forEach((key, value) -> {
                    String name = String.valueOf(key);
                    assertThat(names.inside()).containsKey(name);
                    if (json.has(name)) {
                        compare(
                                value,
                                json.get(name),
                                Objects.requireNonNull(names.inside().get(name)),
                                added);
                    } else {
                        added.add(name);
                    }
                });
                json.properties().stream()
                        .filter(one -> !one.getValue().isNull())
                        .forEach(one -> assertThat(map.containsKey(one.getKey()))
                                .as(one.getKey())
                                .isTrue());
            }
            case List<?> list -> {
                assertThat(list).hasSize(json.size());
                for (int i = 0; i < list.size(); i++) {
                    compare(list.get(i), json.get(i), names, added);
                }
            }
            default -> assertThat(field.toString()).isEqualTo(json.asString());
        }
    }

    /** The page tells of each field that is added to the JSON, and of no other. */
    @Test
    void pageTellsTheAddedFields() throws Exception {
        String page = Files.readString(Path.of("src", "docs", "report-format.md"));
        String own = page.substring(page.indexOf("\n## Own templates"));
        Map<String, List<String>> told = new LinkedHashMap<>();
        Pattern.compile("(?m)^\\| (\\w+) \\| `(\\w+)` \\|")
                .matcher(own)
                .results()
                .forEach(row -> told.computeIfAbsent(row.group(1), type -> new ArrayList<>())
                        .add(row.group(2)));
        Map<String, List<String>> added = new LinkedHashMap<>();
        FieldNames.ADDED.forEach((type, names) -> added.put(type.getSimpleName(), names));
        added.put("Report", List.of("people"));
        added.put("Person", List.of("name", "quotes"));
        assertThat(told).isEqualTo(added);
    }

    @Test
    void examplesMakeAPageAndAListOfQuotes() throws Exception {
        Report report = sample();
        OwnTemplate quotes = OwnTemplate.read(EXAMPLES.resolve("quotes-by-person.md.mustache"));
        OwnTemplate page = OwnTemplate.read(EXAMPLES.resolve("page.html.mustache"));
        assertThat(quotes.remarks()).isEmpty();
        assertThat(page.remarks()).isEmpty();
        assertThat(quotes.fileName(report)).isEqualTo("notes-from-harbour-conf-2026.md");
        String made = quotes.write(report);
        assertThat(made)
                .startsWith("# Harbour Conf 2026: who said what\n\n## ")
                .contains("A queue is a no that has not been said yet.")
                .contains("*Backpressure Is a Kindness*");
        assertThat(made.lines().filter(line -> line.startsWith("## ")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
        String html = page.write(report);
        Files.createDirectories(Path.of("target", "sample-report"));
        Files.writeString(Path.of("target", "sample-report", "own.html"), html);
        Document document = Jsoup.parse(html);
        assertThat(document.title()).isEqualTo("Notes from Harbour Conf 2026");
        assertThat(document.select("h2")).hasSize(report.counts().talks());
        assertThat(document.select("figure > blockquote"))
                .hasSize(report.counts().quotes() + report.counts().quips());
    }

    @ParameterizedTest
    @ValueSource(strings = {"quotes-by-person.md.mustache", "page.html.mustache"})
    void noPrivateWordIsInWhatTheyMake(String name) throws Exception {
        OwnTemplate template = OwnTemplate.read(EXAMPLES.resolve(name));
        assertThat(template.write(sample())).doesNotContain(SampleInput.privateWords());
        assertThat(TemplateFields.of(sample()).toString())
                .contains("A queue is a no that has not been said yet.")
                .doesNotContain(SampleInput.privateWords());
    }

    @Test
    void sameReportGivesTheSameBytes() throws Exception {
        for (String name : List.of("quotes-by-person.md.mustache", "page.html.mustache")) {
            Report report = sample();
            String first = OwnTemplate.read(EXAMPLES.resolve(name)).write(report);
            assertThat(OwnTemplate.read(EXAMPLES.resolve(name)).write(report)).isEqualTo(first);
            assertThat(OwnTemplate.read(EXAMPLES.resolve(name)).write(sample())).isEqualTo(first);
        }
    }

    @Test
    void hostileTextsAreTextInHtml() throws Exception {
        OwnTemplate page = OwnTemplate.read(EXAMPLES.resolve("page.html.mustache"));
        for (String hostile : HostileTexts.ALL) {
            Document document = Jsoup.parse(page.write(HostileTexts.everywhere(hostile)));
            assertThat(document.select(
                            "script, img, svg, iframe, object, link, base, form, style, details, [onload], [onerror],"
                                    + " [onmouseover], [style]"))
                    .as(hostile)
                    .isEmpty();
            assertThat(document.select("a[href]").eachAttr("href"))
                    .as(hostile)
                    .noneMatch(to -> to.matches("(?i)\\s*(javascript|data|vbscript|file):.*"));
        }
    }

    @Test
    void plainTextsAreEscapedForWhatIsMadeAndMarkdownIsNot() throws Exception {
        Report report = new ReportComposer()
                .compose(new InputBuilder()
                        .front("A *star* & <b>", "", "Ann")
                        .talk("Kites", "Ada")
                        .note("Wind is *not* <i>free</i>")
                        .build());
        String template = "{{head.title}}|{{{head.title}}}|{{#groups}}{{#talks}}{{#parts}}{{#blocks}}{{markdown}}|"
                + "{{html}}{{/blocks}}{{/parts}}{{/talks}}{{/groups}}";
        assertThat(made("a.md.mustache", template, report))
                .startsWith("A \\*star\\* \\& \\<b\\>|A *star* & <b>|Wind is *not* ")
                .doesNotContain("<i>");
        assertThat(made("a.html.mustache", template, report))
                .startsWith("A *star* &amp; &lt;b&gt;|A *star* & <b>|Wind is *not* ")
                .contains("|<p>Wind is <em>not</em> &lt;i&gt;free&lt;/i&gt;</p>")
                .doesNotContain("<i>");
        assertThat(made("a.mustache", template, report)).startsWith("A *star* & <b>|A *star* & <b>|Wind is *not* ");
    }

    @Test
    void templatesReachFieldsAndNoMethods() throws Exception {
        assertThat(made(
                        "a.txt.mustache",
                        "{{#head}}{{#title}}[{{length}}{{class}}{{getClass}}{{bytes}}]{{/title}}{{size}}{{entrySet}}{{/head}}",
                        sample()))
                .isEqualTo("[]");
    }

    @Test
    void otherSignsForTagsMayBeChosen() throws Exception {
        assertThat(made("a.tex.mustache", "{{=<% %>=}}\n\\title{<%head.conference%>}", sample()))
                .isEqualTo("\\title{Harbour Conf 2026}");
    }

    @Test
    void sizesAreBounded() throws Exception {
        Path large = Files.write(folder.resolve("large.md.mustache"), new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> OwnTemplate.read(large))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("large.md.mustache: longer than 1 MB");
        Path noText = Files.write(folder.resolve("a.mustache"), "ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> OwnTemplate.read(noText)).hasMessageStartingWith("a.mustache: no text in UTF-8");
        Report report = sample();
        String words = "x".repeat(900_000);
        assertThatThrownBy(() ->
                        made("a.mustache", "{{#anchors}}{{#anchors}}" + words + "{{/anchors}}{{/anchors}}", report))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("a.mustache: makes more than 50 MB");
        String deep = "{{#anchors}}".repeat(30) + "{{/anchors}}".repeat(30);
        assertThatThrownBy(() -> made("a.mustache", deep, report))
                .hasMessageStartingWith("a.mustache: makes more than");
        assertThatThrownBy(() -> made("a.mustache", "{{#head}}".repeat(51) + "{{/head}}".repeat(51), report))
                .hasMessageStartingWith("a.mustache, line 1: more than 50 sections in each other");
    }

    @ParameterizedTest
    @CsvSource({"a.md.mustache,md", "a.HTML.Mustache,HTML", "a.mustache,txt", "a.b.tex.mustache,tex"})
    void nameSaysWhatIsMade(String name, String ending) throws Exception {
        assertThat(OwnTemplate.isNamed(name)).isTrue();
        assertThat(OwnTemplate.of(name, "").ending()).isEqualTo(ending);
    }
}
