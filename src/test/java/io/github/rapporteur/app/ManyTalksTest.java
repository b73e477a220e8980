package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.ImportOptions;
import io.github.rapporteur.schedule.importing.ScheduleImporter;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real schedule of over a thousand talks: no key may hold the window up. */
class ManyTalksTest {
    private static final Path SCHEDULE = Path.of("../shared/corpus/frab-xml/38c3-2024-everything.xml");
    private static final Clock SECOND_DAY =
            Clock.fixed(Instant.parse("2024-12-28T13:10:00Z"), ZoneId.of("Europe/Berlin"));

    /** Milliseconds; how smooth it is, the printed figures say, on a quiet machine. */
    private static final long FREEZE = 2000;

    @TempDir
    Path folder;

    /** Milliseconds of the JavaFX thread's own time that one key took, with the layout that followed. */
    private final List<Long> costs = new ArrayList<>();

    @Test
    void scrollingFilteringAndThePaletteStaySmooth() throws Exception {
        assumeTrue(Files.exists(SCHEDULE), "the corpus is not here");
        try (WindowFixture desk = everything()) {
            ListView<?> list = desk.robot.lookup("#talks").queryListView();
            int ofOneDay = list.getItems().size();
            measure("typing into the filter", () -> {
                desk.robot.clickOn("#filter");
                for (String letter : "security".split("")) {
                    timed(() -> desk.type(letter));
                }
            });
            desk.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.BACK_SPACE).type("e");
            assertThat(list.getItems()).hasSizeGreaterThan(700).hasSizeGreaterThan(ofOneDay);
            desk.press(KeyCode.DOWN);
            measure("going down 60 talks of over 1,000", () -> repeat(60, () -> desk.press(KeyCode.DOWN)));
            measure("jumping to the end and back", () -> {
                timed(() -> desk.press(KeyCode.END));
                timed(() -> desk.press(KeyCode.HOME));
            });
            measure("opening the palette and typing", () -> {
                timed(() -> desk.press(KeyCode.CONTROL, KeyCode.P));
                for (String letter : "hacking".split("")) {
                    timed(() -> desk.type(letter));
                }
            });
            desk.press(KeyCode.ESCAPE);
            assertThat(desk.problems).isEmpty();
        }
    }

    @Test
    void timetableOfAllDaysAndRoomsScrollsWithFewNodes() throws Exception {
        assumeTrue(Files.exists(SCHEDULE), "the corpus is not here");
        try (WindowFixture desk = everything()) {
            measure("opening the timetable", () -> timed(() -> desk.press(KeyCode.CONTROL, KeyCode.DIGIT2)));
            measure("all days, one day, all days", () -> repeat(3, () -> desk.robot.clickOn("#all-days")));
            desk.robot.interact(() -> desk.robot.lookup("#timetable").query().requestFocus());
            measure("arrows through the timetable", () -> repeat(20, () -> desk.press(KeyCode.DOWN)));
            for (int smaller : List.of(0, 3)) {
                for (int i = 0; i < smaller; i++) {
                    desk.press(KeyCode.CONTROL, KeyCode.MINUS);
                }
                // Back to the top, and past what is done for the first time.
                scroll(desk, 30, -4000, -4000);
                scroll(desk, 20, 0, 90);
                Costs down = scroll(desk, 100, 0, 25);
                Costs across = scroll(desk, 60, 120, 0);
                int nodes = desk.robot.lookup(".timetable-block").queryAll().size();
                System.out.printf("%d times smaller, %d nodes: down %s; across %s%n", smaller, nodes, down, across);
                assertThat(nodes).isLessThan(400);
            }
            assertThat(desk.problems).isEmpty();
        }
    }

    private WindowFixture everything() throws Exception {
        return new WindowFixture(
                folder,
                SECOND_DAY,
                notebook -> notebook.schedule()
                        .store(
                                new ScheduleImporter()
                                        .read(
                                                ScheduleSource.ofFile(SCHEDULE),
                                                ImportOptions.defaults(),
                                                WorkMonitor.none()),
                                Optional.empty(),
                                "everything"));
    }

    /** Milliseconds of the JavaFX thread's own time that each frame took while the wheel turned; sorted. */
    private static Costs scroll(WindowFixture desk, int frames, double right, double down) throws Exception {
        Costs costs = new Costs(new ArrayList<>(), new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        desk.robot.interact(() -> new ScrollingFrames(
                        desk.robot.lookup("#timetable").query(),
                        frames,
                        right,
                        down,
                        costs.whole(),
                        costs.layout(),
                        done)
                .start());
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        Collections.sort(costs.whole());
        Collections.sort(costs.layout());
        return costs;
    }

    /** Of each frame, sorted: all that the JavaFX thread did, and what it did until the frame was laid out. */
    private record Costs(List<Double> whole, List<Double> layout) {
        @Override
        public String toString() {
            return String.format(
                    "median %.1f ms, longest %.1f ms a frame, of which layout %.1f and %.1f",
                    whole.get(whole.size() / 2), whole.getLast(), layout.get(layout.size() / 2), layout.getLast());
        }
    }

    /** A step of the user. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private void repeat(int times, Step step) throws Exception {
        for (int i = 0; i < times; i++) {
            timed(step);
        }
    }

    private void timed(Step step) throws Exception {
        long before = timeOfFxThread();
        step.run();
        costs.add((timeOfFxThread() - before) / 1_000_000);
    }

    private void measure(String what, Step steps) throws Exception {
        costs.clear();
        steps.run();
        Collections.sort(costs);
        long median = costs.get(costs.size() / 2);
        System.out.printf("%s: median %d ms, longest %d ms a key%n", what, median, costs.getLast());
        assertThat(costs.getLast()).as(what).isLessThan(FREEZE);
    }

    private static long timeOfFxThread() throws Exception {
        return WindowFixture.onScreen(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }
}
