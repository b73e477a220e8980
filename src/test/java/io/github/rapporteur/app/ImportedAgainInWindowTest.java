package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.KeptImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conferences of one file, and what was said at an import, when F5 reads again. */
class ImportedAgainInWindowTest {
    @TempDir
    Path folder;

    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, notebook -> {});
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void fileWithSeveralConferencesAsksOnceWhichAndF5TakesTheSame() throws Exception {
        Path file = Files.writeString(
                folder.resolve("all.ics"),
                calendar("Small Conf", event("1", "14")) + calendar("Other Conf", event("2", "15")));
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        WindowFixture.waitUntil(() -> "Nothing was imported.".equals(desk.text("#message")));

        desk.dialogs.choosing("Other");
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        assertThat(desk.text("#preview-title")).isEqualTo("Other Conf");
        desk.press(KeyCode.ENTER);
        waitForTalks();
        assertThat(desk.dialogs.asked()).containsExactly("Which conference?", "Which conference?");
        assertThat(desk.dialogs.offered()).endsWith("Small Conf", "Other Conf");

        desk.dialogs.asked().clear();
        desk.press(KeyCode.F5);
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith("Other Conf has not changed since "));
        assertThat(desk.dialogs.asked()).isEmpty();
    }

    @Test
    void bothConferencesOfAFileAreImportedAndF5AnswersForTheOneOnScreen() throws Exception {
        Path file = Files.writeString(
                folder.resolve("all.ics"),
                calendar("Small Conf", event("1", "14")) + calendar("Other Conf", event("2", "15")));
        for (String name : List.of("Small", "Other")) {
            desk.dialogs.choosing(name);
            desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
            desk.waitForPreview();
            assertThat(desk.text("#preview-title")).isEqualTo(name + " Conf");
            desk.press(KeyCode.ENTER);
            WindowFixture.waitUntil(() -> desk.text("#message").equals(name + " Conf: 1 talk imported."));
            waitForTalks();
        }
        assertThat(desk.notebook.schedule().conferences()).hasSize(2);

        Files.writeString(
                file,
                calendar("Small Conf", event("1", "14")) + calendar("Other Conf", event("2", "15") + event("3", "15")));
        desk.press(KeyCode.F5);
        waitForReview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith("Other Conf: 1 new, 0 changed, 0 withdrawn"));
        assertThat(desk.notebook.schedule().conferences()).hasSize(2);
    }

    @Test
    void zoneThatWasChosenAndTheUsersNameHoldWhenF5ReadsAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("one.ics"), calendar("Small Conf", event("1", "14")));
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        desk.robot.interact(() -> find("#preview-zone").requestFocus());
        desk.type("kolk");
        desk.waitUntilQuiet();
        desk.press(KeyCode.ENTER);
        waitForTalks();
        Conference conference = desk.notebook.schedule().conferences().getFirst();
        assertThat(conference.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        KeptImport kept = desk.notebook.schedule().keptImport(conference.id());
        desk.notebook
                .schedule()
                .keepImport(
                        conference.id(), new KeptImport(kept.options().withConferenceName("My days"), kept.title()));

        Files.writeString(file, calendar("Small Conf", event("1", "14") + event("2", "14")));
        desk.press(KeyCode.F5);
        waitForReview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith("My days: 1 new, 0 changed, 0 withdrawn"));
        assertThat(desk.notebook.schedule().conferences())
                .extracting(Conference::title, Conference::zone)
                .containsExactly(tuple("My days", ZoneId.of("Asia/Kolkata")));
    }

    @Test
    void yearOfDatesThatHaveNoneIsAskedForAndHoldsWhenF5ReadsAgain() throws Exception {
        String table = "Title,Date,Start,End,Room\nKnots,14 September,10:00,10:30,Hall\n";
        Path file = Files.writeString(folder.resolve("talks.csv"), table);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        ComboBox<?> year = (ComboBox<?>) find("#preview-year");
        assertThat(year.getParent().isVisible()).isTrue();
        Year proposed = (Year) year.getValue();
        desk.robot.interact(year::requestFocus);
        desk.press(KeyCode.UP);
        WindowFixture.waitUntil(() -> !find("#preview-import").isDisabled());
        desk.waitUntilQuiet();
        assertThat(year.getValue()).isEqualTo(proposed.minusYears(1));
        desk.robot.interact(() -> find("#preview-import").requestFocus());
        desk.press(KeyCode.ENTER);
        waitForTalks();
        Conference conference = desk.notebook.schedule().conferences().getFirst();
        assertThat(desk.notebook.schedule().talks(conference.id()))
                .extracting(talk -> talk.day().getYear())
                .containsExactly(proposed.getValue() - 1);

        Files.writeString(file, table + "Hooks,15 September,10:00,10:30,Hall\n");
        desk.press(KeyCode.F5);
        waitForReview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("1 new, 0 changed, 0 withdrawn"));
        assertThat(desk.notebook.schedule().talks(conference.id()))
                .extracting(talk -> talk.day().getYear())
                .containsOnly(proposed.getValue() - 1);
    }

    private static String calendar(String name, String events) {
        return "BEGIN:VCALENDAR\nX-WR-CALNAME:" + name + "\n" + events + "END:VCALENDAR\n";
    }

    private static String event(String uid, String day) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTART;TZID=Europe/Berlin:202609" + day
                + "T100000\nDURATION:PT30M\nSUMMARY:Knot " + uid + "\nEND:VEVENT\n";
    }

    private void waitForReview() throws Exception {
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#update-review").tryQuery().isPresent());
        desk.waitUntilQuiet();
    }

    private void waitForTalks() throws Exception {
        WindowFixture.waitUntil(() ->
                desk.robot.lookup("#talks").tryQuery().filter(Node::isVisible).isPresent());
        desk.waitUntilQuiet();
    }

    private Node find(String query) {
        return desk.robot.lookup(query).query();
    }
}
