package io.github.rapporteur.shell;

import io.github.rapporteur.common.task.TaskRunner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Notifications by the programs that desktops bring along: {@code notify-send} on Linux, {@code osascript} on macOS; none
 * on others. The words are arguments of the program, never part of a script or of a shell's line. A failure is not worth a
 * word: the sentence stands in the window too.
 */
public final class DesktopNotice implements SystemNotice {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int LONGEST_TEXT = 300;
    private static final String NAME = "Rapporteur";
    private static final System.Logger LOG = System.getLogger(DesktopNotice.class.getName());

    private final TaskRunner tasks;
    private final String system;
    private final String path;
    private final Duration longest;

    /** This computer's. */
    public DesktopNotice(TaskRunner tasks) {
        this(
                tasks,
                System.getProperty("os.name", ""),
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                LONGEST);
    }

    /**
     * Another one's, for tests.
     *
     * @param path the folders that programs are looked for in, as the environment has them
     * @param longest how long the program may take
     */
    DesktopNotice(TaskRunner tasks, String system, String path, Duration longest) {
        this.tasks = tasks;
        this.system = system.toLowerCase(Locale.ROOT);
        this.path = path;
        this.longest = longest;
    }

    @Override
    public void show(String sentence) {
        tasks.<Boolean>run(
                "Showing a notification",
                monitor -> {
                    List<String> words = words(plain(sentence));
                    return !words.isEmpty() && run(words);
                },
                shown -> {},
                problem -> LOG.log(System.Logger.Level.DEBUG, "No notification could be shown.", problem));
    }

    /** The program and its arguments; empty where there is none. */
    private List<String> words(String sentence) {
        if (system.contains("linux")) {
            return find("notify-send")
                    .map(program -> List.of(program, "--app-name=" + NAME, "--", NAME, withoutMarkup(sentence)))
                    .orElse(List.of());
        }
        if (system.contains("mac")) {
            // The first word behind the script is no option, so that none behind it can be one.
            return find("osascript")
                    .map(program -> List.of(
                            program,
                            "-e",
                            "on run argv",
                            "-e",
                            "display notification (item 2 of argv) with title (item 1 of argv)",
                            "-e",
                            "end run",
                            NAME,
                            sentence))
                    .orElse(List.of());
        }
        return List.of();
    }

    /** Only in folders with a whole path: never a program that lies where we happen to have been started. */
    private Optional<String> find(String program) {
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator, -1)) {
            try {
                folders.add(Path.of(folder));
            } catch (InvalidPathException e) {
                LOG.log(System.Logger.Level.DEBUG, "No folder of programs.", e);
            }
        }
        return folders.stream()
                .filter(Path::isAbsolute)
                .map(folder -> folder.resolve(program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Path::toString);
    }

    private boolean run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        return false;
    }

    /** One line of bounded length, without what is no letter. */
    private static String plain(String sentence) {
        String line = sentence.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    /** Some desktops read a little HTML in a notification and some show it, so there is no escape that fits both. */
    private static String withoutMarkup(String sentence) {
        return sentence.replace('<', '‹').replace('>', '›').replace('&', '＆');
    }
}
