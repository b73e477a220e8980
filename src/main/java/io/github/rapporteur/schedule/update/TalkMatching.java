package io.github.rapporteur.schedule.update;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds in a newer schedule the talks that the notebook has, as a person would: by the source's number for the talk, and
 * where that changed or now belongs to another talk, by title and speakers. What could be two talks is neither. Never two
 * talks on one, never one on two.
 */
final class TalkMatching {
    /** Shorter titles ("Keynote", "Lunch break") name many talks. */
    private static final int TELLING_TITLE = 12;

    private static final int TELLING_WORD = 4;

    private final Map<String, KnownTalk> gone = new LinkedHashMap<>();
    private final Map<String, ImportedTalk> come = new LinkedHashMap<>();
    private final Map<KnownTalk, ImportedTalk> found = new LinkedHashMap<>();
    private final Set<KnownTalk> displaced = new HashSet<>();

    private TalkMatching() {}

    /** The matching of all talks; near linear in their number. */
    static TalkMatching of(Collection<KnownTalk> known, Collection<ImportedTalk> now) {
        TalkMatching matching = new TalkMatching();
        now.forEach(talk -> matching.come.put(talk.identity(), talk));
        known.forEach(talk -> matching.gone.put(talk.identity(), talk));
        matching.findByNumber(TalkMatching::isUnchanged);
        matching.findRepeats();
        matching.findBy(TalkMatching::titleAndSpeakers, TalkMatching::titleAndSpeakers, (old, talk) -> true);
        matching.findBy(old -> telling(old.title()), talk -> telling(talk.title()), TalkMatching::mayHaveSpeakersOf);
        matching.findBy(
                old -> speakers(old.speakers()),
                talk -> speakers(names(talk)),
                (old, talk) -> old.start().equals(talk.start()) && shareWord(old.title(), talk.title()));
        matching.findByNumber(TalkMatching::isPlausible);
        now.forEach(talk -> {
            KnownTalk old = matching.gone.get(talk.identity());
            if (old != null) {
                matching.displaced.add(old);
            }
        });
        return matching;
    }

    /** Talks of the notebook with what they are in the newer schedule. */
    Map<KnownTalk, ImportedTalk> found() {
        return found;
    }

    /** Talks of the notebook that the newer schedule no longer has. */
    Collection<KnownTalk> gone() {
        return gone.values();
    }

    /** Talks of the newer schedule that the notebook does not have. */
    Collection<ImportedTalk> come() {
        return come.values();
    }

    /** Whether the source's number for this talk now belongs to another one. */
    boolean isDisplaced(KnownTalk talk) {
        return displaced.contains(talk);
    }

    private static boolean isUnchanged(KnownTalk old, ImportedTalk talk) {
        return old.title().equals(talk.title())
                && (old.speakers().equals(names(talk))
                        || old.speakers().isEmpty()
                        || talk.people().isEmpty());
    }

    /**
     * Whether a talk of the same number may be the same. Sources give numbers away again; a talk of which neither title nor
     * speakers nor place stayed is another.
     */
    private static boolean isPlausible(KnownTalk old, ImportedTalk talk) {
        if (old.title().equals(talk.title()) || shareWord(old.title(), talk.title())) {
            return true;
        }
        boolean bothHaveSpeakers = !old.speakers().isEmpty() && !talk.people().isEmpty();
        if (bothHaveSpeakers) {
            return shareSpeaker(old, talk);
        }
        return old.start().equals(talk.start())
                || (!old.room().isEmpty() && old.room().equals(talk.room()));
    }

    private void findByNumber(BiPredicate<KnownTalk, ImportedTalk> fits) {
        for (KnownTalk old : List.copyOf(gone.values())) {
            ImportedTalk talk = come.get(old.identity());
            if (talk != null && fits.test(old, talk)) {
                pair(old, talk);
            }
        }
    }

    private void findRepeats() {
        if (gone.isEmpty() || come.isEmpty()) {
            return;
        }
        Map<String, Instant> before = new HashMap<>();
        gone.forEach((identity, talk) -> before.put(identity, talk.start()));
        Map<String, Instant> now = new HashMap<>();
        come.forEach((identity, talk) -> now.put(identity, talk.start()));
        RepeatedTalks.found(before, now).forEach((identity, newIdentity) -> {
            KnownTalk old = Objects.requireNonNull(gone.get(identity));
            ImportedTalk talk = Objects.requireNonNull(come.get(newIdentity));
            if (isPlausible(old, talk)) {
                pair(old, talk);
            }
        });
    }

