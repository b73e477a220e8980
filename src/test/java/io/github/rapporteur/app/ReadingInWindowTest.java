package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingInWindowTest {
    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.open(
                folder,
                1440,
                DeskFixture.noSettings(),
                "# Costs\n\nThey **measured** it.\n\n> Cheap once.\n> — Mara Lindqvist\n\nPrivate: not for print\n",
                "The panel was loud.");
        window.waitUntil(() -> window.window.commands().find("note.read").isPresent());
        window.robot.interact(() -> window.text().requestFocus());
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void noteIsReadAsThePageOfTheReportAndTheTextIsThereAgain() throws Exception {
        read();
        waitForPage("Cheap once.");
        assertThat(page())
                .contains("<strong>measured</strong>", "Mara Lindqvist")
                .doesNotContain("not for print");
        assertThat(label("#reading-kept")).isEqualTo("1 private passage is not shown");
        assertThat(window.text().isVisible()).isFalse();
        read();
        window.waitUntil(() -> window.text().isVisible() && window.text().isFocused());
        assertThat(window.isShown("#reading")).isFalse();
    }

    @Test
    void whatIsTypedThisMomentIsOnThePage() throws Exception {
        window.robot.interact(() -> window.text().moveTo(0));
        window.type("Just now\n\n");
        read();
        waitForPage("Just now");
    }

    @Test
    void anotherTalkIsReadWhenItIsOpenedAndAnEmptyNoteSaysSo() throws Exception {
        read();
        waitForPage("Cheap once.");
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitForPage("The panel was loud.");
        assertThat(page()).doesNotContain("Cheap once.");
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.waitUntil(() -> window.robot
                .lookup("Nothing to read yet")
                .tryQuery()
                .filter(node -> node.getScene() != null)
                .isPresent());
        window.press(KeyCode.ESCAPE);
        window.waitUntil(() -> window.text().isVisible());
    }

    @Test
    void keysOfMarksChangeNothingThatIsNotInSight() throws Exception {
        String before = window.text().getText();
        read();
        waitForPage("Cheap once.");
        window.press(KeyCode.CONTROL, KeyCode.T)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K)
                .press(KeyCode.CONTROL, KeyCode.B)
                .press(KeyCode.X);
        assertThat(window.text().getText()).isEqualTo(before);
        assertThat(window.isShown("#quote-tagger")).isFalse();
    }

    @Test
    void arrowsScrollThePageAndKeysOfTheWindowWorkOnIt() throws Exception {
        window.robot.interact(() -> window.text().appendText("words to scroll over\n\n".repeat(200)));
        read();
        waitForPage("words to scroll over");
        window.press(KeyCode.END);
        window.waitUntil(() -> down() > 500);
        window.press(KeyCode.HOME).press(KeyCode.DOWN);
        window.waitUntil(() -> down() == 48);
        window.robot.clickOn("#report-preview");
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.waitUntil(() -> window.text().isVisible());
    }

    private int down() {
        WebView view = (WebView) window.find("#report-preview").orElseThrow();
        return ((Number) view.getEngine().executeScript("window.pageYOffset")).intValue();
    }

    @Test
    void reportAndReadingShareOneWebView() throws Exception {
        read();
        waitForPage("Cheap once.");
        Node first = window.find("#report-preview").orElseThrow();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        window.waitUntil(() -> window.isShown("#report-counts"));
        waitForPage("The panel was loud.");
        assertThat(window.find("#report-preview")).containsSame(first);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.waitUntil(() -> window.isShown("#reading"));
        window.waitUntil(() -> !html().contains("The panel was loud.") && html().contains("Cheap once."));
        assertThat(window.find("#report-preview")).containsSame(first);
    }

    @Test
    void pageBesideTheTextChangesWithEachKeyAndIsNotLoadedAnew() throws Exception {
        beside();
        waitForPage("Cheap once.");
        window.waitUntil(() -> window.text().isFocused());
        script("document.documentElement.setAttribute('data-same', '')");
        window.robot.interact(() -> window.text().moveTo(0));
        window.type("Just now\n\nPrivate: nor this\n\n");
        waitForPage("<p>Just now</p>");
        window.waitUntil(() -> label("#reading-kept").equals("2 private passages are not shown"));
        assertThat(page()).contains("Cheap once.", "data-same").doesNotContain("nor this", "not for print");
        assertThat(window.text().isFocused()).isTrue();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        waitForPage("data-same");
        beside();
        window.waitUntil(() -> !window.isShown("#reading"));
        assertThat(window.text().isVisible() && window.text().isFocused()).isTrue();
    }

    @Test
    void pageBesideTheTextGoesAlongWithWhatIsTyped() throws Exception {
        window.robot.interact(() -> {
            window.text().appendText("\n\nwords to scroll over".repeat(200));
            window.text().moveTo(window.text().getLength());
        });
        beside();
        waitForPage("words to scroll over");
        assertThat(script("window.pageYOffset")).isEqualTo("0");
        window.type(" now");
        window.waitUntil(() -> down() > 500);
    }

    @Test
    void pageBesideTheTextIsOfTheTalkThatIsOpenAndF6GoesThere() throws Exception {
        beside();
        waitForPage("Cheap once.");
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitForPage("The panel was loud.");
        assertThat(page()).doesNotContain("Cheap once.");
        window.noteIsOpen(1);
        window.robot.interact(() -> window.text().requestFocus());
        for (int i = 0; i < 8 && !isFocused("#reading-write"); i++) {
            window.press(KeyCode.F6);
        }
        assertThat(isFocused("#reading-write")).isTrue();
        assertThat(label("#reading-write")).isEqualTo("Close");
        window.press(KeyCode.ESCAPE);
        window.waitUntil(() -> !window.isShown("#reading") && window.text().isFocused());
    }

    @Test
    void readingInPlaceOfTheTextAndBesideItChangeIntoOneAnother() throws Exception {
        beside();
        waitForPage("Cheap once.");
        read();
        window.waitUntil(() -> !window.text().isVisible());
        assertThat(window.isShown("#reading")).isTrue();
        beside();
        window.waitUntil(() -> window.text().isVisible());
        assertThat(window.isShown("#reading")).isTrue();
        waitForPage("Cheap once.");
        beside();
        window.waitUntil(() -> !window.isShown("#reading"));
    }

    @Test
    void pageIsBesideTheTextAgainAtTheNextStartUnlessItWasClosed() throws Exception {
        beside();
        waitForPage("Cheap once.");
        startAgain();
        waitForPage("Cheap once.");
        assertThat(window.text().isVisible()).isTrue();
        beside();
        window.waitUntil(() -> !window.isShown("#reading"));
        window.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        window.noteIsOpen(1);
        assertThat(window.isShown("#reading")).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.PAGE_UP);
        window.noteIsOpen(0);
        startAgain();
        window.waitUntil(() -> window.window.commands().find("note.read").isPresent());
        assertThat(window.isShown("#reading")).isFalse();
        read();
        waitForPage("Cheap once.");
        startAgain();
        window.waitUntil(() -> window.window.commands().find("note.read").isPresent());
        assertThat(window.text().isVisible()).isTrue();
        assertThat(window.isShown("#reading")).isFalse();
    }

    private void startAgain() throws Exception {
        window = window.reopen(folder);
        window.robot.interact(() -> window.text().requestFocus());
    }

    private boolean isFocused(String query) {
        return window.find(query).filter(Node::isFocused).isPresent();
    }

    private String script(String code) throws Exception {
        WebView view = (WebView) window.find("#report-preview").orElseThrow();
        return org.testfx.util.WaitForAsyncUtils.asyncFx(
                        () -> String.valueOf(view.getEngine().executeScript(code)))
                .get();
    }

    private void beside() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
    }

    private void read() {
        window.press(KeyCode.CONTROL, KeyCode.E);
    }

    private void waitForPage(String words) throws Exception {
        window.waitUntil(() -> window.isShown("#report-preview") && html().contains(words));
    }

    private String page() throws Exception {
        return org.testfx.util.WaitForAsyncUtils.asyncFx(this::html).get();
    }

    private String html() {
        WebView view = (WebView) window.find("#report-preview").orElseThrow();
        return String.valueOf(view.getEngine().executeScript("document.documentElement.outerHTML"));
    }

    private String label(String query) {
        return ((Labeled) window.find(query).orElseThrow()).getText();
    }
}
