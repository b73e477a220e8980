package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.ui.ScheduleLook;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule that has changed behind its link while its conference is on screen. */
class ChangedScheduleInWindowTest {
    @TempDir
    private Path folder;

    private SafeServer server;
    private WindowFixture desk;

    @BeforeEach
    void open() throws Exception {
        server = new SafeServer(folder).serving("/schedule.xml", schedule("Knots for sailors", "14:00"));
        desk = new WindowFixture(
                folder,
                WindowFixture.DURING_THE_SAMPLE,
                this::fill,
                1000,
                700,
                link -> ScheduleSource.ofAddress(link, server.trust()));
    }

    @AfterEach
    void close() throws Exception {
        assertThat(desk.problems).isEmpty();
        desk.close();
        server.close();
    }

    @Test
    void isSaidAtTheFootWhileTheUserTypesOnAndReviewedWhenTheyWish() throws Exception {
        desk.robot.clickOn("#note-text");
        WindowFixture.waitUntil(() -> desk.text("#message").startsWith("The schedule has changed"));
        assertThat(desk.text("#message")).isEqualTo("The schedule has changed: 2 talks, 1 of yours.");
        WindowFixture.waitUntil(() -> desk.text("#message-link").equals("Review"));
        assertThat(desk.robot.lookup("#update-review").tryQuery()).isEmpty();
        assertThat(desk.focused()).extracting(Node::getId).isEqualTo("note-text");
        desk.type("typed on");

        desk.followMessage();
        WindowFixture.waitUntil(
                () -> desk.robot.lookup("#update-review").tryQuery().isPresent());
        assertThat(desk.text("#review-summary")).startsWith("2 changes in the schedule, 1 change of talks with your");
        desk.press(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> desk.text("#message").contains("0 new, 2 changed, 0 withdrawn"));
        desk.waitUntilQuiet();
    }

    @Test
    void isLookedForUntilTheUserSwitchesItOff() throws Exception {
        assertThat(desk.settings.get(ScheduleLook.DAILY)).isTrue();
        desk.runFromMenu("schedule.lookDaily");
        assertThat(desk.settings.get(ScheduleLook.DAILY)).isFalse();
        assertThat(desk.text("#message")).isEqualTo("Schedules are no longer looked up daily; F5 looks at once.");
        desk.runFromMenu("schedule.lookDaily");
        assertThat(desk.settings.get(ScheduleLook.DAILY)).isTrue();
    }

    private void fill(OpenNotebook notebook) throws IOException, FileFormatException, CancelledException {
        ScheduleSource before =
                ScheduleSource.ofBytes("before", schedule("Knots", "10:00").getBytes(StandardCharsets.UTF_8));
        notebook.schedule()
                .store(
                        new ScheduleImporter().read(before, ImportOptions.defaults(), WorkMonitor.none()),
                        Optional.empty(),
                        server.address("/schedule.xml"));
        notebook.schedule()
                .star(
                        notebook.schedule()
                                .talks(notebook.schedule()
                                        .conferences()
                                        .getFirst()
                                        .id())
                                .getFirst()
                                .id(),
                        Star.MUST);
    }

    private static String schedule(String knots, String bread) {
        return """
                <schedule><conference><title>Small Conf</title><time_zone_name>Europe/Dublin</time_zone_name>
                </conference><day date="2026-09-14"><room name="Hall">
                <event id="1"><date>2026-09-14T09:00:00+01:00</date><start>09:00</start><duration>00:30</duration>
                <title>%s</title></event>
                <event id="2"><date>2026-09-14T%s:00+01:00</date><start>%s</start><duration>00:30</duration>
                <title>Bread</title></event>
                </room></day></schedule>
                """.formatted(knots, bread, bread);
    }
}
