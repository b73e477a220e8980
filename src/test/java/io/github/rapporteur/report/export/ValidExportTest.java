package io.github.rapporteur.report.export;

import static io.github.rapporteur.report.export.NotebookFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import io.github.rapporteur.schedule.Star;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Exports before other readers than ours: the HTML checker of the W3C, another parser of Markdown, every link opened. */
class ValidExportTest {
    @TempDir
    private Path folder;

    private static Report sample() throws Exception {
        return new ReportComposer().compose(SampleInput.load());
    }

    /** Short and long, with and without each part. */
    private static List<Report> variants() throws Exception {
        List<Report> all = new ArrayList<>();
        all.add(sample());
        all.add(new InputBuilder().report());
        all.add(new InputBuilder()
                .front("A title that is longer than forty-eight characters are wide", "Below", "")
                .conference("C & \"D\" <E>", "Place", "https://conf.example/?a=1&b=2")
                .teamMate("Mo Lund")
                .conferenceNote("intro\n\n- a\n\n  b\n- c\n\n## Last thought\n\n# Big\n\nend")
                .talk("Talk: one", "Cy", "Di", "El")
                .note("""
                        # H

                        ### Deep

                        |a|b|
                        |-|-|
                        |`x`|~~y~~|

                        Q: why
                        A: so

                        Q: none

                        > in
                        > > out
                        > — Mo Lund

                        > words
                        > — Cy (from memory) (liked by Di, El)

                        ![x](picture:0123456789abcdef)

                        1. a
                        2. b

                        7) c
                        """)
                .state(Star.MAYBE, 3, "Fine", true)
                .talk("Talk: one", "Cy")
                .note(
                        "Bea",
                        "Term: a = b\n\n- [ ] do @Mo !2026-12-01\n\nLiked: pace\n\nDisliked: slides\n\n<b>x</b>\n\n---\n\n    code")
                .note("Ann", "***\n\nhttps://x.example/ and <https://y.example/>")
                .report());
        for (String hostile : HostileTexts.ALL) {
            all.add(HostileTexts.everywhere(hostile));
        }
        return all;
    }

    /** The checker's grammar is deeper than a usual stack. */
    private static List<String> complaints(String html) throws Exception {
        FutureTask<List<String>> checking = new FutureTask<>(() -> checked(html));
        Thread deep = new Thread(null, checking, "checking HTML", 256 << 20);
        deep.start();
        return checking.get();
    }

    private static List<String> checked(String html) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        String told = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return StreamSupport.stream(
                        JsonMapper.shared().readTree(told).path("messages").spliterator(), false)
                .filter(message -> message.path("type").asString("").equals("error")
                        || message.path("subType").asString("").equals("warning"))
                .map(message -> message.path("message").asString("") + " | "
                        + message.path("extract").asString(""))
                // It believes that a policy of data: alone forbids pictures of data:, which browsers do not.
                .filter(message -> !message.contains("Content Security Policy"))
                // It guesses the language of a page that has a few words.
                .filter(message -> !message.contains("appears to be written in"))
                .toList();
    }

    @Test
    void checkerOfHtmlFindsNothing() throws Exception {
        for (Report report : variants()) {
            assertThat(complaints(new HtmlExporter().export(report))).isEmpty();
        }
        ExportOptions wished = ExportOptions.NONE
                .withFolder(true)
                .withTime(ZonedDateTime.parse("2026-09-20T08:05:00Z"))
                .withStyle(OwnStyle.of(":root { --r-accent: #7a1f5c }"));
        assertThat(complaints(new HtmlExporter().export(sample(), ReportPictures.NONE, wished)))
                .isEmpty();
        assertThat(complaints("<!DOCTYPE html><title>x</title><p><div></p>")).isNotEmpty();
    }

    @Test
    void anotherParserOfMarkdownReadsTheSame() throws Exception {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnoteExtension.create()));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        for (Report report : variants()) {
            Element theirs = Jsoup.parse(renderer.render(parser.parse(new MarkdownExporter().export(report))))
                    .body();
            Element ours = Jsoup.parse(new HtmlExporter().export(report)).body();
            assertThat(theirs.select("h3").eachText())
                    .containsSubsequence(
                            ours.select("section.r-talk > header h3").eachText());
            assertThat(theirs.select("script, img, iframe, style")).isEmpty();
            int quotes = ours.select("figure.r-quote, figure.r-quip, blockquote blockquote")
                    .size();
            assertThat(theirs.select("blockquote").size()).isGreaterThanOrEqualTo(quotes);
        }
        Element footnoted = Jsoup.parse(renderer.render(parser.parse(ExportFormat.MARKDOWN.write(
                        sample(), ReportPictures.NONE, "", ExportOptions.NONE.withFootnotes(true)))))
                .body();
        assertThat(footnoted.select(".footnotes li"))
                .hasSize(sample().references().size());
    }

    @Test
    void everyInnerLinkLeadsToItsHeadingAndNoIdIsTwice() throws Exception {
        for (Report report : variants()) {
            Document page = Jsoup.parse(new HtmlExporter().export(report));
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            for (String link : page.select("a[href^=#]").eachAttr("href")) {
                assertThat(ids).contains(link.substring(1));
            }
            assertThat(page.select("a[href]").eachAttr("href"))
                    .allMatch(link -> link.matches("#.+|https?://\\S+|mailto:.+"));
            int before = 1;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = Integer.parseInt(heading.tagName().substring(1));
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void everyPictureOfEveryExportOpens() throws Exception {
        try (NotebookFixture made = new NotebookFixture(folder)) {
            made.note(line(made.picture(80, 60, "a.jpg"), "A [crane] (1)", "Late") + "\n\n- "
                    + line(made.picture(60, 80, "ü & #.jpg"), "", ""));
            Path site = folder.resolve("site");
            List<ExportOptions> all = List.of(
                    ExportOptions.NONE,
                    ExportOptions.NONE.withEmbedded(true),
                    ExportOptions.NONE.withFrontMatter(FrontMatter.HUGO),
                    ExportOptions.NONE.withFrontMatter(FrontMatter.JEKYLL));
            Parser parser = Parser.builder().build();
            for (ExportOptions options : all) {
                Path file = made.plan(
                                ExportFormat.MARKDOWN,
                                options,
                                options.isFolder(ExportFormat.MARKDOWN) ? site : site.resolve("r.md"))
                        .write()
                        .file();
                String text = Files.readString(file).replaceFirst("(?s)^---.*?---\n", "");
                Element page = Jsoup.parse(HtmlRenderer.builder().build().render(parser.parse(text)));
                assertThat(page.select("img")).hasSize(2);
                for (String src : page.select("img").eachAttr("src")) {
                    opens(src, file);
                }
            }
            for (boolean inFolder : new boolean[] {true, false}) {
                ExportOptions options = ExportOptions.NONE.withFolder(inFolder);
                Path file = made.plan(ExportFormat.HTML, options, inFolder ? site : site.resolve("r.html"))
                        .write()
                        .file();
                List<String> sources =
                        Jsoup.parse(Files.readString(file)).select("img").eachAttr("src");
                assertThat(sources).hasSize(2);
                for (String src : sources) {
                    opens(src, file);
                }
            }
        }
    }

    private static void opens(String src, Path file) throws Exception {
        byte[] bytes = src.startsWith("data:")
                ? Base64.getDecoder().decode(src.replaceFirst("[^,]*,", ""))
                : Files.readAllBytes(file.resolveSibling(src.replaceFirst("^/", "")));
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes))).isNotNull();
    }
}
