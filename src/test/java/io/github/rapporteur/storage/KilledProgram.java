package io.github.rapporteur.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own that is killed (SIGKILL) at a random moment, and what it had said by then: each line
 * of its output, errors too. How often a test kills one follows from the system property {@code rapporteur.kills}: 20 in
 * every build, 200 with {@code -Plong}.
 */
public final class KilledProgram {
    private static final int KILLS = Integer.getInteger("rapporteur.kills", 20);

    private final Class<?> main;
    private final Random random = new Random();

    /** @param main has the method {@code main}, and says a line whenever something is done */
    public KilledProgram(Class<?> main) {
        this.main = main;
    }

    /** How often to kill, for a test whose every kill takes so many times as long as one while typing. */
    public static int kills(int times, int least) {
        return Math.max(least, KILLS / times);
    }

    /** From 0 up to that. */
    public int random(int most) {
        return random.nextInt(most + 1);
    }

    /**
     * Runs it, waits until it has said so many lines and for a random while after that, and kills it.
     *
     * @param most milliseconds that the while may take
     * @return all that it has said; the last line may be cut
     */
    public List<String> runAndKill(int lines, int most, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(windowSystem());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = lines; line > 0; line--) {
                said.add(String.valueOf(output.readLine()));
            }
            process.waitFor(random(most), TimeUnit.MILLISECONDS);
            // Not by the process itself, which would close the pipe and with it the last words.
            process.toHandle().destroyForcibly();
            process.waitFor();
            output.lines().forEach(said::add);
        }
        return said;
    }

    /** What this process was told of JavaFX, for a program with a window; no program without one minds. */
    private static List<String> windowSystem() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--module-path")
                        || argument.startsWith("--add-modules")
                        || argument.startsWith("--enable-native-access")
                        || argument.startsWith("--sun-misc")
                        || argument.startsWith("-Dglass")
                        || argument.startsWith("-Dprism")
                        || argument.startsWith("-Dtestfx")
                        || argument.startsWith("-Djava.util.logging"))
                .toList();
    }

    /** The highest number that stands behind a word it has said; 0 when it has not said that word. */
    public static int last(List<String> said, String word) {
        return said.stream()
                .filter(line -> line.startsWith(word + " "))
                .mapToInt(line -> Integer.parseInt(line.substring(word.length() + 1)))
                .max()
                .orElse(0);
    }
}
