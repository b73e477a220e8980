package io.github.rapporteur.storage;

import static io.github.rapporteur.storage.Schedules.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.StoredImport;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.schedule.TalkText;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReimportTest {
    private static final String SOURCE = "https://conf.example/schedule.xml";

    @TempDir
    private Path folder;

    private OpenNotebook notebook;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
    }

    @AfterEach
    void close() {
        notebook.close();
    }

    @Test
    void firstImportStoresEveryField() {
        ImportedTalk imported = talk("a", 9, "Opening", "Ada Lovelace", "Grace Hopper");
        StoredImport stored = store(Schedules.of("Conf", imported), null);

        assertThat(stored).isEqualTo(new StoredImport(stored.conference(), 1, 0, 0));
        Conference conference = notebook.schedule().conferences().getFirst();
        assertThat(conference)
                .isEqualTo(new Conference(
                        stored.conference(),
                        "Conf",
                        ZoneId.of("Europe/Brussels"),
                        "Ghent",
                        "https://conf.example",
                        SOURCE,
                        false));
        Talk talk = only();
        assertThat(talk.title()).isEqualTo("Opening");
        assertThat(talk.start()).isEqualTo(imported.start());
        assertThat(talk.end()).isEqualTo(imported.end());
        assertThat(talk.day()).isEqualTo(Schedules.DAY);
        assertThat(talk.room()).isEqualTo("Main hall");
        assertThat(talk.track()).isEqualTo("Storage");
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ada Lovelace", "Grace Hopper");
        assertThat(notebook.schedule().text(talk.id())).isEqualTo(new TalkText("About Opening", "More about Opening"));
        assertThat(notebook.schedule().findTalk(talk.id())).contains(talk);
        assertThat(notebook.schedule().texts(stored.conference())).containsOnlyKeys(talk.id());
    }

    @Test
    void unchangedScheduleChangesNothing() {
        ImportedSchedule schedule = Schedules.of("Conf", talk("a", 9, "Opening", "Ada"), talk("b", 10, "Middle"));
        ConferenceId conference = store(schedule, null).conference();
        List<Talk> before = notebook.schedule().talks(conference);

        assertThat(store(schedule, conference)).isEqualTo(new StoredImport(conference, 0, 0, 0));
        assertThat(notebook.schedule().talks(conference)).isEqualTo(before);
    }

    @Test
    void talksAreAddedChangedWithdrawnAndReturn() {
        ConferenceId conference = store(
                        Schedules.of("Conf", talk("a", 9, "Opening"), talk("b", 10, "Middle"), talk("c", 11, "End")),
                        null)
                .conference();

        StoredImport second = store(
                Schedules.of("Conf", talk("a", 9, "Opening"), talk("b", 12, "Middle, later"), talk("d", 13, "New")),
                conference);
        assertThat(second).isEqualTo(new StoredImport(conference, 1, 1, 1));
        assertThat(notebook.schedule().talks(conference))
                .extracting(Talk::title, Talk::withdrawn)
                .containsExactly(
                        tuple("Opening", false),
                        tuple("End", true),
                        tuple("Middle, later", false),
                        tuple("New", false));

        StoredImport third = store(
                Schedules.of(
                        "Conf",
                        talk("a", 9, "Opening"),
                        talk("b", 12, "Middle, later"),
                        talk("c", 11, "End"),
                        talk("d", 13, "New")),
                conference);
        assertThat(third).isEqualTo(new StoredImport(conference, 0, 1, 0));
        assertThat(notebook.schedule().talks(conference)).noneMatch(Talk::withdrawn);
    }

    @Test
    void withdrawnTalkKeepsAllThatTheUserWrote() {
        ConferenceId conference = store(
                        Schedules.of("Conf", talk("a", 9, "Opening", "Ada"), talk("b", 10, "Gone")), null)
                .conference();
        Talk gone = notebook.schedule().talks(conference).get(1);
        NoteSubject subject = new NoteSubject.OfTalk(gone.id());
        notebook.schedule().star(gone.id(), Star.MUST);
        notebook.schedule().rate(gone.id(), 4, "worth it");
        notebook.notes().save(subject, "me", "what I heard");

        store(Schedules.of("Conf", talk("a", 9, "Opening", "Ada")), conference);

        assertThat(notebook.schedule().findTalk(gone.id())).map(Talk::withdrawn).contains(true);
        assertThat(notebook.schedule().states(conference))
                .containsEntry(gone.id(), new TalkState(Star.MUST, 4, "worth it", true, 1, 0, 0, 0));
        assertThat(notebook.notes().find(subject, "me"))
                .map(note -> note.text())
                .contains("what I heard");
    }

    @Test
    void changedTalkKeepsItsIdentifierStarAndNote() {
        ConferenceId conference = store(Schedules.of("Conf", talk("a", 9, "Opening", "Ada")), null)
                .conference();
        Talk before = only();
        notebook.schedule().star(before.id(), Star.MAYBE);

        store(Schedules.of("Conf", Schedules.talkIn("Small room", "a", 15, "Grand opening", "Grace")), conference);

        Talk after = only();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.title()).isEqualTo("Grand opening");
        assertThat(after.room()).isEqualTo("Small room");
        assertThat(after.speakerNames()).isEqualTo("Grace");
        assertThat(notebook.schedule().states(conference))
                .containsEntry(after.id(), new TalkState(Star.MAYBE, 0, "", false, 0, 0, 0, 0));
    }

    @Test
    void cancelledTalkIsWithdrawnThoughTheScheduleListsIt() {
        ImportedTalk talk = talk("a", 9, "Opening");
        ConferenceId conference = store(Schedules.of("Conf", talk), null).conference();
        ImportedSchedule cancelled = Schedules.of("Conf", with(talk, List.of(), true));

        assertThat(store(cancelled, conference)).isEqualTo(new StoredImport(conference, 0, 0, 1));
        assertThat(only().withdrawn()).isTrue();
        assertThat(store(cancelled, conference)).isEqualTo(new StoredImport(conference, 0, 0, 0));
    }

    @Test
    void withdrawnTalkSaysWhyAndOneThatReturnedNoLonger() {
        ConferenceId conference = store(
                        Schedules.of(
                                "Conf",
                                talk("a", 9, "Opening"),
                                talk("b", 10, "Middle"),
                                talk("7", 11, "Knots for sailors", "Ada Hoek")),
                        null)
                .conference();
        store(
                Schedules.of(
                        "Conf",
                        with(talk("a", 9, "Opening"), List.of(), true),
                        talk("7", 11, "Baking bread", "Bo Lind")),
                conference);

        assertThat(reasons(conference))
                .hasSize(3)
                .containsEntry("Opening", "cancelled by the conference")
                .containsEntry("Knots for sailors", "its number was given to another talk")
                .hasEntrySatisfying(
                        "Middle",
                        why -> assertThat(why).matches("not in the schedule of \\d{1,2} \\w{3} \\d{4} any more"));

        store(Schedules.of("Conf", talk("a", 9, "Opening"), talk("b", 10, "Middle")), conference);
        assertThat(reasons(conference)).containsOnlyKeys("Knots for sailors", "Baking bread");
    }

    private Map<String, String> reasons(ConferenceId conference) {
        Map<String, String> byTitle = new HashMap<>();
        notebook.schedule()
                .whyWithdrawn(conference)
                .forEach((talk, why) -> byTitle.put(
                        notebook.schedule().findTalk(talk).orElseThrow().title(), why));
        return byTitle;
    }

    @Test
    void correctedNameOfAKnownPersonRenamesTheRecord() {
        ConferenceId conference = store(Schedules.of("Conf", by(new ImportedPerson("7", "Jon Smit"))), null)
                .conference();
        Speaker before = only().speakers().getFirst();

        store(Schedules.of("Conf", by(new ImportedPerson("7", "Jonathan Smit"))), conference);

        assertThat(only().speakers()).containsExactly(new Speaker(before.person(), "Jonathan Smit"));
        assertThat(notebook.people().findByName("jonathan smit")).isPresent();
        assertThat(notebook.people().findByName("Jon Smit")).isEmpty();
    }

    @Test
    void sameNameWithOtherAccentsIsTheSamePerson() {
        store(
                Schedules.of(
                        "Conf",
                        talk("a", 9, "One", "José García"),
                        talk("b", 10, "Two", "Jose Garcia"),
                        talk("c", 11, "Three", "JOSÉ  GARCÍA")),
                null);

        assertThat(notebook.people().people()).hasSize(1);
    }

    @Test
    void newerScheduleFindsItsConferenceBySourceElseByTitleAndDays() {
        ConferenceId conference =
                store(Schedules.of("Conf 2026", talk("a", 9, "Opening")), null).conference();

        assertThat(notebook.schedule().findConferenceOf(Schedules.of("Other"), SOURCE))
                .map(Conference::id)
                .contains(conference);
        assertThat(notebook.schedule()
                        .findConferenceOf(Schedules.of("CONF  2026", talk("x", 20, "Other")), "other.ics"))
                .map(Conference::id)
                .contains(conference);
        assertThat(notebook.schedule().findConferenceOf(Schedules.of("Conf 2027", talk("x", 20, "Other")), "other.ics"))
                .isEmpty();
    }

    @Test
    void anotherConferenceFromTheSameSourceIsNotTakenForTheOld() {
        store(Schedules.of("Conf 2026", talk("a", 9, "Opening")), null);

        assertThat(notebook.schedule()
                        .findConferenceOf(Schedules.of("Conf 2027", later(talk("b", 9, "Opening"))), SOURCE))
                .isEmpty();
        assertThat(notebook.schedule().findConferenceOf(Schedules.of("Conf 2027", talk("b", 9, "Opening")), SOURCE))
                .isPresent();
        assertThat(notebook.schedule()
                        .findConferenceOf(Schedules.of("Conf 2026", later(talk("b", 9, "Opening"))), SOURCE))
                .isPresent();
    }

    @Test
    void talkThatComesToBeRepeatedStaysTheTalkItWas() {
        ConferenceId conference =
                store(Schedules.of("Conf", talk("a", 9, "Opening")), null).conference();
        notebook.schedule().star(only().id(), Star.MUST);
        Talk first = only();

        StoredImport repeated =
                store(Schedules.of("Conf", repeat("a", 9, "Opening"), repeat("a", 15, "Opening")), conference);
        assertThat(repeated.withdrawn()).isZero();
        assertThat(repeated.added()).isEqualTo(1);

        StoredImport moved =
                store(Schedules.of("Conf", repeat("a", 11, "Opening"), repeat("a", 15, "Opening")), conference);
        assertThat(moved.withdrawn()).isZero();
        assertThat(moved.added()).isZero();

        StoredImport once = store(Schedules.of("Conf", talk("a", 11, "Opening")), conference);
        assertThat(once.withdrawn()).isEqualTo(1);
        assertThat(notebook.schedule().talks(conference).stream().filter(talk -> !talk.withdrawn()))
                .extracting(Talk::id)
                .containsExactly(first.id());
        assertThat(notebook.schedule().states(conference).get(first.id()))
                .extracting(TalkState::star)
                .isEqualTo(Star.MUST);
    }

    @Test
    void speakersWhomTheScheduleNumbersAnewKeepTheirNames() {
        ConferenceId conference = store(
                        Schedules.of("Conf", billing(talk("a", 9, "Opening"), "1", "Ada", "2", "Bea")), null)
                .conference();

        store(Schedules.of("Conf", billing(talk("a", 9, "Opening"), "1", "Abe", "2", "Ada", "3", "Bea")), conference);

        assertThat(only().speakers()).extracting(Speaker::name).containsExactly("Abe", "Ada", "Bea");
        assertThat(notebook.people().people()).extracting(Person::name).containsExactly("Abe", "Ada", "Bea");
    }

    private static ImportedTalk repeat(String identity, int hour, String title) {
        ImportedTalk talk = talk(identity, hour, title);
        return talk(identity + "@" + talk.start(), hour, title);
    }

    private static ImportedTalk later(ImportedTalk talk) {
        return new ImportedTalk(
                talk.identity(),
                talk.title(),
                talk.subtitle(),
                talk.kind(),
                talk.start().plus(Duration.ofDays(365)),
                talk.end().plus(Duration.ofDays(365)),
                talk.day().plusDays(365),
                talk.room(),
                talk.track(),
                talk.language(),
                talk.url(),
                talk.abstractText(),
                talk.description(),
                talk.people(),
                talk.cancelled());
    }

    private static ImportedTalk billing(ImportedTalk talk, String... keysAndNames) {
        List<ImportedPerson> people = new ArrayList<>();
        for (int i = 0; i < keysAndNames.length; i += 2) {
            people.add(new ImportedPerson(keysAndNames[i], keysAndNames[i + 1]));
        }
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
                talk.url(),
                talk.abstractText(),
                talk.description(),
                people,
                talk.cancelled());
    }

    @Test
    void failedImportLeavesEverythingAsItWas() {
        ConferenceId conference = store(Schedules.of("Conf", talk("a", 9, "Opening", "Ada")), null)
                .conference();
        List<Talk> before = notebook.schedule().talks(conference);
        ImportedSchedule twice = Schedules.of("Conf", talk("x", 9, "New", "Eve"), talk("x", 10, "Same identity"));

        assertThat(catchThrowable(() -> store(twice, conference))).isInstanceOf(NotebookException.class);

        assertThat(notebook.schedule().talks(conference)).isEqualTo(before);
        assertThat(notebook.people().findByName("Eve")).isEmpty();
    }

    private static ImportedTalk by(ImportedPerson person) {
        return with(talk("a", 9, "Opening"), List.of(person), false);
    }

    private static ImportedTalk with(ImportedTalk talk, List<ImportedPerson> people, boolean cancelled) {
        return new ImportedTalk(
                talk.identity(),
                talk.title(),
                "",
                talk.kind(),
                talk.start(),
                talk.end(),
                talk.day(),
                talk.room(),
                talk.track(),
                talk.language(),
                talk.url(),
                "",
                "",
                people,
                cancelled);
    }

    private StoredImport store(ImportedSchedule schedule, @Nullable ConferenceId into) {
        return notebook.schedule().store(schedule, Optional.ofNullable(into), SOURCE);
    }

    private Talk only() {
        ConferenceId conference = notebook.schedule().conferences().getFirst().id();
        List<Talk> talks = notebook.schedule().talks(conference);
        assertThat(talks).hasSize(1);
        return talks.getFirst();
    }
}
