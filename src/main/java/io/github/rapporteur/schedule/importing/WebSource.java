package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;

/** A schedule behind a web address. */
record WebSource(String address, ScheduleDownload download) implements ScheduleSource {
    @Override
    public String name() {
        return address;
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException, CancelledException {
        return download.fetch(address, monitor);
    }
}
