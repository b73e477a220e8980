package io.github.rapporteur.schedule.importing;

import io.github.rapporteur.common.task.WorkMonitor;

/** A schedule whose bytes are at hand. */
final class BytesSource implements ScheduleSource {
    private final String name;
    private final byte[] content;

    BytesSource(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String address() {
        return name;
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) {
        return content.clone();
    }
}
