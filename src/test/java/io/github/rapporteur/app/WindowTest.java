package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.SaveLine;
import io.github.rapporteur.shell.Shortcut;
import io.github.rapporteur.shell.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole window by the keyboard alone, on the sample conference. */
class WindowTest {
    @TempDir
    Path folder;

    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void firstTheTalkOnNowIsOpenAndTheStatusBarSaysWordsClockAndZone() {
        assertThat(desk.text("#talk-title")).isEqualTo("Backpressure Is a Kindness");
        assertThat(desk.text("#save-state")).isEqualTo("Ready");
        assertThat(desk.text("#word-count")).matches("[1-9][0-9,]* words");
        assertThat(desk.text("#clock")).isEqualTo("10:42");
        assertThat(desk.text("#zone")).isEqualTo("Europe/Dublin (UTC+1), 11:42 for you");
    }

    @Test
    void f6GoesRoundAllPanesAndComesBack() {
        desk.robot.interact(() -> find("#talks").requestFocus());
        List<String> stops = new ArrayList<>();
        do {
            desk.press(KeyCode.F6);
            stops.add(paneOfFocus());
        } while (!stops.getLast().equals("talks") && stops.size() < 12);
        assertThat(stops).contains("note-text", "top-bar").endsWith("talks");
        desk.press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(paneOfFocus()).isEqualTo(stops.get(stops.size() - 2));
    }

