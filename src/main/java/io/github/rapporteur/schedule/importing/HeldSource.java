package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads its source once and keeps what it read, so that reading in another way needs no second download. */
final class HeldSource implements ScheduleSource {
    private final ScheduleSource source;
    private byte @Nullable [] held;

    HeldSource(ScheduleSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String address() {
        return source.address();
    }

    @Override
    public synchronized byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException, CancelledException {
        byte[] bytes = held;
        if (bytes == null) {
            bytes = source.bytes(monitor);
            held = bytes;
        }
        return bytes;
    }
}
