package io.github.rapporteur.notes.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples on the page of the notation are what the program reads. */
class NotationPageTest {
    private static final Path PAGE = Path.of("src/docs/notation.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "### (?<title>[^\\n]+)\\n\\n(?<fence>```+)markdown\\n(?<note>.*?)\\n\\k<fence>\\n\\n```text\\n(?<marks>.*?)\\n```",
            Pattern.DOTALL);

    private record Example(String title, String note, String marks) {}

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsThePageSays() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(),
                        () -> assertThat(print(MarkReader.read(example.note()))).isEqualTo(example.marks())));
    }

    @TestFactory
    Stream<DynamicTest> everyQuoteOfAnExampleIsWrittenAndReadBackAlike() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(),
                        () -> MarkReader.read(example.note()).stream()
                                .filter(Mark.Quote.class::isInstance)
                                .map(mark -> QuoteText.of((Mark.Quote) mark))
                                .forEach(quote -> assertThat(MarkReader.read(quote.write()))
                                        .singleElement()
                                        .satisfies(back -> assertThat(QuoteText.of((Mark.Quote) back))
                                                .isEqualTo(quote)))));
    }

    @Test
    void pageHasExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(10);
        assertThat(Files.readString(PAGE).split("\\n### ").length - 1)
                .isEqualTo(examples().size());
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE).replace("\r\n", "\n"));
        while (matcher.find()) {
            examples.add(new Example(matcher.group("title"), matcher.group("note"), matcher.group("marks")));
        }
        return examples;
    }

    private static String print(List<Mark> marks) {
        return marks.isEmpty()
                ? "nothing"
                : String.join("\n", marks.stream().map(NotationPageTest::print).toList());
    }

    private static String print(Mark mark) {
        String said = mark.text().replace("\n", " / ");
        return switch (mark) {
            case Mark.Quote quote -> "quote: " + said + print(quote);
            case Mark.Takeaway _ -> "takeaway: " + said;
            case Mark.Question question -> "question: " + said + by(question.name());
            case Mark.Answer answer -> "answer: " + said + by(answer.name());
            case Mark.Term term -> "term: " + said + " = " + term.meaning();
            case Mark.Action action ->
                (action.done() ? "action, done: " : "action: ")
                        + said
                        + by(action.who())
                        + (action.due() == null ? "" : " | due " + action.due());
            case Mark.Liked _ -> "liked: " + said;
            case Mark.Disliked _ -> "disliked: " + said;
            case Mark.Check _ -> "check in: " + said;
            case Mark.PrivatePassage _ -> "private: " + said;
        };
    }

    private static String print(Mark.Quote quote) {
        StringBuilder line = new StringBuilder(quote.name() == null ? " | waiting for a name" : by(quote.name()));
        quote.tags().forEach(tag -> line.append(" | #").append(tag));
        line.append(quote.exact() ? "" : " | from memory");
        line.append(quote.offRecord() ? " | off the record" : "");
        line.append(quote.ourTeam() ? " | our team" : "");
        line.append(quote.starred() ? " | starred" : "");
        quote.likedBy().forEach(liker -> line.append(" | liked by ").append(liker));
        return line.append(quote.time() == null ? "" : " | at " + quote.time()).toString();
    }

    private static String by(@Nullable String name) {
        return name == null ? "" : " | by " + name;
    }
}
