package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** A schedule in the notebook beside a newer version of it. Pure. */
public final class ScheduleComparison {
    private final TalkMatching matching;
    private final ToLongFunction<ImportedTalk> hash;

    private ScheduleComparison(TalkMatching matching, ToLongFunction<ImportedTalk> hash) {
        this.matching = matching;
        this.hash = hash;
    }

    /**
     * Compares.
     *
     * @param known the notebook's talks from the schedule before, withdrawn ones too; without those added by hand
     * @param hash of a talk's imported fields, as {@link KnownTalk#hash} was made
     */
    public static ScheduleComparison of(
            Collection<KnownTalk> known, Collection<ImportedTalk> now, ToLongFunction<ImportedTalk> hash) {
        return new ScheduleComparison(TalkMatching.of(known, now), hash);
    }

    /** By the newer schedule's identities: which talk of the notebook each is. Talks that are new are not in it. */
    public Map<String, KnownTalk> same() {
        Map<String, KnownTalk> same =
                LinkedHashMap.newLinkedHashMap(matching.found().size());
        matching.found().forEach((old, talk) -> same.put(talk.identity(), old));
        return same;
    }

    /** Talks of the notebook that the newer schedule no longer has. */
    public List<KnownTalk> gone() {
        return List.copyOf(matching.gone());
    }

    /** Whether the newer schedule changes nothing about any talk. */
    public boolean isUnchanged() {
        return matching.come().isEmpty()
                && matching.gone().stream().allMatch(old -> old.withdrawn() && !matching.isDisplaced(old))
                && matching.found().entrySet().stream().allMatch(pair -> isSame(pair.getKey(), pair.getValue()));
    }

    private boolean isSame(KnownTalk old, ImportedTalk talk) {
        return old.identity().equals(talk.identity())
                && old.withdrawn() == talk.cancelled()
                && old.hash() == hash.applyAsLong(talk);
    }

    /** Why a talk that is gone is to be withdrawn. */
    public Withdrawal whyGone(KnownTalk talk) {
        return isDisplaced(talk) ? Withdrawal.DISPLACED : Withdrawal.GONE;
    }

    /** Whether the source's name for this talk, which is gone, now belongs to another one. */
    public boolean isDisplaced(KnownTalk talk) {
        return matching.isDisplaced(talk);
    }

    /**
     * All that is different: first what the user has something on, then by kind and time.
     *
     * @param isUsers whether the user has something on a talk
     */
    public List<TalkChange> changes(Predicate<TalkId> isUsers) {
        List<TalkChange> changes = new ArrayList<>();
        matching.found().forEach((old, talk) -> {
            Set<TalkChange.Kind> kinds = kinds(old, talk);
            if (!kinds.isEmpty()) {
                String reason = kinds.contains(TalkChange.Kind.WITHDRAWN) ? Withdrawal.CANCELLED.words() : "";
                changes.add(new TalkChange(kinds, Optional.of(old), Optional.of(talk), reason, isUsers.test(old.id())));
            }
        });
        for (KnownTalk old : matching.gone()) {
            if (!old.withdrawn()) {
                changes.add(new TalkChange(
                        EnumSet.of(TalkChange.Kind.WITHDRAWN),
                        Optional.of(old),
                        Optional.empty(),
                        whyGone(old).words(),
                        isUsers.test(old.id())));
            }
        }
        for (ImportedTalk talk : matching.come()) {
            changes.add(
                    new TalkChange(EnumSet.of(TalkChange.Kind.NEW), Optional.empty(), Optional.of(talk), "", false));
        }
        changes.sort(Comparator.comparing((TalkChange change) -> !change.isUsers())
                .thenComparing(change -> change.kinds().iterator().next())
                .thenComparing(ScheduleComparison::start));
        return changes;
    }

    private Set<TalkChange.Kind> kinds(KnownTalk old, ImportedTalk talk) {
        Set<TalkChange.Kind> kinds = EnumSet.noneOf(TalkChange.Kind.class);
        if (talk.cancelled() != old.withdrawn()) {
            kinds.add(talk.cancelled() ? TalkChange.Kind.WITHDRAWN : TalkChange.Kind.RETURNED);
        }
        if (old.hash() == hash.applyAsLong(talk)) {
            return kinds;
        }
        if (!old.start().equals(talk.start())
                || !old.end().equals(talk.end())
                || !old.room().equals(talk.room())) {
            kinds.add(TalkChange.Kind.MOVED);
        }
        if (!old.title().equals(talk.title())) {
            kinds.add(TalkChange.Kind.RENAMED);
        }
        if (!old.speakers()
                .equals(talk.people().stream().map(ImportedPerson::name).toList())) {
            kinds.add(TalkChange.Kind.RE_ATTRIBUTED);
        }
        if (kinds.isEmpty()) {
            kinds.add(TalkChange.Kind.OTHER);
        }
        return kinds;
    }

    private static Instant start(TalkChange change) {
        return change.now()
                .map(ImportedTalk::start)
                .or(() -> change.before().map(KnownTalk::start))
                .orElse(Instant.EPOCH);
    }
}
