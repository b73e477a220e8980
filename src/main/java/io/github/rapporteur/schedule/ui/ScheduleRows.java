package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.CorrectionWords;
import io.github.rapporteur.schedule.FreeTime;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.ui.ScheduleRow.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns talks into the lines of the list: time slots, breaks, the now-line, day headings. Pure. */
final class ScheduleRows {
    private final Looks looks;
    private final ZoneId zone;
    private final Instant now;
    private final List<ScheduleRow> rows = new ArrayList<>();

    private @Nullable Instant slotStart;
    private @Nullable Instant slotEnd;

    /**
     * What decides how a talk looks besides the talk itself.
     *
     * @param whyWithdrawn the reason; empty for a talk that is not
     */
    record Looks(Map<TalkId, TalkState> states, Tracks tracks, Clashes clashes, Function<Talk, String> whyWithdrawn) {
        TalkState stateOf(Talk talk) {
            return Objects.requireNonNullElse(states.get(talk.id()), TalkState.NONE);
        }
    }

    /** Made anew for each time that the list is. */
    ScheduleRows(Looks looks, ZoneId zone, Instant now) {
        this.looks = looks;
        this.zone = zone;
        this.now = now;
    }

    /**
     * The lines for these talks.
     *
     * @param talks by start
     * @param gaps shown before the talks that begin after them; in order
     * @param withDays whether each day gets a heading: when talks of several days are shown
     */
    List<ScheduleRow> of(List<Talk> talks, List<FreeTime> gaps, boolean withDays) {
        Optional<Talk> belowNowLine = belowNowLine(talks, now);
        LocalDate day = null;
        int nextGap = 0;
        for (Talk talk : talks) {
            while (nextGap < gaps.size()
                    && !talk.start().isBefore(gaps.get(nextGap).from())) {
                rows.add(gap(gaps.get(nextGap)));
                nextGap++;
            }
            if (withDays && !talk.day().equals(day)) {
                day = talk.day();
                rows.add(new ScheduleRow.Day(day, Times.longDay(day)));
                slotStart = null;
            }
            if (belowNowLine.filter(talk::equals).isPresent()) {
                rows.add(new ScheduleRow.Now("Now, " + Times.time(now, zone)));
            }
            add(talk);
        }
        return List.copyOf(rows);
    }

    private ScheduleRow gap(FreeTime gap) {
        return new ScheduleRow.Gap(gap, Times.time(gap.from(), zone), TalkWords.gap(gap, zone));
    }

    /**
     * The talk that the now-line stands above: the first of the slot that began last, if any of that slot is still
     * going on, else the next to begin. None before the first talk and after the last.
     */
    private static Optional<Talk> belowNowLine(List<Talk> talks, Instant now) {
        List<Talk> begun =
                talks.stream().filter(talk -> !talk.start().isAfter(now)).toList();
        List<Talk> coming =
                talks.stream().filter(talk -> talk.start().isAfter(now)).toList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Instant last = begun.getLast().start();
        List<Talk> slot =
                begun.stream().filter(talk -> talk.start().equals(last)).toList();
        if (slot.stream().anyMatch(talk -> talk.isOnAt(now))) {
            return Optional.of(slot.getFirst());
        }
        return coming.isEmpty() ? Optional.empty() : Optional.of(coming.getFirst());
    }

    private void add(Talk talk) {
        boolean firstOfSlot = !talk.start().equals(slotStart);
        String start = firstOfSlot ? Times.time(talk.start(), zone) : "";
        boolean sameEnd = !firstOfSlot && talk.end().equals(slotEnd);
        boolean noEnd = talk.end().equals(talk.start());
        if (firstOfSlot) {
            slotStart = talk.start();
            slotEnd = talk.end();
        }
        if (talk.kind() == TalkKind.BREAK) {
            rows.add(new ScheduleRow.OfBreak(talk, start));
        } else {
            rows.add(row(talk, start, sameEnd || noEnd ? "" : Times.time(talk.end(), zone)));
        }
    }

    /** A talk's line as it stands by itself. */
    ScheduleRow.OfTalk rowOf(Talk talk) {
        boolean noEnd = talk.end().equals(talk.start());
        return row(talk, Times.time(talk.start(), zone), noEnd ? "" : Times.time(talk.end(), zone));
    }

    private ScheduleRow.OfTalk row(Talk talk, String start, String end) {
        return new ScheduleRow.OfTalk(
                talk,
                looks.stateOf(talk),
                looks.tracks().numberOf(talk.track()),
                start,
                end,
                moment(talk),
                looks.clashes().with(talk.id()),
                looks.whyWithdrawn().apply(talk),
                CorrectionWords.of(talk, zone));
    }

    private Moment moment(Talk talk) {
        if (talk.isOnAt(now)) {
            return Moment.ON_NOW;
        }
        return talk.start().isAfter(now) ? Moment.COMING : Moment.PAST;
    }

    /** The star after this one when S is pressed: none, must, maybe, later, none. */
    static Star after(Star star) {
        return switch (star) {
            case NONE -> Star.MUST;
            case MUST -> Star.MAYBE;
            case MAYBE -> Star.LATER;
            case LATER -> Star.NONE;
        };
    }
}
