package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.FreeTime;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the schedule's list, with all that decides how it looks. */
sealed interface ScheduleRow {
    /** The talk in the line; null in a line that is none. */
    default @Nullable Talk talkOrNull() {
        return null;
    }

    /** Whether the user can go there: talks, and gaps that something fits into. */
    default boolean isStop() {
        return switch (this) {
            case OfTalk talk -> true;
            case Gap gap -> !gap.time().fitting().isEmpty();
            case OfBreak pause -> false;
            case Now now -> false;
            case Day day -> false;
        };
    }

    /** Where a talk stands in time. */
    enum Moment {
        PAST,
        ON_NOW,
        COMING
    }

    /**
     * A talk.
     *
     * @param track 1 to 8, the colour of its bar; 0 without a track
     * @param start "10:30"; empty unless the talk is the first of its time slot
     * @param end "11:15"; empty where the row above has said it; stands in the first line when {@code start} is empty
     * @param clashes the starred talks that it overlaps, as it is starred itself; empty for none
     * @param whyWithdrawn the reason in words; empty for a talk that is not withdrawn
     * @param correction what the schedule says where the user has changed something; empty for none
     */
    record OfTalk(
            Talk talk,
            TalkState state,
            int track,
            String start,
            String end,
            Moment moment,
            List<Talk> clashes,
            String whyWithdrawn,
            String correction)
            implements ScheduleRow {
        @Override
        public Talk talkOrNull() {
            return talk;
        }
    }

    /** A break: one line without a bar. */
    record OfBreak(Talk talk, String start) implements ScheduleRow {
        @Override
        public Talk talkOrNull() {
            return talk;
        }
    }

    /**
     * Time between two starred talks.
     *
     * @param start "12:15"
     * @param words "Free until 13:30: The Map Is the Incident and 2 more"
     */
    record Gap(FreeTime time, String start, String words) implements ScheduleRow {}

    /** The line that says what time it is. */
    record Now(String words) implements ScheduleRow {}

    /** Heads the talks of a day while the list shows several days. */
    record Day(LocalDate day, String words) implements ScheduleRow {}
}
