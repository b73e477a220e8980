package io.github.rapporteur.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.FxTaskRunner;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The pane on a real notebook whose changes can be held up and refused. */
class PeoplePaneTest {
    private final FxRobot robot = new FxRobot();
    private final FxTaskRunner tasks = new FxTaskRunner((what, problem) -> {
        throw new IllegalStateException(what, problem);
    });

    @TempDir
    private Path folder;

    private OpenNotebook notebook;
    private TroubledPeople people;

    @BeforeEach
    void openPane() throws Exception {
        notebook = OpenNotebook.open(folder.resolve("test"), true);
        notebook.people().setMe("Ada");
        notebook.people().addTeamMate("Mira Holt");
        notebook.people().addTeamMate("Priya Raman");
        people = new TroubledPeople(notebook.people());
        StackPane layers = new StackPane();
        TestStage.show(new Scene(layers, 700, 600));
        robot.interact(() -> {
            PeopleViewModel model = new PeopleViewModel(people, tasks, new NothingAround());
            new PeoplePane(model, layers).open();
        });
        waitUntil(() -> "Ada".equals(field("#my-name").getText()) && mates().size() == 2);
    }

    @AfterEach
    void closeAll() throws Exception {
        people.goOn();
        FxToolkit.cleanupStages();
        tasks.close();
        notebook.close();
    }

    @Test
    void halfTypedNameKeepsFocusAndCaretWhenTheTeamChangesMeanwhile() throws Exception {
        people.holdUp();
        robot.clickOn("#new-team-mate").write("Abel Crane", 0);
        robot.type(KeyCode.ENTER);
        robot.clickOn(mates().get(1));
        robot.type(KeyCode.END);
        robot.write("-Be", 0);
        robot.type(KeyCode.LEFT);
        people.goOn();
        waitUntil(() -> mates().size() == 3);
        TextField typedIn = mates().get(2);
        assertThat(typedIn.isFocused()).isTrue();
        assertThat(typedIn.getText()).isEqualTo("Priya Raman-Be");
        assertThat(typedIn.getCaretPosition()).isEqualTo("Priya Raman-B".length());
        robot.write("o", 0);
        assertThat(typedIn.getText()).isEqualTo("Priya Raman-Boe");
    }

    @Test
    void rowStaysTypedInWhenItsNewNameChangesTheOrder() throws Exception {
        robot.clickOn(mates().get(1)).push(KeyCode.SHORTCUT, KeyCode.A);
        robot.write("Bo Raman", 0);
        robot.type(KeyCode.ENTER);
        waitUntil(() -> "Team mate Bo Raman".equals(mates().getFirst().getAccessibleText()));
        robot.write("sen", 0);
        assertThat(mates()).extracting(TextField::getText).containsExactly("Bo Ramansen", "Mira Holt");
    }

    @Test
    void escapeSavesEveryNameThatIsTyped() throws Exception {
        robot.clickOn(mates().getFirst());
        robot.type(KeyCode.END);
        robot.write("-Berg", 0);
        robot.clickOn("#new-team-mate").write("Abel Crane", 0);
        robot.type(KeyCode.ESCAPE);
        waitUntil(this::isClosed);
        assertThat(team()).containsExactly("Abel Crane", "Mira Holt-Berg", "Priya Raman");
    }

    @Test
    void paneStaysOpenWithTheReasonAndTheNameWhenItCannotBeSaved() throws Exception {
        people.refuse("the disk is full");
        robot.clickOn("#new-team-mate").write("Abel Crane", 0);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> problem().contains("the disk is full"));
        assertThat(isClosed()).isFalse();
        assertThat(field("#new-team-mate").getText()).isEqualTo("Abel Crane");
        people.goOn();
        robot.write("y", 0);
        robot.type(KeyCode.ESCAPE);
        waitUntil(this::isClosed);
        assertThat(team()).contains("Abel Craney");
    }

    @Test
    void closingOnceMoreDoesWithoutWhatCannotBeSaved() throws Exception {
        people.refuse("the disk is full");
        robot.clickOn("#my-name").write("x", 0);
        robot.type(KeyCode.ESCAPE);
        waitUntil(() -> problem().endsWith("Close once more to do without it."));
        robot.type(KeyCode.ESCAPE);
        waitUntil(this::isClosed);
        assertThat(notebook.people().me()).isEqualTo("Ada");
    }

    @Test
    void laterSuccessDoesNotHideAnEarlierFailure() throws Exception {
        people.holdUp();
        robot.clickOn("#new-team-mate").write("Abel Crane", 0);
        robot.type(KeyCode.ENTER);
        robot.clickOn("#my-name").write("x", 0);
        robot.type(KeyCode.ENTER);
        people.refuseOnce("the disk was full");
        waitUntil(() -> !"Ada".equals(notebook.people().me()));
        waitUntil(() -> problem().contains("the disk was full"));
        assertThat(field("#new-team-mate").getText()).isEqualTo("Abel Crane");
    }

    @Test
    void takenOutWhileTheirNewNameIsOnItsWayStaysOut() throws Exception {
        people.holdUp();
        robot.clickOn(mates().get(1));
        robot.type(KeyCode.END);
        robot.write("-Berg", 0);
        robot.clickOn(robot.from(robot.lookup("#team-mates").queryAll())
                .lookup(".remove")
                .nth(1)
                .queryButton());
        people.goOn();
        waitUntil(() -> mates().size() == 1);
        assertThat(team()).containsExactly("Mira Holt");
    }

    private List<String> team() {
        return notebook.people().teamMates().stream().map(Person::name).toList();
    }

    private List<TextField> mates() {
        return robot.lookup("#team-mates .team-mate").queryAllAs(TextField.class).stream()
                .toList();
    }

    private TextField field(String query) {
        return robot.lookup(query).queryAs(TextField.class);
    }

    private String problem() {
        return robot.lookup("#people-problem").queryAs(Label.class).getText();
    }

    private boolean isClosed() {
        return robot.lookup("#people").tryQuery().isEmpty();
    }

    private static void waitUntil(Callable<Boolean> claim) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, claim);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static final class NothingAround implements PeopleViewModel.Surroundings {
        @Override
        public void changeMe(String name, Runnable change) {
            change.run();
        }

        @Override
        public void meChanged() {
            // Nobody else shows it.
        }

        @Override
        public void teamMatesChanged() {
            // Nobody else shows them.
        }
    }
}
