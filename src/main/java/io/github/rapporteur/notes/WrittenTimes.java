package io.github.rapporteur.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When each line of a note was written, known without any key being pressed: at each change the lines of the text before
 * are found again in the new one, wherever they stand now. A line that is corrected, split or moved keeps its time.
 * Immutable; any thread.
 */
public final class WrittenTimes {
    /** For a line of which it is not known. */
    private static final long UNKNOWN = 0;

    /** Nothing is known of any line. */
    public static final WrittenTimes NONE = new WrittenTimes(new long[0]);

    /** Seconds since 1970 of each line. */
    private final long[] seconds;

    private WrittenTimes(long[] seconds) {
        this.seconds = seconds;
    }

    /** The times of these lines, empty ones not known. */
    public static WrittenTimes of(List<Optional<Instant>> lines) {
        return new WrittenTimes(lines.stream()
                .mapToLong(line -> line.map(Instant::getEpochSecond).orElse(UNKNOWN))
                .toArray());
    }

    /** When that line, from 0, was written; empty for a blank line, one that is not there, or when it is not known. */
    public Optional<Instant> of(int line) {
        return line < 0 || line >= seconds.length || seconds[line] == UNKNOWN
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds[line]));
    }

    /**
     * The times of a text that was made out of another one.
     *
     * @param before what these are the times of
     * @param after what it was changed to
     * @param now the time of what is new in it
     */
    public WrittenTimes carried(String before, String after, Instant now) {
        if (before.equals(after)) {
            return this;
        }
        String[] old = before.split("\n", -1);
        String[] lines = after.split("\n", -1);
        int[] origins = LineOrigins.of(old, lines);
        long[] carried = new long[lines.length];
        for (int line = 0; line < lines.length; line++) {
            if (lines[line].isBlank()) {
                carried[line] = UNKNOWN;
            } else if (origins[line] < 0) {
                carried[line] = now.getEpochSecond();
            } else {
                carried[line] = origins[line] < seconds.length ? seconds[origins[line]] : UNKNOWN;
            }
        }
        return new WrittenTimes(carried);
    }

    /** As one word for each run of lines of one time: how many, and how many seconds after the run before. */
    public String written() {
        StringBuilder written = new StringBuilder();
        long before = 0;
        for (int line = 0; line < seconds.length; ) {
            int end = line;
            while (end < seconds.length && seconds[end] == seconds[line]) {
                end++;
            }
            written.append(written.isEmpty() ? "" : " ").append(end - line);
            if (seconds[line] != UNKNOWN) {
                written.append(':').append(seconds[line] - before);
                before = seconds[line];
            }
            line = end;
        }
        return written.toString();
    }

    /** Reads what {@link #written} gave; what was never written so is read as {@link #NONE}. */
    public static WrittenTimes read(String written) {
        if (written.isEmpty()) {
            return NONE;
        }
        List<long[]> runs = new ArrayList<>();
        int lines = 0;
        long before = 0;
        try {
            for (String run : written.split(" ", -1)) {
                int colon = run.indexOf(':');
                int many = Integer.parseInt(colon < 0 ? run : run.substring(0, colon));
                long time = colon < 0 ? UNKNOWN : before + Long.parseLong(run.substring(colon + 1));
                before = colon < 0 ? before : time;
                lines = Math.addExact(lines, many);
                if (many < 1 || lines > 10_000_000) {
                    return NONE;
                }
                runs.add(new long[] {many, time});
            }
        } catch (NumberFormatException | ArithmeticException e) {
            return NONE;
        }
        long[] seconds = new long[lines];
        int line = 0;
        for (long[] run : runs) {
            Arrays.fill(seconds, line, line + (int) run[0], run[1]);
            line += (int) run[0];
        }
        return new WrittenTimes(seconds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenTimes times && Arrays.equals(seconds, times.seconds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seconds);
    }

    @Override
    public String toString() {
        return written();
    }
}
