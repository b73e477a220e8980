package io.github.rapporteur.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.SampleInput;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same notebook gives the same bytes, on whatever machine and in whatever order the notebook hands its rows out. */
@ResourceLock(Resources.LOCALE)
@ResourceLock(Resources.TIME_ZONE)
class SameBytesTest {
    private static Map<String, byte[]> exports(ReportInput input) throws Exception {
        var report = new ReportComposer().compose(input);
        Map<String, byte[]> all = new TreeMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            all.put(format.name(), format.bytes(report, ReportPictures.NONE, "pictures", ExportOptions.NONE));
        }
        for (FrontMatter kind : FrontMatter.values()) {
            ExportOptions wished =
                    ExportOptions.NONE.withFrontMatter(kind).withFootnotes(true).withReadable(true);
            all.put(kind.name(), ExportFormat.MARKDOWN.bytes(report, ReportPictures.NONE, "pictures", wished));
        }
        CopiedReport copied = CopiedReport.of(report, ReportPictures.NONE);
        all.put("copy", (copied.html() + copied.text()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return all;
    }

    private static ReportInput shuffled(ReportInput input, long seed) {
        List<Talk> talks = new ArrayList<>(input.talks());
        Collections.shuffle(talks, new Random(seed));
        // Several authors' notes on one talk keep their order, which is part of the notebook.
        Map<Object, List<Note>> bySubject = new LinkedHashMap<>();
        input.notes()
                .forEach(note -> bySubject
                        .computeIfAbsent(note.subject(), subject -> new ArrayList<>())
                        .add(note));
        List<List<Note>> subjects = new ArrayList<>(bySubject.values());
        Collections.shuffle(subjects, new Random(seed));
        return new ReportInput(
                input.conference(),
                talks,
                new LinkedHashMap<>(input.states()),
                subjects.stream().flatMap(List::stream).toList(),
                input.teamMates(),
                input.settings());
    }

    @Test
    void setsAreWrittenInAnOrderOfTheirOwn() throws Exception {
        JsonNode report = JsonMapper.shared()
                .readTree(new JsonExporter().export(new ReportComposer().compose(SampleInput.load())));
        List<String> anchors =
                report.path("anchors").valueStream().map(JsonNode::asString).toList();
        assertThat(anchors).hasSizeGreaterThan(20).isSorted();
    }

    @Test
    void orderLocaleAndZoneChangeNothing() throws Exception {
        ReportInput input = SampleInput.load();
        Map<String, byte[]> first = exports(input);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                exports(shuffled(input, language.hashCode()))
                        .forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
