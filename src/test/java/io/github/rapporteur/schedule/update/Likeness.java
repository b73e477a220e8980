package io.github.rapporteur.schedule.update;

import io.github.rapporteur.common.text.Fold;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person sees of a talk in two versions of a schedule, and whether they could take one for the other.
 *
 * @param number what the schedule calls it, without the start that tells repeats apart
 * @param words those of the title that say something: four letters or more
 */
record Likeness(String number, String title, Set<String> words, Set<String> speakers, Instant start, String room) {
    private static final int TELLING_TITLE = 12;
    private static final int TELLING_WORD = 4;

    static Likeness of(ImportedTalk talk) {
        return of(
                talk.identity(),
                talk.title(),
                talk.people().stream().map(ImportedPerson::name).toList(),
                talk.start(),
                talk.room());
    }

    static Likeness of(String identity, String title, List<String> speakers, Instant start, String room) {
        return new Likeness(
                identity.replaceFirst("(?s)@[+-]?\\d{4,}-\\d\\d-\\d\\dT[\\d:.]+Z(?:#.*)?$", ""),
                Fold.fold(title),
                Fold.words(title).stream()
                        .filter(word -> word.length() >= TELLING_WORD)
                        .collect(Collectors.toSet()),
                speakers.stream().map(Fold::fold).collect(Collectors.toSet()),
                start,
                room);
    }

    /**
     * Whether a person who has both before them, and nothing else, could say that they are one talk:
     *
     * <ul>
     *   <li>title and speakers are the same; or
     *   <li>a title of twelve letters or more is the same, and the speakers do not contradict: one of them is in both, or
     *       one version names none; or
     *   <li>speakers and start are the same and the titles share a telling word; or
     *   <li>the number is the same and something speaks for it: the title, a telling word of it, or a speaker; where one
     *       version names no speaker, the start or the room are enough.
     * </ul>
     */
    boolean couldBe(Likeness other) {
        boolean isSameTitle = title.equals(other.title);
        boolean isSamePeople = speakers.equals(other.speakers);
        boolean sharesWord = shares(words, other.words);
        boolean sharesSpeaker = shares(speakers, other.speakers);
        boolean lacksSpeakers = speakers.isEmpty() || other.speakers.isEmpty();
        if (isSameTitle && (isSamePeople || (title.length() >= TELLING_TITLE && (lacksSpeakers || sharesSpeaker)))) {
            return true;
        }
        if (isSamePeople && !speakers.isEmpty() && start.equals(other.start) && sharesWord) {
            return true;
        }
        boolean isSamePlace = start.equals(other.start) || (!room.isEmpty() && room.equals(other.room));
        return number.equals(other.number)
                && (isSameTitle || sharesWord || sharesSpeaker || (lacksSpeakers && isSamePlace));
    }

    private static boolean shares(Collection<String> some, Collection<String> others) {
        return !Collections.disjoint(some, others);
    }
}
