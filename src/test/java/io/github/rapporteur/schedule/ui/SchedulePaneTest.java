package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.FxTaskRunner;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Theme;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pane with real keys and clicks on the headless screen, on a real notebook. */
class SchedulePaneTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<String> opened = new ArrayList<>();
    private final FxTaskRunner tasks = new FxTaskRunner((what, problem) -> opened.add(what + ": " + problem));
    private OpenNotebook notebook;
    private ScheduleViewModel model;
    private SchedulePane pane;

    @BeforeEach
    void open() throws TimeoutException {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        model = new ScheduleViewModel(notebook.schedule(), tasks, Harbour.friday("10:42"), new Opened());
        TestStage.asNew();
        Fonts.loadFirst();
        pane = FxToolkit.setupFixture(() -> new SchedulePane(model));
        TestStage.show(FxToolkit.setupFixture(this::scene));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        tasks.close();
        notebook.close();
    }

    private Scene scene() {
        pane.setMaxWidth(344);
        Scene scene = new Scene(new StackPane(pane), 600, 680);
        new Theme(Theme.Mode.LIGHT).install(scene);
        return scene;
    }

    @Test
    void clickOpensATalkAndArrowsWithEnterTheNext() {
        show(Harbour.schedule());
        robot.clickOn("Typing Is Thinking");
        assertThat(opened).containsExactly("Typing Is Thinking");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertThat(opened).hasSize(1);
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly("Typing Is Thinking", "Backpressure for Beginners");
    }

    @Test
    void typingFiltersDownEntersTheListAndEscapeClears() {
        show(Harbour.schedule());
        filter("lucia");
        assertThat(titles()).containsExactly("Backpressure for Beginners");
        assertThat(text("#count")).isEqualTo("1 of 5 talks");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(opened).containsExactly("Backpressure for Beginners");
        robot.clickOn("#filter").type(KeyCode.ESCAPE);
        assertThat(titles()).hasSize(4);
        robot.type(KeyCode.ESCAPE);
        assertThat(list().isFocused()).isTrue();
    }

    @Test
    void menuOfFiltersNarrowsByKeysAndTheChipOrEscapeTakesItBack() {
        show(Harbour.schedule());
        robot.clickOn("#more-filters");
        // All days, must, maybe, later, notes, breaks: five below the first.
        for (int i = 0; i < 5; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("Coffee on the terrace").tryQuery()).isEmpty();
        robot.clickOn("No breaks");
        assertThat(robot.lookup("Coffee on the terrace").tryQuery()).isPresent();
        robot.interact(() -> model.filter().toggle(new Narrow.Room("Tide Room")));
        assertThat(titles()).containsExactly("Typing Is Thinking");
        robot.interact(() -> pane.focusGroup().requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(titles()).hasSize(4);
        assertThat(robot.lookup("#filter-chips").query().isVisible()).isFalse();
    }

    @Test
    void enterOnAGapShowsWhatFits() {
        show(Harbour.schedule(List.of(
                Harbour.talk("First", Harbour.FRIDAY, "09:00", "09:30", "Quay Hall", ""),
                Harbour.talk("In between", Harbour.FRIDAY, "09:30", "10:00", "Tide Room", ""),
                Harbour.talk("Last", Harbour.FRIDAY, "10:15", "11:00", "Quay Hall", ""))));
        robot.clickOn("First").type(KeyCode.S);
        robot.type(KeyCode.END).type(KeyCode.S);
        robot.clickOn("#starred");
        robot.interact(() -> pane.focusGroup().requestFocus());
        robot.type(KeyCode.HOME).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(opened).containsExactly("First", "In between");
        assertThat(titles()).containsExactly("First", "In between", "Last");
    }

    @Test
    void filterWithoutAHitSaysSo() {
        show(Harbour.schedule());
        filter("luzia");
        assertThat(text("#empty-title")).isEqualTo("No talk matches “luzia”");
    }

    @Test
    void keysStarTheSelectedTalkAndTheChipShowsOnlyStarredOnes() throws TimeoutException {
        show(Harbour.schedule());
        robot.clickOn("Typing Is Thinking").type(KeyCode.S);
        Talk talk = find("Typing Is Thinking");
        assertThat(model.stateOf(talk.id()).star()).isEqualTo(Star.MUST);
        robot.type(KeyCode.DIGIT3);
        assertThat(model.stateOf(talk.id()).star()).isEqualTo(Star.LATER);
        waitUntil(() -> starInNotebook(talk) == Star.LATER);
        robot.clickOn("#starred");
        assertThat(titles()).containsExactly("Typing Is Thinking");
    }

    @Test
    void clickOnTheStarStarsWithoutOpening() {
        show(Harbour.schedule());
        StarSign sign = cell("Build a Queue").stream()
                .flatMap(cell -> cell.lookupAll(".star-button").stream())
                .map(StarSign.class::cast)
                .findFirst()
                .orElseThrow();
        robot.clickOn(sign);
        assertThat(model.stateOf(find("Build a Queue").id()).star()).isEqualTo(Star.MUST);
        assertThat(opened).isEmpty();
    }

    @Test
    void daySwitchShowsTheOtherDayByClickAndByKey() {
        show(Harbour.schedule());
        robot.clickOn("Sat 12");
        assertThat(titles()).containsExactly("The Map Is the Incident");
        robot.type(KeyCode.LEFT);
        assertThat(titles()).contains("Typing Is Thinking");
    }

    @Test
    void rowOfTheTalkOnNowOpensIt() {
        show(Harbour.schedule());
        robot.clickOn("#on-now");
        assertThat(opened).containsExactly("Retries Considered Expensive");
    }

    @Test
    void talkOnNowIsReachedAndOpenedByTheKeyboardAndTheFocusStaysWhenAMinuteHasPassed() {
        show(Harbour.schedule());
        Node row = robot.lookup("#on-now").query();
        robot.interact(row::requestFocus);
        assertThat(row.isFocused()).isTrue();
        assertThat(row.getAccessibleText()).startsWith("On now: Retries Considered Expensive, Quay Hall");
        robot.interact(model::tick);
        assertThat(row.isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(opened).containsExactly("Retries Considered Expensive");
    }

    @Test
    void screenReaderHearsTimeTitleRoomSpeakersAndState() {
        show(Harbour.schedule());
        robot.interact(() -> model.star(find("Build a Queue").id(), Star.MUST));
        assertThat(cell("Build a Queue"))
                .get()
                .extracting(Node::getAccessibleText)
                .isEqualTo("10:30 to 12:30, Build a Queue, Boathouse, Rosa Amundsen, Li Wen, must, on now");
    }

    @Test
    void aLongTitleTakesTwoLinesAtMostAndIsThenToldInFull() {
        String title = "Warum unsere Störungsmeldesysteme an einem gewöhnlichen Dienstag alle gleichzeitig schwiegen";
        ImportedTalk talk =
                Harbour.talk(title, Harbour.FRIDAY, "10:30", "11:15", "Quay Hall", "Operations", "X".repeat(60));
        show(Harbour.schedule(List.of(talk)));
        ListCell<?> cell = cell(title).orElseThrow();
        assertThat(cell.getHeight()).isEqualTo(64);
        Label label = (Label) cell.lookup(".title");
        assertThat(label.getTooltip().getText()).isEqualTo(title);
    }

    @Test
    void thirteenHundredTalksMakeOnlyTheCellsThatAreSeen() {
        show(Harbour.large(1300));
        filter("talk");
        assertThat(model.rowsProperty().get()).hasSizeGreaterThan(1300);
        assertThat(list().lookupAll(".list-cell")).hasSizeLessThan(40);
        robot.clickOn("Talk number 0").type(KeyCode.END).type(KeyCode.ENTER);
        assertThat(opened).last().isEqualTo("Talk number 1299");
    }

    @Test
    void badgesTellOfNotesAndQuotes() throws TimeoutException {
        show(Harbour.schedule());
        Talk talk = find("Build a Queue");
        notebook.notes().save(new NoteSubject.OfTalk(talk.id()), "Ada", "> Mind the tail.\n> — Rosa Amundsen\n");
        robot.interact(model::refreshStates);
        waitUntil(() -> model.stateOf(talk.id()).quotes() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        Label count = (Label) cell("Build a Queue").orElseThrow().lookup(".quote-count");
        assertThat(count.getText()).isEqualTo("1");
        assertThat(cell("Build a Queue"))
                .get()
                .extracting(Node::getAccessibleText)
                .asString()
                .endsWith("on now, has a note, 1 quote");
        assertThat(cell("Typing Is Thinking").orElseThrow().lookup(".quote-count"))
                .isNull();
    }

    private class Opened implements TalkOpener {
        @Override
        public void open(Conference conference, Talk talk) {
            opened.add(talk.title());
        }

        @Override
        public void open(Conference conference) {
            opened.add(conference.title());
        }
    }

    private void show(ImportedSchedule schedule) {
        var id = notebook.schedule().store(schedule, Optional.empty(), "test").conference();
        ScheduleContent content = ScheduleContent.read(
                notebook.schedule(), notebook.schedule().findConference(id).orElseThrow());
        robot.interact(() -> model.show(content));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void filter(String words) {
        robot.clickOn("#filter").write(words, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> titles() {
        return model.rowsProperty().get().stream()
                .filter(ScheduleRow.OfTalk.class::isInstance)
                .map(row -> ((ScheduleRow.OfTalk) row).talk().title())
                .toList();
    }

    private Talk find(String title) {
        return model.talks().stream()
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Star starInNotebook(Talk talk) {
        var state = notebook.schedule().states(talk.conference()).get(talk.id());
        return state == null ? Star.NONE : state.star();
    }

    private ListView<?> list() {
        return robot.lookup("#talks").queryListView();
    }

    private String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private Optional<ListCell<?>> cell(String title) {
        return list().lookupAll(".list-cell").stream()
                .<ListCell<?>>map(node -> (ListCell<?>) node)
                .filter(cell -> cell.getItem() instanceof ScheduleRow.OfTalk row
                        && row.talk().title().equals(title))
                .findFirst();
    }

    private static void waitUntil(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
