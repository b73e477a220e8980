package io.github.rapporteur.bench;

import io.github.rapporteur.app.Launcher;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;

/**
 * The gaps between the window's frames, by the clock on the wall, while a schedule of 1,300 talks is scrolled and
 * filtered: the program itself with its whole window. Keys and wheel are handed to the window as the system would. See
 * src/docs/performance.md.
 */
public final class SmoothWindow {
    private static final int TALKS = Integer.getInteger("talks", 1_300);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 27);
    private static final int DAYS = 4;
    private static final int ROOMS = 24;
    private static final List<String> WORDS = List.of(
            "security", "kernels", "bridges", "signals", "radio", "archives", "harbours", "compilers", "letters");

    /** One frame at 60 a second, with a tenth to spare. */
    private static final double ONE_FRAME = 1_000.0 / 60 * 1.1;

    private SmoothWindow() {}

    /** No arguments. Needs a display. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("rapporteur-smooth");
        System.setProperty("user.home", folder.toString());
        Path file = folder.resolve("Talks.notebook");
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule().store(schedule(), Optional.empty(), "bench");
        }
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Launcher.main(new String[] {"--notebook", file.toString()});
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        Scene scene = sceneWithTalks();
        Thread.sleep(3_000);
        System.out.printf("%d talks, window of %.0f x %.0f%n", TALKS, scene.getWidth(), scene.getHeight());
        System.out.printf(
                "%-36s %7s %9s %9s %9s %9s %14s%n",
                "gap between frames", "frames", "median ms", "p95", "p99", "max", "over one frame");
        filter(scene, "");
        measure("nothing happens", () -> Thread.sleep(3_000));
        filter(scene, "e");
        measure("wheel through all talks", () -> wheel(scene));
        measure("Down held", () -> hold(scene, KeyCode.DOWN, 240));
        measure("Page Down held", () -> hold(scene, KeyCode.PAGE_DOWN, 90));
        filter(scene, "");
        Latency latency = new Latency(scene);
        measure("typing into the filter", () -> type(scene, latency));
        latency.print();
        System.exit(0);
    }

    /** What the user does. */
    private interface Doing {
        void run() throws Exception;
    }

    /** Notes the gaps between frames; asks for one frame after the other, as an animation does. */
    private static final class Frames extends AnimationTimer {
        private final List<Double> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long pulse) {
            // The pulse's own time is the one it should have had; what counts is when it came.
            long now = System.nanoTime();
            if (last != 0) {
                gaps.add((now - last) / 1e6);
            }
            last = now;
        }
    }

    /** From a letter handed to the window until the frame with it has been laid out and drawn. */
    private static final class Latency {
        private final Scene scene;
        private final List<Double> millis = new ArrayList<>();

        Latency(Scene scene) {
            this.scene = scene;
        }

        void letter(Node field, String letter) throws Exception {
            FutureTask<Double> painted = new FutureTask<>(() -> 0.0);
            long began = System.nanoTime();
            onScreen(() -> {
                Runnable once = new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        millis.add((System.nanoTime() - began) / 1e6);
                        painted.run();
                    }
                };
                Event.fireEvent(
                        field,
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
                scene.addPostLayoutPulseListener(once);
                Platform.requestNextPulse();
                return true;
            });
            painted.get();
        }

        void print() {
            Collections.sort(millis);
            System.out.printf(
                    "%-36s %7d %9.1f %9.1f %9.1f %9.1f%n",
                    "letter to laid-out frame",
                    millis.size(),
                    part(millis, 0.5),
                    part(millis, 0.95),
                    part(millis, 0.99),
                    millis.getLast());
        }
    }

    private static void measure(String what, Doing doing) throws Exception {
        List<Double> gaps = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Frames frames = onScreen(() -> {
                Frames made = new Frames();
                made.start();
                return made;
            });
            doing.run();
            onScreen(() -> {
                frames.stop();
                return true;
            });
            gaps.addAll(frames.gaps);
        }
        Collections.sort(gaps);
        long late = gaps.stream().filter(gap -> gap > ONE_FRAME).count();
        System.out.printf(
                "%-36s %7d %9.1f %9.1f %9.1f %9.1f %13.1f%%%n",
                what,
                gaps.size(),
                part(gaps, 0.5),
                part(gaps, 0.95),
                part(gaps, 0.99),
                gaps.getLast(),
                100.0 * late / gaps.size());
    }

    private static double part(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    /** Two notches a frame, down to the end of the list and up again. */
    private static void wheel(Scene scene) throws Exception {
        for (int i = 0; i < 300; i++) {
            double by = i < 150 ? -160 : 160;
            onScreen(() -> {
                Node list = scene.lookup("#talks .virtual-flow");
                var at = list.localToScene(40, 60);
                Event.fireEvent(
                        list,
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                at.getX(),
                                at.getY(),
                                at.getX(),
                                at.getY(),
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                by,
                                0,
                                by,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null));
                return true;
            });
            Thread.sleep(16);
        }
    }

    /** As a key that is held: 30 times a second. */
    private static void hold(Scene scene, KeyCode key, int times) throws Exception {
        onScreen(() -> {
            ListView<?> list = (ListView<?>) scene.lookup("#talks");
            list.requestFocus();
            list.scrollTo(0);
            list.getSelectionModel().clearAndSelect(1);
            return true;
        });
        for (int i = 0; i < times; i++) {
            onScreen(() -> {
                Event.fireEvent(
                        scene.lookup("#talks"),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                return true;
            });
            Thread.sleep(33);
        }
    }

    /** As a quick typist: a letter every 90 ms. */
    private static void type(Scene scene, Latency latency) throws Exception {
        Node field = scene.lookup("#filter");
        onScreen(() -> {
            field.requestFocus();
            return true;
        });
        for (String word : WORDS) {
            for (String letter : word.split("")) {
                latency.letter(field, letter);
                Thread.sleep(90);
            }
            filter(scene, "");
            Thread.sleep(90);
        }
    }

    private static void filter(Scene scene, String words) throws Exception {
        onScreen(() -> {
            ((TextField) scene.lookup("#filter")).setText(words);
            return true;
        });
        Thread.sleep(300);
    }

    private static Scene sceneWithTalks() throws Exception {
        while (true) {
            Thread.sleep(200);
            Optional<Scene> found = Optional.empty();
            try {
                found = onScreen(() -> Window.getWindows().stream()
                        .map(Window::getScene)
                        .filter(scene -> scene.lookup("#note-text") != null
                                && scene.lookup("#talks") instanceof ListView<?> list
                                && !list.getItems().isEmpty())
                        .findFirst());
            } catch (IllegalStateException e) {
                // JavaFX has not started yet.
            }
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    private static <T> T onScreen(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    private static ImportedSchedule schedule() {
        List<ImportedTalk> talks = new ArrayList<>();
        int perDay = (TALKS + DAYS - 1) / DAYS;
        for (int i = 0; i < TALKS; i++) {
            int slot = i % perDay / ROOMS;
            LocalDate day = FIRST_DAY.plusDays(i / perDay);
            Instant start = day.atTime(LocalTime.of(9, 0))
                    .plusMinutes(slot * 50L)
                    .atZone(ZONE)
                    .toInstant();
            talks.add(new ImportedTalk(
                    "t" + i,
                    title(i),
                    "",
                    TalkKind.TALK,
                    start,
                    start.plusSeconds(45 * 60),
                    day,
                    "Room " + (char) ('A' + i % ROOMS),
                    "Track " + i % 11,
                    "en",
                    "https://conference.example/" + i,
                    "About " + title(i) + ".",
                    "",
                    List.of(new ImportedPerson("", "Speaker Number " + i), new ImportedPerson("", "Guest " + i % 90)),
                    false));
        }
        List<String> rooms = IntStream.range(0, ROOMS)
                .mapToObj(i -> "Room " + (char) ('A' + i))
                .toList();
        return new ImportedSchedule(
                "bench", "Large Conf 2026", "https://conference.example", "", ZONE, rooms, DAYS, talks, List.of());
    }

    private static String title(int number) {
        return "What " + WORDS.get(number % WORDS.size()) + " and " + WORDS.get(number / 9 % WORDS.size())
                + " have in common, and why the answer to it is number " + number;
    }
}
