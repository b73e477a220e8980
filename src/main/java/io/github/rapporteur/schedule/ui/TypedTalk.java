package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkKind;
import java.time.LocalDate;

/**
 * What stands in the fields of a {@link TalkForm}, as it was typed.
 *
 * @param start "10:30"
 * @param end "11:15"; empty when not known
 * @param speakers names with commas between
 */
public record TypedTalk(
        String title,
        TalkKind kind,
        LocalDate day,
        String start,
        String end,
        String room,
        String speakers,
        String track,
        String link) {
    /** The same with one field as another has it. */
    TypedTalk with(TalkField field, TypedTalk other) {
        boolean time = field == TalkField.TIME;
        return new TypedTalk(
                field == TalkField.TITLE ? other.title : title,
                field == TalkField.KIND ? other.kind : kind,
                time ? other.day : day,
                time ? other.start : start,
                time ? other.end : end,
                field == TalkField.ROOM ? other.room : room,
                field == TalkField.SPEAKERS ? other.speakers : speakers,
                field == TalkField.TRACK ? other.track : track,
                field == TalkField.URL ? other.link : link);
    }

    /** Whether a field is as in another. */
    boolean isSame(TalkField field, TypedTalk other) {
        return with(field, other).equals(this);
    }
}
