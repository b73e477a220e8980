package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The main job through the window, by keys and clicks: schedule in, notes, two quotes, reports out. */
class MainJobTest {
    private static final String WORDS = "A queue is a promise you have not kept yet.";
    private static final String QUIP = "She says budget and my manager hears bonus.";
    private static final String NOTE = "The room was full.";
    private static final String PRIVATE = "zirkon";

    @TempDir
    private Path folder;

    private DeskFixture window;

    @BeforeEach
    void openWindow() throws Exception {
        window = DeskFixture.empty(folder);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems()).isEmpty();
        window.close();
    }

    @Test
    void ownScheduleBecomesAReport() throws Exception {
        mainJob(Path.of(Objects.requireNonNull(MainJobTest.class.getResource("/io/github/rapporteur/cli/kites.xml"))
                .toURI()));
    }

    @Test
    void realScheduleBecomesAReport() throws Exception {
        Path real = Path.of("..", "shared", "corpus", "frab-xml", "fosdem-2007.xml");
        assumeTrue(Files.exists(real), "the corpus is not here");
        mainJob(real);
    }

    private void mainJob(Path schedule) throws Exception {
        importSchedule(schedule);
        Talk talk = talkWithOneSpeaker();
        openFromSchedule(talk);
        takeNotes(talk);
        Path markdown = export("md");
        Path html = export("html");
        checkMarkdown(talk, Files.readString(markdown));
        checkHtml(talk, Files.readString(html));
    }

    private void importSchedule(Path schedule) throws Exception {
        window.dialogs.choosing(schedule);
        window.robot.clickOn("#choose-file");
        window.waitUntil(() -> window.isShown("#import-preview"));
        // This schedule does not name its time zone.
        window.robot.write("Brussels", 0);
        window.waitUntil(() -> !window.find("#preview-import").orElseThrow().isDisabled());
        window.press(KeyCode.ENTER);
        window.waitUntil(
                () -> window.isShown("#talks") && window.find("#note-text").isPresent());
    }

    private Talk talkWithOneSpeaker() {
        ConferenceId conference =
                window.notebook.schedule().conferences().getFirst().id();
        List<Talk> talks = window.notebook.schedule().talks(conference);
        return talks.stream()
                .filter(one -> one.speakers().size() == 1 && one.kind() == TalkKind.TALK)
                .filter(one -> one.title().matches("[A-Za-z0-9 ]{8,}"))
                .filter(one -> talks.stream()
                                .filter(two -> two.title().contains(one.title()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    private void openFromSchedule(Talk talk) throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.L);
        window.robot.write(talk.title(), 0);
        window.press(KeyCode.ENTER).noteIsOpen(talk.title());
        window.robot.clickOn("#note-text");
    }

    private void takeNotes(Talk talk) throws Exception {
        window.type(NOTE + "\n\n" + WORDS);
        openTagger();
        window.press(KeyCode.ENTER).waitUntil(() -> !window.isShown("#quote-tagger"));
        assertThat(window.text().getText())
                .contains("> " + WORDS + "\n> — " + talk.speakers().getFirst().name());
        window.type(QUIP);
        openTagger();
        window.robot.write("Lena Falk", 0);
        window.press(KeyCode.ENTER).waitUntil(() -> !window.isShown("#quote-tagger"));
        window.waitUntil(() -> window.text().getText().contains("> — Lena Falk"));
        window.type("Private: " + PRIVATE);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> window.notebook.people().teamMates().stream().anyMatch(mate -> "Lena Falk".equals(mate.name())));
    }

    private void openTagger() throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q).waitUntil(() -> window.isShown("#quote-tagger"));
    }

    private Path export(String ending) throws Exception {
        Path file = folder.resolve("report." + ending);
        window.dialogs.choosing(file);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        window.waitUntil(() -> window.find("#export-" + ending).isPresent());
        window.robot.clickOn("#export-" + ending);
        window.waitUntil(() -> window.find("#report-export-options").isPresent());
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> outcome().startsWith("Report written: report." + ending));
        assertThat(outcome()).contains("1 private passage stayed in the notebook.");
        return file;
    }

    private String outcome() {
        return window.robot.lookup("#report-outcome").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    private static void checkMarkdown(Talk talk, String markdown) {
        assertThat(markdown)
                .contains("### " + talk.title())
                .contains(NOTE)
                .contains("> " + WORDS + "\n>\n> — **"
                        + talk.speakers().getFirst().name() + "**")
                .contains("> " + QUIP + "\n>\n> — *Lena Falk* (our team)")
                .doesNotContain(PRIVATE);
    }

    private static void checkHtml(Talk talk, String html) {
        Document page = Jsoup.parse(html);
        assertThat(page.select("h3").eachText()).containsExactly(talk.title());
        Element quote = page.expectFirst("figure.r-quote");
        assertThat(quote.expectFirst("blockquote").text()).isEqualTo(WORDS);
        assertThat(quote.expectFirst(".r-who").text())
                .isEqualTo(talk.speakers().getFirst().name());
        Element quip = page.expectFirst("figure.r-quip");
        assertThat(quip.expectFirst("blockquote").text()).isEqualTo(QUIP);
        assertThat(quip.expectFirst(".r-who").text()).isEqualTo("Lena Falk");
        assertThat(page.text()).contains(NOTE);
        assertThat(html).doesNotContain(PRIVATE);
    }
}
