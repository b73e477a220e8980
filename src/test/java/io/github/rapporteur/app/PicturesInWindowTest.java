package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.schedule.Talk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sorts a folder of phone pictures into the notes of the sample conference. */
class PicturesInWindowTest {
    private static final String OPEN = "Backpressure Is a Kindness";

    @TempDir
    private Path folder;

    private Path photos;
    private WindowFixture desk;

    @BeforeEach
    void openWindow() throws Exception {
        photos = Files.createDirectories(folder.resolve("DCIM"));
        photo("IMG_1.jpg", "2026:09:14 10:35:00");
        photo("IMG_2.jpg", "2026:09:14 10:50:00");
        photo("IMG_3.jpg", "2026:09:14 11:20:00");
        photo("IMG_4.jpg", "2026:09:14 03:00:00");
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        desk.dialogs.choosing(photos);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
    }

    @Test
    void picturesSortThemselvesToTheirTalksInOneStepAndCanBeTakenBack() throws Exception {
        String before = text(OPEN);
        openPreview();
        assertThat(desk.text("#sorting-summary"))
                .isEqualTo("4 pictures: 3 go into the notes of 2 talks, 1 has no talk.");
        assertThat(desk.text("#sorting-add")).isEqualTo("Add 3 pictures");

        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> names(OPEN).size() == 2);
        desk.waitUntilQuiet();

        assertThat(desk.robot.lookup("#picture-sorting").tryQuery()).isEmpty();
        assertThat(names(OPEN)).containsExactly("IMG_1.jpg", "IMG_2.jpg");
        assertThat(names("The Second Rewrite")).containsExactly("IMG_3.jpg");
        assertThat(text(OPEN)).startsWith(before.stripTrailing());
        assertThat(editorText()).isEqualTo(text(OPEN));
        assertThat(desk.notebook.check(WorkMonitor.none()).isSound()).isTrue();

        desk.robot.interact(() -> statusLink().fire());
        WindowFixture.waitUntil(() -> names(OPEN).isEmpty());
        desk.waitUntilQuiet();
        assertThat(names("The Second Rewrite")).isEmpty();
        assertThat(editorText().stripTrailing()).isEqualTo(before.stripTrailing());
    }

    @Test
    void typingAfterwardsLosesNothing() throws Exception {
        openPreview();
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> names(OPEN).size() == 2);
        desk.waitUntilQuiet();
        desk.robot.interact(() -> desk.robot.lookup("#note-text").query().requestFocus());
        desk.press(KeyCode.CONTROL, KeyCode.END).type("and more");
        WindowFixture.waitUntil(() -> text(OPEN).endsWith("and more"));
        assertThat(names(OPEN)).hasSize(2);
    }

    @Test
    void clockZoneTicksAndTalksCanBeChangedByKeys() throws Exception {
        openPreview();
        desk.robot.interact(() -> minutes().getValueFactory().setValue(60));
        assertThat(desk.text("#sorting-summary")).contains("go into the notes");
        desk.robot.interact(() -> minutes().getValueFactory().setValue(0));
        desk.robot.interact(() -> zone().setValue("Asia/Tokyo"));
        assertThat(desk.text("#sorting-summary")).contains("4 pictures: ").contains("have no talk");
        desk.robot.interact(() -> zone().setValue("Europe/Dublin"));
        assertThat(desk.text("#sorting-add")).isEqualTo("Add 3 pictures");

        desk.robot.interact(() -> list().requestFocus());
        desk.press(KeyCode.HOME).press(KeyCode.SPACE);
        assertThat(desk.text("#sorting-add")).isEqualTo("Add 3 pictures");
        desk.press(KeyCode.DOWN).press(KeyCode.SPACE);
        assertThat(desk.text("#sorting-add")).isEqualTo("Add 2 pictures");
        desk.press(KeyCode.HOME);
        Talk other = talk("The Second Rewrite");
        desk.robot.interact(() -> talk().setValue(other));
        desk.robot.interact(() -> button("#sorting-move").fire());
        assertThat(desk.text("#sorting-add")).isEqualTo("Add 3 pictures");
        // What was moved stays where it is when the clock is put right.
        desk.robot.interact(() -> minutes().getValueFactory().setValue(1));
        desk.robot.interact(() -> button("#sorting-add").fire());
        WindowFixture.waitUntil(() -> names("The Second Rewrite").size() == 2);
        desk.waitUntilQuiet();
        assertThat(names("The Second Rewrite")).containsExactly("IMG_4.jpg", "IMG_3.jpg");
        assertThat(names(OPEN)).containsExactly("IMG_2.jpg");
    }

    @Test
    void escapeAddsNothing() throws Exception {
        openPreview();
        desk.press(KeyCode.ESCAPE);
        desk.waitUntilQuiet();
        assertThat(desk.robot.lookup("#picture-sorting").tryQuery()).isEmpty();
        assertThat(names(OPEN)).isEmpty();
    }

    @Test
    void fileThatIsGoneMeanwhileLeavesAllAsItWas() throws Exception {
        openPreview();
        Files.delete(photos.resolve("IMG_3.jpg"));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#sorting-summary").startsWith("Nothing was added"));
        assertThat(desk.text("#sorting-summary")).contains("IMG_3.jpg");
        assertThat(names(OPEN)).isEmpty();
        desk.press(KeyCode.ESCAPE);
        assertThat(desk.robot.lookup("#picture-sorting").tryQuery()).isEmpty();
    }

    private void openPreview() throws Exception {
        desk.runFromMenu("picture.folder");
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#picture-sorting").tryQuery().isPresent());
        desk.waitUntilQuiet();
    }

    private void photo(String name, String time) throws Exception {
        Files.write(photos.resolve(name), PictureFiles.photoTaken(40 + name.charAt(4), 40, time));
    }

    private Talk talk(String title) {
        return desk.notebook.schedule().conferences().stream()
                .flatMap(conference -> desk.notebook.schedule().talks(conference.id()).stream())
                .filter(talk -> talk.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String text(String title) {
        return desk.notebook
                .notes()
                .find(
                        new NoteSubject.OfTalk(talk(title).id()),
                        desk.notebook.people().me())
                .map(Note::text)
                .orElse("");
    }

    private List<String> names(String title) {
        return PictureMentions.in(text(title)).stream()
                .map(PictureMention::name)
                .map(name -> desk.notebook
                        .pictures()
                        .find(name)
                        .map(Picture::fileName)
                        .orElse("missing"))
                .toList();
    }

    private String editorText() throws Exception {
        return WindowFixture.onScreen(() -> ((org.fxmisc.richtext.GenericStyledArea<?, ?, ?>)
                        desk.robot.lookup("#note-text").query())
                .getText());
    }

    private javafx.scene.control.Hyperlink statusLink() {
        return desk.robot.lookup(".status-bar .hyperlink").queryAllAs(javafx.scene.control.Hyperlink.class).stream()
                .filter(link -> link.getText().equals("Take that back"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> minutes() {
        return desk.robot.lookup("#sorting-minutes").queryAs(Spinner.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return desk.robot.lookup("#sorting-zone").queryAs(ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Talk> talk() {
        return desk.robot.lookup("#sorting-talk").queryAs(ComboBox.class);
    }

    private ListView<?> list() {
        return desk.robot.lookup("#sorting-list").queryAs(ListView.class);
    }

    private Button button(String query) {
        return desk.robot.lookup(query).queryAs(Button.class);
    }
}
