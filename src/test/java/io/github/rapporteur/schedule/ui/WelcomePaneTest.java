package io.github.rapporteur.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.shell.Fonts;
import io.github.rapporteur.shell.TestStage;
import io.github.rapporteur.shell.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class WelcomePaneTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> done = new ArrayList<>();
    private WelcomePane pane;

    @BeforeEach
    void open() throws TimeoutException {
        TestStage.asNew();
        Fonts.loadFirst();
        pane = FxToolkit.setupFixture(() -> new WelcomePane(new Actions(), "Documents/Talks.notebook"));
        TestStage.show(FxToolkit.setupFixture(this::scene));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private Scene scene() {
        Scene scene = new Scene(pane, 900, 680);
        new Theme(Theme.Mode.DARK).install(scene);
        return scene;
    }

    @Test
    void everyWayInLeadsSomewhere() {
        robot.clickOn("#choose-file").clickOn("#sample").clickOn("#open-notebook");
        assertThat(done).containsExactly("file", "sample", "notebook");
        assertThat(label("#where").getText()).endsWith("Documents/Talks.notebook");
    }

    @Test
    void linkIsImportedByEnterAndByButton() {
        assertThat(button("#import-link").isDisabled()).isTrue();
        robot.clickOn("#link").write("https://conf.example/s.xml", 0).type(KeyCode.ENTER);
        robot.clickOn("#import-link");
        assertThat(done).containsExactly("https://conf.example/s.xml", "https://conf.example/s.xml");
    }

    @Test
    void wrongLinkIsSaidInItsPlaceUntilItIsChanged() {
        robot.clickOn("#link").write("ftp://conf", 0).type(KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(label("#wrong").isVisible()).isTrue();
        assertThat(label("#wrong").getText()).isEqualTo("This needs a link that starts with https://");
        robot.clickOn("#link").type(KeyCode.BACK_SPACE);
        assertThat(label("#wrong").isVisible()).isFalse();
    }

    @Test
    void keyboardAloneReachesEverything() {
        robot.clickOn("#link")
                .type(KeyCode.TAB)
                .type(KeyCode.SPACE)
                .type(KeyCode.TAB)
                .type(KeyCode.SPACE);
        assertThat(done).containsExactly("sample", "notebook");
    }

    @Test
    void nothingElseCanBeStartedWhileAnImportRuns() {
        robot.interact(() -> pane.showBusy(true));
        assertThat(button("#choose-file").isDisabled()).isTrue();
        robot.interact(() -> pane.showBusy(false));
        assertThat(button("#choose-file").isDisabled()).isFalse();
    }

    private Button button(String query) {
        return robot.lookup(query).queryButton();
    }

    private Label label(String query) {
        return robot.lookup(query).queryAs(Label.class);
    }

    private class Actions implements WelcomePane.Actions {
        @Override
        public void chooseFile() {
            done.add("file");
        }

        @Override
        public void importLink(String link) {
            done.add(link);
        }

        @Override
        public void openSample() {
            done.add("sample");
        }

        @Override
        public void openNotebook() {
            done.add("notebook");
        }
    }
}
