package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.QuickAutosave;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.people.PersonId;
import io.github.rapporteur.people.Renamed;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of names while the user types on, in a real notebook. */
class TextChangesTest {
    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();
    private final ThreadAlarms alarms = new ThreadAlarms((what, problem) -> problems.add(what + problem));
    private OpenNotebook notebook;
    private Autosave autosave;
    private TextChanges changes;
    private NoteSubject subject;

    @BeforeEach
    void open() {
        notebook = OpenNotebook.open(folder.resolve("my.notebook"), true);
        notebook.people().setMe("Ada");
        subject = new NoteSubject.OfTalk(
                EditorFixture.harbourTalks(notebook).getFirst().id());
        autosave = QuickAutosave.of(notebook.notes(), "Ada", alarms, (what, problem) -> problems.add(what + problem));
        changes = new TextChanges(autosave);
        notebook.notes().save(subject, "Ada", "> w\n> — Priya Raman");
    }

    @AfterEach
    void close() throws Exception {
        autosave.close();
        alarms.close();
        notebook.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasTypedDuringARenameEndsWithTheNewName() {
        PersonId priya = team("Priya Raman");
        Renamed done = run(typingAfter(() -> notebook.directory().rename(priya, "Priya Berg"), false));
        assertThat(done.before()).isEqualTo("Priya Raman");
        assertThat(text()).isEqualTo("> w\n> — Priya Berg\n\n> typed\n> — Priya Berg");
    }

    @Test
    void whatWasTypedDuringAMergeEndsWithTheNameThatStays() {
        PersonId priya = team("Priya Raman");
        PersonId kept = team("Priya Rahman");
        Renamed done = run(typingAfter(() -> notebook.directory().merge(kept, priya), false));
        assertThat(done.person().name()).isEqualTo("Priya Rahman");
        assertThat(text()).isEqualTo("> w\n> — Priya Rahman\n\n> typed\n> — Priya Rahman");
    }

    @Test
    void whatIsSavedAlreadyWhenTheChangeIsDoneIsChangedToo() {
        PersonId priya = team("Priya Raman");
        run(typingAfter(() -> notebook.directory().rename(priya, "Priya Berg"), true));
        assertThat(text()).isEqualTo("> w\n> — Priya Berg\n\n> typed\n> — Priya Berg");
    }

    @Test
    void changeThatIsMadeCountsAsMadeThoughItCannotBeDoneAgain() {
        PersonId priya = team("Priya Raman");
        Renamed done =
                changes.run(typingAfter(() -> notebook.directory().rename(priya, "Priya Berg"), false), first -> {
                    throw new StoreException("the disk is full", null);
                });
        assertThat(done.person().name()).isEqualTo("Priya Berg");
    }

    @Test
    void changeThatFailsAtFirstIsNotMade() {
        assertThatThrownBy(() -> changes.run(() -> {
                    throw new StoreException("the disk is full", null);
                }))
                .isInstanceOf(StoreException.class);
        assertThat(text()).contains("Priya Raman");
    }

    private Renamed run(Supplier<Renamed> change) {
        return changes.run(change, done -> {
            var _ = notebook.directory().again(done);
        });
    }

    /** The user goes on typing in a text that has the old name, right after the first making. */
    private Supplier<Renamed> typingAfter(Supplier<Renamed> change, boolean saved) {
        return () -> {
            Renamed done = change.get();
            autosave.textChanged(subject, "> w\n> — Priya Raman\n\n> typed\n> — Priya Raman");
            if (saved) {
                autosave.flush();
            }
            return done;
        };
    }

    private PersonId team(String name) {
        notebook.people().addTeamMate(name);
        return notebook.people().findByName(name).orElseThrow().id();
    }

    private String text() {
        return notebook.notes().find(subject, "Ada").map(Note::text).orElse("");
    }
}
