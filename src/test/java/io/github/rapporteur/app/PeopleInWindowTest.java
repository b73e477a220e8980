package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class PeopleInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(folder, 990, DeskFixture.noSettings(), "> wit\n> — Lena Falk");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void addedTeamMateIsOfferedAtOnceAndRemembered() throws Exception {
        openPeople();
        window.robot.clickOn("#new-team-mate").write("Lena Falk", 0);
        window.press(KeyCode.ENTER);
        teamIs("Lena Falk", "Priya Raman");
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#people")).isFalse();
        assertThat(quips(0)).isEqualTo(1);
    }

    @Test
    void teamMateIsRenamedWithEnterAndTakenOutWithTheButton() throws Exception {
        openPeople();
        TextField name = (TextField) window.find(".team-mate").orElseThrow();
        window.robot.clickOn(name);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("Priya Raman-Berg", 0);
        window.press(KeyCode.ENTER);
        teamIs("Priya Raman-Berg");
        window.waitUntil(() -> window.find(".team-mate")
                .filter(node -> "Priya Raman-Berg".equals(((TextField) node).getText()))
                .isPresent());
        window.robot.clickOn("#team-mates .remove");
        teamIs();
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void notesGoWithTheirAuthorsNewName() throws Exception {
        openPeople();
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("Ada Lovell", 0);
        window.press(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> "Ada Lovell".equals(window.notebook.people().me()));
        window.robot.clickOn("#close-people").clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\nmore");
        window.waitUntil(() -> window.text().getText().endsWith("more"));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> notes(0).getFirst().text().endsWith("more"));
        assertThat(notes(0)).extracting(Note::author).containsExactly("Ada Lovell");
    }

    @Test
    void nameThatIsTypedWhenTheWindowClosesIsSaved() throws Exception {
        openPeople();
        window.robot.clickOn("#new-team-mate").write("Lena Falk", 0);
        window.close();
        try (OpenNotebook again = OpenNotebook.open(folder.resolve("test"), false)) {
            assertThat(again.people().teamMates()).extracting(Person::name).containsExactly("Lena Falk", "Priya Raman");
        }
        window = DeskFixture.empty(folder.resolve("other"));
    }

    @Test
    void textTypedRightBeforeTheNameIsChangedStaysInOneNote() throws Exception {
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\nlast words");
        openPeople();
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("Ada Lovell", 0);
        window.press(KeyCode.ENTER).press(KeyCode.ESCAPE);
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type(" and more");
        DeskFixture.waitForNotebook(() -> notes(0).stream()
                .anyMatch(note ->
                        "Ada Lovell".equals(note.author()) && note.text().endsWith("last words and more")));
        assertThat(notes(0)).hasSize(1);
    }

    @Test
    void takingANameThatHasANoteHereOpensItAndSaysWhereTheOtherIs() throws Exception {
        NoteSubject open = new NoteSubject.OfTalk(window.talks.getFirst().id());
        window.notebook.notes().save(open, "Ada Lovell", "the other note");
        openPeople();
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("Ada Lovell", 0);
        window.press(KeyCode.ENTER).press(KeyCode.ESCAPE);
        window.waitUntil(() -> window.text().getText().equals("the other note"));
        assertThat(((Labeled) window.find("#message").orElseThrow()).getText())
                .isEqualTo("“Ada Lovell” had a note here already: it is open now."
                        + " What you wrote as “Ada” stays in the notebook under that name.");
        assertThat(notes(0))
                .extracting(Note::author, Note::text)
                .containsExactlyInAnyOrder(tuple("Ada", "> wit\n> — Lena Falk"), tuple("Ada Lovell", "the other note"));
    }

    private void openPeople() throws Exception {
        window.robot.interact(
                () -> window.window.commands().find("people.open").orElseThrow().run());
        window.waitUntil(() -> window.robot
                .lookup("#my-name")
                .queryAs(TextField.class)
                .getText()
                .equals("Ada"));
    }

    private void teamIs(String... names) throws Exception {
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> window.notebook.people().teamMates().stream()
                        .map(Person::name)
                        .toList()
                        .equals(List.of(names)));
    }

    private List<Note> notes(int talk) {
        return window.notebook
                .notes()
                .notesOn(new NoteSubject.OfTalk(window.talks.get(talk).id()));
    }

    private int quips(int talk) {
        return window.notebook
                .schedule()
                .states(window.talks.get(talk).conference())
                .getOrDefault(window.talks.get(talk).id(), TalkState.NONE)
                .quips();
    }
}
