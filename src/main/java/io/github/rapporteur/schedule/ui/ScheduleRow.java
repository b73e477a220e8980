package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the schedule's list, with all that decides how it looks. */
sealed interface ScheduleRow {
    /** The talk in the line; null in a line that is none. */
    default @Nullable Talk talkOrNull() {
        return null;
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
     */
    record OfTalk(Talk talk, TalkState state, int track, String start, String end, Moment moment)
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

    /** The line that says what time it is. */
    record Now(String words) implements ScheduleRow {}

    /** Heads the talks of a day while the list shows several days. */
    record Day(LocalDate day, String words) implements ScheduleRow {}
}
