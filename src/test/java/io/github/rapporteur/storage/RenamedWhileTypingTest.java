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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void nameIsNotChangedWhileTheNotebookLacksAText() {
        JournalEntry onlyKept = notebook.notes().keep(subject, "Rina", "safe, but not in the tables yet");
        assertThatThrownBy(() -> notebook.people().setMe("Rina Berg")).isInstanceOf(StoreException.class);
        assertThat(notebook.people().me()).isEqualTo("Rina");
        notebook.notes().store(onlyKept);
        notebook.people().setMe("Rina Berg");
        assertThat(notes()).extracting(Note::author).containsExactly("Rina Berg");
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
