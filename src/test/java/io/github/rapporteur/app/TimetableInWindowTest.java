package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ZoomEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The timetable in the real window, by real keys. */
class TimetableInWindowTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2).waitUntilQuiet();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.problems).isEmpty();
        window.close();
    }

    @Test
    void arrowsMoveEnterOpensTheNoteAndComingBackKeepsThePlace() throws Exception {
        assertThat(grid().isFocused()).isTrue();
        String before = words();
        window.press(KeyCode.HOME);
        assertThat(words()).isNotEqualTo(before).contains("Casting Off, Breakwater Hall");
        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.RIGHT);
        assertThat(words()).contains("Schema Changes Before Breakfast, Rope Walk");
        window.press(KeyCode.ENTER).waitUntilQuiet();
        assertThat(window.text("#talk-title")).isEqualTo("Schema Changes Before Breakfast");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(words()).contains("Schema Changes Before Breakfast");
    }

    @Test
    void keysStarAndTheBlockAndTheNotebookFollow() throws Exception {
        window.press(KeyCode.HOME).press(KeyCode.DIGIT2);
        assertThat(words()).contains("maybe");
        WindowFixture.waitUntil(() -> star("Casting Off") == Star.MAYBE);
        window.press(KeyCode.S);
        WindowFixture.waitUntil(() -> star("Casting Off") == Star.LATER);
        window.press(KeyCode.DIGIT0);
        WindowFixture.waitUntil(() -> star("Casting Off") == Star.NONE);
    }

    @Test
    void clickShowsDetailsWithStarsAndClashAndTwoClicksOpen() throws Exception {
        window.press(KeyCode.HOME);
        window.robot.clickOn(block("Feature Flags Have a Half-Life"));
        assertThat(window.text("#details-title")).isEqualTo("Feature Flags Have a Half-Life");
        assertThat(window.robot.lookup("#details-clash").query().isVisible()).isTrue();
        assertThat(window.robot
                        .lookup("Also starred: Postmortems Without Villains, Signal Room.")
                        .tryQuery())
                .isPresent();
        window.robot.clickOn("Keep this");
        WindowFixture.waitUntil(() -> star("Postmortems Without Villains") == Star.LATER);
        assertThat(window.robot.lookup("#details-clash").query().isVisible()).isFalse();
        window.robot.doubleClickOn(block("Feature Flags Have a Half-Life"));
        window.waitUntilQuiet();
        assertThat(window.text("#talk-title")).isEqualTo("Feature Flags Have a Half-Life");
    }

    @Test
    void zoomKeysAndWheelChangeTheTimetableAndNotTheNote() throws Exception {
        double height = block("The Second Rewrite").getLayoutBounds().getHeight();
        window.press(KeyCode.CONTROL, KeyCode.PLUS);
        double larger = block("The Second Rewrite").getLayoutBounds().getHeight();
        assertThat(larger).isGreaterThan(height);
        wheel(-40);
        wheel(-40);
        assertThat(block("The Second Rewrite").getLayoutBounds().getHeight()).isLessThan(height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(block("The Second Rewrite").getLayoutBounds().getHeight()).isEqualTo(height);
        assertThat(window.settings.written())
                .doesNotContainKey("note.text.size")
                .containsKey("timetable.zoom");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1).press(KeyCode.CONTROL, KeyCode.PLUS);
        assertThat(window.settings.written()).containsKey("note.text.size");
    }

    @Test
    void twoFingersThatDrawApartEnlargeTheTimetableAndSmallTurnsOfATrackpadALittle() throws Exception {
        double height = block("The Second Rewrite").getLayoutBounds().getHeight();
        pinch(1.5);
        assertThat(block("The Second Rewrite").getLayoutBounds().getHeight()).isCloseTo(height * 1.5, within(3.0));
        pinch(1 / 1.5);
        assertThat(block("The Second Rewrite").getLayoutBounds().getHeight()).isCloseTo(height, within(2.0));
        wheel(4);
        assertThat(block("The Second Rewrite").getLayoutBounds().getHeight())
                .isGreaterThan(height)
                .isLessThan(height * 1.05);
    }

    @Test
    void titleTakesTheLinesThatItNeedsAndOnlyThoseAreWrapped() throws Exception {
        assertThat(window.robot.lookup(".timetable-block .title").queryAllAs(Label.class))
                .filteredOn(title -> title.isVisible() && title.getHeight() > 0)
                .anySatisfy(title -> assertThat(title.getHeight()).isGreaterThanOrEqualTo(32))
                .anySatisfy(title -> assertThat(title.getHeight()).isLessThan(20))
                .allSatisfy(title -> assertThat(title.isWrapText()).isEqualTo(title.getHeight() > 20));
    }

    private void pinch(double factor) {
        window.robot.interact(() -> Event.fireEvent(
                grid(),
                new ZoomEvent(
                        ZoomEvent.ZOOM,
                        200,
                        200,
                        200,
                        200,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        factor,
                        factor,
                        null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void allDaysStandBelowEachOtherAndStarredNarrows() throws Exception {
        window.robot.clickOn("#all-days");
        window.robot.interact(() -> grid().requestFocus());
        window.press(KeyCode.HOME).press(KeyCode.PAGE_UP);
        WindowFixture.waitUntil(() -> isHeading("Mon 14 Sep"));
        window.press(KeyCode.END);
        WindowFixture.waitUntil(() -> isHeading("Tue 15 Sep"));
        window.robot.clickOn("#starred");
        window.robot.interact(() -> grid().requestFocus());
        window.press(KeyCode.HOME);
        assertThat(words()).contains("must");
        window.press(KeyCode.ESCAPE);
        assertThat(window.robot.lookup("#starred").queryAs(ToggleButton.class).isSelected())
                .isFalse();
    }

    @Test
    void ownZoneIsSwitchedByOneKeyAndSaid() throws Exception {
        Clock away = Clock.fixed(WindowFixture.DURING_THE_SAMPLE.instant(), ZoneId.of("America/New_York"));
        window.close();
        window = new WindowFixture(folder.resolve("away"), away, WindowFixture::sample);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(window.robot.lookup("#timetable-zone").query().isVisible()).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertThat(window.text("#timetable-zone")).isEqualTo("Times in your zone, America/New_York");
        assertThat(window.text(".now-pill")).isEqualTo("05:42");
        assertThat(window.robot
                        .lookup("America/New_York (UTC−4), your zone, 10:42 there")
                        .tryQuery())
                .isPresent();
    }

    private void wheel(double by) {
        window.robot.interact(() -> ScrollingFrames.turn(grid(), 0, by, true));
    }

    private boolean isHeading(String day) {
        return window.robot.lookup(".day-heading").queryAll().stream()
                .anyMatch(node -> node.isVisible() && ((Labeled) node).getText().equals(day));
    }

    private Node grid() {
        return window.robot.lookup("#timetable").query();
    }

    private String words() {
        return grid().getAccessibleText();
    }

    private Node block(String title) throws Exception {
        return WindowFixture.onScreen(() -> {
            window.window.scene().getRoot().layout();
            return window.robot.lookup(".timetable-block").queryAll().stream()
                    .filter(Node::isVisible)
                    .filter(node -> node.getAccessibleText().contains(title))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private Star star(String title) {
        var conference = window.notebook.schedule().conferences().getFirst();
        Talk talk = window.notebook.schedule().talks(conference.id()).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        var state = window.notebook.schedule().states(conference.id()).get(talk.id());
        return state == null ? Star.NONE : state.star();
    }
}
