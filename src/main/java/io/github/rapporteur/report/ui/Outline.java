package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.Block;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportInput;
import io.github.rapporteur.report.TalkSection;
import io.github.rapporteur.report.export.HtmlExporter;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the outline of a report: its parts in order, between them the talks by day, those that are left out too. */
final class Outline {
    private final ReportInput input;
    private final Report report;
    private final List<OutlineRow> rows = new ArrayList<>();

    private Outline(ReportInput input, Report report) {
        this.input = input;
        this.report = report;
    }

    /** @param leftOut talks that would be in the report if the writer did not leave them out */
    static List<OutlineRow> of(ReportInput input, Report report, List<Talk> leftOut) {
        Outline outline = new Outline(input, report);
        outline.rows.add(new OutlineRow.Part("Front matter", "", OutlineRow.TOP));
        if (!report.introduction().isEmpty()) {
            outline.rows.add(new OutlineRow.Part("Introduction", "", HtmlExporter.introductionAnchor(report)));
        }
        outline.talks(leftOut);
        outline.parts();
        return List.copyOf(outline.rows);
    }

    private record Entry(Instant start, OutlineRow.OfTalk row) {}

    private void talks(List<Talk> leftOut) {
        Map<LocalDate, List<Entry>> days = new TreeMap<>();
        Map<TalkId, Talk> talks = new HashMap<>();
        input.talks().forEach(talk -> talks.put(talk.id(), talk));
        for (Report.Day day : report.days()) {
            List<Entry> entries = days.computeIfAbsent(day.date(), date -> new ArrayList<>());
            day.talks().forEach(talk -> entries.add(new Entry(talk.start().toInstant(), row(talk))));
        }
        for (Talk talk : leftOut) {
            TalkState state = input.states().getOrDefault(talk.id(), TalkState.NONE);
            int quotes = state.quotes() + state.quips();
            days.computeIfAbsent(talk.day(), date -> new ArrayList<>())
                    .add(new Entry(
                            talk.start(),
                            new OutlineRow.OfTalk(talk.id(), talk.title(), false, quotes, OutlineRow.TOP)));
        }
        days.forEach(this::day);
    }

    private void day(LocalDate date, List<Entry> entries) {
        List<OutlineRow.OfTalk> talks = entries.stream()
                .sorted(Comparator.comparing(Entry::start)
                        .thenComparing(entry -> entry.row().title()))
                .map(Entry::row)
                .toList();
        Set<TalkId> ids = talks.stream().map(OutlineRow.OfTalk::id).collect(Collectors.toSet());
        List<OutlineRow.OfTalk> in =
                talks.stream().filter(OutlineRow.OfTalk::in).toList();
        rows.add(new OutlineRow.Day(
                date,
                ids,
                in.size(),
                in.isEmpty() ? OutlineRow.TOP : in.getFirst().anchor()));
        rows.addAll(talks);
    }

    private static OutlineRow.OfTalk row(TalkSection talk) {
        int quotes = (int) talk.parts().stream()
                .flatMap(part -> part.blocks().stream())
                .filter(Block.Quotation.class::isInstance)
                .count();
        return new OutlineRow.OfTalk(talk.id(), talk.title(), true, quotes, talk.anchor());
    }

    private void parts() {
        for (Report.Part part : Report.Part.values()) {
            if (part != Report.Part.TALKS && report.head().has(part)) {
                String count = part == Report.Part.LAST_THOUGHT ? "" : String.format(Locale.ROOT, "%,d", size(part));
                rows.add(
                        new OutlineRow.Part(part.heading(), count, report.head().anchor(part)));
            }
        }
    }

    private int size(Report.Part part) {
        return switch (part) {
            case TAKEAWAYS -> report.gathered().takeaways().size();
            case ACTIONS -> report.gathered().actions().size();
            case VOCABULARY -> report.gathered().vocabulary().size();
            case ADVICE ->
                report.gathered().liked().size() + report.gathered().disliked().size();
            case MISSED -> report.missed().size();
            case REFERENCES -> report.references().size();
            case CONTRIBUTORS -> report.contributors().size();
            case TALKS, LAST_THOUGHT -> 0;
        };
    }
}
