package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Reads every bomb, in a Java of its own with little memory, and prints a line for each: milliseconds of CPU, what it
 * came to, its name. A bomb that goes off ends this program or stands in its line.
 */
public final class DefusingBombs {
    private DefusingBombs() {}

    /** No arguments. */
    public static void main(String[] arguments) throws IOException, CancelledException {
        // So that the first bomb does not pay for the loading of the readers.
        for (String fixture : new String[] {"quillfest.xml", "quillfest.json", "quillfest.ics"}) {
            outcome(fixture, Read.fixtureBytes(fixture));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Supplier<byte[]>> bombs = new LinkedHashMap<>(ZipBombs.all());
        Bombs.all().forEach((name, text) -> bombs.put(name, () -> Bombs.bytes(text.get())));
        for (var bomb : bombs.entrySet()) {
            byte[] bytes = bomb.getValue().get();
            long began = threads.getCurrentThreadCpuTime();
            String outcome = outcome("bomb", bytes);
            long took = threads.getCurrentThreadCpuTime() - began;
            System.out.println(Duration.ofNanos(took).toMillis() + "\t" + outcome + "\t" + bomb.getKey());
        }
    }

    private static String outcome(String name, byte[] bytes) throws IOException, CancelledException {
        try {
            return "read " + Read.read(name, bytes, Read.OPTIONS).talks().size();
        } catch (FileFormatException e) {
            return "refused: " + e.getMessage();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return "went off: " + e;
        }
    }
}
