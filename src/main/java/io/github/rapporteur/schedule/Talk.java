package io.github.rapporteur.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the schedule, without its long texts (see {@link TalkText}), so that a thousand of them are cheap.
 *
 * @param subtitle empty when there is none
 * @param start when it begins
 * @param end when it ends; equal to {@code start} when the schedule does not say
 * @param day the conference day it belongs to: a talk after midnight belongs to the evening before
 * @param room empty when not known
 * @param track empty when there is none
 * @param language as the schedule gives it ("en", "de, en"); may be empty
 * @param url address of the abstract; may be empty
 * @param speakers in the schedule's order; empty for breaks
 * @param withdrawn whether the newest schedule no longer has it
 * @param byHand whether the user added it
 * @param source the talk as the schedule has it, where the user has corrected something; null when this is just what the
 *     schedule says, and for a talk by hand
 */
public record Talk(
        TalkId id,
        ConferenceId conference,
        String title,
        String subtitle,
        TalkKind kind,
        Instant start,
        Instant end,
        LocalDate day,
        String room,
        String track,
        String language,
        String url,
        List<Speaker> speakers,
        boolean withdrawn,
        boolean byHand,
        @Nullable Talk source) {
    /** Keeps its own list of speakers. */
    public Talk {
        speakers = List.copyOf(speakers);
    }

    /** A talk that the user has corrected nothing of. */
    public Talk(
            TalkId id,
            ConferenceId conference,
            String title,
            String subtitle,
            TalkKind kind,
            Instant start,
            Instant end,
            LocalDate day,
            String room,
            String track,
            String language,
            String url,
            List<Speaker> speakers,
            boolean withdrawn,
            boolean byHand) {
        this(
                id,
                conference,
                title,
                subtitle,
                kind,
                start,
                end,
                day,
                room,
                track,
                language,
                url,
                speakers,
                withdrawn,
                byHand,
                null);
    }

    /** What the user has corrected of it, so that it differs from the schedule; mostly empty. */
    public Set<TalkField> corrected() {
        Talk said = source;
        return said == null ? Set.of() : TalkField.differing(this, said);
    }

    /** The speakers' names with commas between; empty when there are none. */
    public String speakerNames() {
        return speakers.stream().map(Speaker::name).collect(Collectors.joining(", "));
    }

    /** Whether the talk is going on at this moment. */
    public boolean isOnAt(Instant now) {
        return !now.isBefore(start) && now.isBefore(end);
    }
}
