package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.FindingKind;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyledTextArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks a report over and cures what is found, by keys. */
class ChecklistInWindowTest {
    private static final String RETRIES = "One slow disk.\n\nTwo regions down for 41 minutes (?) in March\n\n"
            + "> A retry is a loan.\n> — Mara Lindquist #money\n\nEnd.";
    private static final String PANEL = "> The pager owns you.\n\n- [ ] Ask the venue about captions";

    @TempDir
    private Path folder;

    private @Nullable DeskFixture opened;
    private @Nullable StyledTextArea<?, ?> text;

    @AfterEach
    void closeWindow() throws Exception {
        if (opened != null) {
            assertThat(opened.problems()).isEmpty();
            opened.close();
        }
    }

    @Test
    void listSaysWhatThereIsAndF6ReachesIt() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        assertThat(kinds())
                .containsExactly(
                        FindingKind.QUOTE_WITHOUT_NAME,
                        FindingKind.CHECK_LEFT,
                        FindingKind.NAME_DIFFERS,
                        FindingKind.ACTION_WITHOUT_OWNER);
        assertThat(text("#checklist-summary")).isEqualTo("4 things to look at. You can export any time.");
        ToggleButton list = desk.robot.lookup("#show-checklist").queryAs(ToggleButton.class);
        // As exact as there is room for, which is known once it is laid out.
        desk.waitUntil(() -> list.getText().equals("Before you publish · 4"));
        assertThat(text("#kept-in-notebook")).startsWith("Nothing private is in this report.");
        desk.robot.interact(() -> desk.robot.lookup("#report-outline").query().requestFocus());
        for (int i = 0; i < 3 && !desk.focusPath().contains("checklist"); i++) {
            desk.press(KeyCode.F6);
        }
        assertThat(desk.focusPath()).contains("checklist");
        assertThat(spoken())
                .contains("A figure is still marked (?): …down for 41 minutes. Retries Considered Expensive. Enter goes"
                        + " there. 1: It is right.");
    }

    @Test
    void enterGoesToThePlace() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        choose(FindingKind.CHECK_LEFT);
        desk.press(KeyCode.ENTER);
        desk.waitUntil(() -> desk.text().isFocused()
                && desk.selection().of(desk.text().getText()).equals("(?)"));
        assertThat(desk.selection().start()).isEqualTo(RETRIES.indexOf("(?)"));

        backToList();
        choose(FindingKind.ACTION_WITHOUT_OWNER);
        desk.press(KeyCode.ENTER);
        desk.waitUntil(() -> desk.text().isFocused()
                && desk.selection().of(desk.text().getText()).startsWith("- [ ] Ask"));
    }

    @Test
    void figureIsRightByOneKeyAndUndoBringsItsSignBack() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        choose(FindingKind.CHECK_LEFT);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        StyledTextArea<?, ?> editor = editor();
        String right = RETRIES.replace(" (?)", "");
        waitForNote(0, right);
        waitUntilGone(FindingKind.CHECK_LEFT);
        desk.waitUntil(() -> editor.getText().equals(right));
        assertThat(desk.focusPath()).contains("checklist");

        desk.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        desk.robot.interact(() -> desk.text().requestFocus());
        desk.press(KeyCode.CONTROL, KeyCode.Z);
        desk.waitUntil(() -> desk.text().getText().equals(RETRIES));
        waitForNote(0, RETRIES);
        backToList();
        desk.waitUntil(() -> kinds().contains(FindingKind.CHECK_LEFT));
    }

    @Test
    void cureCanBeTakenBackWhereItWasMade() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        choose(FindingKind.NAME_DIFFERS);
        desk.press(KeyCode.DIGIT1);
        String right = RETRIES.replace("Lindquist", "Lindqvist");
        waitForNote(0, right);
        waitUntilGone(FindingKind.NAME_DIFFERS);
        desk.waitUntil(() -> text("#message").equals("Changed in the note on Retries Considered Expensive."));
        desk.followMessage();
        waitForNote(0, RETRIES);
        desk.waitUntil(() ->
                kinds().contains(FindingKind.NAME_DIFFERS) && editor().getText().equals(RETRIES));
    }

    @Test
    void whatTheWriterKeepsIsNotListedAgain() throws Exception {
        DeskFixture desk = open(RETRIES);
        choose(FindingKind.NAME_DIFFERS);
        desk.press(KeyCode.DIGIT2);
        waitUntilGone(FindingKind.NAME_DIFFERS);
        DeskFixture.waitForNotebook(() -> !kept(desk.notebook).isEmpty());
        backToList();
        desk.waitUntil(() -> kinds().equals(List.of(FindingKind.CHECK_LEFT)));
        assertThat(note(0)).isEqualTo(RETRIES);
        desk.followMessage();
        desk.waitUntil(() -> kinds().contains(FindingKind.NAME_DIFFERS));
        DeskFixture.waitForNotebook(() -> kept(desk.notebook).isEmpty());
    }

    @Test
    void quoteGetsItsNameInTheTagger() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        choose(FindingKind.QUOTE_WITHOUT_NAME);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitUntil(() -> desk.isShown("#quote-tagger"));
        desk.type("Tom").press(KeyCode.ENTER);
        waitForNote(1, PANEL.replace("owns you.", "owns you.\n> — Tomasz Wilk"));
        backToList();
        waitUntilGone(FindingKind.QUOTE_WITHOUT_NAME);
    }

    @Test
    void actionGetsItsOwner() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        desk.dialogs.typing("Priya Raman");
        choose(FindingKind.ACTION_WITHOUT_OWNER);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        waitForNote(1, PANEL + " @\"Priya Raman\"");
        waitUntilGone(FindingKind.ACTION_WITHOUT_OWNER);
    }

    @Test
    void noteThatSaysSomethingElseByNowIsLeftAlone() throws Exception {
        DeskFixture desk = open(RETRIES, PANEL);
        choose(FindingKind.ACTION_WITHOUT_OWNER);
        desk.dialogs.typing("Priya");
        String later = PANEL + ", twice";
        desk.notebook.notes().save(new NoteSubject.OfTalk(desk.talks.get(1).id()), "Ada", later);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitUntil(() -> text("#message").equals("Nothing was changed: the note says something else there now."));
        assertThat(note(1)).isEqualTo(later);
        desk.waitUntil(() -> kinds().contains(FindingKind.ACTION_WITHOUT_OWNER));
    }

    @Test
    void noteOfATeamMateIsCuredToo() throws Exception {
        String theirs = "> A retry is a loan.\n> — Mara Lindquist";
        DeskFixture desk = open("text");
        NoteSubject subject = new NoteSubject.OfTalk(desk.talks.getFirst().id());
        desk.notebook.notes().save(subject, "Priya Raman", theirs);
        backToList();
        desk.waitUntil(() -> kinds().equals(List.of(FindingKind.NAME_DIFFERS)));
        choose(FindingKind.NAME_DIFFERS);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        DeskFixture.waitForNotebook(() -> desk.notebook
                .notes()
                .find(subject, "Priya Raman")
                .map(Note::text)
                .orElse("")
                .equals(theirs.replace("Lindquist", "Lindqvist")));
        waitUntilGone(FindingKind.NAME_DIFFERS);
        assertThat(note(0)).isEqualTo("text");
        desk.waitUntil(() -> desk.isShown("#checklist-empty"));
        assertThat(text("#checklist-summary")).isEqualTo("Nothing to look at.");
    }

    @Test
    void pictureGetsItsWordsInItsDetails() throws Exception {
        OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true);
        byte[] file = PictureFiles.file(PictureFiles.corners(60, 40), "png");
        Picture picture = notebook.pictures().store(NewPicture.of(file, "crane.png"));
        String line = "![](picture:" + picture.hash().shortName() + ")";
        opened = DeskFixture.open(notebook, 1300, DeskFixture.noSettings(), "text\n\n" + line);
        DeskFixture desk = opened;
        backToList();
        choose(FindingKind.PICTURE_WITHOUT_WORDS);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitUntil(() -> desk.isShown("#picture-details"));
        desk.type("By the water").press(KeyCode.ENTER);
        waitForNote(0, "text\n\n" + line.replace(")", " \"By the water\")"));
        backToList();
        desk.waitUntil(() -> list().getItems().stream()
                .map(Finding::title)
                .toList()
                .equals(List.of("A picture has no alternative text")));
    }

    @Test
    void emptyTalkIsLeftOutAndPutInAgain() throws Exception {
        DeskFixture desk = open("- [ ] ask @Priya");
        assertThat(kinds()).containsExactly(FindingKind.EMPTY_TALK);
        choose(FindingKind.EMPTY_TALK);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        waitUntilGone(FindingKind.EMPTY_TALK);
        desk.waitUntil(() -> text("#report-counts").startsWith("0 talks"));
        desk.followMessage();
        desk.waitUntil(() -> kinds().contains(FindingKind.EMPTY_TALK));
    }

    private DeskFixture open(String... notes) throws Exception {
        DeskFixture desk = DeskFixture.open(folder, 1300, DeskFixture.noSettings(), notes);
        opened = desk;
        text = desk.text();
        backToList();
        return desk;
    }

    private DeskFixture desk() {
        return Objects.requireNonNull(opened, "no window is open");
    }

    /** Of the note that is open, on screen or not. */
    private StyledTextArea<?, ?> editor() {
        return Objects.requireNonNull(text, "no note is open");
    }

    /** Shows the report as it is now. */
    private void backToList() throws TimeoutException {
        desk().press(KeyCode.CONTROL, KeyCode.DIGIT1).press(KeyCode.CONTROL, KeyCode.DIGIT4);
        desk().waitUntil(() -> desk().isShown("#checklist-summary")
                && !text("#checklist-summary").isEmpty());
    }

    private void choose(FindingKind kind) throws TimeoutException {
        desk().waitUntil(() -> kinds().contains(kind));
        desk().robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(0);
        });
        for (int at = kinds().indexOf(kind); at > 0; at--) {
            desk().press(KeyCode.DOWN);
        }
        assertThat(list().getSelectionModel().getSelectedItem().kind()).isEqualTo(kind);
    }

    private void waitUntilGone(FindingKind kind) throws TimeoutException {
        desk().waitUntil(() -> !kinds().contains(kind));
    }

    @SuppressWarnings("unchecked")
    private ListView<Finding> list() {
        return desk().robot.lookup("#checklist").queryAs(ListView.class);
    }

    private List<FindingKind> kinds() {
        return list().getItems().stream().map(Finding::kind).toList();
    }

    private List<String> spoken() {
        return desk().robot.lookup("#checklist .list-cell").queryAllAs(ListCell.class).stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .toList();
    }

    private String text(String query) {
        return desk().robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private String note(int talk) {
        return desk().notebook
                .notes()
                .find(new NoteSubject.OfTalk(desk().talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }

    private void waitForNote(int talk, String text) throws TimeoutException {
        DeskFixture.waitForNotebook(() -> note(talk).equals(text));
    }

    private static java.util.Set<String> kept(OpenNotebook notebook) {
        return notebook.keptFindings()
                .kept(notebook.schedule().conferences().getFirst().id());
    }
}
