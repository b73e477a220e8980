package io.github.rapporteur.bench;

import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.importing.ImportedSchedule;
import io.github.rapporteur.schedule.importing.ImportedTalk;
import io.github.rapporteur.storage.OpenNotebook;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * How long a save takes, from the typed text to the disk's word that it has it, against one bare append of 200 bytes and
 * force on the same disk, in turn. See src/docs/performance.md.
 */
public final class SaveLatency {
    private static final int ROUNDS = Integer.getInteger("rounds", 500);
    private static final int WARM_UP = 100;

    private final long[] bare = new long[ROUNDS];
    private final long[] saves = new long[ROUNDS];
    private final Semaphore saved = new Semaphore(0);
    private volatile long savedAt;

    private SaveLatency() {}

    /** Arguments: the folder to work in, on the disk to measure; "target" when not given. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of(args.length > 0 ? args[0] : "target"), "save-latency");
        new SaveLatency().measure(folder);
    }

    private void measure(Path folder) throws IOException, InterruptedException {
        ByteBuffer record = ByteBuffer.allocate(200);
        try (FileChannel log = FileChannel.open(
                        folder.resolve("bare.log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ThreadAlarms alarms = new ThreadAlarms(SaveLatency::fail);
                OpenNotebook notebook = OpenNotebook.open(folder.resolve("bench.notebook"), true);
                Autosave autosave =
                        new Autosave(notebook.notes(), () -> "Ada", alarms, Runnable::run, SaveLatency::fail)) {
            NoteSubject talk = talkIn(notebook);
            autosave.onState(state -> {
                if (state instanceof SaveState.Saved) {
                    savedAt = System.nanoTime();
                    saved.release();
                }
            });
            StringBuilder text = new StringBuilder("A note as one writes it, of common length. ".repeat(30));
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long began = System.nanoTime();
                log.write(record.rewind());
                log.force(false);
                long bareTook = System.nanoTime() - began;

                text.append('x');
                String typed = text.toString();
                began = System.nanoTime();
                autosave.textChanged(talk, typed);
                autosave.saveSoon();
                saved.acquire();
                long saveTook = savedAt - began;
                // As between two pauses in typing: the tables take the text before the next one comes.
                autosave.flush();
                if (round >= 0) {
                    bare[round] = bareTook;
                    saves[round] = saveTook;
                }
            }
        }
        print();
    }

    private void print() throws IOException {
        Arrays.sort(bare);
        Arrays.sort(saves);
        System.out.printf("%d of each, in turn; %d characters a note%n", ROUNDS, 1_300);
        System.out.printf("%-34s %8s %8s %8s%n", "", "p50 ms", "p99 ms", "max ms");
        row("bare append of 200 bytes, forced", bare);
        row("save: typed to durable", saves);
        System.out.printf(
                "ratio p50 %.2f (at most 2.0), p99 %.2f (at most 2.5)%n",
                (double) at(saves, 50) / at(bare, 50), (double) at(saves, 99) / at(bare, 99));
        Path pressure = Path.of("/proc/pressure/cpu");
        if (Files.exists(pressure)) {
            System.out.println("cpu pressure: " + Files.readAllLines(pressure).getFirst());
        }
    }

    private static void row(String what, long[] sorted) {
        System.out.printf(
                "%-34s %8.3f %8.3f %8.3f%n", what, at(sorted, 50) / 1e6, at(sorted, 99) / 1e6, at(sorted, 100) / 1e6);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static NoteSubject talkIn(OpenNotebook notebook) {
        Instant start = Instant.parse("2026-10-01T09:00:00Z");
        ImportedTalk talk = new ImportedTalk(
                "a",
                "Opening",
                "",
                TalkKind.TALK,
                start,
                start.plusSeconds(3600),
                LocalDate.of(2026, 10, 1),
                "Hall",
                "",
                "en",
                "",
                "",
                "",
                List.of(),
                false);
        ImportedSchedule schedule = new ImportedSchedule(
                "bench", "Bench Conference", "", "", ZoneOffset.UTC, List.of("Hall"), 1, List.of(talk), List.of());
        ConferenceId conference =
                notebook.schedule().store(schedule, Optional.empty(), "bench").conference();
        return new NoteSubject.OfTalk(
                notebook.schedule().talks(conference).getFirst().id());
    }

    private static void fail(String what, Exception problem) {
        throw new IllegalStateException(what, problem);
    }
}
