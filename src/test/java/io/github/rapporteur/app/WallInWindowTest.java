package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall of quotes in the whole window, by keys. */
class WallInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;
    private StyledTextArea<?, ?> text;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(
                folder,
                990,
                DeskFixture.noSettings(),
                "Intro.\n\n> Measure first.\n> — Mara Lindqvist #retries #load\n\n> Between us.\n> — Mara Lindqvist (off"
                        + " the record)",
                "> A joke, from memory.\n> — Priya Raman #load (from memory)\n\n> Whose is it?\n> — Nobody Known");
        text = window.text();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.waitUntil(() -> count().equals("4 quotes"));
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void filterFindsPartsOfWordsAndEscapeClearsIt() throws Exception {
        window.robot.clickOn("#wall-words");
        window.type("MEASU");
        window.waitUntil(() -> count().equals("1 of 4 quotes"));
        window.press(KeyCode.CONTROL, KeyCode.A).type("nothing like it");
        window.waitUntil(() -> window.isShown("#wall-empty"));
        assertThat(window.find("#wall-clear")).isPresent();
        window.press(KeyCode.ESCAPE);
        window.waitUntil(() -> count().equals("4 quotes"));
        window.type("joke").press(KeyCode.DOWN);
        assertThat(window.focusPath()).contains("wall");
    }

    @Test
    void boxesFilterByRolePersonTagExactnessAndSecrecy() throws Exception {
        tick("role-team_mate", "1 of 4 quotes");
        tick("role-team_mate", "4 quotes");
        tick("tag-load", "2 of 4 quotes");
        tick("from-memory", "1 of 4 quotes");
        tick("from-memory", "2 of 4 quotes");
        tick("person-mara lindqvist", "1 of 4 quotes");
        tick("tag-load", "2 of 4 quotes");
        window.robot.interact(() -> window.find("#wall-off-record")
                .orElseThrow()
                .lookup(".segment:selected")
                .requestFocus());
        window.press(KeyCode.RIGHT);
        window.waitUntil(() -> count().equals("1 of 4 quotes"));
        window.press(KeyCode.RIGHT);
        window.waitUntil(() -> count().equals("1 of 4 quotes"));
        assertThat(said()).isEqualTo("Between us.");
    }

    @Test
    void groupsHaveHeadings() throws Exception {
        window.robot.interact(() -> window.find("#wall-grouping")
                .orElseThrow()
                .lookup(".segment:selected")
                .requestFocus());
        window.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        window.waitUntil(() -> window.robot.lookup(".wall-heading .group-heading").queryAll().stream()
                .anyMatch(node -> ((Labeled) node).getText().equals("Mara Lindqvist")));
        window.press(KeyCode.RIGHT);
        window.waitUntil(() -> window.robot.lookup(".wall-heading .group-heading").queryAll().stream()
                .anyMatch(node -> ((Labeled) node).getText().equals("#load")));
        assertThat(count()).isEqualTo("4 quotes");
    }

    @Test
    void starIsOneKeyStandsInTheTextAndIsFilteredBy() throws Exception {
        focusWall();
        window.press(KeyCode.S);
        DeskFixture.waitForNotebook(() -> text(0).contains("— Mara Lindqvist #retries #load (starred)\n"));
        // The open note has it too, as one step to take back.
        window.waitUntil(() -> text.getText().contains("(starred)"));
        window.robot.interact(() -> window.find("#wall-best").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> count().equals("1 of 4 quotes"));
        focusWall();
        window.press(KeyCode.S);
        window.waitUntil(() -> count().equals("0 of 4 quotes"));
        DeskFixture.waitForNotebook(() -> !text(0).contains("starred"));
        window.waitUntil(() -> !text.getText().contains("starred"));
    }

    @Test
    void sameWordsTwiceInTheOpenNoteAreStarredWhereTheyWereChosen() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\n> Measure first.\n— Priya Raman");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.waitUntil(() -> count().equals("5 quotes"));
        focusWall();
        window.press(KeyCode.HOME).press(KeyCode.RIGHT).press(KeyCode.RIGHT).press(KeyCode.S);
        DeskFixture.waitForNotebook(() -> text(0).contains("— Priya Raman (starred)"));
        window.waitUntil(() -> text.getText().contains("— Priya Raman (starred)"));
        assertThat(text.getText()).doesNotContain("#load (starred)");
    }

    @Test
    void enterGoesToThePlaceInTheNote() throws Exception {
        focusWall();
        window.press(KeyCode.RIGHT).press(KeyCode.DOWN).press(KeyCode.ENTER);
        window.noteIsOpen(1);
        String note = window.text().getText();
        window.waitUntil(() -> window.text().getCaretPosition() == note.indexOf("> Whose"));
        assertThat(window.focusPath()).contains("note-text");
    }

    @Test
    void copyTakesTheChosenOnesAndRefusesWhatIsOffTheRecord() throws Exception {
        focusWall();
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).startsWith("“Measure first.” — Mara Lindqvist, ");
        window.press(KeyCode.SPACE).press(KeyCode.END).press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.M);
        assertThat(clipboard())
                .contains("> Measure first.\n>\n> — **Mara Lindqvist**, *")
                .contains("> Whose is it?");
        window.press(KeyCode.HOME).press(KeyCode.RIGHT).press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).doesNotContain("Between us");
        assertThat(message()).startsWith("1 quote of 3 is off the record");
        window.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        assertThat(message()).startsWith("This quote is off the record");
        assertThat(clipboard()).doesNotContain("Between us");
    }

    @Test
    void pictureCardGoesToClipboardAndFile() throws Exception {
        focusWall();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        window.waitUntil(() -> message().equals("Copied a picture card of the quote."));
        Path file = folder.resolve("card.png");
        window.dialogs.choosing(file);
        window.press(KeyCode.CONTROL, KeyCode.S);
        window.waitUntil(() -> message().startsWith("Saved the picture card"));
        assertThat(Files.size(file)).isGreaterThan(2_000);
        assertThat(javax.imageio.ImageIO.read(file.toFile()).getWidth()).isEqualTo(1200);
    }

    @Test
    void tagIsMergedInAllNotesAndInWhatIsBeingTyped() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\n> typed just now\n— Mara Lindqvist #load");
        window.dialogs.choosing("#load").typing("retries").confirming();
        window.robot.interact(() ->
                window.window.commands().find("quotes.renameTag").orElseThrow().run());
        DeskFixture.waitForNotebook(
                () -> text(0).contains("> typed just now\n> — Mara Lindqvist #retries") && !text(0).contains("#load"));
        DeskFixture.waitForNotebook(() -> text(1).contains("Priya Raman #retries"));
        window.waitUntil(() -> !window.text().getText().contains("#load"));
        assertThat(window.dialogs.asked()).contains("Rename a tag", "Rename #load", "Merge #load into #retries?");
        assertThat(text(0)).contains("> — Mara Lindqvist #retries\n");
    }

    @Test
    void wallFollowsWhatIsTypedMeanwhile() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\n> one more");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        window.waitUntil(() -> count().equals("5 quotes"));
    }

    private void tick(String id, String count) throws Exception {
        window.robot.interact(() -> window.find("#wall-filter").orElseThrow().lookupAll(".check-box").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> count().equals(count));
    }

    private void focusWall() {
        window.robot.interact(() -> window.find("#wall").orElseThrow().requestFocus());
    }

    /** What a screen reader says first of the quote that keys are for. */
    private String said() {
        focusWall();
        return window.robot
                .lookup("#wall")
                .queryAs(ListView.class)
                .getAccessibleText()
                .split(",", 2)[0];
    }

    private String count() {
        return window.robot.lookup("#wall-count").queryAs(Labeled.class).getText();
    }

    private String message() {
        return window.find("#message").map(node -> ((Labeled) node).getText()).orElse("");
    }

    private String clipboard() throws Exception {
        return WindowFixture.onScreen(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private String text(int talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
