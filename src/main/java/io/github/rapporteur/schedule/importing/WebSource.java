package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.net.URI;

/** A schedule behind a web address. */
record WebSource(WebRequest request, ScheduleDownload download) implements ScheduleSource {
    static WebSource typed(String address, ScheduleDownload download) {
        return new WebSource(new WebRequest(address, address, false), download);
    }

    @Override
    public String name() {
        return ScheduleAddress.shown(request.address());
    }

    @Override
    public String address() {
        return request.address();
    }

    @Override
    public boolean isOnTheWeb() {
        return true;
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) throws IOException, FileFormatException, CancelledException {
        return switch (fetch(Validators.NONE, monitor)) {
            case Fetched.Body body -> body.bytes();
            case Fetched.Unchanged unchanged -> throw new IllegalStateException("Nothing was known before.");
        };
    }

    @Override
    public Fetched fetch(Validators known, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException {
        Fetched fetched = download.fetch(request, known, monitor);
        return fetched instanceof Fetched.Body body
                ? new PagedDownload(download, request, monitor).whole(body)
                : fetched;
    }

    @Override
    public ScheduleSource allowingHttp() {
        return new WebSource(new WebRequest(request.address(), request.typed(), true), download);
    }

    @Override
    public ScheduleSource linkedTo(URI link) {
        return new WebSource(new WebRequest(link.toString(), request.typed(), false), download);
    }
}
