package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.schedule.update.KnownTalk;
import io.github.rapporteur.schedule.update.ScheduleComparison;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The list of what a newer schedule changes, on screen. */
class UpdateReviewPaneTest {
    private static final String OLD_HALL = "Lecture theatre at the far end of the northern wing, second floor";
    private static final String NEW_HALL = "Small seminar room behind the library of the old observatory";

    private final FxRobot robot = new FxRobot();
    private final List<Collection<TalkChange>> accepted = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();

    @BeforeEach
    void show() throws Exception {
        TestStage.asNew();
        for (Fonts font : Fonts.values()) {
            font.load();
        }
        StackPane layers = new StackPane();
        Scene scene = new Scene(layers, 640, 480);
        TestStage.show(scene);
        robot.interact(() -> {
            new Theme(Theme.Mode.LIGHT).install(scene);
            new UpdateReviewPane(layers).show("Harbour Conf", Harbour.ZONE, changes(), new UpdateReview.Answers() {
                @Override
                public void accept(Collection<TalkChange> refused) {
                    accepted.add(refused);
                }

                @Override
                public void giveUp() {
                    givenUp.add("not now");
                }
            });
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void oldAndNewRoomAreBothReadInANarrowWindow() {
        Label moved = robot.lookup((Label label) ->
                        label.getText().startsWith("Moved: ") && label.getText().contains(NEW_HALL))
                .queryAs(Label.class);
        Text drawn = (Text) moved.lookup(".text");
        assertThat(drawn.getText()).contains(OLD_HALL).endsWith(NEW_HALL);
        assertThat(moved.getHeight()).isGreaterThan(2 * 12);
    }

    @Test
    void spaceTakesOneOutAndEnterAcceptsTheOthers() {
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        assertThat(robot.lookup("#review-accept").queryButton().getText()).isEqualTo("Accept 2 of 3");
        robot.push(KeyCode.ENTER);
        assertThat(accepted)
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused).extracting(TalkChange::title).hasSize(1));
    }

    @Test
    void escapeLeavesAllAsItIs() {
        robot.push(KeyCode.ESCAPE);
        assertThat(givenUp).containsExactly("not now");
        assertThat(accepted).isEmpty();
    }

    private static List<TalkChange> changes() {
        Instant ten = Harbour.at(Harbour.FRIDAY, "10:00");
        KnownTalk gone = known("c", "Gone with the tide", ten, "Quay Hall");
        return ScheduleComparison.of(
                        List.of(
                                known("a", "Knots for sailors", ten, OLD_HALL),
                                known("b", "Baking bread", ten, "Hall"),
                                gone),
                        List.of(
                                talk("a", "Knots for sailors", ten, NEW_HALL),
                                talk("b", "Baking bread", ten.plus(Duration.ofHours(1)), "Hall")),
                        talk -> 2)
                .changes(talk -> talk.equals(gone.id()));
    }

    private static KnownTalk known(String identity, String title, Instant start, String room) {
        return new KnownTalk(
                TalkId.next(),
                identity,
                title,
                List.of("Ada Hoek"),
                start,
                start.plus(Duration.ofMinutes(30)),
                room,
                false,
                1);
    }

    private static ImportedTalk talk(String identity, String title, Instant start, String room) {
        return new ImportedTalk(
                identity,
                title,
                "",
                TalkKind.TALK,
                start,
                start.plus(Duration.ofMinutes(30)),
                Harbour.FRIDAY,
                room,
                "",
                "",
                "",
                "",
                "",
                List.of(new ImportedPerson("", "Ada Hoek")),
                false);
    }
}
