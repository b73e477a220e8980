package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dragging lines of the outline. The platform of these tests has no drag and drop (its clipboard for it throws at any
 * use), so that the gesture can not be begun by the mouse; what the window is told while and after something is dragged
 * over a line is sent to that line as the system's own gesture would send it.
 */
class OutlineDragTest {
    private static final String FIRST = "What the Lighthouse Does Not Know";
    private static final String SECOND = "Backpressure Is a Kindness";
    private static final String THIRD = "The Second Rewrite";

    @TempDir
    private Path folder;

    private WindowFixture window;
    private ConferenceId conference;

    @BeforeEach
    void openReport() throws Exception {
        window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        conference = window.notebook.schedule().conferences().getFirst().id();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        window.waitUntilQuiet();
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems).isEmpty();
        window.close();
    }

    @Test
    void talkIsDroppedBeforeAnotherOrBehindIt() throws Exception {
        drop(THIRD, FIRST, false);
        waitForShape(shape -> shape.order() == TalkOrder.HAND);
        assertThat(order()).containsSubsequence(THIRD, FIRST, SECOND);
        drop(THIRD, SECOND, true);
        waitForShape(shape -> titles(shape).indexOf(THIRD) > titles(shape).indexOf(SECOND));
        assertThat(order()).containsSubsequence(FIRST, SECOND, THIRD);
    }

    @Test
    void partIsDroppedBehindAnother() throws Exception {
        List<Part> before = parts(shape());
        TreeView<?> tree = window.robot.lookup("#report-outline").queryAs(TreeView.class);
        window.robot.interact(() -> {
            tree.getRoot().getChildren().forEach(part -> part.setExpanded(false));
            tree.layout();
        });
        drop("The talks", "Takeaways", true);
        waitForShape(shape -> !parts(shape).equals(before));
        assertThat(parts(shape())).containsSubsequence(Part.TAKEAWAYS, Part.TALKS);
        assertThat(parts(shape()).indexOf(Part.TALKS)).isEqualTo(parts(shape()).indexOf(Part.TAKEAWAYS) + 1);
    }

    @Test
    void lineSaysWhereWhatIsDraggedWouldGoAndNothingWhereItCanNot() throws Exception {
        TreeCell<?> dragged = cell(THIRD);
        TreeCell<?> target = cell(FIRST);
        send(DragEvent.DRAG_OVER, dragged, target, false);
        assertThat(target.getStyleClass()).contains("drop").doesNotContain("drop-behind");
        send(DragEvent.DRAG_OVER, dragged, target, true);
        assertThat(target.getStyleClass()).contains("drop-behind").doesNotContain("drop");
        send(DragEvent.DRAG_EXITED, dragged, target, true);
        assertThat(target.getStyleClass()).doesNotContain("drop", "drop-behind");
        for (TreeCell<?> no : List.of(dragged, cell("The talks"))) {
            send(DragEvent.DRAG_OVER, dragged, no, true);
            send(DragEvent.DRAG_DROPPED, dragged, no, true);
            assertThat(no.getStyleClass()).doesNotContain("drop", "drop-behind");
        }
        window.waitUntilQuiet();
        assertThat(shape()).isEqualTo(ReportShape.USUAL);
    }

    private void drop(String words, String at, boolean behind) throws Exception {
        TreeCell<?> dragged = cell(words);
        TreeCell<?> target = cell(at);
        send(DragEvent.DRAG_OVER, dragged, target, behind);
        send(DragEvent.DRAG_DROPPED, dragged, target, behind);
        send(DragEvent.DRAG_EXITED, dragged, target, behind);
    }

    private void send(EventType<DragEvent> type, TreeCell<?> dragged, TreeCell<?> target, boolean behind) {
        window.robot.interact(() -> {
            double y = target.getHeight() * (behind ? 0.75 : 0.25);
            Point2D screen = target.localToScreen(20, y);
            Event.fireEvent(
                    target,
                    new DragEvent(
                            type,
                            null,
                            target.localToScene(20, y).getX(),
                            target.localToScene(20, y).getY(),
                            screen.getX(),
                            screen.getY(),
                            TransferMode.MOVE,
                            dragged,
                            target,
                            null));
        });
    }

    private TreeCell<?> cell(String words) throws Exception {
        return WindowFixture.onScreen(() -> {
            Node node = window.robot.lookup("#report-outline .words").queryAll().stream()
                    .filter(label -> label instanceof Labeled labeled && words.equals(labeled.getText()))
                    .findFirst()
                    .orElseThrow();
            while (!(node instanceof TreeCell<?>)) {
                node = node.getParent();
            }
            return (TreeCell<?>) node;
        });
    }

    private ReportShape shape() {
        return window.notebook.reports().choices(conference).shape();
    }

    private static List<Part> parts(ReportShape shape) {
        return shape.parts().stream().map(choice -> choice.part()).toList();
    }

    private List<String> order() {
        return titles(shape());
    }

    private List<String> titles(ReportShape shape) {
        return shape.byHand().stream().map(this::title).toList();
    }

    private String title(TalkId talk) {
        return window.notebook.schedule().talks(conference).stream()
                .filter(one -> one.id().equals(talk))
                .findFirst()
                .orElseThrow()
                .title();
    }

    private void waitForShape(Predicate<ReportShape> claim) throws TimeoutException {
        WindowFixture.waitUntil(() -> claim.test(shape()));
        window.waitUntilQuiet();
    }
}
