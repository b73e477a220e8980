package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.sample.SampleConference;
import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Theme;
import io.github.rapporteur.storage.OpenNotebook;
import java.net.CookieHandler;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportInWindowTest {
    private static final Clock CLOCK = WindowFixture.DURING_THE_SAMPLE;
    private static final String TALK = "Backpressure Is a Kindness";

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
    void pageShowsWhatWasSaidAndNothingPrivate() throws Exception {
        WindowFixture window = openSample();
        String page = html();
        assertThat(page)
                .contains("A queue is a no that has not been said yet.")
                .contains("Notes from Harbour Conf 2026");
        assertThat(page).doesNotContain(SampleConference.load().privateWords());
        assertThat(window.text("#kept-in-notebook"))
                .isEqualTo("Nothing private is in this report. 3 private passages and 1 quote off the record stay in"
                        + " the notebook.");
        assertThat(window.text("#report-counts")).startsWith("14 talks, 28 quotes, 10 quips");
    }

    @Test
    void programKeepsNoCookiesThoughItShowsAPage() throws Exception {
        openSample();
        CookieHandler cookies = CookieHandler.getDefault();
        URI address = URI.create("http://conference.example/schedule.xml");

        cookies.put(address, Map.of("Set-Cookie", List.of("who=you")));

        assertThat(cookies.get(address, Map.of()).values()).allMatch(List::isEmpty);
    }

    @Test
    void spaceLeavesATalkOutAndItStaysOut() throws Exception {
        WindowFixture window = openSample();
        choose(TALK);
        window.press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> text("#report-counts").startsWith("13 talks"));
        pageHas("h3", TALK, false);
        Conference conference = window.notebook.schedule().conferences().getFirst();
        assertThat(window.notebook.reports().choices(conference.id()).shape().leftOut())
                .containsExactly(talk(window.notebook).id());
        window.press(KeyCode.SPACE);
        pageHas("h3", TALK, true);
        assertThat(window.notebook.reports().choices(conference.id())).isEqualTo(ReportChoices.NONE);
    }

    @Test
    void chosenTalkComesIntoViewAndEnterOpensItsNote() throws Exception {
        WindowFixture window = openSample();
        choose("Who Owns the Pager?");
        WindowFixture.waitUntil(() -> (int) script("Math.round(window.pageYOffset)") > 100);
        choose("Front matter");
        WindowFixture.waitUntil(() -> (int) script("Math.round(window.pageYOffset)") == 0);
        choose(TALK);
        window.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> window.robot.lookup("#note-text").queryAll().stream()
                .anyMatch(node -> ("Note for " + TALK).equals(node.getAccessibleText()) && node.isFocused()));
    }

    @Test
    void ticksOfADayTakeAllItsTalks() throws Exception {
        openSample();
        ReportOutline.of(window()).tick("Mon 14 Sep");
        WindowFixture.waitUntil(() -> text("#report-counts").startsWith("6 talks"));
        ReportOutline.of(window()).tick("Mon 14 Sep");
        WindowFixture.waitUntil(() -> text("#report-counts").startsWith("14 talks"));
    }

    @Test
    void linksOpenInTheBrowserAndPagesOwnOnesHere() throws Exception {
        WindowFixture window = openSample();
        String before = html();
        script("document.querySelector('a.r-abstract').click()");
        assertThat(window.asked).singleElement().asString().contains("https://");
        script("document.querySelector('.r-toc a[href^=\"#\"]').click()");
        assertThat(window.asked).hasSize(1);
        window.waitUntilQuiet();
        assertThat(html()).isEqualTo(before);
    }

    @Test
    void frontMatterIsOnThePageAndRemembered() throws Exception {
        WindowFixture window = openSample();
        window.robot.clickOn("#show-front-matter");
        window.robot.clickOn("#report-title");
        window.type("Slack water");
        pageHas("h1", "Slack water", true);
        Conference conference = window.notebook.schedule().conferences().getFirst();
        assertThat(window.notebook.reports().choices(conference.id()).title()).isEqualTo("Slack water");
        assertThat(window.focused())
                .isEqualTo(window.robot.lookup("#report-title").query());
    }

    @Test
    void introductionIsTheConferenceNote() throws Exception {
        WindowFixture window = openSample();
        window.robot.clickOn("#show-front-matter");
        window.robot.clickOn("#edit-introduction");
        WindowFixture.waitUntil(() -> window.robot.lookup("#note-text").queryAll().stream()
                .anyMatch(node -> node.isFocused() && !node.isDisabled()));
        window.waitUntilQuiet();
        window.press(KeyCode.CONTROL, KeyCode.HOME).type("Seven of us went. ");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        pageHas(".r-intro p", "Seven of us went.", true);
    }

    @Test
    void nothingOfANoteBecomesPartOfThePage() throws Exception {
        WindowFixture window = open(notebook -> {
            WindowFixture.sample(notebook);
            notebook.notes()
                    .save(
                            new NoteSubject.OfTalk(talk(notebook).id()),
                            notebook.people().me(),
                            "<script>document.title='ran'</script>\n\n<img src=x onerror=\"document.title='ran'\">\n\n"
                                    + "[x](javascript:document.title='ran') zirkon\n\nPrivate: kupfer");
        });
        showReport(window);
        assertThat(html()).contains("zirkon").doesNotContain("kupfer");
        assertThat(script("document.querySelectorAll('script, img, [onerror], [href^=javascript]').length"))
                .isEqualTo(0);
        assertThat(script("document.title")).isEqualTo("Notes from Harbour Conf 2026");
    }

    @Test
    void conferenceWithoutNotesSaysWhatToDo() throws Exception {
        WindowFixture window = open(notebook -> notebook.schedule()
                .store(SampleConference.load().read(WorkMonitor.none()), Optional.empty(), "harbour.xml"));
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("No notes yet").tryQuery().isPresent());
    }

    @Test
    void emptyNotebookKeepsItsWelcomeWhateverKeyIsPressed() throws Exception {
        WindowFixture window = open(notebook -> {});
        Node welcome = WindowFixture.onScreen(
                () -> ((BorderPane) window.window.layers().getChildren().getFirst()).getCenter());
        for (List<KeyCode> keys : List.of(
                List.of(KeyCode.CONTROL, KeyCode.DIGIT1),
                List.of(KeyCode.CONTROL, KeyCode.DIGIT2),
                List.of(KeyCode.CONTROL, KeyCode.DIGIT4),
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E))) {
            WindowFixture.onScreen(() -> {
                window.window.statusBar().say("");
                return true;
            });
            window.press(keys.toArray(KeyCode[]::new));
            assertThat(window.text("#message")).endsWith(": import a schedule first");
            assertThat(welcome.getScene()).isNotNull();
        }
        run("report.export.html");
        window.runFromMenu("schedule.sample");
        WindowFixture.waitUntil(() -> window.notebook.schedule().conferences().size() == 1);
        window.waitUntilQuiet();
        showReport(window);
        assertThat(window.dialogs.asked()).isEmpty();
        assertThat(window.problems).isEmpty();
    }

    @Test
    void frontMatterCannotBeEditedBeforeThereIsAReport() throws Exception {
        WindowFixture window = open(WindowFixture::sample);
        Conference conference = window.notebook.schedule().conferences().getFirst();
        ReportChoices stored = ReportChoices.NONE.withFrontMatter("Slack water", "", "", null);
        window.notebook
                .reports()
                .keep(conference.id(), SavedReport.first(conference.id()).with(stored));
        boolean disabled = WindowFixture.onScreen(() -> {
            window.window.commands().find("view.4").orElseThrow().run();
            Node title = window.robot.lookup("#report-title").query();
            return title.isDisabled();
        });
        assertThat(disabled).isTrue();
        WindowFixture.waitUntil(
                () -> !window.robot.lookup("#report-title").query().isDisabled());
        assertThat(window.robot.lookup("#report-title").queryAs(TextField.class).getText())
                .isEqualTo("Slack water");
    }

    @Test
    void closedNotebookIsNotAskedForAReportWhenTheThemeChanges() throws Exception {
        WindowFixture window = openSample();
        List<Boolean> closed = new ArrayList<>();
        window.robot.interact(() -> window.desk.closing().close(problem -> closed.add(problem.isEmpty())));
        WindowFixture.waitUntil(() -> !closed.isEmpty());
        window.waitUntilQuiet();
        window.robot.interact(() -> {
            window.context.theme().modeProperty().set(Theme.Mode.DARK);
            window.context.theme().modeProperty().set(Theme.Mode.LIGHT);
        });
        window.waitUntilQuiet();
        assertThat(closed).containsExactly(true);
        assertThat(window.problems).isEmpty();
    }

    @Test
    void fileWhoseEndingWasAddedIsReplacedOnlyAfterAQuestion() throws Exception {
        WindowFixture window = openSample();
        Path mine = Files.writeString(folder.resolve("mine.html"), "mine");
        window.dialogs.choosing(folder.resolve("mine"));
        export("html");
        outcome("Nothing was written. mine.html is as it was.");
        assertThat(window.dialogs.asked()).contains("Replace mine.html?");
        assertThat(mine).hasContent("mine");
        window.dialogs.confirming();
        export("html");
        outcome("Report written: mine.html. 3 private passages and 1 quote off the record stayed in the notebook.");
        assertThat(Files.readString(mine)).contains("A queue is a no that has not been said yet.");
        window.robot.clickOn("#open-report");
        assertThat(window.asked)
                .singleElement()
                .asString()
                .contains(mine.toUri().toString());
    }

    @Test
    void optionsAreAskedRememberedAndEscExportsNothing() throws Exception {
        WindowFixture window = openSample();
        run("report.export.html");
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-export-options").tryQuery().isPresent());
        window.press(KeyCode.ESCAPE);
        assertThat(window.dialogs.asked()).isEmpty();
        run("report.export.html");
        window.robot.interact(() -> window.robot.lookup("#export-kind").query().requestFocus());
        window.press(KeyCode.RIGHT);
        assertThat(text("#report-export-accept")).isEqualTo("Choose a folder…");
        window.dialogs.choosing(folder);
        window.press(KeyCode.ENTER);
        outcome("Report written: index.html. 3 private passages and 1 quote off the record stayed in the notebook.");
        assertThat(folder.resolve("notes-from-harbour-conf-2026/index.html")).isNotEmptyFile();
        assertThat(window.context.settings().written()).containsEntry("report.folder", "true");
    }

    @Test
    void copyPutsFormattedAndPlainTextOnTheClipboardTogether() throws Exception {
        WindowFixture window = openSample();
        window.robot.clickOn("#copy-report");
        outcome("Copied the report. 3 private passages and 1 quote off the record stayed in the notebook.");
        String html =
                WindowFixture.onScreen(() -> Clipboard.getSystemClipboard().getHtml());
        String text =
                WindowFixture.onScreen(() -> Clipboard.getSystemClipboard().getString());
        assertThat(html).contains("<blockquote style=", "A queue is a no that has not been said yet.");
        assertThat(text).startsWith("# Notes from Harbour Conf 2026").contains("> — **Idris Calder**");
        assertThat(html + text).doesNotContain(SampleConference.load().privateWords());
    }

    @Test
    void reportThatCannotBeWrittenLeavesAllAsItWas() throws Exception {
        WindowFixture window = openSample();
        Path noFolder = Files.writeString(folder.resolve("file"), "mine");
        window.dialogs.choosing(noFolder.resolve("report.md"));
        export("markdown");
        WindowFixture.waitUntil(() -> text("#report-outcome").startsWith("Report not written: "));
        assertThat(window.robot.lookup("#open-report").query().isVisible()).isFalse();
        assertThat(noFolder).hasContent("mine");
        assertThat(text("#report-outcome"))
                .isEqualTo("Report not written: " + noFolder
                        + ": this is a file, so nothing can be in it. Choose another place.");
        Path linked = Files.createLink(folder.resolve("linked.md"), window.notebook.file());
        window.dialogs.choosing(linked);
        export("markdown");
        outcome("Report not written: " + linked + ": this is a part of the notebook. Choose another file.");
        assertThat(Files.isSameFile(linked, window.notebook.file())).isTrue();
    }

    private WindowFixture openSample() throws Exception {
        WindowFixture window = open(WindowFixture::sample);
        showReport(window);
        return window;
    }

    private WindowFixture open(WindowFixture.Filling filling) throws Exception {
        WindowFixture window = new WindowFixture(folder, CLOCK, filling);
        opened = window;
        return window;
    }

    private static void showReport(WindowFixture window) throws TimeoutException {
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> Integer.valueOf(1)
                .equals(WindowFixture.onScreen(() -> window.robot
                        .lookup("#report-preview")
                        .queryAs(WebView.class)
                        .getEngine()
                        .executeScript("document.querySelectorAll('footer').length"))));
    }

    private WindowFixture window() {
        WindowFixture window = opened;
        if (window == null) {
            throw new IllegalStateException("no window is open");
        }
        return window;
    }

    private void choose(String words) throws Exception {
        ReportOutline.of(window()).choose(words);
    }

    private static Talk talk(OpenNotebook notebook) {
        Conference conference = notebook.schedule().conferences().getFirst();
        return notebook.schedule().talks(conference.id()).stream()
                .filter(one -> one.title().equals(TALK))
                .findFirst()
                .orElseThrow();
    }

    private void run(String command) {
        window().robot
                .interact(() ->
                        window().window.commands().find(command).orElseThrow().run());
    }

    /** Takes the options as they are. */
    private void export(String format) throws TimeoutException {
        run("report.export." + format);
        WindowFixture.waitUntil(
                () -> window().robot.lookup("#report-export-options").tryQuery().isPresent());
        window().press(KeyCode.ENTER);
    }

    private void outcome(String words) throws TimeoutException {
        WindowFixture.waitUntil(() -> text("#report-outcome").equals(words));
    }

    private String text(String query) {
        return window().robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private void pageHas(String query, String words, boolean has) throws TimeoutException {
        WindowFixture.waitUntil(() -> script("Array.from(document.querySelectorAll('" + query
                        + "')).some(part => part.textContent.includes('" + words + "'))")
                .equals(has));
    }

    private String html() throws Exception {
        return String.valueOf(script("document.documentElement.outerHTML"));
    }

    private Object script(String script) throws Exception {
        return WindowFixture.onScreen(() -> window().robot
                .lookup("#report-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript(script));
    }
}
