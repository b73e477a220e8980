package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note in Hebrew in the whole window: tagged, in the pane of quotes, and read as a page. */
class RightToLeftInWindowTest {
    private static final String WORDS =
            "זה טקסט בעברית, עם English באמצע, ארוך מספיק כדי להישבר לשתי שורות בכל חלון של התוכנה הזאת.";

    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(
                folder,
                1440,
                DeskFixture.noSettings(),
                "# שלום עולם\n\n" + WORDS + "\n\nplain words\n\n- פריט אחד\n- שני");
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void selectionIsTaggedAndTheQuoteIsInThePane() throws Exception {
        int start = window.text().getText().indexOf(WORDS);
        window.robot.interact(() -> {
            window.text().requestFocus();
            window.text().selectRange(start, start + WORDS.length());
        });
        assertThat(window.selection()).isEqualTo(new TextRange(start, start + WORDS.length()));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        window.waitUntil(() -> window.isShown("#quote-tagger"));
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> window.text().getText().contains("> " + WORDS + "\n> — Mara Lindqvist"));
        DeskFixture.waitForNotebook(() -> stored().contains("\n\n> " + WORDS + "\n> — Mara Lindqvist\n\nplain words"));
        window.waitUntil(() -> window.robot.lookup(".quotes-cell").queryAll().stream()
                .anyMatch(cell -> cell.getLayoutBounds().getHeight() > 40));
    }

    @Test
    void pageRunsTheWayOfEachParagraph() throws Exception {
        window.robot.interact(() -> window.text().requestFocus());
        window.waitUntil(() -> window.window.commands().find("note.read").isPresent());
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.waitUntil(() -> window.isShown("#report-preview")
                && ask("document.body.innerText").contains("English"));
        window.waitUntil(() -> ask("document.body.innerText").contains("plain words"));
        assertThat(style("שלום עולם", "direction")).isEqualTo("rtl");
        assertThat(style(WORDS, "direction")).isEqualTo("rtl");
        assertThat(style("plain words", "direction")).isEqualTo("ltr");
        assertThat(style("פריט אחד", "direction")).isEqualTo("rtl");
        assertThat(on("getComputedStyle(document.querySelector('ul[dir=rtl]')).paddingRight"))
                .isNotEqualTo("0px");
        assertThat(on("getComputedStyle(document.querySelector('ul[dir=rtl]')).paddingLeft"))
                .isEqualTo("0px");
    }

    /** Of the innermost element with these words. */
    private String style(String words, String property) throws Exception {
        return on(
                "getComputedStyle(Array.from(document.querySelectorAll('body *')).filter(e => e.textContent.trim() == '"
                        + words + "').pop())." + property);
    }

    private String on(String script) throws Exception {
        return WindowFixture.onScreen(() -> ask(script));
    }

    private String ask(String script) {
        WebView view = (WebView) window.find("#report-preview").orElseThrow();
        return String.valueOf(view.getEngine().executeScript(script));
    }

    private String stored() {
        return window.notebook
                .notes()
                .find(new NoteSubject.OfTalk(window.talks.getFirst().id()), "Ada")
                .map(Note::text)
                .orElse("");
    }
}
