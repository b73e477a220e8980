package io.github.rapporteur.quotes;

import io.github.rapporteur.common.text.Folding;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes of a conference are wanted. An empty set wants all. Case and accents never matter. Immutable, any thread.
 *
 * @param words each of them must stand in the words, the names, the tags or the talk's title; parts of words do
 * @param people folded names
 * @param tags folded
 * @param exact word for word, or from memory; null for both
 * @param best only those with a star
 */
public record WallFilter(
        String words,
        Set<Role> roles,
        Set<String> people,
        Set<String> tags,
        Set<NoteSubject> talks,
        @Nullable Boolean exact,
        OffRecord offRecord,
        boolean best) {
    /** What becomes of quotes off the record. */
    public enum OffRecord {
        SHOWN,
        HIDDEN,
        ONLY
    }

    /** Wants every quote. */
    public static final WallFilter ALL =
            new WallFilter("", Set.of(), Set.of(), Set.of(), Set.of(), null, OffRecord.SHOWN, false);

    /** Keeps its own sets. */
    public WallFilter {
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
        tags = Set.copyOf(tags);
        talks = Set.copyOf(talks);
    }

    /** The same with other words. */
    public WallFilter withWords(String now) {
        return new WallFilter(now, roles, people, tags, talks, exact, offRecord, best);
    }

    /** The same with or without a role. */
    public WallFilter with(Role role, boolean wanted) {
        return new WallFilter(words, changed(roles, role, wanted), people, tags, talks, exact, offRecord, best);
    }

    /** The same with or without a person. */
    public WallFilter withPerson(String name, boolean wanted) {
        return new WallFilter(
                words, roles, changed(people, Folding.fold(name), wanted), tags, talks, exact, offRecord, best);
    }

    /** The same with or without a tag. */
    public WallFilter withTag(String tag, boolean wanted) {
        return new WallFilter(
                words, roles, people, changed(tags, Folding.fold(tag), wanted), talks, exact, offRecord, best);
    }

    /** The same with or without a talk. */
    public WallFilter withTalk(NoteSubject talk, boolean wanted) {
        return new WallFilter(words, roles, people, tags, changed(talks, talk, wanted), exact, offRecord, best);
    }

    /** The same with other exactness. */
    public WallFilter withExact(@Nullable Boolean now) {
        return new WallFilter(words, roles, people, tags, talks, now, offRecord, best);
    }

    /** The same with something else done about quotes off the record. */
    public WallFilter withOffRecord(OffRecord now) {
        return new WallFilter(words, roles, people, tags, talks, exact, now, best);
    }

    /** The same, of the best only or of all. */
    public WallFilter withBest(boolean now) {
        return new WallFilter(words, roles, people, tags, talks, exact, offRecord, now);
    }

    /** Whether a quote is wanted. */
    public boolean wants(Foldable quote) {
        WallQuote said = quote.quote();
        return (roles.isEmpty() || roles.contains(said.role()))
                && (people.isEmpty() || quote.people().stream().anyMatch(people::contains))
                && (tags.isEmpty() || quote.tags().stream().anyMatch(tags::contains))
                && (talks.isEmpty() || talks.contains(said.place().subject()))
                && (exact == null || exact == said.exact())
                && (offRecord == OffRecord.SHOWN || (offRecord == OffRecord.ONLY) == said.isPrivate())
                && (!best || said.starred())
                && holdsWords(quote.all());
    }

    private boolean holdsWords(String folded) {
        for (String word : Folding.fold(words).split(" ", -1)) {
            if (!folded.contains(word.startsWith("#") ? word.substring(1) : word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A quote made ready for filters, as folding takes longer than comparing.
     *
     * @param people folded
     * @param tags folded
     * @param all everything that words are looked for in, folded
     */
    public record Foldable(WallQuote quote, List<String> people, List<String> tags, String all) {
        /** Folds a quote. */
        public static Foldable of(WallQuote quote) {
            List<String> people = quote.people().stream().map(Folding::fold).toList();
            List<String> tags = quote.tags().stream().map(Folding::fold).toList();
            String all = String.join(
                    "\n",
                    Folding.fold(quote.words()),
                    String.join("\n", people),
                    String.join("\n", tags),
                    Folding.fold(quote.place().title()));
            return new Foldable(quote, people, tags, all);
        }
    }

    private static <T> Set<T> changed(Set<T> before, T one, boolean wanted) {
        Set<T> now = new HashSet<>(before);
        if (wanted) {
            now.add(one);
        } else {
            now.remove(one);
        }
        return now;
    }
}
