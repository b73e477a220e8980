package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.FreeTime;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words for a talk: its second line, and what a screen reader says. */
final class TalkWords {
    private TalkWords() {}

    /** "Quay Hall · Mara Lindqvist"; only the room when there is little width; of a withdrawn one the reason. */
    static String meta(ScheduleRow.OfTalk row, boolean narrow) {
        Talk talk = row.talk();
        if (talk.withdrawn()) {
            return withdrawn(row.whyWithdrawn());
        }
        String speakers = talk.speakerNames();
        if ((narrow && !talk.room().isEmpty()) || speakers.isEmpty()) {
            return talk.room();
        }
        return talk.room().isEmpty() ? speakers : talk.room() + " · " + speakers;
    }

    /** "Withdrawn: cancelled by the conference". */
    static String withdrawn(String why) {
        return why.isEmpty() ? "Withdrawn" : "Withdrawn: " + why;
    }

    /** "10:30 to 11:15, TITLE, ROOM, SPEAKERS, must, on now, 4 quotes". */
    static String accessible(ScheduleRow.OfTalk row, ZoneId zone) {
        Talk talk = row.talk();
        TalkState state = row.state();
        List<String> words = new ArrayList<>();
        words.add(Times.time(talk.start(), zone) + " to " + Times.time(talk.end(), zone));
        words.add(talk.title());
        words.add(talk.room());
        words.add(talk.speakerNames());
        words.add(star(state.star()));
        words.add(
                switch (row.moment()) {
                    case ON_NOW -> "on now";
                    case PAST -> "past";
                    case COMING -> "";
                });
        words.add(clashes(row.clashes()));
        words.add(talk.withdrawn() ? withdrawn(row.whyWithdrawn()) : "");
        words.add(talk.byHand() ? "added by hand" : "");
        words.add(row.correction().isEmpty() ? "" : "changed by you");
        words.add(state.notes() > 0 ? "has a note" : "");
        words.add(quotes(state));
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    /** "clashes with TITLE, TITLE and 2 more"; empty for none. */
    static String clashes(List<Talk> others) {
        return others.isEmpty() ? "" : "clashes with " + some(others, 2);
    }

    /** "Free until 13:30: TITLE and 2 more", "Free until 13:30, nothing fits". */
    static String gap(FreeTime gap, ZoneId zone) {
        String free = "Free until " + Times.time(gap.to(), zone);
        return gap.fitting().isEmpty() ? free + ", nothing fits" : free + ": " + some(gap.fitting(), 1);
    }

    private static String some(List<Talk> talks, int most) {
        String first = talks.stream().limit(most).map(Talk::title).collect(Collectors.joining(", "));
        return talks.size() <= most ? first : first + " and " + (talks.size() - most) + " more";
    }

    /** "10:30–11:15, 45 min, Quay Hall, German". */
    static String when(Talk talk, ZoneId zone) {
        List<String> words = new ArrayList<>();
        if (talk.end().isAfter(talk.start())) {
            words.add(range(talk.start(), talk.end(), zone));
            words.add(Times.length(Duration.between(talk.start(), talk.end())));
        } else {
            words.add(Times.time(talk.start(), zone));
        }
        words.add(talk.room());
        Narrow.Language.of(talk).map(Narrow.Language::new).map(Narrow::words).forEach(words::add);
        words.add(talk.withdrawn() ? "withdrawn" : "");
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    /** "10:30–11:15". */
    static String range(Instant from, Instant to, ZoneId zone) {
        return Times.time(from, zone) + "–" + Times.time(to, zone);
    }

    /** "TITLE, ROOM", of several the first two. */
    static String also(List<Talk> others) {
        String named = others.stream()
                .limit(2)
                .map(talk -> talk.room().isEmpty() ? talk.title() : talk.title() + ", " + talk.room())
                .collect(Collectors.joining("; "));
        return others.size() <= 2 ? named : named + " and " + (others.size() - 2) + " more";
    }

    /** "4 quotes", "1 quote"; quips count as well; empty for none. */
    static String quotes(TalkState state) {
        int count = state.quotes() + state.quips();
        return count == 0 ? "" : count + (count == 1 ? " quote" : " quotes");
    }

    /** "must", "maybe", "watch later"; empty without a star. */
    static String star(Star star) {
        return switch (star) {
            case NONE -> "";
            case MUST -> "must";
            case MAYBE -> "maybe";
            case LATER -> "watch later";
        };
    }
}
