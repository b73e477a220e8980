package io.github.rapporteur.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the AOT cache of the packaged program's command line by a training run of it (see
 * src/docs/decisions/0004-aot-cache.md). A Java that cannot make one leaves the program without: it starts slower then,
 * and that is all. Run by the package phase.
 */
public final class CommandLineCache {
    private static final String TRAINING = "io.github.rapporteur.app.CommandLineTraining";
    private static final Pattern START =
            Pattern.compile("exec \"\\$java\" (.*) \"-XX:AOTCache=[^\n]*\n *-cp \"(.*?)\"");
    private static final int LONGEST_SECONDS = 120;

    private CommandLineCache() {}

    /** Argument: the program's folder, with start script and jars. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path program = Path.of(args[0]).toRealPath();
        Path cache = program.resolve("lib", "command-line.aot");
        Path log = program.resolveSibling("command-line-training.log");
        Files.deleteIfExists(cache);
        Path work = Files.createTempDirectory("rapporteur-training");
        try {
            if (!train(command(program, cache, work), log) || !Files.exists(cache)) {
                Files.deleteIfExists(cache);
                System.out.println("No AOT cache was made, so the command line starts slower. See " + log);
            }
        } finally {
            delete(work);
        }
    }

    /** Flags and class path as the start script has them: the cache is good for nothing else. */
    private static List<String> command(Path program, Path cache, Path work) throws IOException {
        Matcher start = START.matcher(Files.readString(program.resolve("bin", "rapporteur")));
        if (!start.find()) {
            throw new IllegalStateException("The start script uses no AOT cache.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(start.group(1).split(" ")));
        command.add("-XX:AOTCacheOutput=" + cache);
        // Folders of the user's are asked for.
        command.add("-Duser.home=" + work);
        command.add("-cp");
        command.add(start.group(2).replace("$home", program.toString()));
        command.add(TRAINING);
        command.add(Files.createDirectory(work.resolve("sample")).toString());
        return command;
    }

    private static boolean train(List<String> command, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
