package io.github.rapporteur.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.rapporteur.app.Launcher;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedPerson;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.StyledTextArea;

/**
 * How quick the editor is with a note of 200,000 characters and 2,000 marks: keys, opening, memory, a monstrous line, a
 * minute of nothing. The program itself with its whole window; keys are handed to it as the system would. See
 * src/docs/performance.md.
 */
public final class WritingSpeed {
    private static final int KEYS = Integer.getInteger("keys", 2_000);
    private static final int OPENS = Integer.getInteger("opens", 200);
    private static final int IDLE_SECONDS = Integer.getInteger("idle", 60);
    private static final long BETWEEN_KEYS = 1_000 / 15;
    private static final int CHARACTERS = 200_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 27);
    private static final String WORDS = "and then somebody asked what it costs, which nobody had counted yet. ";

    private WritingSpeed() {}

    /** No arguments. Needs a display, or the headless one. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("rapporteur-writing");
        System.setProperty("user.home", folder.toString());
        Path file = folder.resolve("Talks.notebook");
        fill(file);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Launcher.main(new String[] {"--notebook", file.toString()});
            } catch (Exception e) {
                e.printStackTrace();
            }
        });
        Scene scene = sceneWithNote();
        Thread.sleep(3_000);
        System.out.printf("%-42s %7s %9s %9s %9s %9s%n", "", "number", "median", "p95", "p99", "max");
        opening(scene);
        typing(scene);
        monstrousLine(scene);
        idle();
        System.exit(0);
    }

    private static void fill(Path file) {
        try (OpenNotebook notebook = OpenNotebook.open(file, true)) {
            notebook.schedule().store(schedule(), Optional.empty(), "bench");
            notebook.people().setMe("Ada");
            List<Talk> talks = notebook.schedule()
                    .talks(notebook.schedule().conferences().getFirst().id());
            String large = note(CHARACTERS);
            System.out.printf(
                    "a note of %d characters with %d marks%n",
                    large.length(), MarkReader.read(large).size());
            for (int i = 0; i < talks.size(); i++) {
                String text = i == 0 ? large : note(3_000 + 500 * i);
                notebook.notes().save(new NoteSubject.OfTalk(talks.get(i).id()), "Ada", text);
            }
        }
    }

    /** Prose with a mark about every hundred characters. */
    private static String note(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length - 120; i++) {
            text.append(
                    switch (i % 5) {
                        case 0 -> "> What we did not count came back, number " + i + "\n> — Speaker Number 0 #cost\n\n";
                        case 1 -> "Takeaway: count before you ask, and ask twice for " + i + "\n\n";
                        case 2 ->
                            "## Part " + i + "\n\nThey showed **" + i + "** of them (?) " + WORDS + WORDS.trim()
                                    + "\n\n";
                        case 3 -> "- [ ] look up paper " + i + " @Ada\n- a point without a mark\n\n";
                        default -> "Term: knot " + i + " = a bend that stays\n\n" + WORDS.trim() + "\n\n";
                    });
        }
        return text.toString();
    }

    /** From the key that goes to the next talk until its note is laid out; there and back. */
    private static void opening(Scene scene) throws Exception {
        List<Double> large = new ArrayList<>();
        List<Double> small = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < OPENS; i++) {
            small.add(open(scene, KeyCode.PAGE_DOWN));
            large.add(open(scene, KeyCode.PAGE_UP));
            if (i == OPENS / 10) {
                before = used();
            }
        }
        print("ms to open a note of 3,500", small);
        print("ms to open the note of 200,000", large);
        System.out.printf(
                "memory after %d openings %.1f MB, after %d %.1f MB%n",
                OPENS / 5, before / 1e6, OPENS * 2, used() / 1e6);
    }

    private static double open(Scene scene, KeyCode key) throws Exception {
        CountDownLatch shown = new CountDownLatch(1);
        StyledTextArea<?, ?> area = area(scene);
        String before = onScreen(area::getAccessibleText);
        long began = System.nanoTime();
        onScreen(() -> {
            Runnable look = new Runnable() {
                @Override
                public void run() {
                    if (!before.equals(area.getAccessibleText())) {
                        scene.removePostLayoutPulseListener(this);
                        shown.countDown();
                    } else {
                        Platform.requestNextPulse();
                    }
                }
            };
            scene.addPostLayoutPulseListener(look);
            press(scene.getFocusOwner() == null ? area : scene.getFocusOwner(), key, true);
            Platform.requestNextPulse();
            return true;
        });
        shown.await();
        double millis = (System.nanoTime() - began) / 1e6;
        Thread.sleep(60);
        return millis;
    }

    /** From the key to its frame by the wall's clock, and what of it the JavaFX thread worked: at once, and till layout. */
    private record Key(List<Double> keys, List<Double> busy, List<Double> laidOut) {}

    private static void typing(Scene scene) throws Exception {
        StyledTextArea<?, ?> area = area(scene);
        onScreen(() -> {
            area.requestFocus();
            area.moveTo(area.getText().indexOf("somebody asked", CHARACTERS / 2));
            area.requestFollowCaret();
            return true;
        });
        Thread.sleep(1_000);
        List<Double> keys = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> laidOut = new ArrayList<>();
        Frames frames = onScreen(() -> {
            Frames made = new Frames();
            made.start();
            return made;
        });
        for (int i = 0; i < KEYS; i++) {
            long due = System.nanoTime() + BETWEEN_KEYS * 1_000_000;
            key(scene, area, i, new Key(keys, busy, laidOut));
            Thread.sleep(Math.max(1, (due - System.nanoTime()) / 1_000_000));
        }
        onScreen(() -> {
            frames.stop();
            return true;
        });
        print("ms from key to laid-out frame", keys);
        print("of these on the processor", laidOut);
        print("for the key itself", busy);
        print("ms between frames while typing", frames.gaps);
    }

    private static void key(Scene scene, StyledTextArea<?, ?> area, int number, Key key) throws Exception {
        FutureTask<Double> painted = new FutureTask<>(() -> 0.0);
        long began = System.nanoTime();
        onScreen(() -> {
            long worked = THREADS.getCurrentThreadCpuTime();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    key.keys.add((System.nanoTime() - began) / 1e6);
                    key.laidOut.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
                    painted.run();
                }
            });
            switch (number % 40) {
                case 39 -> press(area, KeyCode.ENTER, false);
                case 19, 20 -> press(area, KeyCode.BACK_SPACE, false);
                default -> letter(area, WORDS.substring(number % WORDS.length(), number % WORDS.length() + 1));
            }
            key.busy.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
            Platform.requestNextPulse();
            return true;
        });
        painted.get();
    }

    private static void monstrousLine(Scene scene) throws Exception {
        StyledTextArea<?, ?> area = area(scene);
        onScreen(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("x".repeat(400_000));
            return Clipboard.getSystemClipboard().setContent(content);
        });
        Frames frames = onScreen(() -> {
            Frames made = new Frames();
            made.start();
            return made;
        });
        onScreen(() -> {
            area.paste();
            return true;
        });
        Thread.sleep(4_000);
        onScreen(() -> {
            frames.stop();
            return true;
        });
        print("ms between frames, line of 400,000 pasted", frames.gaps);
        onScreen(() -> {
            area.undo();
            return true;
        });
        Thread.sleep(4_000);
    }

    private static void idle() throws InterruptedException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        // The caret blinks for ten seconds more.
        Thread.sleep(15_000);
        long before = system.getProcessCpuTime();
        Thread.sleep(IDLE_SECONDS * 1_000L);
        double part = (system.getProcessCpuTime() - before) / (IDLE_SECONDS * 1e9);
        System.out.printf("%d s left alone: %.2f %% of one core%n", IDLE_SECONDS, 100 * part);
    }

    /** Notes the gaps between frames; asks for one frame after the other, as an animation does. */
    private static final class Frames extends AnimationTimer {
        private final List<Double> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long pulse) {
            long now = System.nanoTime();
            if (last != 0) {
                gaps.add((now - last) / 1e6);
            }
            last = now;
        }
    }

    static void press(Node target, KeyCode key, boolean control) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, control, false, false));
    }

    static void letter(Node target, String letter) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }

    static void print(String what, List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        System.out.printf(
                "%-42s %7d %9.1f %9.1f %9.1f %9.1f%n",
                what, sorted.size(), part(sorted, 0.5), part(sorted, 0.95), part(sorted, 0.99), sorted.getLast());
    }

    private static double part(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    static StyledTextArea<?, ?> area(Scene scene) throws Exception {
        return onScreen(() -> (StyledTextArea<?, ?>) scene.lookup("#note-text"));
    }

    static Scene sceneWithNote() throws Exception {
        while (true) {
            Thread.sleep(200);
            Optional<Scene> found = Optional.empty();
            try {
                found = onScreen(() -> Window.getWindows().stream()
                        .map(Window::getScene)
                        .filter(scene -> scene.lookup("#note-text") instanceof StyledTextArea<?, ?> area
                                && area.getLength() > 1_000)
                        .findFirst());
            } catch (IllegalStateException e) {
                // JavaFX has not started yet.
            }
            if (found.isPresent()) {
                return found.get();
            }
        }
    }

    static <T> T onScreen(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    private static ImportedSchedule schedule() {
        List<ImportedTalk> talks = IntStream.range(0, 4)
                .mapToObj(i -> {
                    Instant start = DAY.atTime(9 + i, 0).atZone(ZONE).toInstant();
                    return new ImportedTalk(
                            "t" + i,
                            "What number " + i + " cost",
                            "",
                            TalkKind.TALK,
                            start,
                            start.plusSeconds(45 * 60),
                            DAY,
                            "Room A",
                            "",
                            "en",
                            "https://conference.example/" + i,
                            "About cost.",
                            "",
                            List.of(new ImportedPerson("", "Speaker Number " + i)),
                            false);
                })
                .toList();
        return new ImportedSchedule(
                "bench",
                "Long Note Conf 2026",
                "https://conference.example",
                "",
                ZONE,
                List.of("Room A"),
                1,
                talks,
                List.of());
    }
}
