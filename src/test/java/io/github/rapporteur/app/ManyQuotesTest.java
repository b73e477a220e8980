package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wall with more quotes than any conference has. */
class ManyQuotesTest {
    private static final int QUOTES = 1_500;

    @TempDir
    private Path folder;

    @Test
    void onlyCardsInSightAreNodesAndKeysAreAnsweredAtOnce() throws Exception {
        try (WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, ManyQuotesTest::fill)) {
            window.press(KeyCode.CONTROL, KeyCode.DIGIT3).waitUntilQuiet();
            assertThat(window.text("#wall-count")).isEqualTo("1,500 quotes");
            long began = System.nanoTime();
            for (int i = 0; i < 60; i++) {
                window.press(KeyCode.DOWN);
                assertThat(window.robot.lookup(".wall-card").queryAll()).hasSizeLessThan(60);
            }
            window.press(KeyCode.END).press(KeyCode.HOME);
            window.robot.interact(
                    () -> window.robot.lookup("#wall-words").query().requestFocus());
            window.type("number 149");
            WindowFixture.waitUntil(() -> window.text("#wall-count").startsWith("15 of"));
            // Generous: what would be wrong takes minutes.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
            assertThat(window.robot.lookup("#wall-filter .check-box").queryAll())
                    .hasSizeLessThan(40);
            assertThat(window.robot.lookup("#wall-count").queryAs(Labeled.class))
                    .isNotNull();
            assertThat(window.problems).isEmpty();
        }
    }

    private static void fill(OpenNotebook notebook) {
        List<Talk> talks = io.github.rapporteur.notes.ui.EditorFixture.harbourTalks(notebook);
        notebook.people().setMe("Ada");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < QUOTES; i++) {
            text.append("> Long words about something, quote number ")
                    .append(i)
                    .append(".\n> — Person ")
                    .append(i % 400)
                    .append(" #tag")
                    .append(i % 50)
                    .append("x\n\n");
        }
        notebook.notes().save(new NoteSubject.OfTalk(talks.getFirst().id()), "Ada", text.toString());
    }
}
