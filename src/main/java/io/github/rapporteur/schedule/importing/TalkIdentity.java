package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives each talk the name it keeps over all versions of a schedule: guid or uid, else code, else address, else title and
 * speakers. A key that talks with different titles share says nothing and is passed over; repeats of one talk get the
 * start behind it, all of them, so that the order in the file does not matter.
 */
final class TalkIdentity {
    private final Set<String> uselessUids;
    private final Set<String> uselessCodes;
    private final Set<String> uselessUrls;

    private TalkIdentity(List<TalkDraft> talks) {
        uselessUids = sharedByTitles(talks, talk -> talk.uid);
        uselessCodes = sharedByTitles(talks, talk -> talk.code);
        uselessUrls = sharedByTitles(talks, talk -> talk.url);
    }

    /** The finished talks, in the same order, each with an identity of its own and titles of a bearable length. */
    static List<ImportedTalk> finish(List<TalkDraft> talks, Warnings warnings) {
        for (TalkDraft talk : talks) {
            talk.title = Titles.shortened(talk.title, warnings);
            talk.subtitle = Titles.shortened(talk.subtitle, warnings);
        }
        TalkIdentity identity = new TalkIdentity(talks);
        List<String> names = new ArrayList<>(talks.size());
        Map<String, Integer> uses = new HashMap<>(talks.size() * 2);
        for (TalkDraft talk : talks) {
            String name = identity.nameOf(talk);
            names.add(name);
            uses.merge(name, 1, Integer::sum);
        }
        Set<String> taken = new HashSet<>(talks.size() * 2);
        Map<String, Integer> numbers = new HashMap<>();
        List<ImportedTalk> finished = new ArrayList<>(talks.size());
        for (int i = 0; i < talks.size(); i++) {
            TalkDraft talk = talks.get(i);
            String name = names.get(i);
            if (uses.getOrDefault(name, 0) > 1) {
                name = name + "@" + talk.start;
            }
            finished.add(talk.finished(free(name, talk.room, taken, numbers)));
        }
        return finished;
    }

    private String nameOf(TalkDraft talk) {
        if (!talk.uid.isEmpty() && !uselessUids.contains(talk.uid)) {
            return talk.uid;
        }
        if (!talk.code.isEmpty() && !uselessCodes.contains(talk.code)) {
            return "code:" + talk.code;
        }
        if (!talk.url.isEmpty() && !uselessUrls.contains(talk.url)) {
            return "url:" + talk.url;
        }
        StringBuilder name = new StringBuilder("title:").append(talk.title);
        for (ImportedPerson person : talk.people()) {
            name.append('|').append(person.name());
        }
        return name.toString();
    }

    /** The numbers given so far are kept, so that many talks of one name do not try all of them anew. */
    private static String free(String name, String room, Set<String> taken, Map<String, Integer> numbers) {
        if (taken.add(name)) {
            return name;
        }
        String inRoom = name + "#" + room;
        String candidate = inRoom;
        while (!taken.add(candidate)) {
            candidate = inRoom + "#" + (1 + numbers.merge(inRoom, 1, Integer::sum));
        }
        return candidate;
    }

    private static Set<String> sharedByTitles(List<TalkDraft> talks, Function<TalkDraft, String> key) {
        Map<String, String> titles = new HashMap<>(talks.size() * 2);
        Set<String> shared = new HashSet<>();
        for (TalkDraft talk : talks) {
            String value = key.apply(talk);
            if (!value.isEmpty()) {
                String other = titles.putIfAbsent(value, talk.title);
                if (other != null && !other.equals(talk.title)) {
                    shared.add(value);
                }
            }
        }
        return shared;
    }
}
