package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.TimedNote;
import io.github.rapporteur.notes.WrittenTimes;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTimesInEditorTest {
    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    /** The fixture's clock stands at 10:42 in the conference's zone, 12 minutes into the first talk. */
    @Test
    void everyLineTellsWhenItWasWritten() throws Exception {
        window.open(0).type("one\n\ntwo");
        run("note.lineTimes");
        assertThat(shown()).containsExactly("10:42", "10:42");
        run("note.lineMinutes");
        assertThat(shown()).containsExactly("+12 min", "+12 min");
    }

    @Test
    void timeOfALineOpensTheRecordingThere() throws Exception {
        window.open(0).type("see [Recording](https://conf.example/r.webm)\ntwo");
        run("note.recording");
        assertThat(window.openedAddresses()).containsExactly("https://conf.example/r.webm#t=720");
        window.robot.clickOn(
                window.robot.lookup(".line-time").queryAll().iterator().next());
        assertThat(window.openedAddresses()).hasSize(2).endsWith("https://conf.example/r.webm#t=720");
    }

    @Test
    void withoutARecordingNothingIsOpened() throws Exception {
        window.open(0).type("words");
        run("note.recording");
        assertThat(window.openedAddresses()).isEmpty();
    }

    @Test
    void timesAreKeptWithTheTextAndThereAgainWhenItIsOpenedAgain() throws Exception {
        window.open(0).type("one\ntwo");
        assertThat(window.saved(0)).isEqualTo("one\ntwo");
        WrittenTimes stored = window.notebook
                .notes()
                .findTimed(window.subject(0), "Ada")
                .map(TimedNote::times)
                .orElseThrow();
        assertThat(stored.of(0)).isPresent();
        window.open(1).open(0);
        run("note.lineTimes");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void timeIsWrittenIntoTheLine() throws Exception {
        window.open(0).type("the budget is 20 percent").press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        assertThat(window.text()).isEqualTo("the budget is 20 percent (10:42)");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("the budget is 20 percent");
    }

    private void run(String command) {
        window.robot.interact(() -> window.editor.commands().stream()
                .filter(known -> known.id().equals(command))
                .forEach(known -> known.run()));
    }

    private List<String> shown() {
        return window.robot.lookup(".line-time").<Label>queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
