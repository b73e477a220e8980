package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.report.Report.Part;
import io.github.rapporteur.report.ReportShape;
import io.github.rapporteur.report.ReportTemplate;
import io.github.rapporteur.report.SavedReport;
import io.github.rapporteur.report.TalkOrder;
import io.github.rapporteur.report.TeamNames;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making a report up in the window: outline by keys, choices in the bar, several reports. */
class ComposerInWindowTest {
    private static final String FIRST = "What the Lighthouse Does Not Know";
    private static final String SECOND = "Backpressure Is a Kindness";

    @TempDir
    private Path folder;

    private WindowFixture window;
    private ReportOutline outline;
    private ConferenceId conference;

    @BeforeEach
    void openReport() throws Exception {
        window = new WindowFixture(folder, WindowFixture.DURING_THE_SAMPLE, WindowFixture::sample);
        Conference only = window.notebook.schedule().conferences().getFirst();
        conference = only.id();
        window.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        WindowFixture.waitUntil(
                () -> window.robot.lookup("#report-preview").tryQuery().isPresent());
        window.waitUntilQuiet();
        outline = ReportOutline.of(window);
    }

    @AfterEach
    void closeWindow() throws Exception {
        assertThat(window.problems).isEmpty();
        window.close();
    }

    @Test
    void talkIsMovedByKeyWithTheOrderByHandAndUndoneByKey() throws Exception {
        outline.choose(SECOND);
        window.press(KeyCode.ALT, KeyCode.UP);
        waitForShape(shape -> shape.order() == TalkOrder.HAND);
        pageSays("document.querySelector('.r-talk h3').textContent", SECOND);
        assertThat(button("#report-order").getText()).isEqualTo("By hand");
        assertThat(outline.selected()).contains(SECOND);
        window.press(KeyCode.CONTROL, KeyCode.Z);
        waitForShape(ReportShape.USUAL::equals);
        pageSays("document.querySelector('.r-talk h3').textContent", FIRST);
        window.press(KeyCode.CONTROL, KeyCode.Y);
        waitForShape(shape -> shape.order() == TalkOrder.HAND);
    }

    @Test
    void quotesOfOneTalkAreLeftOutAndOneOfThemComesBack() throws Exception {
        outline.choose("QUOTES");
        window.press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> window.text("#report-counts").startsWith("14 talks, 24 quotes"));
        window.press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> window.text("#report-counts").startsWith("14 talks, 28 quotes"));
        window.press(KeyCode.RIGHT).press(KeyCode.DOWN).press(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> window.text("#report-counts").startsWith("14 talks, 27 quotes"));
        assertThat(shape().omissions().pieces()).hasSize(1);
    }

    @Test
    void partIsRenamedMovedAndLeftOutByKey() throws Exception {
        outline.choose("Takeaways");
        window.press(KeyCode.F2).type("What we keep").press(KeyCode.ENTER);
        waitForShape(shape -> shape.part(Part.TAKEAWAYS).heading().equals("What we keep"));
        outline.choose("What we keep");
        window.press(KeyCode.ALT, KeyCode.UP);
        waitForShape(shape -> shape.parts().get(1).part() == Part.TAKEAWAYS);
        pageSays("document.querySelector('.r-body > section h2:not(.r-vh)').textContent", "What we keep");
        window.press(KeyCode.SPACE);
        waitForShape(shape -> !shape.part(Part.TAKEAWAYS).in());
        window.press(KeyCode.F2).type("x").press(KeyCode.ESCAPE);
        window.waitUntilQuiet();
        assertThat(shape().part(Part.TAKEAWAYS).heading()).isEqualTo("What we keep");
    }

    @Test
    void doubleClickOnThePageGoesToTheWordsInTheNote() throws Exception {
        WindowFixture.onScreen(() -> window.robot
                .lookup("#report-preview")
                .queryAs(WebView.class)
                .getEngine()
                .executeScript(
                        "Array.from(document.querySelectorAll('.r-talk p')).find(p => p.textContent.startsWith('Her"
                                + " point')).dispatchEvent(new MouseEvent('dblclick', {bubbles: true}))"));
        WindowFixture.waitUntil(() -> WindowFixture.onScreen(() -> window.robot.lookup("#note-text").queryAll().stream()
                .anyMatch(text -> text.isFocused()
                        && text instanceof StyledTextArea<?, ?> area
                        && area.getSelectedText().startsWith("Her point is not that dashboards"))));
    }

    @Test
    void barChoosesTemplateOrderAndNames() throws Exception {
        choose("#report-template", "Trip report");
        waitForShape(shape -> shape.template() == ReportTemplate.TRIP_REPORT);
        pageSays("document.querySelector('.r-body > section h2:not(.r-vh)').textContent", "Takeaways");
        choose("#report-order", "By rating");
        waitForShape(shape -> shape.order() == TalkOrder.RATING);
        choose("#report-names", "Initials");
        waitForShape(shape -> shape.names() == TeamNames.INITIALS);
        window.waitUntilQuiet();
        assertThat(button("#report-names").getText()).isEqualTo("Initials");
    }

    @Test
    void secondReportOnTheConferenceHasItsOwnDecisions() throws Exception {
        window.robot.clickOn("#show-front-matter");
        window.robot.clickOn("#report-title");
        window.type("For all");
        window.dialogs.typing("For the boss");
        fire("#report-choice", "new-report-trip-report");
        WindowFixture.waitUntil(() -> button("#report-choice").getText().equals("For the boss"));
        window.waitUntilQuiet();
        window.robot.clickOn("#report-title");
        window.type("What we learned");
        pageSays("document.querySelector('h1').textContent", "What we learned");
        choose("#report-choice", SavedReport.FIRST_NAME);
        pageSays("document.querySelector('h1').textContent", "For all");
        assertThat(window.notebook.reports().reports(conference))
                .extracting(report -> report.choices().title())
                .containsExactly("For all", "What we learned");

        choose("#report-choice", "For the boss");
        pageSays("document.querySelector('h1').textContent", "What we learned");
        window.dialogs.confirming();
        fire("#report-choice", "remove-report");
        pageSays("document.querySelector('h1').textContent", "For all");
        assertThat(window.notebook.reports().reports(conference)).hasSize(1);
    }

    private MenuButton button(String query) {
        return window.robot.lookup(query).queryAs(MenuButton.class);
    }

    private void choose(String query, String words) throws Exception {
        window.waitUntilQuiet();
        run(button(query).getItems().stream()
                .filter(item -> item instanceof RadioMenuItem && words.equals(item.getText()))
                .findFirst()
                .orElseThrow());
    }

    private void fire(String query, String id) throws Exception {
        window.waitUntilQuiet();
        run(button(query).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow());
    }

    private void run(MenuItem item) {
        window.robot.interact(item::fire);
    }

    private ReportShape shape() {
        return window.notebook.reports().choices(conference).shape();
    }

    private void waitForShape(Predicate<ReportShape> claim) throws TimeoutException {
        WindowFixture.waitUntil(() -> claim.test(shape()));
        window.waitUntilQuiet();
    }

    private void pageSays(String script, String words) throws TimeoutException {
        // There is no page while another report is on its way.
        WindowFixture.waitUntil(() -> WindowFixture.onScreen(() -> window.robot
                .lookup("#report-preview")
                .tryQueryAs(WebView.class)
                .filter(page -> words.equals(page.getEngine().executeScript(script)))
                .isPresent()));
    }
}
