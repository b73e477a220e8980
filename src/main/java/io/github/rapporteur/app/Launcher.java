package io.github.rapporteur.app;

import io.github.rapporteur.cli.RapporteurCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * The program's entry point: the window, or the command line. Not an Application itself, so that a missing display ends
 * in a plain sentence.
 */
public final class Launcher {
    /** JavaFX makes the Application object itself; there is no other way to hand it anything but words. */
    private static final AtomicReference<@Nullable StartUp> START_UP = new AtomicReference<>();

    private Launcher() {}

    /** Starts the program. */
    public static void main(String[] args) throws IOException {
        LogFile.use();
        // Pictures are drawn in memory by AWT; its window system would stand in the way of JavaFX's.
        System.setProperty("java.awt.headless", "true");
        StartArguments arguments = StartArguments.of(args);
        if (!arguments.command().isEmpty()) {
            System.exit(commandLine(arguments.command().toArray(String[]::new)));
        }
        if (arguments.capture().isPresent()) {
            System.exit(new Capture(AppPaths.ofSystem(), InstantSource.system(), System.out, System.err)
                    .run(arguments.notebook(), arguments.capture().get()));
        }
        LastResort lastResort = new LastResort();
        lastResort.install();
        if (arguments.demoFolder().isPresent() && !mayHaveDisplay()) {
            System.exit(demo(arguments.demoFolder().get()));
        }
        Optional<StartUp> begun = StartUp.begin(AppPaths.ofSystem(), arguments.notebook(), lastResort);
        if (begun.isEmpty()) {
            System.out.println("This notebook is open in another window of Rapporteur, which has come to the front.");
            return;
        }
        START_UP.set(begun.get());
        try {
            Application.launch(RapporteurApplication.class);
        } catch (UnsupportedOperationException e) {
            String reason = noWindow(e).orElseThrow(() -> e);
            System.err.println("Rapporteur cannot open a window: " + reason);
            System.exit(arguments.demoFolder().map(Launcher::demo).orElse(1));
        }
    }

    /** What has been begun for the window; taken once. */
    static StartUp startUp() {
        StartUp begun = START_UP.getAndSet(null);
        if (begun == null) {
            throw new IllegalStateException("The program is started by Launcher.main.");
        }
        return begun;
    }

    private static int commandLine(String[] words) {
        return new RapporteurCommand(AppPaths.ofSystem().notebook(), new Screenshots())
                .run(words, System.out, System.err, System.in);
    }

    private static int demo(Path folder) {
        System.out.println("There is no display here: the whole main job runs without one, into " + folder + ".");
        return commandLine(new String[] {"demo", "--out", folder.toString()});
    }

    /** On Linux a display has a name; elsewhere there always is one. Saves loading JavaFX to find out. */
    private static boolean mayHaveDisplay() {
        boolean linux = "Linux".equals(System.getProperty("os.name"));
        return !linux || System.getProperty("glass.platform") != null || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    /** The plain words for what JavaFX says when it finds no window system. */
    private static Optional<String> noWindow(UnsupportedOperationException problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.contains("DISPLAY")) {
            return Optional.of("there is no display. Its commands work without one: rapporteur --help");
        }
        if (message.contains("GTK")) {
            return Optional.of("GTK 3 is missing. Install it, on Debian and Ubuntu with: apt install libgtk-3-0");
        }
        return Optional.empty();
    }
}
