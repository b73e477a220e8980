package io.github.rapporteur.pictures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.TasksInOrder;
import io.github.rapporteur.notes.ui.EditorFixture;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.NewPicture;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureMentions;
import io.github.rapporteur.shell.AnsweringDialogs;
import io.github.rapporteur.shell.Command;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesInEditorTest {
    @TempDir
    private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<String> warned = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private final StackPane layers = new StackPane();
    private EditorFixture window;
    /** Set by the fixture. */
    private final List<TaskRunner> inOrder = new ArrayList<>();

    private final List<PicturesOfNote> ofNote = new ArrayList<>();

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder, parts -> {
            ofNote.add(new PicturesOfNote(new PicturesOfNote.Parts(
                    parts.notebook().pictures(),
                    parts.tasks(),
                    inOrder(parts.tasks()),
                    dialogs,
                    layers,
                    (note, addition) -> elsewhere.add(
                            note.note().title() + " " + addition.files().size() + " " + addition.place()),
                    warned::add)));
            return ofNote.getFirst();
        });
        window.robot.interact(() -> ((StackPane) window.root()).getChildren().add(layers));
        window.robot.interact(() -> layers.setPickOnBounds(false));
        window.open(0);
    }

    private TaskRunner inOrder(TaskRunner tasks) {
        inOrder.add(new TasksInOrder(tasks, (what, problem) -> warned.add(what + problem)));
        return inOrder.getFirst();
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void pastedImageBecomesALineAndTypingGoesOnBelow() throws Exception {
        window.type("A slide");
        copyImage(40, 30);
        paste();
        waitForPictures(1);
        assertThat(window.text()).matches("A slide\n\n!\\[]\\(picture:[0-9a-f]{16}\\)\n\n");
        window.type("more");
        assertThat(window.text()).endsWith(")\n\nmore");
        assertThat(window.saved(0)).isEqualTo(window.text());
        Picture picture = picture(0);
        assertThat(picture.width()).isEqualTo(40);
        assertThat(window.notebook.pictures().file(picture.hash())).isNotEmpty();
    }

    @Test
    void oneUndoTakesAPastedPictureBack() throws Exception {
        window.type("A slide");
        copyImage(40, 30);
        paste();
        waitForPictures(1);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEqualTo("A slide");
        window.waitUntil(() -> !strip().isVisible());
        window.press(KeyCode.CONTROL, KeyCode.Y);
        waitForPictures(1);
    }

    @Test
    void wordsOnTheClipboardArePastedAsWords() throws Exception {
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new WritableImage(8, 8));
            content.putString("words");
            Clipboard.getSystemClipboard().setContent(content);
        });
        paste();
        assertThat(window.text()).isEqualTo("words");
    }

    @Test
    void pastedFilesComeInTheirOrderAndRefusalsAreSaid() throws Exception {
        Path heic = folder.resolve("IMG_3.heic");
        Files.write(heic, new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0});
        copyFiles(file("one.jpg", 20), heic, file("two.jpg", 30));
        paste();
        waitForPictures(2);
        assertThat(picture(0).fileName()).isEqualTo("one.jpg");
        assertThat(picture(1).fileName()).isEqualTo("two.jpg");
        assertThat(warned).singleElement().asString().contains("IMG_3.heic", "heif-convert");
    }

    @Test
    void lineGoesToThePlaceOfThePasteThoughTypingGoesOn() throws Exception {
        window.type("first\n\nsecond").press(KeyCode.CONTROL, KeyCode.HOME);
        copyFiles(file("one.jpg", 20));
        window.robot.interact(() -> {
            window.robot.push(KeyCode.CONTROL, KeyCode.V);
            window.robot.write("x", 0);
        });
        waitForPictures(1);
        assertThat(window.text()).matches("(?s)xfirst\n\n!\\[]\\(picture:\\w+\\)\n\nsecond");
    }

    @Test
    void pictureWaitsUntilWhatIsComposedIsAccepted() throws Exception {
        window.type("see ");
        copyFiles(file("one.jpg", 20));
        window.robot.interact(() -> {
            window.robot.push(KeyCode.CONTROL, KeyCode.V);
            Composing.compose(window, "かん", "");
        });
        waitUntilRead();
        assertThat(window.text()).isEqualTo("see かん");
        window.robot.interact(() -> Composing.compose(window, "", "感"));
        waitForPictures(1);
        assertThat(window.text()).matches("see 感\n\n!\\[]\\(picture:\\w+\\)\n\n");
    }

    @Test
    void pictureComesWhenWhatIsComposedIsDropped() throws Exception {
        window.type("see");
        copyFiles(file("one.jpg", 20));
        window.robot.interact(() -> {
            window.robot.push(KeyCode.CONTROL, KeyCode.V);
            Composing.compose(window, "かん", "");
        });
        waitUntilRead();
        window.robot.interact(() -> Composing.compose(window, "", ""));
        waitForPictures(1);
        assertThat(window.text()).startsWith("see\n\n![](picture:");
    }

    /** Pieces of work come back in their order. */
    private void waitUntilRead() throws Exception {
        AtomicBoolean isBack = new AtomicBoolean();
        window.robot.interact(() -> inOrder.getFirst().run("Waiting", monitor -> true, isBack::set));
        window.waitUntil(isBack::get);
    }

    @Test
    void nothingIsInsertedWhileTheTextIsReadAsAPage() {
        Command insert = ofNote.getFirst().tools().getFirst();
        assertThat(insert.canRun()).isTrue();
        window.robot.interact(() -> window.editor.setVisible(false));
        assertThat(insert.canRun()).isFalse();
        window.robot.interact(() -> window.editor.setVisible(true));
        assertThat(insert.canRun()).isTrue();
    }

    @Test
    void chosenFilesComeInByTheCommand() throws Exception {
        dialogs.choosing(List.of(file("one.jpg", 20)));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        waitForPictures(1);
        assertThat(dialogs.asked()).containsExactly("Insert pictures");
    }

    @Test
    void filesThatAreNoPicturesAreLeftToTheWindow() throws Exception {
        copyFiles(file("one.jpg", 20), Files.writeString(folder.resolve("schedule.xml"), "<a/>"));
        paste();
        assertThat(PictureMentions.in(window.text())).isEmpty();
    }

    @Test
    void picturesOfANoteThatWasLeftGoElsewhere() throws Exception {
        window.type("Private: a");
        copyFiles(file("one.jpg", 20));
        window.robot.interact(() -> {
            window.robot.push(KeyCode.CONTROL, KeyCode.V);
            window.model.open(window.subject(1));
        });
        window.waitUntil(() -> !elsewhere.isEmpty());
        assertThat(elsewhere).containsExactly("Retries Considered Expensive 1 Place[text=Private: a, caret=10]");
        assertThat(window.text()).isEmpty();
    }

    @Test
    void stripIsUsedByKeys() throws Exception {
        copyFiles(file("one.jpg", 20), file("two.jpg", 30));
        paste();
        waitForPictures(2);
        waitForThumbnails();
        window.robot.interact(() -> strip().requestFocus());
        window.press(KeyCode.RIGHT).press(KeyCode.RIGHT).press(KeyCode.F2);
        assertThat(find("#picture-details")).isNotNull();
        window.robot.write("The crane, late", 0);
        window.press(KeyCode.TAB);
        window.robot.write("A crane over [the] harbour", 0);
        window.press(KeyCode.TAB);
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.robot.write("Jonas", 0);
        window.robot.interact(() -> person("Mara Lindqvist").setSelected(true));
        window.robot.interact(() -> field("#picture-others").requestFocus());
        window.robot.write("Somebody Else, ", 0);
        window.press(KeyCode.ENTER);

        window.waitUntil(() -> window.text().contains("The crane, late"));
        PictureMention mention = PictureMentions.in(window.text()).get(1);
        assertThat(mention.caption()).isEqualTo("The crane, late");
        assertThat(mention.alternative()).isEqualTo("A crane over [the] harbour");
        window.waitForNotebook(() -> picture(1).credit().equals("Jonas"));
        assertThat(picture(1).people()).containsExactly("Mara Lindqvist", "Somebody Else");
        assertThat(window.root().getScene().getFocusOwner()).isEqualTo(strip());

        window.press(KeyCode.DELETE);
        waitForPictures(1);
        assertThat(picture(0).fileName()).isEqualTo("one.jpg");
        window.press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.Z);
        waitForPictures(2);
        assertThat(window.text()).contains("The crane, late");
    }

    @Test
    void spaceShowsItLargeAndArrowsGoOn() throws Exception {
        copyFiles(file("one.jpg", 20), file("two.jpg", 30));
        paste();
        waitForPictures(2);
        waitForThumbnails();
        window.robot.interact(() -> {
            strip().requestFocus();
            strip().getSelectionModel().select(0);
        });
        window.press(KeyCode.SPACE);
        assertThat(find("#large-picture")).isNotNull();
        assertThat(text("#large-picture .label")).isEqualTo("one.jpg");
        window.press(KeyCode.RIGHT);
        assertThat(text("#large-picture .label")).isEqualTo("two.jpg");
        window.press(KeyCode.SPACE);
        assertThat(layers.getChildren()).isEmpty();
        assertThat(strip().isFocused()).isTrue();
    }

    @Test
    void escapeInTheDetailsChangesNothing() throws Exception {
        copyFiles(file("one.jpg", 20));
        paste();
        waitForPictures(1);
        waitForThumbnails();
        String before = window.text();
        window.robot.interact(() -> {
            strip().requestFocus();
            strip().getSelectionModel().select(0);
        });
        window.press(KeyCode.ENTER);
        window.robot.write("nothing", 0);
        window.press(KeyCode.ESCAPE);
        assertThat(layers.getChildren()).isEmpty();
        assertThat(window.text()).isEqualTo(before);
    }

    @Test
    void pictureThatIsNotInTheNotebookIsShownAsMissing() throws Exception {
        window.stored(1, "see\n\n![x](picture:0123456789abcdef \"Gone\")\n").open(1);
        window.waitUntil(
                () -> tiles().size() == 1 && !tiles().getFirst().problem().isEmpty());
        assertThat(tiles().getFirst().words()).isEqualTo("Gone");
        assertThat(tiles().getFirst().problem()).isEqualTo("not in this notebook");
        window.robot.interact(() -> {
            strip().requestFocus();
            strip().getSelectionModel().select(0);
        });
        window.press(KeyCode.ENTER);
        assertThat(layers.getChildren()).isEmpty();
        assertThat(warned).singleElement().asString().contains("not in this notebook");
    }

    @Test
    void pictureInAnotherNoteIsShownThereToo() throws Exception {
        Addition.Source source = PictureIntake.source(file("one.jpg", 20));
        NewPicture picture = source.read();
        PictureMention mention =
                PictureMention.of(window.notebook.pictures().store(picture).hash());
        window.stored(1, mention.markdown()).open(1);
        waitForThumbnails();
        assertThat(tiles()).hasSize(1);
        window.open(0);
        window.waitUntil(() -> !strip().isVisible());
    }

    private Path file(String name, int size) throws Exception {
        return Files.write(folder.resolve(name), PictureFiles.photoTaken(size, size, "2026:09:11 10:42:03"));
    }

    private void copyFiles(Path... files) {
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(
                    Arrays.stream(files).map(Path::toFile).map(File.class::cast).toList());
            content.putString(String.valueOf(files[0]));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void copyImage(int width, int height) {
        window.robot.interact(() -> {
            WritableImage image = new WritableImage(width, height);
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < height; y++) {
                    image.getPixelWriter().setColor(x, y, x < width / 2 ? Color.RED : Color.BLUE);
                }
            }
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private void paste() {
        window.press(KeyCode.CONTROL, KeyCode.V);
    }

    private void waitForPictures(int count) throws Exception {
        window.waitUntil(() -> PictureMentions.in(window.text()).size() == count && tiles().size() == count);
    }

    private void waitForThumbnails() throws Exception {
        window.waitUntil(() -> !tiles().isEmpty() && tiles().stream().noneMatch(tile -> tile.pixels() == null));
    }

    private Picture picture(int number) {
        String name = PictureMentions.in(window.text()).get(number).name();
        return window.notebook.pictures().find(name).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ListView<PictureTile> strip() {
        return window.robot.lookup("#picture-strip").queryAs(ListView.class);
    }

    private List<PictureTile> tiles() {
        return strip().getItems();
    }

    private Node find(String query) {
        return window.robot.lookup(query).query();
    }

    private TextInputControl field(String query) {
        return window.robot.lookup(query).queryAs(TextInputControl.class);
    }

    private CheckBox person(String name) {
        return window.robot.lookup("#picture-people .check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> name.equals(box.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String text(String query) {
        return window.robot
                .lookup(query)
                .queryAs(javafx.scene.control.Labeled.class)
                .getText();
    }
}
