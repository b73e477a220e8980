package io.github.rapporteur.report.ui;

import io.github.rapporteur.schedule.TalkId;
import java.time.LocalDate;
import java.util.Set;

/** A line of the report's outline. */
sealed interface OutlineRow {
    /** The preview's top. */
    String TOP = "";

    /**
     * A part of the report.
     *
     * @param words its heading
     * @param count what is in it: "9 terms"; may be empty
     * @param anchor its fragment in the preview, {@link #TOP} for the head
     */
    record Part(String words, String count, String anchor) implements OutlineRow {}

    /**
     * A day of the conference.
     *
     * @param talks that could be in the report
     * @param in how many of them are
     * @param anchor of its first talk in the report; {@link #TOP} when it has none
     */
    record Day(LocalDate date, Set<TalkId> talks, int in, String anchor) implements OutlineRow {
        /** Keeps its own set. */
        public Day {
            talks = Set.copyOf(talks);
        }

        boolean allIn() {
            return in == talks.size();
        }
    }

    /**
     * A talk that could be in the report.
     *
     * @param in whether it is
     * @param quotes in its notes, quips too
     * @param anchor {@link #TOP} when it is left out
     */
    record OfTalk(TalkId id, String title, boolean in, int quotes, String anchor) implements OutlineRow {}
}
