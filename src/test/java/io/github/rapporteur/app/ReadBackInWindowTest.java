package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.report.InputBuilder;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ReportComposer;
import io.github.rapporteur.report.SampleInput;
import io.github.rapporteur.report.export.ExportFormat;
import io.github.rapporteur.report.export.ExportOptions;
import io.github.rapporteur.report.export.ReportPictures;
import io.github.rapporteur.schedule.Conference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported report comes back through the window, into a notebook with nothing in it. */
class ReadBackInWindowTest {
    @TempDir
    private Path folder;

    private WindowFixture desk;
    private Report report;

    @BeforeEach
    void openWindow() throws Exception {
        report = new ReportComposer().compose(SampleInput.load());
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {});
        desk.notebook.people().setMe("Somebody Else");
    }

    @AfterEach
    void closeWindow() throws Exception {
        desk.close();
    }

    @Test
    void reportIsChosenByKeysAndShownAndItsAuthorGoesOnWriting() throws Exception {
        desk.dialogs.choosing(json("report.json")).confirming();
        chooseReport();
        waitForTalks();
        assertThat(desk.dialogs.asked())
                .containsExactly(
                        "Read a report back", "Are you " + report.head().author() + "?");
        assertThat(desk.text("#message"))
                .startsWith("Read back: " + report.head().conference() + ", 14 talks, ")
                .contains(" notes");
        assertThat(desk.notebook.people().me()).isEqualTo(report.head().author());
        assertThat(titles()).containsExactly(report.head().conference());
        desk.press(KeyCode.CONTROL, KeyCode.P).type("Backpressure").press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> noteText().startsWith("The calmest talk of the morning."));
        desk.robot.clickOn("#note-text");
        desk.press(KeyCode.CONTROL, KeyCode.END).press(KeyCode.ENTER).type("More.");
        WindowFixture.waitUntil(() -> desk.notebook.notes().notesOf(conference().id()).stream()
                .anyMatch(note -> note.author().equals(report.head().author())
                        && note.text().endsWith("More.")));
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void whatWasReadBackCanBeDeletedAgain() throws Exception {
        desk.dialogs.choosing(markdown("report.md"));
        chooseReport();
        waitForTalks();
        assertThat(desk.notebook.people().me()).isEqualTo("Somebody Else");
        desk.dialogs.confirming();
        desk.followMessage();
        WindowFixture.waitUntil(() -> desk.notebook.schedule().conferences().isEmpty());
        desk.waitUntilQuiet();
        assertThat(desk.dialogs.asked()).contains("Delete " + report.head().conference() + "?");
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void droppedOrImportedReportIsKnownAndReadBack() throws Exception {
        Path file = json("report.json");
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        waitForTalks();
        assertThat(desk.text("#message")).startsWith("Read back: ");

        desk.dialogs.choosing(markdown("again.md"));
        desk.press(KeyCode.CONTROL, KeyCode.I);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("already"));
        assertThat(desk.text("#message"))
                .isEqualTo("again.md: this notebook has a conference \""
                        + report.head().conference()
                        + "\" already, whose notes would be mixed with these. Read it into another notebook."
                        + " Nothing was imported.");
        assertThat(titles()).hasSize(1);
        assertThat(desk.problems).isEmpty();
    }

    @Test
    void wrongFileIsSaidWithItsLineAndNothingIsStored() throws Exception {
        Path file = markdown("report.md");
        List<String> lines = Files.readAllLines(file);
        lines.set(2, "<!-- rapporteur: {\"text\": -->");
        Files.write(file, lines);
        desk.dialogs.choosing(file);
        chooseReport();
        WindowFixture.waitUntil(() -> !desk.text("#wrong").isEmpty());
        assertThat(desk.text("#wrong"))
                .isEqualTo("report.md, line 3: a comment of the export is damaged. Export the report anew."
                        + " Nothing was imported.");
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
    }

    @Test
    void longReadingShowsItsProgressAndIsStoppedByCancel() throws Exception {
        InputBuilder many = new InputBuilder();
        for (int i = 0; i < 3_000; i++) {
            many.talk("Talk " + i, "Cy Marsh").note("It was talk " + i + ".\n\n> Words\n> — Cy Marsh");
        }
        Path file = Files.writeString(folder.resolve("long.json"), ExportFormat.JSON.write(many.report()));
        desk.dialogs.choosing(file);
        chooseReport();
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#cancel-work").query().getParent().isVisible());
        assertThat(desk.text("#work")).contains("long.json");
        desk.robot.interact(() -> desk.robot.lookup("#cancel-work").query().requestFocus());
        desk.press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> "Nothing was imported.".equals(desk.text("#message")));
        desk.waitUntilQuiet();
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
        assertThat(desk.problems).isEmpty();
    }

    private void chooseReport() throws Exception {
        desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
                .type("read a report")
                .press(KeyCode.ENTER);
    }

    private void waitForTalks() throws Exception {
        WindowFixture.waitUntil(() ->
                desk.robot.lookup("#talks").tryQuery().filter(Node::isVisible).isPresent());
        desk.waitUntilQuiet();
    }

    private String noteText() {
        Node text = desk.robot.lookup("#note-text").tryQuery().orElse(null);
        return text instanceof StyledTextArea<?, ?> area ? area.getText() : "";
    }

    private List<String> titles() {
        return desk.notebook.schedule().conferences().stream()
                .map(Conference::title)
                .toList();
    }

    private Conference conference() {
        return desk.notebook.schedule().conferences().getFirst();
    }

    private Path json(String name) throws Exception {
        return Files.writeString(folder.resolve(name), ExportFormat.JSON.write(report));
    }

    private Path markdown(String name) throws Exception {
        String text =
                ExportFormat.MARKDOWN.write(report, ReportPictures.NONE, "", ExportOptions.NONE.withReadable(true));
        assertThat(text).doesNotContain(SampleConference.load().privateWords());
        return Files.writeString(folder.resolve(name), text);
    }
}
