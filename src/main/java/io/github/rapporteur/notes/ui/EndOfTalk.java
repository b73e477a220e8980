package io.github.rapporteur.notes.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When to ask how a talk was: once, when the end of the talk that one writes about comes while its note is open. Talks
 * overrun, so nothing else happens then. JavaFX thread only.
 */
final class EndOfTalk {
    /** Who comes to the note later than this after the end is not asked. */
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final Set<TalkId> asked = new HashSet<>();
    private @Nullable TalkId watched;

    /**
     * Whether to ask now; to be called each minute and when another note is opened.
     *
     * @param hasText whether the note has a text: who wrote nothing was not there
     */
    boolean isDue(@Nullable OpenedNote note, boolean hasText, Instant now) {
        Talk talk = note == null ? null : note.talk();
        if (talk == null || !talk.end().isAfter(talk.start())) {
            watched = null;
            return false;
        }
        if (now.isBefore(talk.end())) {
            watched = talk.id();
            return false;
        }
        boolean ended = talk.id().equals(watched) && now.isBefore(talk.end().plus(LATEST));
        boolean isOpen = note != null && isUnsaid(note.state());
        return ended && hasText && isOpen && asked.add(talk.id());
    }

    private static boolean isUnsaid(TalkState state) {
        return state.rating() == 0 && state.verdict().isEmpty();
    }
}
