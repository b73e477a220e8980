package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** A talk by hand from the key to the note, and a correction from the key to the sign beside the talk. */
class TalksByHandInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(folder, 990, DeskFixture.noSettings(), "first note");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void newTalkIsWrittenDownWithTheKeyboardAloneAndItsNoteIsOpen() throws Exception {
        addTalk("Storage over coffee");

        Talk talk = byHand().orElseThrow();
        assertThat(talk.title()).isEqualTo("Storage over coffee");
        assertThat(talk.kind()).isEqualTo(TalkKind.HALLWAY);
        assertThat(Duration.between(talk.start(), talk.end())).isEqualTo(Duration.ofMinutes(30));
        assertThat(talk.start().getEpochSecond() % 300).isZero();
        window.type("typed at once");
        DeskFixture.waitForNotebook(() -> noteOn(talk).contains("typed at once"));
        assertThat(message()).isEqualTo("Added “Storage over coffee”.");
    }

    @Test
    void whatWasTypedIsThereAgainAfterEscape() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type("Half a title");
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#talk-form")).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(typedIn("#talk-form-title")).isEqualTo("Half a title");
        window.robot.clickOn("#talk-form-fresh");
        assertThat(typedIn("#talk-form-title")).isEmpty();
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void talkWithoutATitleIsRefusedBesideTheField() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.N).press(KeyCode.ENTER);
        assertThat(words("#talk-title-problem")).isEqualTo("A talk needs a title.");
        window.type("Now it has one");
        assertThat(window.isShown("#talk-title-problem")).isFalse();
        window.robot.clickOn("#talk-form-end");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("1:99").press(KeyCode.ENTER);
        assertThat(words("#talk-time-problem")).startsWith("Write the end as");
        window.press(KeyCode.ESCAPE);
        assertThat(byHand()).isEmpty();
    }

    @Test
    void correctedTalkShowsWhatTheScheduleSaysAndGoesBackToItFieldByField() throws Exception {
        Talk imported = window.talks.getFirst();
        window.press(KeyCode.F2);
        window.waitUntil(() -> window.isShown("#talk-form"));
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Another title");
        window.robot.clickOn("#talk-form-room");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("Boat");
        assertThat(words("#talk-title-source")).isEqualTo("The schedule says “" + imported.title() + "”");
        window.press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> now(imported).corrected().size() == 2);
        window.waitUntil(() -> window.isShown("#talk-differs"));
        assertThat(tip("#talk-differs"))
                .isEqualTo("Changed by you; the schedule says “" + imported.title() + "”, " + imported.room());
        assertThat(tip(".differs-sign")).isEqualTo(tip("#talk-differs"));

        window.press(KeyCode.F2);
        window.robot.clickOn("#talk-title-take");
        assertThat(typedIn("#talk-form-title")).isEqualTo(imported.title());
        window.press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> now(imported).corrected().equals(Set.of(TalkField.ROOM)));
        window.waitUntil(() -> message().startsWith("Changed"));

        window.followMessage();
        DeskFixture.waitForNotebook(() -> now(imported).title().equals("Another title"));
        window.waitUntil(() -> message().endsWith("is as it was."));
        window.press(KeyCode.F2);
        window.robot.clickOn("#talk-form-take-all");
        window.press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> now(imported).equals(imported));
        window.waitUntil(() -> !window.isShown("#talk-differs"));
    }

    @Test
    void removedTalkWithANoteIsFoundOnTheShelfAndComesBack() throws Exception {
        addTalk("Storage over coffee");
        Talk talk = byHand().orElseThrow();
        window.type("heard this");
        DeskFixture.waitForNotebook(() -> noteOn(talk).equals("heard this"));
        window.waitUntil(() -> window.isShown(".talk-row .icon"));
        window.dialogs.confirming();
        run("talk.remove");
        DeskFixture.waitForNotebook(() -> byHand().isEmpty());
        window.waitUntil(() -> window.isShown("#shelf-link"));
        assertThat(words("#shelf-link")).isEqualTo("1 withdrawn or removed talk with your notes");

        run("schedule.shelf");
        window.waitUntil(() -> window.isShown(".shelved-title"));
        assertThat(words(".shelved-title")).isEqualTo("Storage over coffee");
        assertThat(words("#shelf-why")).endsWith(" Removed: you removed it");
        assertThat(words("#shelf-open")).isEqualTo("Bring back");
        window.press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> byHand().isPresent());
        window.noteIsOpen("Storage over coffee");
        window.waitUntil(() -> window.text().getText().equals("heard this"));
        assertThat(window.isShown("#shelf-link")).isFalse();
    }

    @Test
    void removedTalkComesBackWithUndoAndItsNoteWasNeverGone() throws Exception {
        addTalk("Storage over coffee");
        Talk talk = byHand().orElseThrow();
        window.type("heard this");
        DeskFixture.waitForNotebook(() -> noteOn(talk).equals("heard this"));
        window.waitUntil(() -> window.isShown(".talk-row .icon"));

        run("talk.remove");
        assertThat(byHand()).isPresent();
        assertThat(window.dialogs.asked()).containsExactly("Remove “Storage over coffee”?");
        window.dialogs.confirming();
        window.noteIsOpen("Storage over coffee");
        run("talk.remove");
        DeskFixture.waitForNotebook(() -> byHand().isEmpty());
        window.waitUntil(() -> message().equals("Removed “Storage over coffee”."));
        assertThat(noteOn(talk)).isEqualTo("heard this");

        window.followMessage();
        DeskFixture.waitForNotebook(() -> byHand().isPresent());
        window.noteIsOpen("Storage over coffee");
        window.waitUntil(() -> window.text().getText().equals("heard this"));
    }

    @Test
    void importedTalkSaysWhyItCanNotBeRemoved() throws Exception {
        String whyNot = WaitForAsyncUtils.asyncFx(() -> window.window
                        .commands()
                        .find("talk.remove")
                        .orElseThrow()
                        .whyNotProperty()
                        .get())
                .get();
        assertThat(whyNot).contains("only talks added by hand");
    }

    @Test
    void copyOfAnImportedTalkIsATalkByHand() throws Exception {
        Talk imported = window.talks.getFirst();
        run("talk.duplicate");
        window.press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> byHand().isPresent());
        Talk copy = byHand().orElseThrow();
        assertThat(copy.title()).isEqualTo(imported.title());
        assertThat(copy.speakers()).isEqualTo(imported.speakers());
        assertThat(window.notebook.schedule().text(copy.id()))
                .isEqualTo(window.notebook.schedule().text(imported.id()));
        window.waitUntil(() -> message().startsWith("Added"));
    }

    private void addTalk(String title) throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.type(title).press(KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> byHand().isPresent());
        window.noteIsOpen(title);
        window.waitUntil(() -> window.focusPath().contains("note-text"));
    }

    private void run(String command) {
        window.robot.interact(
                () -> window.window.commands().find(command).orElseThrow().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<Talk> byHand() {
        return all().stream().filter(Talk::byHand).findFirst();
    }

    private Talk now(Talk talk) {
        return window.notebook.schedule().findTalk(talk.id()).orElseThrow();
    }

    private List<Talk> all() {
        return window.notebook.schedule().talks(window.talks.getFirst().conference());
    }

    private String noteOn(Talk talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(talk.id()), "Ada")
                .map(Note::text)
                .orElse("");
    }

    private String typedIn(String field) {
        return window.robot.lookup(field).queryAs(TextInputControl.class).getText();
    }

    private String words(String label) {
        return window.robot.lookup(label).queryAs(Labeled.class).getText();
    }

    private String message() {
        return words("#message");
    }

    private String tip(String query) {
        Node sign = window.find(query).orElseThrow();
        return ((Labeled) sign).getTooltip().getText();
    }
}
