package io.github.rapporteur.storage;

import io.github.rapporteur.report.Omissions;
import io.github.rapporteur.report.PartChoice;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.TalkContent;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.TeamNames;
import io.github.rapporteur.schedule.TalkId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reports on a conference as the notebook holds them: one JSON document. A name that this version does not know is
 * passed over.
 *
 * @param current the one that was last kept or opened
 */
record StoredReports(String current, List<Entry> reports) {
    static final StoredReports NONE = new StoredReports("", List.of());

    /** Made when it is first needed: most notebooks hold no report of the user's own. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    record Part(String part, String heading, boolean in) {}

    record Entry(
            String id,
            String name,
            String title,
            String standfirst,
            String author,
            @Nullable String date,
            String template,
            String order,
            List<String> byHand,
            List<Part> parts,
            List<String> talksOut,
            List<String> contentsOut,
            Map<String, List<String>> contentsOfTalksOut,
            @Nullable Map<String, List<String>> contentsOfTalksKept,
            List<String> piecesOut,
            String names,
            boolean adviceNamed) {}

    static StoredReports read(String json) {
        return Json.MAPPER.readValue(json, StoredReports.class);
    }

    String written() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /** With this report in place of the one it was, or as the last, and as the current one. */
    StoredReports with(SavedReport report) {
        String id = report.id().toString();
        Entry entry = entry(report);
        boolean known = reports.stream().anyMatch(one -> one.id().equals(id));
        List<Entry> all = known
                ? reports.stream().map(one -> one.id().equals(id) ? entry : one).toList()
                : Stream.concat(reports.stream(), Stream.of(entry)).toList();
        return new StoredReports(id, all);
    }

    /** Without this report; the one before it is current then. */
    StoredReports without(ReportId report) {
        List<String> ids = reports.stream().map(Entry::id).toList();
        int at = ids.indexOf(report.toString());
        if (at < 0) {
            return this;
        }
        List<Entry> left = reports.stream()
                .filter(one -> !one.id().equals(report.toString()))
                .toList();
        String next = left.isEmpty() ? "" : left.get(Math.max(0, at - 1)).id();
        return new StoredReports(next, left);
    }

    List<SavedReport> all() {
        return reports.stream().map(StoredReports::report).toList();
    }

    Optional<SavedReport> currentReport() {
        return reports.stream()
                .filter(one -> one.id().equals(current))
                .findFirst()
                .or(() -> reports.stream().findFirst())
                .map(StoredReports::report);
    }

    private static Entry entry(SavedReport report) {
        ReportChoices choices = report.choices();
        ReportShape shape = choices.shape();
        Omissions out = shape.omissions();
        return new Entry(
                report.id().toString(),
                report.name(),
                choices.title(),
                choices.standfirst(),
                choices.author(),
                choices.date() == null ? null : choices.date().toString(),
                shape.template().name(),
                shape.order().name(),
                shape.byHand().stream().map(TalkId::toString).toList(),
                shape.parts().stream()
                        .map(one -> new Part(one.part().name(), one.heading(), one.in()))
                        .toList(),
                out.talks().stream().map(TalkId::toString).sorted().toList(),
                names(out.contents()),
                names(out.ofTalks()),
                names(out.kept()),
                out.pieces().stream().sorted().toList(),
                shape.names().name(),
                shape.adviceNamed());
    }

    private static SavedReport report(Entry entry) {
        Omissions out = new Omissions(
                talks(entry.talksOut()).collect(Collectors.toSet()),
                known(entry.contentsOut(), TalkContent.values()),
                byTalk(entry.contentsOfTalksOut()),
                byTalk(entry.contentsOfTalksKept()),
                new HashSet<>(entry.piecesOut()));
        List<PartChoice> parts = entry.parts().stream()
                .flatMap(one -> named(one.part(), Report.Part.values()).stream()
                        .map(part -> new PartChoice(part, one.heading(), one.in())))
                .toList();
        ReportShape shape = new ReportShape(
                named(entry.template(), ReportTemplate.values()).orElse(ReportTemplate.BLOG_POST),
                named(entry.order(), TalkOrder.values()).orElse(TalkOrder.TIME),
                talks(entry.byHand()).toList(),
                parts,
                out,
                named(entry.names(), TeamNames.values()).orElse(TeamNames.IN_FULL),
                entry.adviceNamed());
        return new SavedReport(
                new ReportId(UUID.fromString(entry.id())),
                entry.name(),
                new ReportChoices(
                        entry.title(),
                        entry.standfirst(),
                        entry.author(),
                        entry.date() == null ? null : LocalDate.parse(entry.date()),
                        shape));
    }

    private static Stream<TalkId> talks(List<String> ids) {
        return ids.stream().map(TalkId::of);
    }

    private static Map<String, List<String>> names(Map<TalkId, Set<TalkContent>> byTalk) {
        Map<String, List<String>> names = new HashMap<>();
        byTalk.forEach((talk, contents) -> names.put(talk.toString(), names(contents)));
        return names;
    }

    private static Map<TalkId, Set<TalkContent>> byTalk(@Nullable Map<String, List<String>> names) {
        Map<TalkId, Set<TalkContent>> byTalk = new HashMap<>();
        if (names != null) {
            names.forEach((talk, contents) -> byTalk.put(TalkId.of(talk), known(contents, TalkContent.values())));
        }
        return byTalk;
    }

    private static <E extends Enum<E>> List<String> names(Collection<E> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> known(List<String> names, E[] values) {
        Function<String, Optional<E>> find = name -> named(name, values);
        return names.stream().map(find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> named(String name, E[] values) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
