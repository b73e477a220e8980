package io.github.rapporteur.report;

import io.github.rapporteur.common.text.CleanText;
import io.github.rapporteur.report.Report.Group;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** In what order a report's talks come, and which of them stand together. */
final class TalkSequence {
    private final ReportShape shape;
    private final Map<TalkId, TalkState> states;

    TalkSequence(ReportShape shape, Map<TalkId, TalkState> states) {
        this.shape = shape;
        this.states = states;
    }

    /** The first come first, whatever the order of the report. */
    static List<Talk> byTime(List<Talk> talks) {
        return talks.stream()
                .sorted(Comparator.comparing(Talk::start).thenComparing(Talk::title))
                .toList();
    }

    /**
     * Puts talks together.
     *
     * @param talks by time
     * @param section called for each talk in the report's order
     */
    List<Group> groups(List<Talk> talks, Function<Talk, TalkSection> section) {
        List<Group> groups = new ArrayList<>();
        switch (shape.order()) {
            case TIME -> {
                Map<LocalDate, List<Talk>> days = new LinkedHashMap<>();
                talks.forEach(talk -> days.computeIfAbsent(talk.day(), day -> new ArrayList<>())
                        .add(talk));
                days.forEach((day, some) -> groups.add(new Group(day, "", sections(some, section))));
            }
            case TRACK -> {
                Map<String, List<Talk>> tracks = new LinkedHashMap<>();
                talks.forEach(talk -> tracks.computeIfAbsent(CleanText.line(talk.track()), track -> new ArrayList<>())
                        .add(talk));
                List<Talk> without = tracks.remove("");
                tracks.forEach((track, some) -> groups.add(new Group(null, track, sections(some, section))));
                if (without != null) {
                    groups.add(new Group(null, tracks.isEmpty() ? "" : "No track", sections(without, section)));
                }
            }
            case RATING -> {
                List<Talk> best = new ArrayList<>(talks);
                best.sort(Comparator.comparingInt(this::rating).reversed());
                groups.add(new Group(null, "", sections(best, section)));
            }
            case HAND -> {
                Map<TalkId, Integer> places = new HashMap<>();
                shape.byHand().forEach(id -> places.put(id, places.size()));
                List<Talk> own = new ArrayList<>(talks);
                own.sort(Comparator.comparingInt(talk -> places.getOrDefault(talk.id(), places.size())));
                groups.add(new Group(null, "", sections(own, section)));
            }
        }
        groups.removeIf(group -> group.talks().isEmpty());
        return groups;
    }

    private static List<TalkSection> sections(List<Talk> talks, Function<Talk, TalkSection> section) {
        return talks.stream().map(section).toList();
    }

    private int rating(Talk talk) {
        return states.getOrDefault(talk.id(), TalkState.NONE).rating();
    }
}
