package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.common.text.WrongDecoding;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report with all that the model report has, made from notes and held to {@code src/docs/model-report.md}. */
class ModelReportTest {
    private static final Pattern SECTION =
            Pattern.compile("(?ms)^=== (.+?)(?: by ([^|\n]+?))?(?: \\| (\\d)(?: \\| ([^\n]+))?)?\n(.*?)(?=^=== |\\z)");

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```(markdown|text)\n(.*?)^```$");
    private static final String OPENING = "Opening: Lamps for Strangers";
    private static final String FOR_WHOM = "Panel: Fast Enough for Whom?";

    private static String markdown = "";
    private static Document page = new Document("");

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        try (FilledNotebook made = made(folder)) {
            Path file = made.markdown();
            markdown = Files.readString(file);
            page = made.html();
            for (String picture : List.of("all-of-us", "the-only-speaker", "the-harbour")) {
                Matcher link = Pattern.compile("\\((report-pictures/" + picture + "[^)]*)\\)")
                        .matcher(markdown);
                assertThat(link.find()).as(picture).isTrue();
                assertThat(ImageIO.read(file.resolveSibling(link.group(1)).toFile()))
                        .isNotNull();
            }
        }
    }

    @Test
    void beginsWithPictureAndIntroduction() {
        assertThat(texts("h1, .r-standfirst"))
                .containsExactly("Notes from Lantern Days", "What four of us brought home.");
        assertThat(texts(".r-byline b")).containsExactly("Ines Marlow");
        assertThat(texts(".r-byline")).singleElement().asString().contains("9 October 2026");
        List<Element> intro = page.select(".r-intro > :not(h2, aside)");
        assertThat(intro).extracting(Element::tagName).containsExactly("figure", "p", "p");
        assertThat(intro.getFirst().select("img").attr("alt")).isEqualTo("Four people before a very large lamp");
        assertThat(intro.getFirst().select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(intro.getFirst().text())
                .isEqualTo("All of us; the author is the one behind the lamp"
                        + " On it: Ines Marlow, Tobias Renk and Yuki Arden Picture: Petra Solvang");
        assertThat(intro.getLast().select("a").attr("href")).isEqualTo("#vocabulary");
        assertThat(page.select("#vocabulary")).hasSize(1);
    }

    @Test
    void twentyTalksStandInOrderWithTheirAbstracts() throws IOException {
        List<String> titles = SECTION.matcher(typed())
                .results()
                .map(section -> section.group(1))
                .filter(title -> !title.equals("conference"))
                .distinct()
                .toList();
        assertThat(titles).hasSize(20);
        assertThat(texts(".r-talk h3")).isEqualTo(titles);
        List<String> abstracts = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> "https://lantern.example/talks/" + number)
                .toList();
        assertThat(page.select(".r-talk a.r-abstract").eachAttr("href")).isEqualTo(abstracts);
        assertThat(headings("### ")).containsSubsequence(titles);
        assertThat(markdown.lines()
                        .filter(line -> line.contains("[abstract]("))
                        .map(line -> line.replaceAll(".*\\(|\\)", "")))
                .isEqualTo(abstracts);
        assertThat(texts(".r-kind")).contains("Keynote", "Panel", "Lightning talk", "Unconference", "Workshop");
    }

    @Test
    void speakersQuotesHaveTheirNamesAndQuipsAreSetApart() {
        assertThat(said(OPENING))
                .containsExactly(
                        "Oona Pellinen: A near miss writes no letters.",
                        "Oona Pellinen: You have never met the person you light the lamp for.",
                        "Oona Pellinen: Press the button, said the sign, and so they did.");
        assertThat(talk(OPENING).select(".r-memory")).hasSize(1);
        assertThat(said("Panel: Who Trims the Wick?"))
                .containsExactly(
                        "Amadou Keita: There is no first cause. There is the place where you stopped asking.",
                        "Oona Pellinen: It is all in the asking; the form can wait.",
                        "Somebody in the audience: And who trims it on Sundays?",
                        "Tobias Renk: Whoever is nearest. So we moved my desk.");
        assertThat(talk("Panel: Who Trims the Wick?").select(".r-liked").eachText())
                .containsExactly("Liked by Yuki Arden", "Liked by Petra Solvang");
        assertThat(talk("Weather as a Dependency").select(".r-quote .r-liked").text())
                .isEqualTo("Liked by Tobias Renk and Petra Solvang");
        assertThat(page.select(".r-quip > figcaption .r-who").eachText())
                .hasSize(9)
                .containsOnly("Tobias Renk", "Yuki Arden", "Petra Solvang");
        assertThat(page.select(".r-quote > figcaption .r-who").eachText())
                .hasSize(10)
                .doesNotContain("Tobias Renk", "Yuki Arden", "Petra Solvang");
    }

    @Test
    void quipsKeepTheQuotesInThem() {
        assertThat(talk("The Map That Was Late").select(".r-quip q").text())
                .isEqualTo("“Agree on the map and your troubles are over.”");
        Element quip =
                talk("Two Keys for One Door").select(".r-quip > blockquote").getFirst();
        assertThat(quip.children()).extracting(Element::tagName).containsExactly("blockquote", "p");
        assertThat(quip.child(0).text()).isEqualTo("Nobody at the door should have to know who cut the key.");
        assertThat(talk("A Spare Part Is a Promise").select(".r-quip em").text())
                .isEqualTo("fond");
    }

    @Test
    void listsNestAndStandUnderTheirHeadings() {
        Element handbook = talk("The Shortest Handbook");
        assertThat(handbook.select("section > ul > li").eachText())
                .containsExactly(
                        "Versions as if each one were carved and shipped by boat",
                        "Pictures",
                        "An index",
                        "Measuring whether anybody found the page");
        assertThat(handbook.select("ul ul ul li").eachText()).containsExactly("and shipped by boat");
        assertThat(talk("Half the Lamp Is Dark").select("section > :not(header)"))
                .extracting(Element::tagName)
                .containsExactly("ul", "h4", "ul", "h4", "ul");
        assertThat(talk("Half the Lamp Is Dark").select("h4").eachText())
                .containsExactly("How it is made", "Before it grows");
        Element counted = talk("Eight Ways to Be Sure, and Wrong");
        assertThat(counted.select("section > ol > li")).hasSize(4);
        assertThat(counted.select("ol ol > li").eachText()).containsExactly("and goes one way");
    }

    @Test
    void questionsHaveTheirListsOfAnswers() {
        Element signals = talk("Fog Signals at the Edge");
        assertThat(signals.select("dt").eachText())
                .containsExactly("How was it built?", "What if the horn itself fails? asked by Petra Solvang");
        assertThat(signals.select("dl > div:eq(0) dd > ul > li").eachText())
                .containsExactly("one horn", "two clocks, one of them wrong on purpose");
        assertThat(signals.select("dl > div:eq(1) dd > ul > li").eachText())
                .containsExactly("the keeper hears nothing and so wakes up", "no names in the log — none at all");
        Element panel = talk(FOR_WHOM);
        assertThat(panel.select("dd .r-asker").text()).isEqualTo("Tamsin Orr");
        assertThat(panel.select("dd li").eachText())
                .containsExactly(
                        "ask first: slow to light, or slow to turn?", "look at the longest waits → too many attempts");
        assertThat(panel.select("section > :not(header)"))
                .extracting(Element::tagName)
                .containsExactly("dl", "h4", "ul", "figure");
    }

    @Test
    void talksAreRatedAndDoubtfulFiguresMarked() {
        assertThat(talk(OPENING).select(".r-rating").attr("aria-label")).isEqualTo("5 of 5");
        assertThat(texts(".r-verdict > span:not(.r-rating)"))
                .containsExactly(
                        "This talk was packed",
                        "A sales pitch, and not a bad one",
                        "Really liked this talk and this speaker");
        assertThat(talk("A Table of Nothing").select(".r-check").text()).isEqualTo("(?) not verified");
        assertThat(texts(".r-legend b")).contains("(?)", "A bubble:");
    }

    @Test
    void whatWasBroughtHomeIsGathered() {
        assertThat(texts(".r-talk .r-takeaway"))
                .containsExactly(
                        "Takeaway Ask why it made sense to the person at the lamp, at that hour.",
                        "Takeaway Say when you close, and close.");
        assertThat(texts(".r-vocabulary dt")).containsExactly("agreed map", "borrowed lamp", "near miss");
        assertThat(texts(".r-vocabulary dd").getLast())
                .isEqualTo("An accident that lacked only the accident First heard in " + OPENING);
        assertThat(texts(".r-likes .r-text"))
                .containsExactly(
                        "Opinions, also those we do not share",
                        "The way a small round lets everybody speak",
                        "Numbers, and how they were measured");
        assertThat(texts(".r-dislikes .r-text"))
                .containsExactly(
                        "A panel that nobody led",
                        "Long introductions",
                        "Letters that nobody can read from the last row");
        assertThat(page.select(".r-advice").text()).doesNotContain("Tobias", "Ines");
        assertThat(texts(".r-actions li"))
                .containsExactly(
                        "Open: Print our own tide table Petra Solvang, by 2 November 2026", "Done: Find the old one");
    }

    @Test
    void endsWithTheLastThoughtAndItsReferences() {
        Element last = page.select(".r-last").getFirst();
        assertThat(last.select("p").text()).startsWith("At the end somebody asked how many lamps we look after.");
        assertThat(last.select("figcaption").text()).isEqualTo("The harbour, on the way home Picture: Tobias Renk");
        assertThat(talk("What the Gulls Knew")
                        .select("figure.r-picture figcaption")
                        .text())
                .isEqualTo("The only speaker without slides Picture: Yuki Arden");
        assertThat(page.select(".r-refs .r-url").eachAttr("href"))
                .hasSize(23)
                .startsWith(
                        "https://lantern.example/demo",
                        "https://reading.example/how-lamps-fail",
                        "https://thread.example/nothing",
                        "https://lantern.example/talks/1");
        assertThat(page.select(".r-talk p > a[data-ref]").eachAttr("data-ref")).contains("1", "2", "3");
        assertThat(headings("## "))
                .containsExactly(
                        "Contents",
                        "The talks",
                        "Takeaways",
                        "What we do next",
                        "Vocabulary",
                        "Advice to presenters",
                        "One last thought",
                        "References",
                        "Contributors");
        assertThat(texts("section > h2"))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("Introduction"),
                                headings("## ").stream().skip(1))
                        .toList());
    }

    @Test
    void nothingPrivateAndNoBrokenCharacterIsInIt() throws IOException {
        assertThat(typed()).containsIgnoringCase("cormorant");
        for (String export : List.of(markdown, page.outerHtml())) {
            assertThat(export).doesNotContainIgnoringCase("cormorant").doesNotContain("\uFFFD", "picture:");
        }
        assertThat(WrongDecoding.firstIn(markdown)).isEmpty();
        assertThat(WrongDecoding.firstIn(page.wholeText())).isEmpty();
    }

    @Test
    void pageShowsWhatIsTypedAndWhatComesOfIt() throws IOException {
        String guide = Files.readString(Path.of("src", "docs", "model-report.md"));
        List<MatchResult> examples = EXAMPLE.matcher(guide).results().toList();
        assertThat(examples).hasSizeGreaterThan(30);
        String typed = withoutHashes(typed());
        String exported = withoutHashes(markdown);
        assertThat(examples)
                .allSatisfy(example -> assertThat(example.group(1).equals("markdown") ? typed : exported)
                        .contains("\n" + withoutHashes(example.group(2))));
    }

    private static String withoutHashes(String text) {
        return text.replaceAll("picture:\\w+", "picture:…").replaceAll("-[0-9a-f]{8}\\.png", "-….png");
    }

    private static List<String> texts(String selector) {
        return page.select(selector).eachText();
    }

    private static List<String> headings(String sign) {
        return markdown.lines()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(sign.length()))
                .toList();
    }

    private static Element talk(String title) {
        return page.select(".r-talk").stream()
                .filter(talk -> talk.select("h3").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** "NAME: words" of each quote and quip of a talk. */
    private static List<String> said(String title) {
        return talk(title).select(".r-quote, .r-quip").stream()
                .map(quote -> quote.select("figcaption .r-who").text() + ": "
                        + quote.select("> blockquote").text())
                .toList();
    }

    private static FilledNotebook made(Path folder) throws Exception {
        ImportOptions options =
                ImportOptions.defaults().withZone(ZoneOffset.UTC).withConferenceName("Lantern Days 2026");
        ImportedSchedule schedule = new ScheduleImporter()
                .read(ScheduleSource.ofBytes("lantern.csv", bytes("model-schedule.csv")), options, WorkMonitor.none());
        FilledNotebook made = new FilledNotebook(
                folder, schedule, "Ines Marlow", List.of("Tobias Renk", "Yuki Arden", "Petra Solvang"));
        made.frontMatter("Notes from Lantern Days", "What four of us brought home.", LocalDate.of(2026, 10, 9));
        String lamp = made.picture(640, 360, "Petra Solvang", List.of("Ines Marlow", "Tobias Renk", "Yuki Arden"));
        String gull = made.picture(320, 240, "Yuki Arden", List.of());
        String harbour = made.picture(300, 200, "Tobias Renk", List.of());
        String notes = typed().replace("picture:LAMP", "picture:" + lamp)
                .replace("picture:GULL", "picture:" + gull)
                .replace("picture:HARBOUR", "picture:" + harbour);
        Matcher sections = SECTION.matcher(notes);
        for (MatchResult section : sections.results().toList()) {
            String text = section.group(5).strip();
            if (section.group(1).equals("conference")) {
                made.conferenceNote(text);
                continue;
            }
            made.note(section.group(1), Objects.requireNonNullElse(section.group(2), ""), text);
            if (section.group(3) != null) {
                made.rate(
                        section.group(1),
                        Integer.parseInt(section.group(3)),
                        Objects.requireNonNullElse(section.group(4), ""));
            }
        }
        return made;
    }

    private static String typed() throws IOException {
        return new String(bytes("model-notes.md"), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream stream = ModelReportTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }
}
