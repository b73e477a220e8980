package io.github.rapporteur.schedule.importing;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A talk of a freely written programme with its times as written; {@link ProgrammeAssembler} works them out. */
final class ProgrammeEntry {
    final TalkDraft talk = new TalkDraft();
    /** Where it stands, for messages: "line 12", "row 7". */
    final String place;

    /** The source's own word for what kind of entry it is; may be empty. */
    String type = "";

    @Nullable
    WrittenDay day;

    /** Whether the day is the calendar's and not the programme's, in which the small hours follow the evening. */
    boolean dated;

    @Nullable
    LocalTime start;

    @Nullable
    ZoneOffset offset;

    @Nullable
    WrittenDay endDay;

    @Nullable
    LocalTime end;

    @Nullable
    ZoneOffset endOffset;

    /** How long it lasts; -1 when that is not said. */
    int minutes = -1;

    ProgrammeEntry(String place) {
        this.place = place;
    }

    /** Takes the day, the start and the end that the text names; false when it names none. */
    boolean startsAt(String text, DateOrder order) {
        WrittenMoment moment = WrittenMoment.parse(text, order);
        if (moment == null) {
            return false;
        }
        day = moment.day() == null ? day : moment.day();
        start = moment.time() == null ? start : moment.time();
        end = moment.until() == null ? end : moment.until();
        offset = moment.offset() == null ? offset : moment.offset();
        return true;
    }

    /** Takes the end that the text names; false when it names none. */
    boolean endsAt(String text, DateOrder order) {
        WrittenMoment moment = WrittenMoment.parse(text, order);
        if (moment == null) {
            return false;
        }
        endDay = moment.day() == null ? endDay : moment.day();
        end = moment.time() == null ? end : moment.time();
        endOffset = moment.offset() == null ? endOffset : moment.offset();
        return true;
    }
}
