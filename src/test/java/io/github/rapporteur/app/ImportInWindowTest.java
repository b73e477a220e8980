package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All ways in from an empty notebook: file, drop, link, sample; and what is said when it does not work. */
class ImportInWindowTest {
    private static final String DAY = "<day index=\"1\" date=\"2026-09-14\"><room name=\"Hall\">\n";
    private static final int MOST_IN_A_DAY = 10_000;

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
    void chosenFileIsShownAndSaidInTheStatusBar() throws Exception {
        desk.dialogs.choosing(schedule("good.xml", 3));
        desk.robot.clickOn("#choose-file");
        desk.waitForPreview();
        assertThat(find("#preview-year").getParent().isVisible())
                .as("the schedule says its year")
                .isFalse();
        assertThat(desk.text("#preview-title")).isEqualTo("Small Conf");
        assertThat(desk.text("#preview-counts")).isEqualTo("3 talks, 1 room, 0 speakers");
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
        desk.press(KeyCode.ENTER);
        waitForTalks();
        assertThat(desk.text("#conference")).isEqualTo("Small Conf");
        assertThat(desk.text("#message")).isEqualTo("Small Conf: 3 talks imported.");
    }

    @Test
    void droppedFileIsImportedAndASecondOneOfTheSameConferenceUpdatesIt() throws Exception {
        Path file = schedule("good.xml", 3);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        waitForTalks();
        schedule("good.xml", 4);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        waitForReview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("1 new, 0 changed, 0 withdrawn"));
        assertThat(desk.notebook.schedule().conferences()).hasSize(1);
    }

    @Test
    void refreshShowsWhatChangedAndTakesOnlyWhatIsLeftIn() throws Exception {
        Path file = schedule("good.xml", 3);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        waitForTalks();
        desk.press(KeyCode.F5);
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith("Small Conf has not changed since "));
        schedule("good.xml", 5);
        desk.press(KeyCode.F5);
        waitForReview();
        assertThat(desk.text("#review-summary")).startsWith("2 changes in the schedule, none of a talk");
        desk.press(KeyCode.SPACE);
        assertThat(((Labeled) find("#review-accept")).getText()).isEqualTo("Accept 1 of 2");
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("1 new, 0 changed, 0 withdrawn"));
        desk.press(KeyCode.F5);
        waitForReview();
        desk.press(KeyCode.ESCAPE);
        assertThat(desk.text("#message")).isEqualTo("Nothing was imported.");
        assertThat(desk.notebook
                        .schedule()
                        .talks(desk.notebook.schedule().conferences().getFirst().id()))
                .hasSize(4);
    }

    @Test
    void filesChosenTogetherAreOneScheduleAndF5ReadsAllOfThemAgain() throws Exception {
        Path monday = Files.writeString(folder.resolve("monday.ics"), calendar("Small Conf", event("1", "14")));
        Path tuesday = Files.writeString(folder.resolve("tuesday.ics"), calendar("Small Conf", event("2", "15")));
        desk.dialogs.choosing(List.of(monday, tuesday));
        desk.robot.clickOn("#choose-file");
        desk.waitForPreview();
        assertThat(desk.text("#preview-title")).isEqualTo("Small Conf");
        assertThat(desk.text("#preview-counts")).startsWith("2 talks");
        desk.press(KeyCode.ENTER);
        waitForTalks();
        Files.writeString(tuesday, calendar("Small Conf", event("2", "15") + event("3", "15")));
        desk.press(KeyCode.F5);
        waitForReview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("1 new, 0 changed, 0 withdrawn"));
    }

    @Test
    void droppedFilesThatDoNotBelongTogetherAreNamedAndADroppedFolderIsRead() throws Exception {
        Path set = Files.createDirectories(folder.resolve("set"));
        Path one = Files.writeString(set.resolve("one.ics"), calendar("Small Conf", event("1", "14")));
        Path two = Files.writeString(set.resolve("two.ics"), calendar("Other Conf", event("2", "15")));
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(one, two)));
        WindowFixture.waitUntil(() -> !desk.text("#wrong").isEmpty());
        assertThat(desk.text("#wrong"))
                .startsWith("set: these files do not belong together: ")
                .endsWith("Import each of them alone. Nothing was imported.");

        Files.delete(two);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(set)));
        desk.waitForPreview();
        assertThat(desk.text("#preview-counts")).startsWith("1 talk,");
        desk.press(KeyCode.ESCAPE);
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

    @Test
    void droppedLinkThatIsNoHttpsIsRefusedInItsPlace() {
        desk.robot.interact(() -> desk.desk.imports().dropLink("ftp://conf.example/schedule.xml"));
        assertThat(desk.text("#wrong")).isEqualTo("This needs a link that starts with https://");
    }

    @Test
    void linkThatCannotBeReachedSaysSoAndNothingIsImported() throws Exception {
        desk.robot.clickOn("#link");
        desk.type("https://localhost:1/schedule.xml").press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !desk.text("#wrong").isEmpty());
        assertThat(desk.text("#wrong")).contains("localhost").endsWith("Nothing was imported.");
    }

    @Test
    void wrongFileNamesFileLineAndCauseAndTheNextTryStillWorks() throws Exception {
        Path broken = folder.resolve("broken.xml");
        Files.writeString(broken, "<schedule>\n<conference><title>X</title></conference>\n<day>\n</schedule>\n");
        desk.dialogs.choosing(broken);
        desk.robot.clickOn("#choose-file");
        WindowFixture.waitUntil(() -> !desk.text("#wrong").isEmpty());
        assertThat(desk.text("#wrong")).startsWith("broken.xml, line 4").endsWith("Nothing was imported.");
        desk.dialogs.choosing(schedule("good.xml", 2));
        desk.robot.clickOn("#choose-file");
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        waitForTalks();
    }

    @Test
    void previewIsLeftByEscapeAndNothingIsStored() throws Exception {
        desk.dialogs.choosing(schedule("good.xml", 3));
        desk.robot.clickOn("#choose-file");
        desk.waitForPreview();
        desk.press(KeyCode.ESCAPE);
        assertThat(desk.robot.lookup("#import-preview").tryQuery()).isEmpty();
        assertThat(desk.text("#message")).isEqualTo("Nothing was imported.");
        desk.waitUntilQuiet();
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
        assertThat(find("#choose-file").isFocused()).isTrue();
    }

    @Test
    void zoneOfAScheduleThatSaysNoneIsFoundByTypingItsCity() throws Exception {
        Path file = Files.writeString(
                folder.resolve("talks.csv"), "Title,Date,Start,End,Room\nKnots,2026-09-14,10:00,10:30,Hall\n");
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        assertThat(find("#preview-zone").isFocused()).isTrue();
        desk.type("kolk");
        WindowFixture.waitUntil(() -> !find("#preview-import").isDisabled());
        desk.press(KeyCode.ENTER);
        waitForTalks();
        Conference conference = desk.notebook.schedule().conferences().getFirst();
        assertThat(conference.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(desk.notebook.schedule().talks(conference.id()))
                .extracting(Talk::start)
                .containsExactly(Instant.parse("2026-09-14T04:30:00Z"));
    }

    @Test
    void columnsThatSayNothingAreChosenAndTheFirstTalksFollow() throws Exception {
        Path file = Files.writeString(
                folder.resolve("talks.csv"), "Was;Wo;Wer;Wann denn\nKnots;Hall;Ada Hoek;2026-09-14 10:00\n");
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        assertThat(find("#preview-import").isDisabled()).isTrue();
        assertThat(desk.text("#preview-problem")).contains("no column is named");
        choose("#column-0", 1);
        choose("#column-3", 4);
        WindowFixture.waitUntil(() -> !find("#preview-import").isDisabled());
        assertThat(desk.text("#preview-counts")).isEqualTo("1 talk, 1 room, 1 speaker");
        desk.press(KeyCode.ENTER);
        waitForTalks();
        assertThat(desk.robot.lookup("Knots").tryQuery()).isPresent();
    }

    /** Chooses by the Down key, that often. */
    private void choose(String box, int downs) throws Exception {
        desk.robot.interact(() -> find(box).requestFocus());
        for (int i = 0; i < downs; i++) {
            desk.press(KeyCode.DOWN);
        }
        desk.waitUntilQuiet();
    }

    @Test
    void longImportShowsItsProgressAndIsStoppedByCancel() throws Exception {
        Path file = schedule("large.xml", 60_000);
        desk.robot.interact(() -> desk.desk.imports().drop(List.of(file)));
        desk.waitForPreview();
        assertThat(desk.text("#preview-counts")).startsWith("60,000 talks");
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> find("#cancel-work").getParent().isVisible());
        assertThat(desk.text("#work")).isNotBlank();
        // By key: a moving pointer may miss a link that moves with the words beside it.
        desk.robot.interact(() -> find("#cancel-work").requestFocus());
        desk.press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> "Nothing was imported.".equals(desk.text("#message")));
        desk.waitUntilQuiet();
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
        assertThat(find("#choose-file").isDisabled()).isFalse();
    }

    @Test
    void sampleIsOpenedByTheKeyboardAlone() throws Exception {
        desk.robot.interact(() -> find("#link").requestFocus());
        desk.press(KeyCode.TAB).press(KeyCode.SPACE);
        waitForTalks();
        assertThat(desk.notebook.schedule().conferences())
                .extracting(Conference::title)
                .containsExactly("Harbour Conf 2026");
    }

    @Test
    void sampleTeamIsProposedAtTheSampleAndIsNotTheUsersTeam() throws Exception {
        desk.robot.interact(() -> find("#link").requestFocus());
        desk.press(KeyCode.TAB).press(KeyCode.SPACE);
        waitForTalks();
        desk.robot.clickOn("#note-text");
        desk.press(KeyCode.CONTROL, KeyCode.END)
                .press(KeyCode.ENTER)
                .press(KeyCode.ENTER)
                .type("Such words.")
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#quote-tagger").tryQuery().isPresent());
        desk.type("Valcourt").press(KeyCode.ENTER);
        WindowFixture.waitUntil(
                () -> desk
                        .notebook
                        .notes()
                        .notesOf(desk.notebook
                                .schedule()
                                .conferences()
                                .getFirst()
                                .id())
                        .stream()
                        .anyMatch(note -> note.text().contains("> Such words.\n> — Teo Valcourt")));
        desk.waitUntilQuiet();
        assertThat(desk.notebook.people().teamMates()).isEmpty();
    }

    private void waitForTalks() throws Exception {
        WindowFixture.waitUntil(() ->
                desk.robot.lookup("#talks").tryQuery().filter(Node::isVisible).isPresent());
        desk.waitUntilQuiet();
    }

    private Node find(String query) {
        return desk.robot.lookup(query).query();
    }

    private Path schedule(String name, int talks) throws IOException {
        StringBuilder text =
                new StringBuilder("<?xml version=\"1.0\"?>\n<schedule><conference><title>Small Conf</title>"
                        + "<acronym>small</acronym><time_zone_name>Europe/Dublin</time_zone_name></conference>\n"
                        + DAY);
        for (int i = 0; i < talks; i++) {
            if (i > 0 && i % MOST_IN_A_DAY == 0) {
                text.append("</room></day>\n").append(DAY);
            }
            text.append("<event id=\"")
                    .append(i)
                    .append("\" guid=\"g")
                    .append(i)
                    .append("\"><date>2026-09-14T10:00:00+01:00</date><start>10:00</start><duration>00:30</duration>")
                    .append("<title>Talk ")
                    .append(i)
                    .append("</title></event>\n");
        }
        return Files.writeString(
                folder.resolve(name), text.append("</room></day></schedule>").toString());
    }
}
