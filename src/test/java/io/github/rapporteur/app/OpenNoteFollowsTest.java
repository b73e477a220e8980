package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.TalkState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the open note follows what is changed elsewhere; the note itself stays as it is. */
class OpenNoteFollowsTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(folder, 1440, DeskFixture.noSettings(), "first\nsecond\nthird");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void starGivenInTheListStandsInTheHeaderAndTheNoteStaysAsItIs() throws Exception {
        typeInTheMiddle();
        window.robot.interact(() -> node("#talks").requestFocus());
        window.press(KeyCode.DIGIT2);
        window.waitUntil(() -> "Star: Maybe".equals(node("#star").getAccessibleText()));
        noteIsAsTyped();
    }

    @Test
    void starsFromListAndHeaderReachTheNotebookInTheOrderTheyAreGiven() throws Exception {
        for (int i = 0; i < 15; i++) {
            window.robot.interact(() -> node("#talks").requestFocus());
            window.press(KeyCode.DIGIT3);
            // After watch later comes none.
            window.waitUntil(() -> "Star: Watch later".equals(node("#star").getAccessibleText()));
            window.robot.clickOn("#star");
            window.press(KeyCode.DIGIT1);
        }
        window.robot.interact(() -> node("#talks").requestFocus());
        window.press(KeyCode.DIGIT1).press(KeyCode.DIGIT3).press(KeyCode.DIGIT2);
        DeskFixture.waitForNotebook(() -> state().star() == Star.MAYBE);
        window.waitUntil(() -> "Star: Maybe".equals(node("#star").getAccessibleText()));
    }

    @Test
    void newImportIsSeenInTheHeaderAndTheNoteStaysAsItIs() throws Exception {
        typeInTheMiddle();
        Path file = Files.writeString(folder.resolve("harbour.xml"), moved());
        window.robot.interact(() -> window.desk().imports().drop(List.of(file)));
        window.waitUntil(() -> window.isShown("#update-review"));
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> "Retries, Reconsidered".equals(((Labeled) node("#talk-title")).getText()));
        assertThat(((Labeled) node("#talk-meta")).getText()).contains("11:15", "Small Hall");
        assertThat(window.find("#note-text").orElseThrow().getAccessibleText()).endsWith("Retries, Reconsidered");
        noteIsAsTyped();
    }

    private void typeInTheMiddle() throws Exception {
        window.robot.interact(() -> {
            window.text().requestFocus();
            window.text().moveTo(5);
        });
        window.type(" words");
    }

    private void noteIsAsTyped() throws Exception {
        assertThat(window.text().getText()).isEqualTo("first words\nsecond\nthird");
        assertThat(window.text().getCaretPosition()).isEqualTo(11);
        window.robot.interact(() -> window.text().requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text().getText()).isEqualTo("first\nsecond\nthird");
    }

    private TalkState state() {
        return window.notebook
                .schedule()
                .states(window.talks.getFirst().conference())
                .getOrDefault(window.talks.getFirst().id(), TalkState.NONE);
    }

    private Node node(String query) {
        return window.find(query).orElseThrow();
    }

    private static String moved() throws IOException {
        return """
                <?xml version="1.0"?>
                <schedule><conference><title>Harbour Conf 2026</title><acronym>harbour</acronym>
                <time_zone_name>Europe/Copenhagen</time_zone_name></conference>
                <day index="1" date="2026-09-11"><room name="Small Hall">
                <event id="1" guid="Retries Considered Expensive"><date>2026-09-11T11:15:00+02:00</date>
                <start>11:15</start><duration>00:45</duration><title>Retries, Reconsidered</title></event>
                </room></day></schedule>
                """;
    }
}
