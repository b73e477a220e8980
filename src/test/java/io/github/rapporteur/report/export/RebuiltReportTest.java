package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.common.text.WrongDecoding;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types the model report's text as notes, where it lies beside the project, and compares the report that comes of them
 * with the text, line by line. {@link ModelText} says how it is typed; what is expected is read out of the text here.
 */
class RebuiltReportTest {
    private static final Path SOURCE = Path.of("..", "shared", "model-report", "notes-from-qcon.txt");
    private static final Pattern QUIP = Pattern.compile("^“(.+)” (?:— )?([A-Z]\\w+ [A-Z]\\w+)$");
    private static final Pattern POINT = Pattern.compile("^(\\w+ \\w+) liked this point: “(.+)”$");
    private static final Pattern SAID = Pattern.compile("^(?:- |.*speaker.*: )“(.+)”$");

    private static ModelText source;
    private static String markdown = "";
    private static Document page = new Document("");

    @BeforeAll
    static void write(@TempDir Path folder) throws Exception {
        assumeTrue(Files.isRegularFile(SOURCE), "no model report beside the project");
        source = new ModelText(Files.readString(SOURCE));
        LocalDate date =
                LocalDate.parse(source.head("Date"), DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH));
        try (FilledNotebook made =
                new FilledNotebook(folder, schedule(date.minusDays(3)), source.head("Author"), source.team())) {
            made.frontMatter(source.title(), "", date);
            // The first line below the head is the caption of the lead picture, the captions at the end are of others.
            List<String> pictures = new ArrayList<>();
            for (int i = 0; i <= source.captions().size(); i++) {
                pictures.add(made.picture(40 + i, 30, "", List.of()));
            }
            String note = source.conferenceNote()
                    .replaceFirst("(?m)^(That's me.*)$", "![The team](picture:" + pictures.getFirst() + " \"$1\")");
            for (String caption : source.captions()) {
                note += "\n\n![Photo](picture:"
                        + pictures.get(1 + source.captions().indexOf(caption)) + " \"" + caption + "\")";
            }
            made.conferenceNote(note);
            for (ModelText.TalkText talk : source.talks()) {
                made.note(talk.title(), "", talk.note());
                if (!talk.verdict().isEmpty()) {
                    made.rate(talk.title(), 4, talk.verdict());
                }
            }
            markdown = Files.readString(made.markdown());
            page = made.html();
        }
    }

    private static ImportedSchedule schedule(LocalDate day) {
        List<ImportedTalk> talks = new ArrayList<>();
        for (ModelText.TalkText talk : source.talks()) {
            Instant start = day.atTime(9, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofMinutes(40L * talks.size()));
            talks.add(new ImportedTalk(
                    talk.title(),
                    talk.title(),
                    "",
                    talk.title().startsWith("Panel:") ? TalkKind.PANEL : TalkKind.TALK,
                    start,
                    start.plus(Duration.ofMinutes(40)),
                    day,
                    "Room",
                    "",
                    "en",
                    "https://model.example/abstract/" + talks.size(),
                    "",
                    "",
                    List.of(new ImportedPerson("", talk.speaker())),
                    false));
        }
        return new ImportedSchedule(
                "test", "The conference", "", "", ZoneOffset.UTC, List.of("Room"), 1, talks, List.of());
    }

    @Test
    void everyTalkIsThereInOrderWithItsAbstract() {
        List<String> lines = lines(source.text());
        List<String> titles = Stream.iterate(1, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).equals("abstract"))
                .map(i -> lines.get(i - 1))
                .toList();
        assertThat(titles).hasSize(18);
        assertThat(page.select(".r-talk h3").eachText()).isEqualTo(titles);
        assertThat(page.select(".r-talk .r-abstract").eachAttr("href"))
                .hasSameSizeAs(titles)
                .doesNotHaveDuplicates();
        assertInOrder(titles.stream().map(title -> "### " + title).toList());
        assertThat(page.select(".r-talk:has(.r-kind:contains(Panel)) h3")).hasSize(2);
    }

    @Test
    void everyQuoteHasItsNameInOrder() {
        List<String> expected = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        int talk = 0;
        for (String line : lines(source.text())) {
            talk += line.equals("abstract") ? 1 : 0;
            Matcher quip = QUIP.matcher(line);
            Matcher point = POINT.matcher(line);
            Matcher said = SAID.matcher(line);
            if (quip.matches()) {
                expected.add(quip.group(2) + ": " + bare(quip.group(1)));
                pieces.addAll(List.of(quip.group(1), "— " + quip.group(2) + " (our team)"));
            } else if (point.matches()) {
                expected.add("Speaker " + talk + " Liked by " + point.group(1) + ": " + bare(point.group(2)));
                pieces.addAll(List.of(point.group(2), "— Speaker " + talk + " (liked by " + point.group(1) + ")"));
            } else if (said.matches()) {
                expected.add("Speaker " + talk + ": " + bare(said.group(1)));
                pieces.addAll(List.of(said.group(1), "— Speaker " + talk));
            }
        }
        assertThat(expected).hasSize(21);
        assertThat(page.select(".r-quote, .r-quip").stream().map(RebuiltReportTest::quote))
                .isEqualTo(expected);
        assertThat(page.select(".r-quip .r-who").eachText()).isSubsetOf(source.team());
        assertInOrder(pieces);
    }

    @Test
    void everyListItemIsThereInOrder() {
        List<String> items = new ArrayList<>();
        List<String> talkItems = new ArrayList<>();
        String open = "";
        for (String line : (source.text() + "\n\n").split("\n")) {
            if (open.isEmpty() || line.isBlank() || line.startsWith("- ")) {
                if (!open.isEmpty()) {
                    items.add(bare(open));
                }
                open = line.startsWith("- ") && !SAID.matcher(line).matches() ? line.substring(2) : "";
            } else {
                open += " " + line;
            }
            if (line.equals("Unsolicited advice for presenters")) {
                talkItems.addAll(items);
            }
        }
        assertThat(talkItems).hasSizeGreaterThan(40);
        assertThat(items).hasSize(talkItems.size() + 20);
        assertThat(page.select(".r-talk li").eachText().stream().map(RebuiltReportTest::bare))
                .isEqualTo(talkItems);
        assertThat(page.select(".r-advice li .r-text").eachText().stream().map(RebuiltReportTest::bare))
                .isEqualTo(items.subList(talkItems.size(), items.size()));
        assertInOrder(items.stream().map(item -> "- " + item).toList());
    }

    @Test
    void everyWordOfTheProseIsThere() {
        String all = bare(markdown);
        List<String> prose = lines(source.text()).stream()
                .filter(line ->
                        !line.startsWith("- ") && !line.matches("abstract|Author:.*|Claps:.*|Date:.*|The Talks"))
                .filter(line ->
                        !QUIP.matcher(line).matches() && !POINT.matcher(line).matches())
                .filter(line -> !line.matches("Unsolicited.*|And more photos|In our slack channel.*"))
                .toList();
        assertThat(prose).hasSizeGreaterThan(40).allSatisfy(line -> {
            for (String sentence : bare(line).split("(?<=[.!:?]) ")) {
                assertThat(all).contains(sentence);
            }
        });
    }

    @Test
    void everyOtherPieceHasItsForm() {
        assertThat(page.select("h1").text()).isEqualTo(source.title());
        assertThat(page.select(".r-byline b").text()).isEqualTo(source.head("Author"));
        assertThat(page.select(".r-intro figure img")).hasSize(1);
        assertThat(page.select(".r-last figure figcaption").eachText()).isEqualTo(source.captions());
        assertThat(page.select(".r-talk .r-takeaway")).hasSize(1);
        assertThat(page.select(".r-qa dt")).hasSize(3);
        assertThat(page.select(".r-qa dt + dd:has(ul)")).hasSize(3);
        assertThat(page.select(".r-talk h4").eachText())
                .containsExactly("Performance", "Architecture:", "Before scaling:");
        assertThat(page.select(".r-talk .r-check")).hasSize(1);
        assertThat(page.select(".r-verdict > span:not(.r-rating)")).hasSize(3);
        assertThat(page.select(".r-quip q.r-inner")).hasSizeGreaterThan(2);
        assertThat(page.select(".r-last p").text()).isNotEmpty();
    }

    @Test
    void noBrokenCharacterIsLeft() {
        for (String export : List.of(markdown, page.wholeText())) {
            assertThat(WrongDecoding.firstIn(export)).isEmpty();
            assertThat(export).doesNotContainPattern("[âÂÃ€œ\\x{FFFD}\\x{80}-\\x{9F}]");
        }
    }

    private static String quote(Element figure) {
        String liked = figure.select(".r-liked").text();
        return figure.select("figcaption .r-who").text() + (liked.isEmpty() ? "" : " " + liked) + ": "
                + bare(figure.select("> blockquote").text());
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** In the Markdown, each behind the one before. */
    private static void assertInOrder(List<String> pieces) {
        String all = bare(markdown);
        int from = 0;
        for (String piece : pieces) {
            int at = all.indexOf(bare(piece), from);
            assertThat(at).as("%s, behind %s", piece, from).isNotNegative();
            from = at + bare(piece).length();
        }
    }

    /** Words alone: without emphasis, addresses, quotation marks, signs of quotes and lines. */
    private static String bare(String markdown) {
        return markdown.replaceAll("(?m)^> ?", "")
                .replaceAll("\\[([^\\[\\]]*)]\\([^)\\s]*\\)", "$1")
                .replaceAll("[“”*\\\\]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
