package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Some talks of the conference on screen that can be exported.
 *
 * @param name what they are: "Shown", "Starred", "All"
 * @param why what makes them these: "starred, Fri 11 Sep"; empty for all
 * @param talks in the order of the schedule, breaks too
 */
public record TalksToExport(String name, String why, Conference conference, List<Talk> talks) {
    /** Keeps its own list. */
    public TalksToExport {
        talks = List.copyOf(talks);
    }

    /**
     * What can be exported now: what the schedule shows, all starred talks, all talks; those that would be empty or the
     * same as the one before are left out. Empty when no conference is on screen or it has no talks.
     */
    static List<TalksToExport> of(ScheduleViewModel model) {
        Conference conference = model.conferenceProperty().get();
        if (conference == null) {
            return List.of();
        }
        List<TalksToExport> choices = new ArrayList<>();
        List<Talk> starred = model.talks().stream()
                .filter(talk -> model.stateOf(talk.id()).isStarred())
                .toList();
        add(
                choices,
                new TalksToExport(
                        "Shown",
                        shown(model.filter()),
                        conference,
                        model.shownProperty().get()));
        add(choices, new TalksToExport("Starred", "starred, all days", conference, starred));
        add(choices, new TalksToExport("All", "", conference, model.talks()));
        return choices;
    }

    private static void add(List<TalksToExport> choices, TalksToExport one) {
        boolean isNew = choices.stream().noneMatch(other -> other.talks.equals(one.talks));
        if (isNew && !one.talks.isEmpty()) {
            choices.add(one);
        }
    }

    /** "starred, Hall, Fri 11 Sep". */
    private static String shown(ScheduleFilter filter) {
        List<String> parts = new ArrayList<>();
        for (Narrow part : filter.narrowingProperty().get().parts()) {
            parts.add("Star".equals(part.group()) ? part.words().toLowerCase(Locale.ROOT) : part.words());
        }
        if (filter.hasWords()) {
            parts.add("“" + filter.wordsProperty().get().strip() + "”");
        }
        LocalDate day = filter.dayProperty().get();
        parts.add(day == null || filter.isOverAllDays() ? "all days" : Times.longDay(day));
        return String.join(", ", parts);
    }

    /** "37 talks and 2 breaks". */
    public String count() {
        long breaks =
                talks.stream().filter(talk -> talk.kind() == TalkKind.BREAK).count();
        String count = Counted.of(talks.size() - breaks, "talk");
        return breaks == 0 ? count : count + " and " + Counted.of(breaks, "break");
    }

    /** "37 talks (starred, Fri 11 Sep)". */
    String words() {
        return count() + (why.isEmpty() ? "" : " (" + why + ")");
    }
}
