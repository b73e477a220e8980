package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.notes.sample.SampleConference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTemplateInWindowTest {
    @TempDir
    private Path folder;

    private @Nullable WindowFixture opened;

    @AfterEach
    void closeWindow() throws Exception {
        if (opened != null) {
            opened.close();
        }
    }

    @Test
    void templateIsCheckedThenWritesItsFileAndSaysWhatIsOdd() throws Exception {
        WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        opened = window;
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        Path target = Files.writeString(folder.resolve("mine.md"), "old");
        Path template = Files.writeString(folder.resolve("mine.md.mustache"), "a\n{{#people}}\n");
        window.dialogs.choosing(template).writingTo(target);

        export(window);
        outcome(
                window,
                "Report not written: mine.md.mustache, line 2: the section “people” is not closed."
                        + " End it with {{/people}}.");
        assertThat(target).hasContent("old");
        assertThat(window.dialogs.asked()).containsExactly("By a template of your own");

        Files.writeString(template, "{{#people}}{{name}}: {{#quotes}}{{markdown}} {{/quotes}}{{/people}}\n{{titel}}");
        export(window);
        outcome(
                window,
                "Report written: mine.md. 3 private passages and 1 quote off the record stayed in the notebook."
                        + " mine.md.mustache, line 2: there is no field “titel” here, so nothing is written for it.");
        assertThat(Files.readString(target))
                .contains("Idris Calder: A queue is a no that has not been said yet.")
                .doesNotContain(SampleConference.load().privateWords());

        window.dialogs.writingTo(template);
        export(window);
        outcome(window, "Report not written: mine.md.mustache is the template itself. Choose another name.");
        assertThat(template).content().startsWith("{{#people}}");
    }

    @Test
    void endingIsAddedAskedAboutAndTheNotebookIsNeverWrittenOver() throws Exception {
        WindowFixture window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        opened = window;
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        Path template = Files.writeString(folder.resolve("t.md.mustache"), "made");
        Path there = Files.writeString(folder.resolve("mine.md"), "old");
        window.dialogs.choosing(template).writingTo(folder.resolve("mine"));
        export(window);
        outcome(window, "Nothing was written. mine.md is as it was.");
        assertThat(there).hasContent("old");
        assertThat(window.dialogs.asked()).contains("Replace mine.md?");

        window.dialogs.confirming();
        export(window);
        WindowFixture.waitUntil(() -> Files.readString(there).equals("made"));
        assertThat(folder.resolve("mine")).doesNotExist();

        Path notebook = window.notebook.file();
        Path linked = Files.createLink(folder.resolve("linked.md"), notebook);
        window.dialogs.writingTo(linked);
        export(window);
        outcome(window, "Report not written: " + linked + ": this is a part of the notebook. Choose another file.");
        assertThat(Files.isSameFile(linked, notebook)).isTrue();
    }

    private static void export(WindowFixture window) throws TimeoutException {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        WindowFixture.waitUntil(() -> WindowFixture.onScreen(() -> item() != null));
        window.robot.interact(() -> {
            MenuItem item = item();
            if (item != null) {
                item.getParentPopup().hide();
                item.fire();
            }
        });
    }

    private static @Nullable MenuItem item() {
        for (Window one : Window.getWindows()) {
            if (one instanceof ContextMenu menu) {
                for (MenuItem item : menu.getItems()) {
                    if ("export-by-template".equals(item.getId())) {
                        return item;
                    }
                }
            }
        }
        return null;
    }

    private static void outcome(WindowFixture window, String words) throws TimeoutException {
        WindowFixture.waitUntil(() -> window.robot
                .lookup("#report-outcome")
                .tryQueryAs(Labeled.class)
                .map(label -> words.equals(label.getText()))
                .orElse(false));
    }
}
