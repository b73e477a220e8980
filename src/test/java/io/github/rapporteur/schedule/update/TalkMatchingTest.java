package io.github.rapporteur.schedule.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which talk of a newer schedule is which of the notebook's. */
class TalkMatchingTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final List<String> FOLDERS = List.of(
            "devoxx-cfp/voxxrin-devoxx-be-2022",
            "hackertracker/defcon27-2019",
            "open-event/fossasia-2016",
            "yaml/zeppelin-bytebay-2018");

    @Test
    void sameNumberIsTheSameTalkWithAnotherTitleOrOtherSpeakers() {
        KnownTalk old = known("a", "Knots for sailors", 9, "Hall", "Ada Hoek");
        assertThat(match(old, talk("a", "Bends and hitches", 10, "Room", "Ada Hoek")))
                .containsExactly(Map.entry("a", "a"));
        assertThat(match(old, talk("a", "Knots for everybody", 10, "Room", "Bo Lind")))
                .containsExactly(Map.entry("a", "a"));
    }

    @Test
    void numberGivenToAnotherTalkDoesNotCarryTheNoteAlong() {
        KnownTalk old = known("7", "Knots for sailors", 9, "Hall", "Ada Hoek");
        ImportedTalk other = talk("7", "Baking bread", 9, "Hall", "Bo Lind");
        TalkMatching matching = TalkMatching.of(List.of(old), List.of(other));
        assertThat(matching.found()).isEmpty();
        assertThat(matching.gone()).containsExactly(old);
        assertThat(matching.come()).containsExactly(other);
        assertThat(matching.isDisplaced(old)).isTrue();
    }

    @Test
    void talkIsFoundUnderItsNewNumberThoughAnotherHasTheOldOne() {
        KnownTalk knots = known("1", "Knots for sailors", 9, "Hall", "Ada Hoek");
        KnownTalk bread = known("2", "Baking bread", 10, "Hall", "Bo Lind");
        assertThat(match(
                        List.of(knots, bread),
                        List.of(
                                talk("1", "Baking bread", 10, "Hall", "Bo Lind"),
                                talk("2", "Knots for sailors", 9, "Hall", "Ada Hoek"))))
                .containsOnly(Map.entry("1", "2"), Map.entry("2", "1"));
    }

    @Test
    void shortTitleAloneNamesNoTalk() {
        KnownTalk old = known("a", "Keynote", 9, "Hall");
        assertThat(match(old, talk("b", "Keynote", 11, "Hall", "Bo Lind"))).isEmpty();
    }

    @Test
    void ofTwoThatCouldBeItNoneIs() {
        KnownTalk old = known("a", "Knots for sailors", 9, "Hall", "Ada Hoek");
        assertThat(match(
                        List.of(old),
                        List.of(
                                talk("b", "Knots for sailors", 10, "Hall", "Ada Hoek"),
                                talk("c", "Knots for sailors", 11, "Hall", "Ada Hoek"))))
                .isEmpty();
    }

    @Test
    void ofTwoTheOneThatKeptItsStartIsIt() {
        KnownTalk old = known("a", "Knots for sailors", 9, "Hall", "Ada Hoek");
        assertThat(match(
                        List.of(old),
                        List.of(
                                talk("b", "Knots for sailors", 10, "Hall", "Ada Hoek"),
                                talk("c", "Knots for sailors", 9, "Room", "Ada Hoek"))))
                .containsExactly(Map.entry("a", "c"));
    }

    /** Somebody who is in two talks at once: their other talk has nothing to do with this one. */
    @Test
    void renamedTalkIsFoundThoughItsSpeakerHasAnotherAtThatTime() {
        List<KnownTalk> old =
                List.of(known("a", "Tides", 9, "Hall", "Gro Weiß"), known("b", "Baking bread", 9, "Room", "Gro Weiß"));
        assertThat(match(old, List.of(talk("c", "Tides and watch", 9, "Hall", "Gro Weiß"))))
                .containsOnly(Map.entry("a", "c"));
    }

    @Test
    void otherSpeakersWithTheSameTitleAreAnotherTalk() {
        KnownTalk old = known("a", "The state of the project", 9, "Hall", "Ada Hoek");
        assertThat(match(old, talk("b", "The state of the project", 9, "Hall", "Bo Lind")))
                .isEmpty();
    }

    /** Whatever is done to a schedule, each talk is found where it was put, or is gone; never on another. */
    @Property(tries = 300)
    void everyTalkIsFoundWhereItWasPutOrIsGone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        List<KnownTalk> known = new ArrayList<>();
        List<ImportedTalk> now = new ArrayList<>();
        boolean newNumbers = random.nextInt(3) == 0;
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        Map<String, String> expected = new HashMap<>();
        for (int i = 0; i < size; i++) {
            String title = "Wondrous thing" + i + " explained" + i;
            String speaker = "Speaker Number" + i;
            int hour = 8 + random.nextInt(10);
            known.add(known(String.valueOf(i), title, hour, "Hall", speaker));
            String number = newNumbers ? String.valueOf(numbers.get(i)) : String.valueOf(i);
            switch (random.nextInt(6)) {
                case 0 -> {
                    // Dropped.
                }
                case 1 -> {
                    now.add(talk(number, title, 8 + random.nextInt(10), "Room " + random.nextInt(5), speaker));
                    expected.put(String.valueOf(i), number);
                }
                case 2 -> {
                    now.add(talk(number, "Retold" + i + ": " + title, hour, "Hall", speaker));
                    expected.put(String.valueOf(i), number);
                }
                case 3 -> {
                    now.add(talk(number, title, hour, "Hall", speaker, "Guest Number" + i));
                    expected.put(String.valueOf(i), number);
                }
                default -> {
                    now.add(talk(number, title, hour, "Hall", speaker));
                    expected.put(String.valueOf(i), number);
                }
            }
        }
        for (int i = 0; i < random.nextInt(5); i++) {
            now.add(talk("new" + i, "Fresh matter" + i, 12, "Hall", "Newcomer" + i));
        }
        Collections.shuffle(now, random);
        Map<String, String> found = match(known, now);
        assertThat(new HashSet<>(found.values())).hasSameSizeAs(found.keySet());
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** All files of the corpus that could be schedules, and the folders that are one. */
    static Stream<String> realSchedules() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return Stream.of("no corpus");
        }
        try (Stream<Path> files = Files.walk(CORPUS)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> CORPUS.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/") && !name.matches("(?:slack|discord)/.*"))
                    .sorted()
                    .toList();
            return Stream.concat(FOLDERS.stream(), names.stream());
        }
    }

    /**
     * Of a real schedule whose numbers all change, or are given to other talks, 99 of 100 talks are found again by title
     * and speakers, where these name one talk only; none is taken for another.
     */
    @ParameterizedTest
    @MethodSource("realSchedules")
    void realScheduleWithOtherNumbersIsFoundAgain(String file) throws Exception {
        List<ImportedTalk> talks = real(file);
        List<KnownTalk> known = talks.stream().map(TalkMatchingTest::known).toList();
        Map<String, Long> uses =
                known.stream().collect(Collectors.groupingBy(TalkMatchingTest::words, Collectors.counting()));
        long unique = uses.values().stream().filter(number -> number == 1).count();
        Assumptions.assumeTrue(unique > 0, "no talk has a title and speakers of its own");
        List<String> numbers =
                new ArrayList<>(talks.stream().map(ImportedTalk::identity).toList());
        Collections.rotate(numbers, 1);
        for (boolean given : List.of(false, true)) {
            List<ImportedTalk> now = new ArrayList<>();
            for (int i = 0; i < talks.size(); i++) {
                now.add(numbered(talks.get(i), given ? numbers.get(i) : "n" + i));
            }
            Map<KnownTalk, ImportedTalk> found = TalkMatching.of(known, now).found();
            String how = given ? "numbers given to other talks" : "new numbers";
            assertThat(found)
                    .as(how)
                    .allSatisfy((old, talk) -> assertThat(words(known(talk))).isEqualTo(words(old)));
            long right = found.keySet().stream()
                    .filter(old -> uses.getOrDefault(words(old), 0L) == 1)
                    .count();
            assertThat(right * 100.0 / unique).as(how).isGreaterThanOrEqualTo(99);
        }
    }

    private static String words(KnownTalk talk) {
        return talk.title() + talk.speakers();
    }

    /** Other years are other talks: what recurs under the same title with the same people is a handful. */
    @Test
    void talksOfAnotherYearAreOthers() throws Exception {
        List<KnownTalk> known = real("frab-xml/fosdem-2016.xml").stream()
                .map(TalkMatchingTest::known)
                .toList();
        List<ImportedTalk> now = real("frab-xml/fosdem-2024.xml");
        TalkMatching matching = TalkMatching.of(known, now);
        assertThat(matching.found())
                .allSatisfy((old, talk) -> assertThat(talk.title()).isEqualToIgnoringCase(old.title()));
        assertThat(matching.found().size()).isLessThan(known.size() / 100);
    }

    private static List<ImportedTalk> real(String file) throws Exception {
        Assumptions.assumeTrue(Files.exists(CORPUS.resolve(file)), "no corpus beside the project");
        try {
            return new ScheduleImporter()
                    .read(
                            ScheduleSource.ofFile(CORPUS.resolve(file)),
                            ImportOptions.defaults().withFallbackZone(ZoneOffset.UTC),
                            WorkMonitor.none())
                    .talks();
        } catch (FileFormatException e) {
            return Assumptions.abort("is no schedule by itself: " + e.getMessage());
        }
    }

    private static Map<String, String> match(KnownTalk known, ImportedTalk now) {
        return match(List.of(known), List.of(now));
    }

    /** Identities before with those now. */
    private static Map<String, String> match(List<KnownTalk> known, List<ImportedTalk> now) {
        Map<String, String> found = new HashMap<>();
        TalkMatching.of(known, now).found().forEach((old, talk) -> found.put(old.identity(), talk.identity()));
        return found;
    }

    private static KnownTalk known(ImportedTalk talk) {
        return new KnownTalk(
                TalkId.next(),
                talk.identity(),
                talk.title(),
                talk.people().stream().map(ImportedPerson::name).toList(),
                talk.start(),
                talk.end(),
                talk.room(),
                false,
                0);
    }

    private static KnownTalk known(String identity, String title, int hour, String room, String... speakers) {
        return known(talk(identity, title, hour, room, speakers));
    }

    private static ImportedTalk talk(String identity, String title, int hour, String room, String... speakers) {
        Instant start = Instant.parse("2026-09-11T00:00:00Z").plusSeconds(hour * 3600L);
        return new ImportedTalk(
                identity,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(1800),
                LocalDate.of(2026, 9, 11),
                room,
                "",
                "",
                "",
                "",
                "",
                Arrays.stream(speakers)
                        .map(name -> new ImportedPerson("", name))
                        .toList(),
                false);
    }

    private static ImportedTalk numbered(ImportedTalk talk, String identity) {
        return new ImportedTalk(
                identity,
                talk.title(),
                talk.subtitle(),
                talk.kind(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.language(),
                talk.url(),
                talk.abstractText(),
                talk.description(),
                talk.people(),
                talk.cancelled());
    }
}