    /** Pairs what has the same key; an empty key is none. */
    private void findBy(
            Function<KnownTalk, String> oldKey,
            Function<ImportedTalk, String> key,
            BiPredicate<KnownTalk, ImportedTalk> fits) {
        if (gone.isEmpty() || come.isEmpty()) {
            return;
        }
        Map<String, List<KnownTalk>> old = new LinkedHashMap<>();
        for (KnownTalk talk : gone.values()) {
            old.computeIfAbsent(oldKey.apply(talk), none -> new ArrayList<>(1)).add(talk);
        }
        Map<String, List<ImportedTalk>> now = new HashMap<>();
        for (ImportedTalk talk : come.values()) {
            now.computeIfAbsent(key.apply(talk), none -> new ArrayList<>(1)).add(talk);
        }
        old.forEach((word, talks) -> {
            List<ImportedTalk> candidates = now.get(word);
            if (!word.isEmpty() && candidates != null) {
                pairEqual(talks, candidates, fits);
            }
        });
    }

    /** The one that kept its start is the same; of the others only as many as there were before can be told apart. */
    private void pairEqual(List<KnownTalk> old, List<ImportedTalk> now, BiPredicate<KnownTalk, ImportedTalk> fits) {
        List<KnownTalk> moved = new ArrayList<>();
        Map<Instant, List<ImportedTalk>> byStart = new HashMap<>();
        now.forEach(talk -> byStart.computeIfAbsent(talk.start(), none -> new ArrayList<>(1))
                .add(talk));
        List<ImportedTalk> free = new ArrayList<>(now);
        for (KnownTalk talk : old) {
            List<ImportedTalk> atStart = byStart.getOrDefault(talk.start(), List.of()).stream()
                    .filter(other -> fits.test(talk, other))
                    .toList();
            boolean isOne = atStart.size() == 1
                    && old.stream()
                                    .filter(other ->
                                            other.start().equals(talk.start()) && fits.test(other, atStart.getFirst()))
                                    .limit(2)
                                    .count()
                            == 1;
            if (isOne) {
                pair(talk, atStart.getFirst());
                free.remove(atStart.getFirst());
            } else {
                moved.add(talk);
            }
        }
        if (moved.size() == free.size()) {
            moved.sort(Comparator.comparing(KnownTalk::start).thenComparing(KnownTalk::room));
            free.sort(Comparator.comparing(ImportedTalk::start).thenComparing(ImportedTalk::room));
            for (int i = 0; i < moved.size(); i++) {
                if (fits.test(moved.get(i), free.get(i))) {
                    pair(moved.get(i), free.get(i));
                }
            }
        }
    }

    private void pair(KnownTalk old, ImportedTalk talk) {
        found.put(old, talk);
        gone.remove(old.identity());
        come.remove(talk.identity());
    }

    private static String titleAndSpeakers(KnownTalk talk) {
        return Fold.fold(talk.title()) + "\n" + speakers(talk.speakers());
    }

    private static String titleAndSpeakers(ImportedTalk talk) {
        return Fold.fold(talk.title()) + "\n" + speakers(names(talk));
    }

    private static String telling(String title) {
        return title.length() < TELLING_TITLE ? "" : Fold.fold(title);
    }

    private static String speakers(Collection<String> names) {
        Set<String> folded = new TreeSet<>();
        names.forEach(name -> folded.add(Fold.fold(name)));
        return String.join("\n", folded);
    }

    private static List<String> names(ImportedTalk talk) {
        return talk.people().stream().map(ImportedPerson::name).toList();
    }

    private static boolean mayHaveSpeakersOf(KnownTalk old, ImportedTalk talk) {
        return old.speakers().isEmpty() || talk.people().isEmpty() || shareSpeaker(old, talk);
    }

    private static boolean shareSpeaker(KnownTalk old, ImportedTalk talk) {
        Set<String> names = new HashSet<>();
        old.speakers().forEach(name -> names.add(Fold.fold(name)));
        return names(talk).stream().map(Fold::fold).anyMatch(names::contains);
    }

    private static boolean shareWord(String one, String two) {
        Set<String> words = new HashSet<>(Fold.words(one));
        return Fold.words(two).stream().anyMatch(word -> word.length() >= TELLING_WORD && words.contains(word));
    }
}
