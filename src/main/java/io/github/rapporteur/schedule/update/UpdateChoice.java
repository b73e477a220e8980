package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which changes of a newer schedule the user does not want. They are offered again with the next version.
 *
 * @param leftOut identities in the newer schedule of talks that stay as they are, or do not come in
 * @param kept talks that are not marked withdrawn
 */
public record UpdateChoice(Set<String> leftOut, Set<TalkId> kept) {
    /** Everything as the newer schedule has it. */
    public static final UpdateChoice ALL = new UpdateChoice(Set.of(), Set.of());

    /** Keeps its own sets. */
    public UpdateChoice {
        leftOut = Set.copyOf(leftOut);
        kept = Set.copyOf(kept);
    }

    /** Everything but these changes. */
    public static UpdateChoice without(Collection<TalkChange> refused) {
        Set<String> leftOut = new HashSet<>();
        Set<TalkId> kept = new HashSet<>();
        for (TalkChange change : refused) {
            change.now()
                    .map(ImportedTalk::identity)
                    .ifPresentOrElse(leftOut::add, () -> change.talk().ifPresent(kept::add));
        }
        return new UpdateChoice(leftOut, kept);
    }
}
