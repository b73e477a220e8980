package io.github.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.SerialThread;
import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.JournalEntry;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.notes.SaveState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The author gets another name while they type: each note stays one note, with all that was typed. */
class RenamedWhileTypingTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();
    private final ThreadAlarms alarms = new ThreadAlarms(this::failed);
    private final AtomicReference<String> author = new AtomicReference<>("Rina");
    private OpenNotebook notebook;
    private NoteSubject subject;
    private Autosave autosave;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("talks.notebook"), true);
        notebook.schedule()
                .store(Schedules.of("Conf", Schedules.talk("a", 9, "Opening", "Ada")), Optional.empty(), "s");
        notebook.people().setMe("Rina");
        subject = TypingUntilKilled.subjects(notebook).getLast();
        autosave = QuickAutosave.of(notebook.notes(), author::get, alarms, this::failed);
    }

    @AfterEach
    void close() {
        autosave.close();
        alarms.close();
        notebook.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void textTypedBeforeAndDuringTheChangeStandsInOneNote() {
        autosave.textChanged(subject, "before");
        autosave.changeAuthor(() -> {
            autosave.textChanged(subject, "before, during");
            autosave.saveSoon();
            takeName("Rina Berg");
        });
        autosave.flush();
        assertThat(notes()).extracting(Note::author, Note::text).containsExactly(note("Rina Berg", "before, during"));
    }

    @Test
    void manyChangesUnderSteadyTypingLeaveOneNoteWithTheNewestText() {
        AtomicInteger typed = new AtomicInteger();
        try (SerialThread typist = new SerialThread("typist")) {
            for (int i = 0; i < 20; i++) {
                typist.start(() -> typeSome(typed), problem -> failed("Typing", problem));
                String name = "Rina " + i;
                autosave.changeAuthor(() -> takeName(name));
            }
        }
        autosave.flush();
        assertThat(notes())
                .extracting(Note::author, Note::text)
                .containsExactly(note("Rina 19", "text " + typed.get()));
    }

    @Test
    void crashAfterTheChangeBringsNoSecondNoteUnderTheOldName() throws IOException {
        autosave.textChanged(subject, "mine");
        autosave.changeAuthor(() -> takeName("Rina Berg"));
        try (OpenNotebook afterCrash = OpenNotebook.open(copyOfTheFiles(), false)) {
            assertThat(afterCrash.notes().notesOn(subject))
                    .extracting(Note::author, Note::text)
                    .containsExactly(note("Rina Berg", "mine"));
        }
    }

    @Test
    void textTypedWhileTheNotebookIsTooBusyForTheNameIsDurableAtOnce() throws IOException {
        autosave.textChanged(subject, "before");
        autosave.flush();
        CountDownLatch busy = new CountDownLatch(1);
        try (SerialThread importing = new SerialThread("importing");
                SerialThread renaming = new SerialThread("renaming")) {
            CountDownLatch changing = new CountDownLatch(1);
            renaming.start(
                    () -> autosave.changeAuthor(() -> {
                        importing.start(() -> occupyTheDatabase(busy, changing), p -> failed("Importing", p));
                        passed(changing);
                        takeName("Rina Berg");
                    }),
                    problem -> failed("Renaming", problem));
            passed(changing);
            autosave.textChanged(subject, "before, during");
            autosave.saveSoon();
            waitUntil(() -> autosave.state() instanceof SaveState.Saved);
            busy.countDown();
        }
        autosave.flush();
        assertThat(notes()).extracting(Note::author, Note::text).containsExactly(note("Rina Berg", "before, during"));
    }

    @Test
    void crashAfterTheChangeBringsTextKeptUnderTheOldNameIntoTheOneNote() throws IOException {
        notebook.notes().save(subject, "Rina", "before");
        notebook.notes().keep(subject, "Rina", "before, during");
        notebook.people().setMe("Rina Berg");
        Path crashed = copyOfTheFiles();
        for (int start = 0; start < 2; start++) {
            try (OpenNotebook afterCrash = OpenNotebook.open(crashed, false)) {
                assertThat(afterCrash.notes().notesOn(subject))
                        .extracting(Note::author, Note::text)
                        .containsExactly(note("Rina Berg", "before, during"));
            }
        }
    }

    @Test
    void crashBeforeTheChangeBringsTextIntoTheNoteOfTheOldName() throws IOException {
        notebook.notes().save(subject, "Rina", "before");
        notebook.notes().keep(subject, "Rina", "before, during");
        try (OpenNotebook afterCrash = OpenNotebook.open(copyOfTheFiles(), false)) {
            assertThat(afterCrash.notes().notesOn(subject))
                    .extracting(Note::author, Note::text)
                    .containsExactly(note("Rina", "before, during"));
        }
    }

    @Test
    void textKeptUnderTheOldNameGoesToTheNoteThatStayedUnderIt() {
        notebook.notes().save(subject, "Rina", "mine");
        notebook.notes().save(subject, "Rina Berg", "another");
        JournalEntry onItsWay = notebook.notes().keep(subject, "Rina", "mine, more");
        notebook.people().setMe("Rina Berg");
        notebook.notes().store(onItsWay);
        assertThat(notes())
                .extracting(Note::author, Note::text)
                .containsExactlyInAnyOrder(note("Rina", "mine, more"), note("Rina Berg", "another"));
    }

    @Test
    void nameTakenBackIsNoFormerName() {
        notebook.notes().save(subject, "Rina", "mine");
        JournalEntry onItsWay = notebook.notes().keep(subject, "Rina", "mine, more");
        notebook.people().setMe("Rina Berg");
        notebook.people().setMe("Rina");
        notebook.notes().store(onItsWay);
        assertThat(notes()).extracting(Note::author, Note::text).containsExactly(note("Rina", "mine, more"));
    }

    @Test
    void formerNameIsFreeForAnotherAuthorAfterTheNextStart() {
        notebook.notes().save(subject, "Rina", "mine");
        notebook.people().setMe("Rina Berg");
        autosave.close();
        notebook.close();
        notebook = OpenNotebook.open(folder.resolve("talks.notebook"), false);
        autosave = QuickAutosave.of(notebook.notes(), author::get, alarms, this::failed);
        notebook.notes().save(subject, "Rina", "a namesake's");
        assertThat(notes())
                .extracting(Note::author, Note::text)
                .containsExactlyInAnyOrder(note("Rina Berg", "mine"), note("Rina", "a namesake's"));
    }

    @Test
    void changeThatFailsLeavesNameAndTextAndSavingGoesOn() {
        autosave.textChanged(subject, "text");
        assertThatThrownBy(() -> autosave.changeAuthor(() -> {
                    throw new StoreException("planned", null);
                }))
                .hasMessage("planned");
        autosave.textChanged(subject, "text, more");
        autosave.flush();
        assertThat(notes()).extracting(Note::author, Note::text).containsExactly(note("Rina", "text, more"));
    }

    private void typeSome(AtomicInteger typed) {
        for (int i = 0; i < 50; i++) {
            autosave.textChanged(subject, "text " + typed.incrementAndGet());
            autosave.saveSoon();
        }
    }

    private void occupyTheDatabase(CountDownLatch busy, CountDownLatch occupied) {
        notebook.database().read(rows -> {
            occupied.countDown();
            passed(busy);
            return busy;
        });
    }

    private static void passed(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("not in time", e);
        }
    }

    private void takeName(String name) {
        notebook.people().setMe(name);
        author.set(name);
    }

    private List<Note> notes() {
        return notebook.notes().notesOn(subject);
    }

    private static org.assertj.core.groups.Tuple note(String author, String text) {
        return org.assertj.core.api.Assertions.tuple(author, text);
    }

    private Path copyOfTheFiles() throws IOException {
        Path copies = Files.createDirectory(folder.resolve("crashed"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        return copies.resolve("talks.notebook");
    }

    private void failed(String what, Exception problem) {
        failures.add(what + ": " + problem);
    }
}
