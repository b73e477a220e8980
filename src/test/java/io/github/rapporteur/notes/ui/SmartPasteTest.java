package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmartPasteTest {
    @TempDir
    private Path folder;

    private EditorFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = EditorFixture.withExtensions(folder);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void pieceOfAPageBecomesMarkdown() throws Exception {
        window.open(0);
        copy(
                "Hard words",
                "<h2>Hard</h2><p>two <b>strong</b> <a href='https://harbour.example/a'>words</a></p><ul><li>one<li>two</ul>");
        paste();
        assertThat(window.text())
                .isEqualTo("## Hard\n\ntwo **strong** [words](https://harbour.example/a)\n\n- one\n- two");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).isEmpty();
    }

    @Test
    void plainPasteTakesTheWordsAlone() throws Exception {
        window.open(0);
        copy("strong", "<b>strong</b>");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        assertThat(window.text()).isEqualTo("strong");
    }

    @Test
    void coloursOfAProgramEditorAndBoldThatIsNoneSayNothing() throws Exception {
        window.open(0);
        copy("int a;", "<div style='font-family: Menlo, monospace'><b>int</b> a;</div>");
        paste();
        copy(" b", "<b style='font-weight: normal'> b</b>");
        paste();
        assertThat(window.text()).isEqualTo("int a; b");
    }

    @Test
    void nothingActiveComesInWithAPage() throws Exception {
        window.open(0);
        copy("x", "<p><b>x</b><script>alert(1)</script><a href='javascript:alert(1)'>y</a></p>");
        paste();
        assertThat(window.text()).isEqualTo("**x**y");
    }

    @Test
    void addressOverSelectedWordsMakesALink() throws Exception {
        window.open(0).type("the paper").press(KeyCode.SHIFT, KeyCode.HOME);
        copy("https://harbour.example/paper", null);
        paste();
        assertThat(window.text()).isEqualTo("[the paper](https://harbour.example/paper)");
    }

    @Test
    void linesPastedIntoAQuoteGoOnWithIt() throws Exception {
        window.open(0).type("> ");
        copy("one\ntwo", null);
        paste();
        assertThat(window.text()).isEqualTo("> one\n> two");
    }

    @Test
    void wronglyDecodedWordsAreOfferedRepairedAndChangedOnlyWhenAsked() throws Exception {
        window.open(0).type("x ");
        copy("donâ€™t say â€œneverâ€\u009d", null);
        paste();
        assertThat(strip().isVisible()).isTrue();
        assertThat(window.text()).startsWith("x donâ€™t");
        window.type(" on");
        window.robot.clickOn("Repair it");
        assertThat(window.text()).isEqualTo("x don’t say “never” on");
        assertThat(strip().isVisible()).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.text()).startsWith("x donâ€™t");
    }

    @Test
    void offerGoesWithTheNote() throws Exception {
        window.open(0);
        copy("GrÃ¶ÃŸe", null);
        paste();
        window.open(1);
        assertThat(strip().isVisible()).isFalse();
        assertThat(window.saved(0)).isEqualTo("GrÃ¶ÃŸe");
    }

    private Node strip() {
        return window.robot.lookup("#repair-strip").query();
    }

    private void paste() {
        window.press(KeyCode.CONTROL, KeyCode.V);
    }

    private void copy(String plain, @org.jspecify.annotations.Nullable String html) {
        window.robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(plain);
            if (html != null) {
                content.putHtml(html);
            }
            Clipboard.getSystemClipboard().setContent(content);
        });
    }
}
