package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.people.PersonEntry;
import io.github.rapporteur.people.PersonPhoto;
import io.github.rapporteur.pictures.PictureFiles;
import io.github.rapporteur.schedule.Speaker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody the notebook knows, in the whole window, by keys. */
class DirectoryInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(
                folder,
                990,
                DeskFixture.noSettings(),
                "> Measure first.\n> — Mara Lindqvist\n\n> wit\n> — Priya Raman",
                "> Whose?\n> — Maria Lindquist & Tomasz Wilk");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void nameIsChangedInAllNotesAndInWhatIsBeingTyped() throws Exception {
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type("\n\n> typed just now\n— Mara Lindqvist");
        choose("lindqvist");
        rename("Mara Lindqvist-Berg");
        window.waitUntil(() -> said().contains("“Mara Lindqvist” is “Mara Lindqvist-Berg” now, in 1 note."));
        window.press(KeyCode.ESCAPE);
        assertThat(window.isShown("#directory")).isFalse();
        window.waitUntil(() -> window.text().getText().contains("> typed just now\n> — Mara Lindqvist-Berg"));
        DeskFixture.waitForNotebook(() -> text(0).startsWith("> Measure first.\n> — Mara Lindqvist-Berg\n")
                && text(0).contains("> typed just now\n> — Mara Lindqvist-Berg"));
        assertThat(window.notebook.schedule().talks(conference()).getFirst().speakers())
                .extracting(Speaker::name)
                .containsExactly("Mara Lindqvist-Berg");
    }

    @Test
    void takenNameIsRefusedAndTwoRecordsAreMerged() throws Exception {
        choose("priya");
        rename("Mara Lindqvist");
        window.waitUntil(() -> ((Labeled) window.find("#directory-problem").orElseThrow())
                .getText()
                .contains("“Mara Lindqvist” is another person already"));
        window.dialogs.choosing("Mara Lindqvist");
        window.robot.interact(() -> window.find("#merge-person").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> said().startsWith("“Priya Raman” is “Mara Lindqvist” now"));
        DeskFixture.waitForNotebook(() -> text(0).contains("> wit\n> — Mara Lindqvist"));
        assertThat(entry("Mara Lindqvist").otherNames()).containsExactly("Priya Raman");
        assertThat(window.dialogs.asked()).contains("Merge Priya Raman", "Which name stays?");
    }

    @Test
    void rolesAreShownAndChangedPerTalk() throws Exception {
        choose("tomasz");
        window.waitUntil(() -> row().contains("speaker · 1 quote"));
        window.robot.interact(() -> window.find(".speaks").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> row().contains("quoted · 1 quote"));
        assertThat(window.notebook.schedule().talks(conference()).get(1).speakers())
                .extracting(Speaker::name)
                .containsExactly("Awa Ndiaye");
        window.robot.interact(() -> window.find("#is-team-mate").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> row().contains("team mate · 1 quote"));
        assertThat(entry("Tomasz Wilk").person().teamMate()).isTrue();
    }

    @Test
    void pictureIsMadeSmallKeptAndTakenAway() throws Exception {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        choose("mara");
        window.dialogs.choosing(file);
        window.robot.interact(() -> window.find("#choose-photo").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        DeskFixture.waitForNotebook(() -> entry("Mara Lindqvist").hasPhoto());
        byte[] png = window.notebook
                .directory()
                .photo(entry("Mara Lindqvist").person().id())
                .orElseThrow();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(small.getWidth()).isEqualTo(PersonPhoto.SIDE);
        assertThat(small.getHeight()).isEqualTo(PersonPhoto.SIDE);
        window.waitUntil(() -> window.isShown("#remove-photo"));
        window.robot.interact(() -> window.find("#remove-photo").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        DeskFixture.waitForNotebook(() -> !entry("Mara Lindqvist").hasPhoto());
        Files.writeString(file, "no picture");
        window.robot.interact(() -> window.find("#choose-photo").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> ((Labeled) window.find("#directory-problem").orElseThrow())
                .getText()
                .startsWith("large.png: this is no picture"));
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(65L << 20);
        }
        window.press(KeyCode.SPACE);
        window.waitUntil(() -> ((Labeled) window.find("#directory-problem").orElseThrow())
                .getText()
                .startsWith("large.png: the picture is larger than 64 MB"));
    }

    @Test
    void pictureOfAnyFormatIsKeptUpright() throws Exception {
        choose("mara");
        keep(PictureFiles.webp(400, 300, 0x336699, new byte[0]));
        keep(PictureFiles.photo(900, 600, new PictureFiles.Exif(6, "", "", false)));
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(photo()));
        // The camera was held upright: what it stored in the lower left corner is the upper left one.
        assertThat(small.getRGB(20, 20) & 0xff).isGreaterThan(200);
        assertThat(small.getRGB(20, 20) >> 16 & 0xff).isLessThan(60);
    }

    private void keep(byte[] picture) throws Exception {
        Path file = folder.resolve("picture");
        Files.write(file, picture);
        byte[] last = photo();
        window.dialogs.choosing(file);
        window.robot.interact(() -> window.find("#choose-photo").orElseThrow().requestFocus());
        window.press(KeyCode.SPACE);
        DeskFixture.waitForNotebook(() -> photo().length > 0 && !Arrays.equals(photo(), last));
    }

    private byte[] photo() {
        return window.notebook
                .directory()
                .photo(entry("Mara Lindqvist").person().id())
                .orElse(new byte[0]);
    }

    private void choose(String typed) throws Exception {
        window.robot.interact(
                () -> window.window.commands().find("people.all").orElseThrow().run());
        window.waitUntil(() -> window.find("#people-list .list-cell .label").isPresent());
        window.type(typed).press(KeyCode.DOWN);
        window.waitUntil(() -> window.isShown("#person-name"));
    }

    private void rename(String name) {
        window.press(KeyCode.F2).type(name).press(KeyCode.ENTER);
        assertThat(window.robot.lookup("#person-name").queryAs(TextField.class)).isNotNull();
    }

    private String said() {
        return ((Labeled) window.find("#people-said").orElseThrow()).getText();
    }

    private String row() {
        return window.robot.lookup("#person-talks .meta").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .reduce("", (one, other) -> one + other);
    }

    private io.github.rapporteur.schedule.ConferenceId conference() {
        return window.talks.getFirst().conference();
    }

    private PersonEntry entry(String name) {
        return window.notebook.directory().entries(conference()).stream()
                .filter(entry -> entry.person().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String text(int talk) {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.get(talk).id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
