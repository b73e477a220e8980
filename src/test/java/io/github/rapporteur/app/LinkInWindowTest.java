package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.importing.OddServer;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link typed into the first screen, to a server that answers. */
class LinkInWindowTest {
    private static final String SCHEDULE = """
            <schedule><conference><title>Small Conf</title><time_zone_name>Europe/Dublin</time_zone_name></conference>
            <day date="2026-09-14"><room name="Hall">
            <event id="1"><date>2026-09-14T10:00:00+01:00</date><start>10:00</start><duration>00:30</duration>
            <title>Knots and bends</title></event>
            </room></day></schedule>
            """;

    @TempDir
    private Path folder;

    private SafeServer server;
    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        server =
                new SafeServer(folder).serving("/schedule.xml", SCHEDULE).serving("/page", "<html><p>Hello</p></html>");
        desk = new WindowFixture(
                folder,
                WindowFixture.DURING_THE_SAMPLE,
                notebook -> {},
                1000,
                700,
                link -> ScheduleSource.ofAddress(link, server.trust()));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        server.close();
    }

    @Test
    void scheduleBehindATypedLinkIsInTheListOfTalks() throws Exception {
        String link = server.address("/schedule.xml");
        enter(link);
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() ->
                desk.robot.lookup("#talks").tryQuery().filter(Node::isVisible).isPresent());
        desk.waitUntilQuiet();
        assertThat(desk.robot.lookup("Knots and bends").tryQuery()).isPresent();
        assertThat(desk.notebook.schedule().conferences())
                .extracting(Conference::title, Conference::source)
                .containsExactly(tuple("Small Conf", link));
    }

    @Test
    void wrongLinkStaysInItsFieldWithTheReasonBelowAndCanBeMended() throws Exception {
        enter(server.address("/missing.xml"));
        saysThat("404", "/missing.xml");
        enter(server.address("/page"));
        saysThat("this is a web page, not a schedule", "/page");
        enter(server.address("/schedule.xml"));
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !desk.notebook.schedule().conferences().isEmpty());
        desk.waitUntilQuiet();
    }

    @Test
    void refusedConnectionIsSaidAndTheLinkStays() throws Exception {
        String link = server.address("/schedule.xml");
        server.close();
        enter(link);
        saysThat("localhost", "/schedule.xml");
        assertThat(desk.notebook.schedule().conferences()).isEmpty();
    }

    @Test
    void scheduleThatHasNotChangedIsSaidInTheStatusBarAndStaysAsItIs() throws Exception {
        String link = server.versioned("/kept.xml", SCHEDULE, "\"v1\"").address("/kept.xml");
        enter(link);
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("1 talk imported"));
        desk.waitUntilQuiet();
        desk.robot.interact(() -> desk.desk.imports().dropLink(link));
        WindowFixture.waitUntil(() -> desk.text("#message").contains("has not changed since"));
        desk.waitUntilQuiet();
        assertThat(desk.text("#message"))
                .matches("Small Conf has not changed since \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.");
        assertThat(desk.notebook.schedule().conferences()).hasSize(1);
    }

    @Test
    void pageThatLinksToSchedulesOffersThemAndThePickedOneIsImported() throws Exception {
        server.serving("/home", "<html><a href=\"missing.ics\">iCal</a> <a href=\"schedule.xml\">frab</a></html>");
        desk.dialogs.choosing("frab");
        enter(server.address("/home"));
        desk.waitForPreview();
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> !desk.notebook.schedule().conferences().isEmpty());
        desk.waitUntilQuiet();
        assertThat(desk.dialogs.asked()).containsExactly("This page links to schedules.");
        assertThat(desk.dialogs.offered())
                .containsExactly("frab: " + server.address("/schedule.xml"), "iCal: " + server.address("/missing.ics"));
        assertThat(desk.notebook.schedule().conferences())
                .extracting(Conference::source)
                .containsExactly(server.address("/schedule.xml"));
    }

    @Test
    void whoPicksNoneOfTheLinksImportsNothing() throws Exception {
        server.serving("/home", "<html><a href=\"schedule.xml\">frab</a></html>");
        enter(server.address("/home"));
        WindowFixture.waitUntil(() -> "Nothing was imported.".equals(desk.text("#message")));
        desk.waitUntilQuiet();
        assertThat(desk.robot.lookup("#link").queryAs(TextField.class).isDisabled())
                .isFalse();
    }

    @Test
    void httpIsAskedAboutAndOnlyThenFetched() throws Exception {
        try (OddServer plain = new OddServer(null).serving("/schedule.xml", SCHEDULE)) {
            enter(plain.address("/schedule.xml"));
            WindowFixture.waitUntil(() -> "Nothing was imported.".equals(desk.text("#message")));
            desk.waitUntilQuiet();
            assertThat(desk.dialogs.asked()).containsExactly("Import this schedule over http?");
            assertThat(plain.requests()).isEmpty();

            desk.dialogs.confirming();
            enter(plain.address("/schedule.xml"));
            desk.waitForPreview();
            desk.press(KeyCode.ENTER);
            WindowFixture.waitUntil(
                    () -> !desk.notebook.schedule().conferences().isEmpty());
            desk.waitUntilQuiet();
            assertThat(plain.requests()).hasSize(1);
        }
    }

    private void enter(String link) {
        desk.robot.clickOn("#link");
        desk.press(KeyCode.CONTROL, KeyCode.A).type(link).press(KeyCode.ENTER);
    }

    private void saysThat(String words, String linkEnd) throws Exception {
        WindowFixture.waitUntil(() -> desk.text("#wrong").contains(words));
        assertThat(desk.text("#wrong")).endsWith("Nothing was imported.");
        TextField field = desk.robot.lookup("#link").queryAs(TextField.class);
        assertThat(field.getText()).endsWith(linkEnd);
        assertThat(field.isDisabled()).isFalse();
    }
}
