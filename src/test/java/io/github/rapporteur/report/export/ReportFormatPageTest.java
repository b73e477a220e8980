package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.TalkSection;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the JSON tells every field that a file has, and no other. */
class ReportFormatPageTest {
    private static final List<Class<? extends Record>> RECORDS = List.of(
            Report.class,
            Report.Head.class,
            Report.DateSpan.class,
            Report.PartHead.class,
            Report.Group.class,
            TalkSection.class,
            TalkSection.AuthorPart.class,
            Block.Prose.class,
            Block.Quotation.class,
            Block.Takeaway.class,
            Block.Question.class,
            Block.Answer.class,
            Report.Gathered.class,
            Report.TakeawayEntry.class,
            Report.ActionEntry.class,
            Report.TermEntry.class,
            Report.Advice.class,
            Report.PictureEntry.class,
            Report.Origin.class,
            Report.Missed.class,
            Report.Reference.class,
            Report.Contributor.class,
            Report.Counts.class);

    @Test
    void pageTellsTheFieldsOfTheFile() throws Exception {
        String page = Files.readString(Path.of("src", "docs", "report-format.md"));
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (String section : page.split("\n### ")) {
            Matcher field = Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section);
            told.put(
                    section.lines().findFirst().orElse(""),
                    field.results().map(one -> one.group(1)).toList());
        }
        for (Class<? extends Record> type : RECORDS) {
            assertThat(told.get(type.getSimpleName()))
                    .as(type.getSimpleName())
                    .isEqualTo(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> type != Report.Counts.class || !JsonExporter.NOT_TOLD.contains(name))
                            .toList());
        }
        assertThat(told.values().stream().filter(fields -> !fields.isEmpty())).hasSameSizeAs(RECORDS);
    }
}
