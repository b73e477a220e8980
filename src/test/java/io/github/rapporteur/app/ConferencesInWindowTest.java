package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.Backups;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Several conferences side by side: switching, putting away, deleting after a backup. */
class ConferencesInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        OpenNotebook notebook = OpenNotebook.open(folder.resolve("test"), true);
        notebook.schedule().store(lastYears(), Optional.empty(), "quiet.xml");
        window = DeskFixture.open(notebook, 990, DeskFixture.noSettings(), "first note");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void switcherOpensByKeyListsWithDatesAndShowsAnother() throws Exception {
        List<MenuItem> items = openSwitcher();
        assertThat(items).hasSize(2);
        assertThat(items)
                .extracting(MenuItem::getText)
                .containsExactly("Harbour Conf 2026    Fri 11 Sep 2026", "Quiet Conf 2025    Mon 15 Sep 2025");
        items.stream()
                .filter(item -> !item.getText().startsWith(harbour()))
                .findFirst()
                .ifPresent(item -> window.robot.interact(item::fire));
        window.waitUntil(() -> !shownConference().equals(harbour()));
        window.press(KeyCode.ESCAPE);
    }

    @Test
    void archivedConferenceStandsUnderAHeadingAndComesBack() throws Exception {
        run("conference.archive");
        waitForNotebook(() -> window.notebook.schedule().conferences().getLast().archived());
        window.waitUntil(() -> whyNot("conference.archive").equals("it is in the archive"));
        List<MenuItem> items = openSwitcher();
        assertThat(items).hasSize(4);
        assertThat(items.getLast().getText()).startsWith(harbour());
        window.press(KeyCode.ESCAPE);
        run("conference.unarchive");
        window.waitUntil(() -> whyNot("conference.archive").isEmpty());
        assertThat(window.notebook.schedule().conferences()).noneMatch(Conference::archived);
    }

    @Test
    void deletingAsksFirst() throws Exception {
        run("conference.delete");
        window.waitUntil(() -> !window.dialogs.asked().isEmpty());
        assertThat(window.dialogs.asked()).containsExactly("Delete " + harbour() + "?");
        assertThat(window.notebook.schedule().conferences()).hasSize(2);
        assertThat(backups()).isEmpty();
    }

    @Test
    void deletedConferenceIsInTheBackupWithTheLastWordTyped() throws Exception {
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type(" and the last word");
        window.dialogs.confirming();
        run("conference.delete");
        waitForNotebook(() -> window.notebook.schedule().conferences().size() == 1);
        window.waitUntil(() -> !shownConference().equals(harbour()));
        assertThat(((Labeled) window.find("#message").orElseThrow()).getText()).startsWith("Deleted " + harbour());
        assertThat(window.notebook.check(WorkMonitor.none()).problems()).isEmpty();

        assertThat(backups()).hasSize(1);
        Path restored = folder.resolve("restored");
        Backups.restore(backups().getFirst(), restored, Clock.systemUTC(), WorkMonitor.none());
        try (OpenNotebook backup = OpenNotebook.open(restored, false)) {
            assertThat(backup.schedule().conferences()).hasSize(2);
            assertThat(backup.notes().notesOf(window.talks.getFirst().conference()))
                    .anyMatch(note -> note.text().equals("first note and the last word"));
        }
    }

    @Test
    void windowIsEnabledWhenTheNextConferenceIsShown() throws Exception {
        List<String> shownWhenEnabled = new ArrayList<>();
        window.robot.interact(() -> window.window.layers().disableProperty().addListener((property, was, is) -> {
            if (!is) {
                shownWhenEnabled.add(shownConference());
            }
        }));
        window.dialogs.confirming();
        run("conference.delete");
        window.waitUntil(() -> !shownWhenEnabled.isEmpty());
        assertThat(shownWhenEnabled).containsExactly("Quiet Conf 2025");
        window.noteIsOpen("Silence");
        window.robot.clickOn("#note-text");
        window.type("heard nothing");
        DeskFixture.waitForNotebook(
                () -> window
                        .notebook
                        .notes()
                        .notesOf(window.notebook
                                .schedule()
                                .conferences()
                                .getFirst()
                                .id())
                        .stream()
                        .anyMatch(note -> note.text().contains("heard nothing")));
    }

    @Test
    void nothingIsDeletedWhenThereIsNoBackup() throws Exception {
        // A file stands where the folder of the backups would have to be.
        Files.writeString(window.notebook.backups().folder(), "in the way");
        window.dialogs.confirming();
        run("conference.delete");
        window.waitUntil(() -> window.dialogs.asked().size() == 2);
        assertThat(window.dialogs.asked().getLast()).startsWith("Nothing was deleted. ");
        assertThat(window.notebook.schedule().conferences()).hasSize(2);
        window.robot.clickOn("#note-text");
        window.press(KeyCode.CONTROL, KeyCode.END);
        window.type(" goes on");
        waitForNotebook(
                () -> window.notebook.notes().notesOf(window.talks.getFirst().conference()).stream()
                        .anyMatch(note -> note.text().endsWith("goes on")));
        Files.delete(window.notebook.backups().folder());
    }

    @Test
    void afterTheLastOneTheNotebookIsAsNew() throws Exception {
        window.dialogs.confirming();
        run("conference.delete");
        window.waitUntil(() -> !shownConference().equals(harbour()));
        window.waitUntil(() -> whyNot("conference.delete").isEmpty());
        run("conference.delete");
        waitForNotebook(() -> window.notebook.schedule().conferences().isEmpty());
        window.waitUntil(() -> whyNot("conference.delete").equals(DeskCommands.NO_CONFERENCE));
        window.waitUntil(() -> whyNot("talk.new").equals(DeskCommands.NO_CONFERENCE));
        assertThat(whyNot("note.takeaway")).isEqualTo("open a talk first");
        assertThat(whyNot("report.export")).isEqualTo(DeskCommands.NO_CONFERENCE);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        window.robot.interact(() -> window.desk().imports().openSample());
        window.waitUntil(() -> whyNot("talk.new").isEmpty());
        assertThat(window.notebook.schedule().conferences()).hasSize(1);
    }

    private static ImportedSchedule lastYears() {
        Instant start = Instant.parse("2025-09-15T08:00:00Z");
        ImportedTalk talk = new ImportedTalk(
                "a",
                "Silence",
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(3600),
                LocalDate.of(2025, 9, 15),
                "Attic",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                false);
        ZoneId zone = ZoneId.of("Europe/Copenhagen");
        return new ImportedSchedule("test", "Quiet Conf 2025", "", "", zone, List.of(), 1, List.of(talk), List.of());
    }

    private static String harbour() {
        return "Harbour Conf 2026";
    }

    private List<Path> backups() throws IOException {
        Path backups = window.notebook.backups().folder();
        if (!Files.isDirectory(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    private List<MenuItem> openSwitcher() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        window.waitUntil(() -> !menu().isEmpty());
        return WaitForAsyncUtils.asyncFx(this::menu).get();
    }

    private List<MenuItem> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .flatMap(menu -> menu.getItems().stream())
                .toList();
    }

    private String shownConference() {
        return Optional.ofNullable(window.robot
                        .lookup("#conference")
                        .queryAs(Labeled.class)
                        .getText())
                .orElse("");
    }

    private String whyNot(String command) {
        return window.window
                .commands()
                .find(command)
                .orElseThrow()
                .whyNotProperty()
                .get();
    }

    private void run(String command) {
        window.robot.interact(
                () -> window.window.commands().find(command).orElseThrow().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitForNotebook(Callable<Boolean> claim) throws Exception {
        DeskFixture.waitForNotebook(claim);
    }
}
