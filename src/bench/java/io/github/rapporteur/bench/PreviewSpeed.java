package io.github.rapporteur.bench;

import io.github.rapporteur.app.Launcher;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.StyledTextArea;

/**
 * How soon a letter that is typed into a note stands on the page beside it, in a notebook with a large report. The program
 * itself with its whole window; keys are handed to it as the system would. See src/docs/performance.md.
 */
public final class PreviewSpeed {
    private static final int KEYS = Integer.getInteger("keys", 300);
    private static final long BETWEEN_KEYS = 1_000 / 8;

    private PreviewSpeed() {}

    /** Argument: a generated report, as {@link ReportSpeed} has it. Needs a display, or the headless one. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("rapporteur-preview");
        System.setProperty("user.home", folder.toString());
        Path file = folder.resolve("Talks.notebook");
        ReportSpeed.fill(file, Files.readString(Path.of(args[0])));
        try (OpenNotebook notebook = OpenNotebook.open(file, false)) {
            notebook.people().setMe("Bench");
        }
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Launcher.main(new String[] {"--notebook", file.toString()});
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Scene scene = WritingSpeed.sceneWithNote();
        StyledTextArea<?, ?> area = WritingSpeed.area(scene);
        Thread.sleep(3_000);
        WritingSpeed.onScreen(() -> {
            area.requestFocus();
            area.moveTo(0);
            area.replaceSelection("\n\n");
            area.moveTo(0);
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.M, true, true, false, false));
            return true;
        });
        while (!WritingSpeed.onScreen(() -> scene.lookup("#report-preview") instanceof WebView)) {
            Thread.sleep(50);
        }
        Thread.sleep(3_000);
        WebView page = WritingSpeed.onScreen(() -> (WebView) scene.lookup("#report-preview"));
        System.out.printf("%-42s %7s %9s %9s %9s %9s%n", "", "number", "median", "p95", "p99", "max");
        List<Double> warm = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        String typed = "";
        for (int i = 0; i < KEYS + 40; i++) {
            String letter = String.valueOf((char) ('a' + i % 26));
            typed += letter;
            long due = System.nanoTime() + BETWEEN_KEYS * 1_000_000;
            (i < 40 ? warm : millis).add(untilOnPage(area, page, letter, typed));
            Thread.sleep(Math.max(1, (due - System.nanoTime()) / 1_000_000));
        }
        WritingSpeed.print("ms from key to page, the first 40", warm);
        WritingSpeed.print("ms from key to page", millis);
        System.exit(0);
    }

    private static double untilOnPage(Node area, WebView page, String letter, String typed) throws Exception {
        long began = System.nanoTime();
        WritingSpeed.onScreen(() -> {
            WritingSpeed.letter(area, letter);
            return true;
        });
        while (!WritingSpeed.onScreen(() -> String.valueOf(
                        page.getEngine().executeScript("document.querySelector('p:not([class])').textContent"))
                .equals(typed))) {
            Thread.sleep(1);
        }
        return (System.nanoTime() - began) / 1e6;
    }
}
