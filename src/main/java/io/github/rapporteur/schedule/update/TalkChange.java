package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.util.Optional;
import java.util.Set;

/**
 * What a newer schedule changes about one talk.
 *
 * @param kinds in the order of {@link Kind}; never empty
 * @param before the talk as the notebook has it; empty for a new one
 * @param now the talk as the newer schedule has it; empty for one that it no longer has
 * @param reason why it counts as withdrawn; empty when it does not
 * @param isUsers whether the user has notes, marks, a star or a rating on it
 */
public record TalkChange(
        Set<Kind> kinds, Optional<KnownTalk> before, Optional<ImportedTalk> now, String reason, boolean isUsers) {
    /** What can be different. */
    public enum Kind {
        /** The schedule no longer has it, or says that it will not take place. */
        WITHDRAWN,
        /** It was withdrawn and is there again. */
        RETURNED,
        /** Another time or room. */
        MOVED,
        /** Another title. */
        RENAMED,
        /** Other speakers. */
        RE_ATTRIBUTED,
        /** Abstract, track, language or address. */
        OTHER,
        /** The notebook does not have it. */
        NEW
    }

    /** Title now, else before. */
    public String title() {
        return now.map(ImportedTalk::title)
                .or(() -> before.map(KnownTalk::title))
                .orElse("");
    }

    /** The notebook's talk; empty for a new one. */
    public Optional<TalkId> talk() {
        return before.map(KnownTalk::id);
    }
}
