package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exporting talks from the window, with real keys. */
class TalksExportInWindowTest {
    @TempDir
    private Path folder;

    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void whatIsShownBecomesACalendarThatAnotherProgramReads() throws Exception {
        Path file = folder.resolve("monday.ics");
        desk.dialogs.choosing(file);
        ask();

        assertThat(desk.text("#export-words")).isEqualTo("21 talks and 3 breaks (Mon 14 Sep)");
        desk.press(KeyCode.ENTER);
        waitForMessage("21 talks and 3 breaks written to monday.ics.");

        ICalendar calendar = Biweekly.parse(Files.readString(file)).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .hasSize(24)
                .anySatisfy(event -> assertThat(event.getSummary().getValue()).isEqualTo("Backpressure Is a Kindness"));
        assertThat(desk.dialogs.asked()).containsExactly("Export 21 talks and 3 breaks");
        desk.followMessage();
        assertThat(desk.asked).containsExactly(folder.toUri().toString());
    }

    @Test
    void filtersNarrowWhatIsExportedAndTheArrowKeysChooseStarredTalksAndMarkdown() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.L).type("kindness");
        desk.dialogs.choosing(folder.resolve("stars"));
        ask();
        assertThat(desk.text("#export-words")).isEqualTo("1 talk (“kindness”, all days)");

        focusOn("#export-which");
        desk.press(KeyCode.RIGHT);
        String starred = desk.text("#export-words");
        assertThat(starred).matches("\\d+ talks \\(starred, all days\\)");
        focusOn("#export-format");
        desk.press(KeyCode.RIGHT).press(KeyCode.RIGHT);
        assertThat(desk.text("#export-purpose")).startsWith("An .md file");
        desk.press(KeyCode.ENTER);
        waitForMessage(starred.replaceAll(" \\(.*", "") + " written to stars.md.");

        assertThat(Files.readString(folder.resolve("stars.md"))).contains("Backpressure Is a Kindness");
    }

    @Test
    void fileThatIsThereIsReplacedOnlyAfterAQuestionAndEscExportsNothing() throws Exception {
        Path there = Files.writeString(folder.resolve("mine.ics"), "mine");
        desk.dialogs.choosing(folder.resolve("mine"));
        ask();
        desk.press(KeyCode.ENTER);
        waitForMessage("Nothing was written. mine.ics is as it was.");
        assertThat(there).hasContent("mine");

        desk.dialogs.asked().clear();
        ask();
        desk.press(KeyCode.ESCAPE);
        assertThat(desk.robot.lookup("#talks-export").tryQuery()).isEmpty();
        assertThat(desk.dialogs.asked()).isEmpty();

        desk.dialogs.confirming();
        ask();
        desk.press(KeyCode.ENTER);
        waitForMessage("21 talks and 3 breaks written to mine.ics.");
        assertThat(there).content().startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void notebookIsNeverWrittenOverAndWhatCannotBeWrittenIsSaid() throws Exception {
        desk.dialogs.choosing(Files.writeString(folder.resolve("no-folder"), "").resolve("talks.ics"));
        ask();
        desk.press(KeyCode.ENTER);
        waitForMessage("Talks not written: ");

        Path notebook = desk.notebook.file();
        Path linked = Files.createLink(folder.resolve("linked.ics"), notebook);
        desk.dialogs.choosing(linked);
        ask();
        desk.press(KeyCode.ENTER);
        waitForMessage("Talks not written: " + linked + ": this is a part of the notebook. Choose another file.");
        assertThat(Files.isSameFile(linked, notebook)).isTrue();
    }

    /** By the palette, as somebody does who does not know where the command is. */
    private void ask() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
                .type("export talks")
                .press(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#talks-export").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> desk.focused() != null);
    }

    /** Tab goes round within the layer. */
    private void focusOn(String query) {
        for (int i = 0; i < 6 && !isWithin(query); i++) {
            desk.press(KeyCode.TAB);
        }
        assertThat(isWithin(query)).isTrue();
    }

    private boolean isWithin(String query) {
        Node focused = desk.focused();
        while (focused != null && !query.equals("#" + focused.getId())) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    private void waitForMessage(String words) throws Exception {
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith(words));
        desk.waitUntilQuiet();
    }
}
