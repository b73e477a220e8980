package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.NoteVersion;
import io.github.rapporteur.people.NameTakenException;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.WallQuote;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotes over a whole conference, and what goes through many notes at once: names, tags, stars. */
class QuotesInNotebookTest {
    private static final ImportedSchedule SCHEDULE = Schedules.of(
            "Conf",
            Schedules.talk("a", 9, "Opening", "Ada Example"),
            Schedules.talk("b", 10, "Panel", "Mara Lindquist", "Teo Example"),
            Schedules.talk("c", 11, "Closing", "Mara Lindqvist"));

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private ConferenceId conference;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        conference = notebook.schedule().store(SCHEDULE, Optional.empty(), "s").conference();
        notebook.people().setMe("Rina");
    }

    @AfterEach
    void close() throws Exception {
        assertThat(notebook.check(WorkMonitor.none()).problems()).isEmpty();
        notebook.close();
    }

    @Test
    void wallHasEveryQuoteOfTheConferenceInOrder() {
        notebook.people().addTeamMate("Priya Raman");
        save(2, "> last\n> — Lindqvist #b (starred)");
        save(
                0,
                "Takeaway: x\n\n> first\n\n> quip\n> — Priya Raman #a #b (from memory) (off the record) (liked by Tom)");
        save(1, "> who?\n\n> both\n> — Teo & Mara Lindquist");
        assertThat(wall())
                .extracting(
                        WallQuote::words,
                        WallQuote::person,
                        WallQuote::role,
                        WallQuote::exact,
                        WallQuote::offRecord,
                        WallQuote::starred,
                        quote -> quote.place().title())
                .containsExactly(
                        tuple("first", "Ada Example", Role.SPEAKER, true, false, false, "Opening"),
                        tuple("quip", "Priya Raman", Role.TEAM_MATE, false, true, false, "Opening"),
                        tuple("who?", null, Role.WAITING, true, false, false, "Panel"),
                        tuple("both", "Teo Example & Mara Lindquist", Role.SPEAKER, true, false, false, "Panel"),
                        tuple("last", "Mara Lindqvist", Role.SPEAKER, true, false, true, "Closing"));
        assertThat(wall().get(3).people()).containsExactly("Teo Example", "Mara Lindquist");
        assertThat(wall().get(1).tags()).containsExactly("a", "b");
    }

    @Test
    void wallShowsAsPrivateWhatTheReportWouldNotHave() {
        save(
                0,
                "> open\n> — Ada Example\n\n<!--\n\n> hidden\n> — Ada Example\n\n-->\n\n> half <!-- x --> hidden\n> — Ada"
                        + " Example\n\n> secret\n> — Ada Example (off the record)");
        assertThat(wall())
                .extracting(WallQuote::words, WallQuote::isPrivate, WallQuote::offRecord)
                .containsExactly(
                        tuple("open", false, false),
                        tuple("hidden", true, false),
                        tuple("half <!-- x --> hidden", true, false),
                        tuple("secret", true, true));
    }

    @Test
    void sameWordsTwiceInANoteAreStarredWhereTheyWereChosen() {
        save(0, "> w\n> — Ada Example\n\nTakeaway: x\n\n> w\n> — Teo Example");
        notebook.quotes().star(wall().get(1), true);
        assertThat(text(0)).isEqualTo("> w\n> — Ada Example\n\nTakeaway: x\n\n> w\n> — Teo Example (starred)");
    }

    @Test
    void textSavedAfterANameWasChangedIsChangedByDoingItAgain() {
        save(0, "> w\n> — Ada Example");
        Renamed done = notebook.directory().rename(person("Ada Example").id(), "Rina Berg");
        save(0, "> w\n> — Ada Example\n\n> x\n> — Ada");
        assertThat(notebook.directory().again(done)).isEqualTo(new Renamed(done.person(), "Ada Example", 1));
        assertThat(text(0)).isEqualTo("> w\n> — Rina Berg\n\n> x\n> — Rina Berg");
        assertThat(notebook.directory().again(done).notes()).isZero();
    }

    @Test
    void textSavedAfterTwoWereMergedIsChangedByDoingItAgain() {
        save(1, "> w\n> — Mara Lindquist");
        Renamed done = notebook.directory()
                .merge(person("Mara Lindqvist").id(), person("Mara Lindquist").id());
        save(1, "> w\n> — Mara Lindquist\n\n> x\n> — Mara Lindqvist");
        assertThat(notebook.directory().again(done).notes()).isEqualTo(1);
        assertThat(text(1)).isEqualTo("> w\n> — Mara Lindqvist\n\n> x\n> — Mara Lindqvist");
        assertThat(wall()).extracting(WallQuote::person).containsOnly("Mara Lindqvist");
    }

    @Test
    void starStandsInTheTextAndOutlivesEditsRoundIt() {
        save(0, "> best\n> — Ada Example\n\n> other\n> — Ada Example");
        assertThat(notebook.quotes().star(wall().getFirst(), true)).isTrue();
        assertThat(text(0)).isEqualTo("> best\n> — Ada Example (starred)\n\n> other\n> — Ada Example");
        save(0, "New words before.\n\n" + text(0).replace("> best", "> best of all") + "\n\nand behind");
        assertThat(wall()).extracting(WallQuote::starred).containsExactly(true, false);
        notebook.quotes().star(wall().getFirst(), false);
        assertThat(wall()).extracting(WallQuote::starred).containsExactly(false, false);
        assertThat(text(0)).doesNotContain("starred");
    }

    @Test
    void starOfAQuoteThatIsGoneChangesNothing() {
        save(0, "> best\n> — Ada Example");
        WallQuote gone = wall().getFirst();
        save(0, "> changed\n> — Ada Example");
        assertThat(notebook.quotes().star(gone, true)).isFalse();
        assertThat(text(0)).isEqualTo("> changed\n> — Ada Example");
    }

    @Test
    void tagIsRenamedInAllNotesOfTheConferenceAndTheTextsBeforeAreKept() {
        save(0, "> w\n> — Ada Example #on-call #ops");
        save(1, "> x\n> — Teo Example #On-Call");
        save(2, "nothing #on-call here");
        assertThat(notebook.quotes().renameTag(conference, "on-call", "#ops")).isEqualTo(2);
        assertThat(text(0)).isEqualTo("> w\n> — Ada Example #ops");
        assertThat(text(1)).isEqualTo("> x\n> — Teo Example #ops");
        assertThat(text(2)).isEqualTo("nothing #on-call here");
        assertThat(notebook.notes().history(note(0).id()))
                .extracting(NoteVersion::text)
                .containsExactly("> w\n> — Ada Example #on-call #ops");
    }

    @Test
    void personIsRenamedInRecordScheduleAndNotes() {
        save(0, "Ada Example spoke.\n\n> w\n> — Ada Example\n\n> x\n> — Ada (liked by Ada Example)");
        Person ada = person("Ada Example");
        assertThat(notebook.directory().rename(ada.id(), "Ada  Berg").notes()).isEqualTo(1);
        assertThat(text(0))
                .isEqualTo("Ada Example spoke.\n\n> w\n> — Ada Berg\n\n> x\n> — Ada Berg (liked by Ada Berg)");
        assertThat(wall()).extracting(WallQuote::role).containsOnly(Role.SPEAKER);
        assertThat(person("ada example")).isEqualTo(new Person(ada.id(), "Ada Berg", false));
        importAgain();
        assertThat(notebook.people().people()).extracting(Person::name).doesNotContain("Ada Example");
        assertThat(speakers(0)).containsExactly("Ada Berg");
    }

    @Test
    void correctedNameOfTheScheduleLeavesTheNameThatTheUserGave() {
        importKeyed("Ada Example");
        notebook.directory().rename(person("Ada Example").id(), "Ada Berg");
        importKeyed("Ada Exemple");
        assertThat(notebook.people().people())
                .extracting(Person::name)
                .contains("Ada Berg")
                .doesNotContain("Ada Exemple", "Ada Example");
        assertThat(speakers(0)).containsExactly("Ada Berg");
    }

    /** The first talk, by a speaker whom the schedule calls p1. */
    private void importKeyed(String name) {
        ImportedTalk plain = Schedules.talk("a", 9, "Opening");
        ImportedTalk keyed = new ImportedTalk(
                plain.identity(),
                plain.title(),
                "",
                plain.kind(),
                plain.start(),
                plain.end(),
                plain.day(),
                plain.room(),
                plain.track(),
                plain.language(),
                plain.url(),
                "",
                "",
                List.of(new ImportedPerson("p1", name)),
                false);
        notebook.schedule().store(Schedules.of("Conf", keyed), Optional.of(conference), "s");
    }

    @Test
    void nameOfSomebodyElseIsRefusedWithTheWayOut() {
        PersonId ada = person("Ada Example").id();
        assertThatThrownBy(() -> notebook.directory().rename(ada, "teo example"))
                .isInstanceOf(NameTakenException.class)
                .hasMessageContaining("“Teo Example” is another person already");
        assertThatThrownBy(() -> notebook.directory().rename(ada, "Ada #1st"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot stand as a name");
    }

    @Test
    void mergedPersonKeepsTalksQuotesTeamAndPictureAndTheNextImportMeansThem() {
        save(1, "> w\n> — Mara Lindquist\n\n> y\n> — Teo Example & Mara Lindquist #t");
        save(2, "> x\n> — Mara Lindqvist");
        notebook.people().addTeamMate("Mara Lindquist");
        PersonId gone = person("Mara Lindquist").id();
        PersonId kept = person("Mara Lindqvist").id();
        notebook.directory().setPhoto(gone, Optional.of(new byte[] {1, 2, 3}));
        assertThat(notebook.directory().merge(kept, gone).notes()).isEqualTo(1);
        for (int again = 0; again < 2; again++) {
            assertThat(text(1)).isEqualTo("> w\n> — Mara Lindqvist\n\n> y\n> — Teo Example & Mara Lindqvist #t");
            assertThat(wall()).extracting(WallQuote::role).containsOnly(Role.SPEAKER);
            assertThat(speakers(1)).containsExactly("Mara Lindqvist", "Teo Example");
            assertThat(notebook.people().people())
                    .extracting(Person::name)
                    .containsExactly("Ada Example", "Mara Lindqvist", "Teo Example");
            PersonEntry mara = entry("Mara Lindqvist");
            assertThat(mara.person().teamMate()).isTrue();
            assertThat(mara.hasPhoto()).isTrue();
            assertThat(mara.otherNames()).containsExactly("Mara Lindquist");
            assertThat(mara.talks())
                    .extracting(PersonEntry.InTalk::title, PersonEntry.InTalk::role, PersonEntry.InTalk::quotes)
                    .containsExactly(tuple("Panel", Role.SPEAKER, 2), tuple("Closing", Role.SPEAKER, 1));
            importAgain();
        }
        assertThat(notebook.directory().photo(kept)).contains(new byte[] {1, 2, 3});
        notebook.directory().setPhoto(kept, Optional.empty());
        assertThat(notebook.directory().photo(kept)).isEmpty();
    }

    @Test
    void userIsNobodysOtherName() {
        notebook.people().addTeamMate("Rina");
        PersonId me = person("Rina").id();
        PersonId ada = person("Ada Example").id();
        assertThatThrownBy(() -> notebook.directory().merge(ada, me)).hasMessageContaining("is you");
        assertThat(notebook.directory().merge(me, ada).person().name()).isEqualTo("Rina");
        assertThat(speakers(0)).containsExactly("Rina");
    }

    @Test
    void damagedNoteIsLeftAsItIs() {
        save(0, "> w\n> — Ada Example");
        notebook.database().script("UPDATE note_text SET content = '> w' || CHAR(10) || '> — Ada Example !'");
        assertThat(notebook.directory()
                        .rename(person("Ada Example").id(), "Ada Berg")
                        .notes())
                .isZero();
        save(0, "typed anew");
    }

    private void importAgain() {
        // Another title, so that the talks are written anew.
        notebook.schedule()
                .store(
                        Schedules.of(
                                "Conf",
                                SCHEDULE.talks().stream()
                                        .map(talk -> Schedules.talk(
                                                talk.identity(),
                                                talk.identity().equals("a")
                                                        ? 9
                                                        : talk.identity().equals("b") ? 10 : 11,
                                                talk.title(),
                                                talk.people().stream()
                                                        .map(person -> person.name())
                                                        .toArray(String[]::new)))
                                        .toList()),
                        Optional.of(conference),
                        "s");
    }

    private List<WallQuote> wall() {
        return notebook.quotes().quotesOf(conference);
    }

    private Person person(String name) {
        return notebook.people().findByName(name).orElseThrow();
    }

    private PersonEntry entry(String name) {
        return notebook.directory().entries(conference).stream()
                .filter(entry -> entry.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> speakers(int talk) {
        return notebook.schedule().talks(conference).get(talk).speakers().stream()
                .map(Speaker::name)
                .toList();
    }

    private NoteSubject subject(int talk) {
        return new NoteSubject.OfTalk(
                notebook.schedule().talks(conference).get(talk).id());
    }

    private void save(int talk, String text) {
        notebook.notes().save(subject(talk), "Rina", text);
    }

    private Note note(int talk) {
        return notebook.notes().find(subject(talk), "Rina").orElseThrow();
    }

    private String text(int talk) {
        return note(talk).text();
    }
}
