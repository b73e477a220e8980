package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.snippets.Snippets;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsInWindowTest {
    @TempDir
    private Path folder;

    private WindowFixture desk;

    @BeforeEach
    void openSettings() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
    }

    @Test
    void newSnippetIsTypedSavedAndUsedInTheNote() throws Exception {
        desk.robot.clickOn("#add-snippet");
        desk.type("hi");
        desk.robot.clickOn("#snippet-text");
        desk.type("Hello ${cursor}!");
        desk.robot.clickOn("#save-settings");
        assertThat(desk.robot.lookup("#settings").tryQuery()).isEmpty();
        assertThat(new Snippets(desk.settings).all())
                .containsEntry("hi", "Hello ${cursor}!")
                .hasSize(7);
        desk.robot.clickOn("#note-text");
        desk.press(KeyCode.CONTROL, KeyCode.END).press(KeyCode.ENTER).type("hi");
        desk.press(KeyCode.TAB).type("you");
        assertThat(desk.robot.lookup("Hello you!").tryQuery()).isPresent();
    }

    @Test
    void escapeLeavesFromTheListToo() throws Exception {
        desk.robot.interact(() -> desk.robot.lookup("#snippet-list").query().requestFocus());
        desk.press(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> desk.robot.lookup("#settings").tryQuery().isEmpty());
    }

    @Test
    void unknownFieldIsNamedAndNothingIsTaken() {
        desk.robot.clickOn("#add-snippet");
        desk.type("hi");
        desk.robot.clickOn("#snippet-text");
        desk.type("${nobody}");
        desk.robot.clickOn("#save-settings");
        assertThat(desk.text("#settings-problem"))
                .contains("In the snippet hi: There is no field ${nobody}", "${title}", "${cursor}");
        desk.press(KeyCode.ESCAPE);
        assertThat(desk.robot.lookup("#settings").tryQuery()).isEmpty();
        assertThat(new Snippets(desk.settings).all()).doesNotContainKey("hi");
    }

    @Test
    void templateIsChangedAndGoesBackToTheProgramsOwn() {
        selectLast(3);
        desk.robot.clickOn("#snippet-text");
        desk.type("mine");
        desk.robot.clickOn("#save-settings");
        Snippets snippets = new Snippets(desk.settings);
        assertThat(snippets.template(TalkKind.HALLWAY)).contains("mine");
        assertThat(snippets.template(TalkKind.TALK)).isEqualTo(Snippets.ownTemplate(TalkKind.TALK));
        desk.press(KeyCode.CONTROL, KeyCode.COMMA);
        desk.robot.clickOn("#reset-settings").clickOn("#save-settings");
        assertThat(snippets.template(TalkKind.HALLWAY)).isEqualTo(Snippets.ownTemplate(TalkKind.HALLWAY));
    }

    @Test
    void folderAndWordsForTheSpellingAreKeptAndAFolderWithoutAPathIsRefused() {
        desk.robot.clickOn("Spelling").clickOn("#spelling-words");
        desk.type("Backpressure");
        desk.robot.clickOn("#spelling-folder");
        desk.type("words");
        desk.robot.clickOn("#save-settings");
        assertThat(desk.text("#settings-problem")).startsWith("“words” does not say where the folder is");
        desk.robot.clickOn("#reset-settings").clickOn("#save-settings");
        SpellingSettings spelling = new SpellingSettings(desk.settings);
        assertThat(spelling.words()).containsExactly("backpressure");
        assertThat(spelling.folder()).isEmpty();
    }

    private void selectLast(int fromEnd) {
        ListView<?> list = desk.robot.lookup("#snippet-list").queryListView();
        desk.robot.interact(
                () -> list.getSelectionModel().select(list.getItems().size() - fromEnd));
    }
}
