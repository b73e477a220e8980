package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines for the talk that is on, from the small window and from second starts. The first talk is on. */
class CaptureInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(folder, 1440, DeskFixture.noSettings(), "what was written", "of the panel");
        window.waitUntil(() -> window.window.commands().find("note.capture").isPresent());
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void smallWindowKeepsLinesAndStaysForTheNext() throws Exception {
        window.robot.interact(() -> window.text().requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        window.waitUntil(() -> words().isFocused());
        assertThat(((Stage) words().getScene().getWindow()).isAlwaysOnTop()).isTrue();
        assertThat(label("#capture-talk")).isEqualTo(window.talks.getFirst().title());
        enterSmallWindow();
        window.type("First line").press(KeyCode.ENTER);
        window.waitUntil(() -> label("#capture-state").startsWith("Kept with"));
        assertThat(words().getText()).isEmpty();
        window.type("Cheap once").press(KeyCode.SHIFT, KeyCode.ENTER).type("never twice");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.waitUntil(() -> words().getText().isEmpty());
        assertThat(window.text().getText()).isEqualTo("what was written\n\nFirst line\n\n> Cheap once\n> never twice");
        assertThat(stored(0)).isEqualTo(window.text().getText());
        window.press(KeyCode.ESCAPE);
        window.waitUntil(() -> !window.isShown("#capture-words"));
        window.robot.interact(() -> window.text().undo());
        assertThat(window.text().getText()).isEqualTo("what was written\n\nFirst line");
    }

    @Test
    void emptyLineIsNotKept() throws Exception {
        show();
        window.press(KeyCode.SPACE).press(KeyCode.ENTER);
        assertThat(window.text().getText()).isEqualTo("what was written");
    }

    @Test
    void wordsThatWereNotKeptAreThereAgainInTheNextRun() throws Exception {
        show();
        window.type("half a thou");
        window.close();
        window = DeskFixture.open(folder.resolve("next"), 1440, window.settings, "x");
        window.waitUntil(() -> window.isShown("#message-link"));
        window.followMessage();
        window.waitUntil(() -> words().isFocused());
        assertThat(words().getText()).isEqualTo("half a thou");
        enterSmallWindow();
        window.type("ght").press(KeyCode.ENTER);
        window.waitUntil(() -> words().getText().isEmpty());
        assertThat(stored(0)).isEqualTo("x\n\nhalf a thought");
        assertThat(window.settings.get(Remembered.CAPTURED)).isEmpty();
    }

    @Test
    void lineGoesToTheTalkThatIsOnWhileAnotherNoteIsOpen() throws Exception {
        show();
        Conference conference = window.notebook.schedule().conferences().getFirst();
        window.robot.interact(() -> window.desk().open(conference, window.talks.get(1)));
        window.noteIsOpen(1);
        enterSmallWindow();
        window.type("of the first").press(KeyCode.ENTER);
        window.waitUntil(() -> words().getText().isEmpty());
        assertThat(window.text().getText()).isEqualTo("of the panel");
        assertThat(stored(0)).isEqualTo("what was written\n\nof the first");
    }

    @Test
    void secondStartBringsALineAndTheUsersPlaceStays() throws Exception {
        window.robot.interact(() -> {
            window.text().requestFocus();
            window.text().selectRange(9, 5);
        });
        StartAnswer answer = secondStart("From a terminal");
        assertThat(answer).isEqualTo(new StartAnswer(true, "Kept with “Retries Considered Expensive”."));
        assertThat(stored(0)).isEqualTo("what was written\n\nFrom a terminal");
        window.waitUntil(() -> window.text().getCaretPosition() == 5);
        assertThat(window.selection().start()).isEqualTo(5);
        assertThat(window.selection().end()).isEqualTo(9);
    }

    @Test
    void lineWaitsForWhatAnInputMethodComposes() throws Exception {
        window.robot.interact(() -> {
            window.text().requestFocus();
            window.text().moveTo(16);
        });
        compose("かん", "");
        CompletableFuture<StartAnswer> answer = CompletableFuture.supplyAsync(() -> secondStart("Meanwhile"));
        compose("かんじ", "");
        compose("", "感じ");
        assertThat(answer.get(20, TimeUnit.SECONDS).done()).isTrue();
        assertThat(stored(0)).isEqualTo("what was written感じ\n\nMeanwhile");
    }

    @Test
    void linesThatComeTogetherAllStandInTheirNoteInOrder() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.noteIsOpen(1);
        List<CompletableFuture<StartAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String line = "- line " + i;
            CompletableFuture<StartAnswer> answer = new CompletableFuture<>();
            answers.add(answer);
            window.robot.interact(() -> window.desk().capture(line, answer::complete));
        }
        for (CompletableFuture<StartAnswer> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).done()).isTrue();
        }
        assertThat(stored(0)).isEqualTo("what was written\n\n- line 0\n- line 1\n- line 2\n- line 3\n- line 4");
    }

    @Test
    void lineForANoteThatIsBeingOpenedWaitsUntilItIsThereAndOnlyThenIsToldAsKept() throws Exception {
        CompletableFuture<StartAnswer> answer = new CompletableFuture<>();
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.noteIsOpen(1);
        // At once, while the first note is being read again.
        window.robot.interact(() -> {
            window.window.commands().find("talk.previous").ifPresent(Command::run);
            window.desk().capture("meanwhile", answer::complete);
        });
        assertThat(answer.get(20, TimeUnit.SECONDS).done()).isTrue();
        assertThat(stored(0)).isEqualTo("what was written\n\nmeanwhile");
        window.noteIsOpen(0);
        assertThat(window.text().getText()).isEqualTo("what was written\n\nmeanwhile");
    }

    @Test
    void acknowledgedLineIsThereAfterThePlugIsPulled() throws Exception {
        assertThat(secondStart("Durable").done()).isTrue();
        Path pulled = Files.createDirectories(folder.resolve("pulled"));
        for (String name : List.of("test.mv.db", "test.journal")) {
            Path live = folder.resolve(name);
            if (Files.exists(live)) {
                Files.copy(live, pulled.resolve(name));
            }
        }
        try (var notebook = OpenNotebook.open(pulled.resolve("test"), false)) {
            assertThat(notebook.notes()
                            .find(new NoteSubject.OfTalk(window.talks.getFirst().id()), "Ada")
                            .map(Note::text))
                    .contains("what was written\n\nDurable");
        }
    }

    private void compose(String composed, String committed) {
        window.robot.interact(() -> window.text()
                .fireEvent(new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        composed.isEmpty()
                                ? List.of()
                                : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW)),
                        committed,
                        0)));
    }

    /** What the socket's thread does. */
    private StartAnswer secondStart(String words) {
        return window.desk().captured(words);
    }

    private void show() throws Exception {
        window.robot.interact(
                () -> window.window.commands().find("note.capture").ifPresent(Command::run));
        window.waitUntil(() -> words().isFocused());
        enterSmallWindow();
    }

    /** The headless screen gives keys to the window under the pointer. */
    private void enterSmallWindow() {
        window.robot.clickOn(words());
        window.robot.interact(() -> words().end());
    }

    private TextArea words() {
        return window.robot.lookup("#capture-words").queryAs(TextArea.class);
    }

    private String label(String query) {
        return ((Labeled) window.robot.lookup(query).query()).getText();
    }

    private String stored(int talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
