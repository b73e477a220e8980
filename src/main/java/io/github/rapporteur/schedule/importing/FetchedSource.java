package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.task.WorkMonitor;
import java.net.URI;

/** A source whose content has been fetched, so that it can be read more than once. */
record FetchedSource(ScheduleSource origin, Fetched.Body body) implements ScheduleSource {
    @Override
    public String name() {
        return origin.name();
    }

    @Override
    public String address() {
        return origin.address();
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) {
        return body.bytes();
    }

    @Override
    public Fetched fetch(Validators known, WorkMonitor monitor) {
        return body;
    }

    @Override
    public boolean isOnTheWeb() {
        return origin.isOnTheWeb();
    }

    @Override
    public ScheduleSource allowingHttp() {
        return this;
    }

    @Override
    public ScheduleSource linkedTo(URI link) {
        return origin.linkedTo(link);
    }
}
