package io.github.rapporteur.notes.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each line of the open note was typed, as far as it was typed since it was opened. Kept in memory only. */
final class LineTimes {
    private final List<@Nullable LocalTime> times = new ArrayList<>();

    /** Begins anew with that many lines of unknown time. */
    void reset(int lines) {
        times.clear();
        times.addAll(Collections.nCopies(lines, null));
    }

    /**
     * Lines were typed.
     *
     * @param line the first one that changed
     * @param removed line ends that went
     * @param inserted line ends that came
     */
    void changed(int line, int removed, int inserted, LocalTime now) {
        int last = Math.min(times.size(), line + removed + 1);
        times.subList(Math.min(line, last), last).clear();
        times.addAll(Math.min(line, times.size()), Collections.nCopies(inserted + 1, now));
    }

    /** When the line was typed; empty when that was before the note was opened. */
    Optional<LocalTime> of(int line) {
        return line < times.size() ? Optional.ofNullable(times.get(line)) : Optional.empty();
    }
}
