package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.text.TextRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesViewTest {
    private static final String NOTE = "first\n\n> A retry is a loan.\n> — Mara Lindqvist\n\nlast";

    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = open(1300, DeskFixture.noSettings());
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void f9HidesTheQuotesAndItIsRemembered() throws Exception {
        Settings settings = window.settings;
        assertThat(window.isShown("#quotes-pane")).isTrue();
        assertThat(window.isShown("#open-quotes")).isFalse();
        window.press(KeyCode.F9);
        assertThat(window.isShown("#quotes-pane")).isFalse();
        assertThat(settings.get(Remembered.QUOTES_SHOWN)).isFalse();
        window.close();
        window = open(1300, settings);
        assertThat(window.isShown("#quotes-pane")).isFalse();
        window.press(KeyCode.F9);
        assertThat(window.isShown("#quotes-pane")).isTrue();
        assertThat(settings.get(Remembered.QUOTES_SHOWN)).isTrue();
    }

    @Test
    void whatIsNotShownInANarrowWindowHasAButtonWithTheCount() throws Exception {
        window.close();
        window = open(990, DeskFixture.noSettings());
        window.waitUntil(() -> window.find("Quotes 1").isPresent());
        assertThat(window.isShown("#quotes-pane")).isFalse();
        window.robot.clickOn("#open-quotes");
        assertThat(window.isShown("#quotes-pane")).isTrue();
        assertThat(window.isShown("#open-quotes")).isFalse();
        window.robot.clickOn("#hide-quotes");
        assertThat(window.isShown("#quotes-pane")).isFalse();
        assertThat(window.settings.get(Remembered.QUOTES_SHOWN)).isTrue();
    }

    @Test
    void f6GoesRoundScheduleHeaderTextMarkBarAndQuotes() throws Exception {
        window.robot.interact(() -> window.text().requestFocus());
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            window.press(KeyCode.F6);
            stops.add(String.join(" ", window.focusPath()));
        }
        assertThat(stops.get(0)).contains("mark-bar");
        assertThat(stops.get(1)).contains("quotes-list");
        assertThat(stops.get(2)).contains("main-menu");
        assertThat(stops.get(3)).contains("talks");
        assertThat(stops.get(4)).contains("talk-header");
        assertThat(stops.get(5)).contains("note-text");
        window.press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(window.focusPath()).contains("talk-header");
    }

    @Test
    void enterInTheQuotesGoesToTheWords() throws Exception {
        window.waitUntil(() -> window.find("Quotes 1").isPresent());
        window.robot.interact(() -> window.text().requestFocus());
        window.press(KeyCode.F6).press(KeyCode.F6).press(KeyCode.ENTER);
        int quote = NOTE.indexOf("> A retry");
        assertThat(window.selection()).isEqualTo(new TextRange(quote, quote));
        window.robot.write("x", 0);
        assertThat(window.text().getText()).contains("\nx> A retry");
    }

    private DeskFixture open(double width, Settings settings) throws Exception {
        return DeskFixture.open(Files.createTempDirectory(folder, "notebook"), width, settings, NOTE);
    }
}