    @Test
    void talkIsFoundStarredAndWrittenToWithoutTheMouse() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.L)
                .type("runbook")
                .press(KeyCode.DOWN)
                .press(KeyCode.S)
                .press(KeyCode.ENTER);
        desk.waitUntilQuiet();
        assertThat(paneOfFocus()).isEqualTo("note-text");
        desk.type("By hand and heart");
        WindowFixture.waitUntil(() -> desk.text("#save-state").startsWith("Saved "));
        desk.waitUntilQuiet();
        assertThat(desk.text("#word-count")).isEqualTo("4 words");
        assertThat(textsOf("Write a Runbook, Then Lose It")).containsExactly("By hand and heart");
    }

    @Test
    void ctrlPageDownAndPageUpGoToTheNextTalkAndBackAndCtrlJToTheOneOnNow() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).waitUntilQuiet();
        String next = desk.text("#talk-title");
        assertThat(next).isNotEqualTo("Backpressure Is a Kindness");
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_UP).waitUntilQuiet();
        assertThat(desk.text("#talk-title")).isEqualTo("Backpressure Is a Kindness");
        desk.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN)
                .press(KeyCode.CONTROL, KeyCode.J)
                .waitUntilQuiet();
        assertThat(desk.text("#talk-title")).isEqualTo("Backpressure Is a Kindness");
    }

    @Test
    void menuHasAllCommandsWithTheirKeysAndRunsThem() throws Exception {
        desk.press(KeyCode.F10);
        List<MenuItem> menus = desk.menuItems();
        assertThat(menus)
                .extracting(MenuItem::getText)
                .startsWith("Notebook", "Schedule", "Talk")
                .endsWith("View");
        desk.press(KeyCode.ESCAPE);
        desk.runFromMenu("theme.dark");
        assertThat(desk.settings.get(Remembered.THEME)).isEqualTo(Theme.Mode.DARK);
        assertThat(desk.context.theme().darkProperty().get()).isTrue();
        desk.runFromMenu("theme.follow-the-system");
        assertThat(desk.settings.get(Remembered.THEME)).isEqualTo(Theme.Mode.SYSTEM);
        assertThat(desk.context.theme().darkProperty().get()).isFalse();
    }

    /** The page of keys says of every command with a key what it is called and how it is pressed, and nothing else. */
    @Test
    void pageOfKeysIsThatOfTheProgram() throws Exception {
        List<String> wanted = desk.window.commands().all().stream()
                .filter(command -> command.shortcut().isPresent())
                .map(command ->
                        "| " + command.shortcut().map(Shortcut::words).orElseThrow() + " | " + command.words() + " |")
                .toList();
        assertThat(Files.readAllLines(Path.of("src/docs/keys.md")))
                .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| key"))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void noKeyHasTwoMeaningsAtOnce() {
        for (boolean ofOneView : List.of(true, false)) {
            Map<String, List<String>> byKey = desk.window.commands().all().stream()
                    .filter(command -> command.shortcut().isPresent() && command.hasKeyScope() == ofOneView)
                    .collect(Collectors.groupingBy(
                            command -> command.shortcut().map(Shortcut::words).orElseThrow(),
                            Collectors.mapping(Command::id, Collectors.toList())));
            // Of two lists, and of text and list, only one has the focus.
            List<Set<String>> apart = List.of(
                    Set.of("quotes.rename", "picture.details", "report.renamePart"),
                    Set.of("text.tabLeaves", "quotes.copyMarkdown"));
            assertThat(byKey.values())
                    .allMatch(commands ->
                            commands.size() == 1 || apart.stream().anyMatch(allowed -> allowed.containsAll(commands)));
            assertThat(byKey).isNotEmpty().doesNotContainKeys("F6", "F10");
        }
    }

    @Test
    void everyCommandThatCanRunDoesSoWithoutAnError() throws Exception {
        List<Command> all = desk.window.commands().all();
        assertThat(all).hasSizeGreaterThan(30);
        for (Command command : all) {
            desk.robot.interact(command::run);
            desk.waitUntilQuiet();
            desk.press(KeyCode.ESCAPE);
        }
        assertThat(desk.problems).isEmpty();
        assertThat(desk.asked).contains("open another notebook", "new notebook", "quit");
        assertThat(desk.dialogs.asked()).contains("Import a schedule");
    }

    @Test
    void longMessageTakesNothingFromSaveStateClockAndLink() {
        desk.robot.interact(
                () -> desk.window.statusBar().say("Hafenkrananlagensteuerung ".repeat(12), "Undo", () -> {}));
        for (String part : List.of("#save-state", "#word-count", "#message-link", "#clock", "#zone")) {
            Labeled shown = (Labeled) find(part);
            assertThat(shown.getWidth()).as(part).isGreaterThanOrEqualTo(shown.prefWidth(-1) - 0.5);
        }
        assertThat(((Labeled) find("#message")).getTooltip().getText()).startsWith("Hafenkrananlagen");
    }

    @Test
    void f2ChangesWhoSaidAQuoteWhereQuotesAreListedAndTheTalkElsewhere() throws Exception {
        if (desk.robot.lookup("#quotes-list").tryQuery().isEmpty()) {
            desk.press(KeyCode.F9);
        }
        desk.robot.interact(() -> find("#quotes-list").requestFocus());
        desk.press(KeyCode.HOME).press(KeyCode.F2);
        assertThat(desk.robot.lookup("#talk-form").tryQuery()).isEmpty();
        desk.press(KeyCode.ESCAPE);
        desk.robot.interact(() -> find("#talks").requestFocus());
        desk.press(KeyCode.F2);
        assertThat(desk.robot.lookup("#talk-form").tryQuery()).isPresent();
        desk.press(KeyCode.ESCAPE);
    }

    @Test
    void textThatIsNotSavedIsSaidWithTheReasonAndWhatToDo() {
        List<String> done = new ArrayList<>();
        desk.robot.interact(
                () -> desk.window.statusBar().saveLine(SaveLine.notSaved("the disk is full", () -> done.add("told"))));
        assertThat(desk.text("#save-state")).isEqualTo("Not saved: the disk is full");
        desk.robot.clickOn("#what-to-do");
        assertThat(done).containsExactly("told");
        desk.robot.interact(() -> desk.window.statusBar().saveLine(SaveLine.saved("10:43")));
        assertThat(find("#what-to-do").isVisible()).isFalse();
    }

    private List<String> textsOf(String title) {
        Conference conference = desk.notebook.schedule().conferences().getFirst();
        return desk.notebook.schedule().talks(conference.id()).stream()
                .filter(talk -> talk.title().equals(title))
                .flatMap(talk -> desk.notebook.notes().notesOn(new NoteSubject.OfTalk(talk.id())).stream())
                .map(Note::text)
                .toList();
    }

    private Node find(String query) {
        return desk.robot.lookup(query).query();
    }

    /** The identifier nearest to the node that has the focus; "top-bar" inside the top bar. */
    private String paneOfFocus() {
        MainWindow window = desk.window;
        for (Node node = window.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node.equals(window.topBar())) {
                return "top-bar";
            }
            Parent parent = node.getParent();
            if (node.getId() != null && !(node instanceof Labeled) && parent != null) {
                return node.getId();
            }
        }
        return "";
    }
}
