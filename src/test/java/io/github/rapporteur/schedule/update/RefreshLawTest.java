package io.github.rapporteur.schedule.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * The law of a refresh, in a real notebook: whatever organisers do to a schedule, every note, star, rating and verdict is
 * still there, and stands on the talk that it was written on. Where that talk is no longer to be known the talk is
 * withdrawn, with the reason, and was announced as that. On another talk it may only be where a person could not tell
 * either, see {@link Likeness#couldBe}. And where one talk before and one talk now could be the same and no others could
 * be taken for either of them, it must be found.
 */
class RefreshLawTest {
    private static final Path CORPUS = Path.of("..", "shared", "corpus");
    private static final List<String> REAL = List.of(
            "frab-xml/31c3-2014.xml",
            "frab-xml/38c3-2024-everything.xml",
            "frab-xml/fosdem-2024.xml",
            "frab-json/cccamp-2019-frab.json");
    /** More of them in the long run. */
    private static final int SCRIPTS = Integer.getInteger("rapporteur.edits", 1);

    private static final List<Star> STARS = List.of(Star.MUST, Star.MAYBE, Star.LATER);
    private static final int TALKS_OF_A_REAL_SCHEDULE = 120;

    private final Path folder = newFolder();
    private final OpenNotebook notebook = OpenNotebook.open(folder.resolve("law"), true);
    private int conferences;

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("refresh-law");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterProperty
    void close() throws IOException {
        notebook.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void inventedScheduleKeepsTheLaw(@ForAll long seed) {
        for (int script = 0; script < SCRIPTS; script++) {
            Random random = new Random(seed + script);
            check(EditedSchedule.invented(random, 1 + random.nextInt(60)), random);
        }
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void realScheduleKeepsTheLaw(@ForAll long seed) throws Exception {
        for (int script = 0; script < SCRIPTS; script++) {
            Random random = new Random(seed + script);
            List<ImportedTalk> talks = real(REAL.get(random.nextInt(REAL.size())));
            int first = random.nextInt(Math.max(1, talks.size() - TALKS_OF_A_REAL_SCHEDULE));
            int last = Math.min(talks.size(), first + TALKS_OF_A_REAL_SCHEDULE);
            check(new EditedSchedule(random, talks.subList(first, last)), random);
        }
    }

    private void check(EditedSchedule schedule, Random random) {
        String source = "law-" + conferences++;
        ConferenceId conference = notebook.schedule()
                .store(schedule(source, schedule.talks()), Optional.empty(), source)
                .conference();
        Map<TalkId, String> numbers = new HashMap<>();
        takeNumbers(conference, schedule.talks(), numbers);
        Map<TalkId, TalkState> users = write(conference, random);
        for (int version = 0; version < 1 + random.nextInt(3); version++) {
            Map<TalkId, Talk> before = talks(conference);
            schedule.edit();
            ImportedSchedule newer = schedule(source, schedule.talks());
            List<TalkChange> announced = notebook.schedule().changes(newer, conference);
            notebook.schedule().store(newer, Optional.of(conference), source);
            assertNothingIsLost(conference, users);
            new Step(before, numbers, schedule.talks(), talks(conference))
                    .check(notebook.schedule().whyWithdrawn(conference), announced, users);
            takeNumbers(conference, schedule.talks(), numbers);
        }
    }

    /** Something of the user's on every second talk or so. */
    private Map<TalkId, TalkState> write(ConferenceId conference, Random random) {
        for (Talk talk : talks(conference).values()) {
            switch (random.nextInt(6)) {
                case 0 -> notebook.schedule().star(talk.id(), STARS.get(random.nextInt(STARS.size())));
                case 1 -> notebook.schedule().rate(talk.id(), 1 + random.nextInt(5), "of " + talk.id());
                case 2 ->
                    notebook.notes()
                            .save(
                                    new NoteSubject.OfTalk(talk.id()),
                                    notebook.people().me(),
                                    noteOf(talk.id()));
                default -> {
                    // Nothing.
                }
            }
        }
        return notebook.schedule().states(conference);
    }

    private static String noteOf(TalkId talk) {
        return "What was said in " + talk + "\n\n> Words.\n> — Ada Hoek\n";
    }

    private void assertNothingIsLost(ConferenceId conference, Map<TalkId, TalkState> users) {
        Map<TalkId, TalkState> now = notebook.schedule().states(conference);
        assertThat(now.keySet()).isEqualTo(users.keySet());
        users.forEach((talk, state) -> {
            TalkState still = Objects.requireNonNull(now.get(talk));
            assertThat(still.star()).isEqualTo(state.star());
            assertThat(still.rating()).isEqualTo(state.rating());
            assertThat(still.verdict()).isEqualTo(state.verdict());
            assertThat(still.notes()).isEqualTo(state.notes());
            if (state.notes() > 0) {
                assertThat(notebook.notes()
                                .find(
                                        new NoteSubject.OfTalk(talk),
                                        notebook.people().me())
                                .map(Note::text))
                        .contains(noteOf(talk));
            }
        });
    }

    /** Talks that are in the schedule have its numbers from now on, and others have these no longer. */
    private void takeNumbers(ConferenceId conference, List<ImportedTalk> now, Map<TalkId, String> numbers) {
        Map<String, String> byAddress = new HashMap<>();
        now.forEach(talk -> byAddress.put(talk.url(), talk.identity()));
        numbers.values().removeIf(byAddress::containsValue);
        talks(conference).values().stream()
                .filter(talk -> !talk.withdrawn())
                .forEach(talk -> numbers.put(talk.id(), byAddress.get(talk.url())));
    }

    private Map<TalkId, Talk> talks(ConferenceId conference) {
        Map<TalkId, Talk> talks = new LinkedHashMap<>();
        notebook.schedule().talks(conference).forEach(talk -> talks.put(talk.id(), talk));
        return talks;
    }

    /**
     * One refresh.
     *
     * @param before the notebook's talks before it
     * @param numbers what the schedule called them; without those whose number another talk has got
     * @param now the newer schedule
     * @param after the notebook's talks after it
     */
    private record Step(
            Map<TalkId, Talk> before, Map<TalkId, String> numbers, List<ImportedTalk> now, Map<TalkId, Talk> after) {
        void check(Map<TalkId, String> reasons, List<TalkChange> announced, Map<TalkId, TalkState> users) {
            Map<TalkId, Likeness> old = new HashMap<>();
            before.forEach((id, talk) -> old.put(id, likeness(talk)));
            Map<String, Likeness> likenesses = new HashMap<>();
            now.forEach(talk -> likenesses.put(talk.url(), Likeness.of(talk)));
            before.forEach((id, talk) -> {
                Talk then = Objects.requireNonNull(after.get(id), "the talk itself");
                Likeness was = Objects.requireNonNull(old.get(id));
                String which = talk.title() + " " + talk.speakerNames() + ", " + numbers.get(id);
                if (then.withdrawn()) {
                    assertThat(reasons.get(id)).as(which).isNotBlank();
                    assertThat(talk.withdrawn() || isAnnounced(id, users, announced))
                            .as(which)
                            .isTrue();
                    Likeness same = likenesses.get(talk.url());
                    assertThat(same != null && isPlain(was, same, old, likenesses))
                            .as("%s could be found, as %s", which, same)
                            .isFalse();
                } else if (!then.url().equals(talk.url())) {
                    assertThat(was.couldBe(Objects.requireNonNull(likenesses.get(then.url()))))
                            .as("%s is now %s by %s, which is another talk", which, then.title(), then.speakerNames())
                            .isTrue();
                }
            });
        }

        private static boolean isAnnounced(TalkId id, Map<TalkId, TalkState> users, List<TalkChange> announced) {
            return announced.stream()
                    .filter(change -> change.talk().filter(id::equals).isPresent())
                    .anyMatch(change -> change.kinds().contains(TalkChange.Kind.WITHDRAWN)
                            && !change.reason().isBlank()
                            && change.isUsers() == users.containsKey(id));
        }

        /** Whether these two could be the same and nothing else could be taken for either of them. */
        private static boolean isPlain(
                Likeness talk, Likeness same, Map<TalkId, Likeness> before, Map<String, Likeness> now) {
            return talk.couldBe(same)
                    && now.values().stream().filter(talk::couldBe).limit(2).count() == 1
                    && before.values().stream()
                                    .filter(other -> other.couldBe(same))
                                    .limit(2)
                                    .count()
                            == 1;
        }

        private Likeness likeness(Talk talk) {
            return Likeness.of(
                    numbers.getOrDefault(talk.id(), "nothing any more"),
                    talk.title(),
                    talk.speakers().stream().map(Speaker::name).toList(),
                    talk.start(),
                    talk.room());
        }
    }

    private static ImportedSchedule schedule(String title, List<ImportedTalk> talks) {
        return new ImportedSchedule(
                "frab XML",
                title,
                "",
                "",
                ZoneId.of("UTC"),
                talks.stream()
                        .map(ImportedTalk::room)
                        .filter(room -> !room.isEmpty())
                        .distinct()
                        .toList(),
                1,
                talks,
                List.of());
    }

    private static List<ImportedTalk> real(String file) throws Exception {
        if (!Files.isRegularFile(CORPUS.resolve(file))) {
            return List.of();
        }
        return new ScheduleImporter()
                .read(
                        ScheduleSource.ofFile(CORPUS.resolve(file)),
                        ImportOptions.defaults().withFallbackZone(ZoneOffset.UTC),
                        WorkMonitor.none())
                .talks();
    }
}
