package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfTalkTest {
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

    @Test
    void asksOnceWhenTheTalkEndsWhoseNoteIsOpen() throws Exception {
        OpenedNote note = opened(0);
        Instant end = end(note);
        EndOfTalk talks = new EndOfTalk();
        assertThat(talks.isDue(note, true, end.minusSeconds(30))).isFalse();
        assertThat(talks.isDue(note, true, end.plusSeconds(30))).isTrue();
        assertThat(talks.isDue(note, true, end.plusSeconds(90))).isFalse();
    }

    @Test
    void asksNobodyWhoCameLaterWroteNothingOrHasSaidItAlready() throws Exception {
        OpenedNote note = opened(0);
        Instant end = end(note);
        assertThat(new EndOfTalk().isDue(note, true, end.plusSeconds(30))).isFalse();
        EndOfTalk wroteNothing = new EndOfTalk();
        wroteNothing.isDue(note, false, end.minusSeconds(30));
        assertThat(wroteNothing.isDue(note, false, end.plusSeconds(30))).isFalse();
        EndOfTalk later = new EndOfTalk();
        later.isDue(note, true, end.minusSeconds(30));
        assertThat(later.isDue(note, true, end.plus(Duration.ofMinutes(11)))).isFalse();
        EndOfTalk rated = new EndOfTalk();
        rated.isDue(note, true, end.minusSeconds(30));
        assertThat(rated.isDue(note.withState(note.state().withRating(4, "")), true, end.plusSeconds(30)))
                .isFalse();
        assertThat(rated.isDue(null, false, end)).isFalse();
    }

    @Test
    void stripLeavesTheFocusAndTakesOneTakeawayIntoTheNote() throws Exception {
        window.open(0).type("words");
        window.robot.interact(() -> {
            RatingStrip strip =
                    (RatingStrip) window.robot.lookup("#rating-strip").query();
            strip.offer();
        });
        window.type(" go on");
        assertThat(window.text()).isEqualTo("words go on");
        window.robot.clickOn("#addition").write("five percent", 0);
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo("words go on\n\nTakeaway: five percent\n");
        window.robot.interact(() -> kinds().setValue(MarkKind.DISLIKED));
        window.robot.clickOn("#addition").write("grey on blue", 0);
        window.press(KeyCode.ENTER);
        assertThat(window.saved(0)).isEqualTo("words go on\n\nTakeaway: five percent\n\nDisliked: grey on blue\n");
        assertThat(window.robot.lookup("#addition").queryAs(TextField.class).getText())
                .isEmpty();
        window.press(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#rating-strip").query().isVisible()).isFalse();
        window.type("!");
        assertThat(window.text()).startsWith("words go on!");
    }

    @Test
    void wordsThatWereNotAddedGoIntoNoOtherNote() throws Exception {
        window.open(0).type("words");
        window.robot.interact(
                () -> ((RatingStrip) window.robot.lookup("#rating-strip").query()).offer());
        window.robot.clickOn("#addition").write("half a thought", 0);
        window.open(1);
        assertThat(window.robot.lookup("#addition").queryAs(TextField.class).getText())
                .isEmpty();
        assertThat(window.saved(1)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<MarkKind> kinds() {
        return window.robot.lookup("#addition-kind").queryAs(ComboBox.class);
    }

    private OpenedNote opened(int talk) throws Exception {
        window.open(talk);
        return Objects.requireNonNull(window.model.openedProperty().get());
    }

    private static Instant end(OpenedNote note) {
        Talk talk = Objects.requireNonNull(note.talk());
        return talk.end();
    }
}
