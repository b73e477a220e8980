package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report's view where there is nothing, too much, or too long a word to show. */
class ReportStatesTest {
    private static final String LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänskajüte";

    @TempDir
    private Path folder;

    private @Nullable WindowFixture opened;

    @AfterEach
    void closeWindow() throws Exception {
        if (opened != null) {
            assertThat(opened.problems).isEmpty();
            opened.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1180, 1400})
    void wordsBesideThePageAreNeverCutHoweverMuchThereIsToLookAt(int width) throws Exception {
        WindowFixture window = open(ReportStatesTest::manyChecks, width);
        showPage(window);
        WindowFixture.waitUntil(() -> window.text("#checklist-summary").startsWith("1,200 things to look at."));
        for (String chosen : List.of("#show-front-matter", "#show-checklist")) {
            window.robot.clickOn(chosen);
            assertThat(cut(window, "#report-side .segment")).isEmpty();
        }
        assertThat(window.text("#show-front-matter")).isEqualTo("Front matter");
        assertThat(window.text("#show-checklist"))
                .isIn("Before you publish · 1,200", "Before you publish · 999+", "Before you publish");
    }

    @Test
    void conferenceWithoutNotesHasNoPartsAndSaysWhatToDo() throws Exception {
        WindowFixture window = open(ReportStatesTest::onlySchedule, 1000);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("No notes yet").tryQuery().isPresent());
        window.waitUntilQuiet();
        assertThat(ReportOutline.of(window).lines()).singleElement().asString().startsWith("FrontMatter");
        assertThat(window.text("#checklist-summary")).isEqualTo("Nothing to look at yet.");
        for (String nothingToSay : List.of("#report-counts", "#kept-in-notebook", "#checklist-empty", "#ask-links")) {
            assertThat(isShown(window, nothingToSay)).as(nothingToSay).isFalse();
        }
        window.robot.clickOn("#copy-report");
        WindowFixture.waitUntil(() -> isShown(window, "#report-strip"));
        assertThat(window.text("#report-outcome")).isEqualTo("There is nothing to copy yet.");
        window.robot.clickOn("#begin-introduction");
        WindowFixture.waitUntil(() -> window.robot.lookup("#note-text").queryAll().stream()
                .anyMatch(node -> node.isFocused() && !node.isDisabled()));
    }

    @Test
    void f6GoesRoundAndStopsAtTheListThoughThereIsNothingInIt() throws Exception {
        WindowFixture window = open(ReportStatesTest::nothingToFix, 1000);
        showPage(window);
        WindowFixture.waitUntil(() -> isShown(window, "#checklist-empty"));
        List<String> round = new ArrayList<>();
        window.robot.interact(
                () -> window.robot.lookup("#report-outline").query().requestFocus());
        for (int i = 0; i < 5; i++) {
            window.press(KeyCode.F6);
            round.add(String.valueOf(
                    window.focused() == null ? null : window.focused().getId()));
        }
        assertThat(round)
                .startsWith("report-preview", "checklist-empty", "export-report")
                .endsWith("report-outline");
        window.press(KeyCode.SHIFT, KeyCode.F6).press(KeyCode.SHIFT, KeyCode.F6).press(KeyCode.SHIFT, KeyCode.F6);
        Node stop = window.robot.lookup("#checklist-empty").query();
        assertThat(stop.isFocused()).isTrue();
        assertThat(stop.getAccessibleText()).isEqualTo("Nothing to fix. Read it once more anyway.");
    }

    @Test
    void reportWithAllLeftOutSaysSoAndExplainsNoSigns() throws Exception {
        WindowFixture window = open(ReportStatesTest::oneCheck, 1000);
        showPage(window);
        WindowFixture.waitUntil(() -> isShown(window, "#checklist"));
        assertThat(script(window, "document.querySelectorAll('.r-legend').length"))
                .isEqualTo(1);
        for (String part : List.of("The talks", "References")) {
            ReportOutline.of(window).choose(part);
            window.press(KeyCode.SPACE).waitUntilQuiet();
        }
        WindowFixture.waitUntil(() ->
                window.text("#checklist-summary").equals("All of the report is left out. Tick what is to be in it."));
        WindowFixture.waitUntil(
                () -> Integer.valueOf(0).equals(script(window, "document.querySelectorAll('.r-legend').length")));
        assertThat(isShown(window, "#checklist-empty")).isFalse();
    }

    @Test
    void focusStaysBesideThePageWhenTheLastThingIsCured() throws Exception {
        WindowFixture window = open(ReportStatesTest::oneCheck, 1000);
        showPage(window);
        WindowFixture.waitUntil(() -> isShown(window, "#checklist"));
        window.robot.interact(() ->
                window.window.commands().find("report.check").orElseThrow().run());
        assertThat(window.robot.lookup("#checklist").queryAs(ListView.class).isFocused())
                .isTrue();
        window.press(KeyCode.DIGIT1);
        WindowFixture.waitUntil(() -> isShown(window, "#checklist-empty"));
        assertThat(window.robot.lookup("#checklist-empty").query().isFocused()).isTrue();
    }

    @Test
    void enterOnTheFrontMatterLetsItBeTyped() throws Exception {
        WindowFixture window = open(ReportStatesTest::nothingToFix, 1000);
        showPage(window);
        ReportOutline.of(window).choose("Front matter");
        window.press(KeyCode.ENTER);
        assertThat(window.robot.lookup("#report-title").query().isFocused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1400})
    void longWordStaysOnThePage(int width) throws Exception {
        WindowFixture window = open(
                notebook -> note(
                        notebook,
                        "# " + LONG_WORD + LONG_WORD + "\n\n> " + LONG_WORD + LONG_WORD + "\n> — " + LONG_WORD
                                + "\n\nLiked: " + LONG_WORD + LONG_WORD),
                width);
        showPage(window);
        assertThat(script(window, "document.body.textContent.includes('" + LONG_WORD + "')"))
                .isEqualTo(true);
        assertThat(script(window, "document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(script(
                        window,
                        "Array.from(document.querySelectorAll('.r-body *')).filter(part => part.className !== 'r-vh' &&"
                                + " part.getBoundingClientRect().right > document.documentElement.clientWidth).length"))
                .isEqualTo(0);
    }

    private WindowFixture open(WindowFixture.Filling filling, int width) throws Exception {
        WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, filling, width, 700);
        opened = window;
        return window;
    }

    private static void showPage(WindowFixture window) throws TimeoutException {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        WindowFixture.waitUntil(
                () -> Integer.valueOf(1).equals(script(window, "document.querySelectorAll('footer').length")));
        window.waitUntilQuiet();
    }

    private static void onlySchedule(OpenNotebook notebook) throws IOException, CancelledException {
        notebook.people().setMe("Ada");
        notebook.schedule().store(SampleConference.load().read(WorkMonitor.none()), Optional.empty(), "harbour.xml");
    }

    private static void note(OpenNotebook notebook, String text) throws IOException, CancelledException {
        onlySchedule(notebook);
        Conference conference = notebook.schedule().conferences().getFirst();
        TalkId talk = notebook.schedule().talks(conference.id()).getFirst().id();
        notebook.notes().save(new NoteSubject.OfTalk(talk), "Ada", text);
    }

    private static void manyChecks(OpenNotebook notebook) throws IOException, CancelledException {
        note(notebook, "About 40 (?) of them.\n\n".repeat(1200));
    }

    private static void oneCheck(OpenNotebook notebook) throws IOException, CancelledException {
        note(notebook, "About 40 (?) of them.");
    }

    private static void nothingToFix(OpenNotebook notebook) throws IOException, CancelledException {
        note(notebook, "About forty of them.");
    }

    /** The words of controls on screen that are cut. */
    private static List<String> cut(WindowFixture window, String query) throws Exception {
        return WindowFixture.onScreen(() -> window.robot.lookup(query).queryAll().stream()
                .map(Labeled.class::cast)
                .filter(control -> control.lookup(".text") instanceof Text shown
                        && !shown.getText().equals(control.getText()))
                .map(Labeled::getText)
                .toList());
    }

    private static boolean isShown(WindowFixture window, String query) {
        return window.robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private static Object script(WindowFixture window, String script) throws Exception {
        return WindowFixture.onScreen(() -> window.robot
                .lookup("#report-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript(script));
    }
}
