package io.github.rapporteur.schedule.update;

import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schedule that a script changes as organisers do. A talk's address says which talk it is, whatever else of it changes;
 * no program may read it there.
 */
final class EditedSchedule {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 11);
    private static final List<String> WORDS = List.of(
            "harbour",
            "knots",
            "sailors",
            "lantern",
            "tides",
            "signal",
            "anchor",
            "bread",
            "compass",
            "ropes",
            "night",
            "watch",
            "storm",
            "charts",
            "ballast",
            "winches",
            "ferry",
            "gulls",
            "pilot",
            "moorings",
            "the",
            "of",
            "and",
            "a",
            "how",
            "we",
            "why",
            "not",
            "deep",
            "water");
    private static final List<String> NAMES =
            List.of("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gro", "Ivo", "Jun", "Kai");
    private static final List<String> FAMILIES = List.of("Hoek", "Lind", "Marsh", "Okabe", "Ferrán", "Strøm", "Weiß");
    private static final List<String> RECURRING = List.of("Keynote", "Lunch break", "Lightning talks", "Opening words");

    private final Random random;
    private final List<ImportedTalk> talks;
    private int fresh;

    /** A schedule that somebody else has made; its talks get addresses of their own. */
    EditedSchedule(Random random, List<ImportedTalk> made) {
        this.random = random;
        talks = new ArrayList<>();
        for (ImportedTalk talk : made) {
            talks.add(addressed(talk, "https://conf.example/" + talks.size()));
        }
    }

    /** An invented schedule: few words and few people, so that talks resemble each other. */
    static EditedSchedule invented(Random random, int size) {
        EditedSchedule schedule = new EditedSchedule(random, List.of());
        for (int i = 0; i < size; i++) {
            schedule.talks.add(schedule.talk("id" + i, "https://conf.example/" + i));
        }
        return schedule;
    }

    /** The talks as they are now; identities are distinct. */
    List<ImportedTalk> talks() {
        return List.copyOf(talks);
    }

    /** Changes it in one to five ways. */
    void edit() {
        int edits = 1 + random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            switch (random.nextInt(11)) {
                case 0 -> Collections.shuffle(talks, random);
                case 1 -> some(this::renamed);
                case 2 -> some(this::moved);
                case 3 -> drop();
                case 4 -> duplicateIds();
                case 5 -> changeIdScheme();
                case 6 -> splitDay();
                case 7 -> swapIds();
                case 8 -> some(this::retoldByOthers);
                case 9 -> add();
                default -> some(this::byOthers);
            }
        }
        keepIdentitiesDistinct();
    }

    private interface Edit {
        ImportedTalk of(ImportedTalk talk);
    }

    private void some(Edit edit) {
        int rarity = 1 + random.nextInt(8);
        talks.replaceAll(talk -> random.nextInt(rarity) == 0 ? edit.of(talk) : talk);
    }

    private ImportedTalk renamed(ImportedTalk talk) {
        String title = random.nextBoolean() ? talk.title() + " " + word() : word() + ": " + talk.title();
        return changed(talk, talk.identity(), title, talk.start(), talk.room(), talk.people());
    }

    private ImportedTalk moved(ImportedTalk talk) {
        Instant start = random.nextBoolean()
                ? talk.start()
                : talk.start().plus(Duration.ofMinutes(30L * (random.nextInt(9) - 4)));
        return changed(talk, talk.identity(), talk.title(), start, room(), talk.people());
    }

    private ImportedTalk byOthers(ImportedTalk talk) {
        return changed(talk, talk.identity(), talk.title(), talk.start(), talk.room(), people());
    }

    private ImportedTalk retoldByOthers(ImportedTalk talk) {
        return changed(talk, talk.identity(), title(), talk.start(), talk.room(), people());
    }

    private void drop() {
        int rarity = 2 + random.nextInt(8);
        talks.removeIf(talk -> random.nextInt(rarity) == 0);
    }

    /** An importer passes over a number that talks share, and takes title and speakers. */
    private void duplicateIds() {
        int rarity = 2 + random.nextInt(8);
        talks.replaceAll(talk -> random.nextInt(rarity) == 0 ? numbered(talk, titleAndSpeakers(talk)) : talk);
    }

    private void changeIdScheme() {
        switch (random.nextInt(3)) {
            case 0 -> talks.replaceAll(talk -> numbered(talk, "new" + fresh++));
            case 1 -> talks.replaceAll(talk -> numbered(talk, titleAndSpeakers(talk)));
            default -> {
                List<String> identities = new ArrayList<>(
                        talks.stream().map(ImportedTalk::identity).toList());
                Collections.rotate(identities, 1 + random.nextInt(3));
                for (int i = 0; i < talks.size(); i++) {
                    talks.set(i, numbered(talks.get(i), identities.get(i)));
                }
            }
        }
    }

    private void splitDay() {
        if (!talks.isEmpty()) {
            Instant noon = talks.get(random.nextInt(talks.size())).start();
            talks.replaceAll(talk -> talk.start().isBefore(noon)
                    ? talk
                    : changed(
                            talk,
                            talk.identity(),
                            talk.title(),
                            talk.start().plus(Duration.ofDays(1)),
                            talk.room(),
                            talk.people()));
        }
    }

    private void swapIds() {
        for (int i = 0; i < 1 + talks.size() / 10 && talks.size() > 1; i++) {
            int one = random.nextInt(talks.size());
            int other = random.nextInt(talks.size());
            String identity = talks.get(one).identity();
            talks.set(one, numbered(talks.get(one), talks.get(other).identity()));
            talks.set(other, numbered(talks.get(other), identity));
        }
    }

    private void add() {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            fresh++;
            talks.add(random.nextInt(talks.size() + 1), talk("added" + fresh, "https://conf.example/added" + fresh));
        }
    }

    private void keepIdentitiesDistinct() {
        Set<String> taken = new HashSet<>();
        talks.replaceAll(talk -> {
            String identity = talk.identity();
            while (!taken.add(identity)) {
                identity += "#";
            }
            return numbered(talk, identity);
        });
    }

    private ImportedTalk talk(String identity, String address) {
        Instant start = DAY.plusDays(random.nextInt(2))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofMinutes(8 * 60 + 30L * random.nextInt(20)));
        boolean isRepeated = !talks.isEmpty() && random.nextInt(12) == 0;
        ImportedTalk like = isRepeated ? talks.get(random.nextInt(talks.size())) : null;
        ImportedTalk plain = new ImportedTalk(
                identity, "", "", TalkKind.TALK, start, start, DAY, "", "", "en", address, "", "", List.of(), false);
        return changed(
                plain,
                identity,
                like == null ? title() : like.title(),
                start,
                room(),
                like == null ? people() : like.people());
    }

    private String title() {
        if (random.nextInt(12) == 0) {
            return RECURRING.get(random.nextInt(RECURRING.size()));
        }
        StringBuilder title = new StringBuilder(word());
        for (int i = random.nextInt(5); i > 0; i--) {
            title.append(' ').append(word());
        }
        return title.toString();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String room() {
        return random.nextInt(8) == 0 ? "" : "Room " + random.nextInt(5);
    }

    private List<ImportedPerson> people() {
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            names.add(NAMES.get(random.nextInt(NAMES.size())) + " " + FAMILIES.get(random.nextInt(FAMILIES.size())));
        }
        return names.stream().sorted().map(name -> new ImportedPerson("", name)).toList();
    }

    private static String titleAndSpeakers(ImportedTalk talk) {
        return "title:" + talk.title()
                + talk.people().stream().map(person -> "|" + person.name()).collect(Collectors.joining());
    }

    private static ImportedTalk numbered(ImportedTalk talk, String identity) {
        return changed(talk, identity, talk.title(), talk.start(), talk.room(), talk.people());
    }

    private static ImportedTalk changed(
            ImportedTalk talk, String identity, String title, Instant start, String room, List<ImportedPerson> people) {
        return new ImportedTalk(
                identity,
                title,
                talk.subtitle(),
                talk.kind(),
                start,
                start.plus(Duration.ofMinutes(25)),
                LocalDate.ofInstant(start, ZoneOffset.UTC),
                room,
                talk.track(),
                talk.language(),
                talk.url(),
                talk.abstractText(),
                talk.description(),
                people,
                talk.cancelled());
    }

    private static ImportedTalk addressed(ImportedTalk talk, String address) {
        return new ImportedTalk(
                talk.identity(),
                talk.title(),
                talk.subtitle(),
                talk.kind(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.language(),
                address,
                "",
                "",
                talk.people(),
                talk.cancelled());
    }
}
