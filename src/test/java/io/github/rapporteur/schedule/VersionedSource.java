package io.github.rapporteur.schedule;

import io.github.rapporteur.common.task.WorkMonitor;
import io.github.rapporteur.schedule.importing.Fetched;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.Validators;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A schedule of two talks behind a server that says whether it has changed. */
public final class VersionedSource implements ScheduleSource {
    private final String address;
    private String content = "";
    private int version;
    private boolean hasValidators = true;
    private boolean isAskedByValidators;
    private boolean isOffline;
    private int questions;

    /** At that address, with talks at nine and ten. */
    public VersionedSource(String address) {
        this.address = address;
        serves("10:00", "Knots");
    }

    /** Has another schedule from now on. */
    public void serves(String startOfBread, String titleOfKnots) {
        version++;
        content = """
                <schedule><conference><title>Small Conf</title><time_zone_name>Europe/Dublin</time_zone_name>
                </conference><day date="2026-09-14"><room name="Hall">
                <event id="1"><date>2026-09-14T09:00:00+01:00</date><start>09:00</start><duration>00:30</duration>
                <title>%s</title></event>
                <event id="2"><date>2026-09-14T%s:00+01:00</date><start>%s</start><duration>00:30</duration>
                <title>Bread</title></event>
                </room></day></schedule>
                """.formatted(titleOfKnots, startOfBread, startOfBread);
    }

    /** Has something else from now on. */
    public void servesText(String text) {
        version++;
        content = text;
    }

    /** Names the same content by other validators. */
    public void restarts() {
        version++;
    }

    /** Has no server that could tell. */
    public VersionedSource withoutValidators() {
        hasValidators = false;
        return this;
    }

    /** Whether the last question could be answered without the content. */
    public boolean isAskedByValidators() {
        return isAskedByValidators;
    }

    /** Can not be reached from now on, or again. */
    public void isOffline(boolean now) {
        isOffline = now;
    }

    /** How often it was asked. */
    public int questions() {
        return questions;
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public byte[] bytes(WorkMonitor monitor) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Fetched fetch(Validators known, WorkMonitor monitor) throws IOException {
        questions++;
        if (isOffline) {
            throw new IOException(address + " cannot be reached.");
        }
        Validators now = hasValidators ? new Validators(address, "\"v" + version + "\"", "") : Validators.NONE;
        isAskedByValidators = hasValidators && now.equals(known);
        return isAskedByValidators
                ? new Fetched.Unchanged(now)
                : new Fetched.Body(bytes(monitor), Optional.of(URI.create("https://conf.example/")), now);
    }

    @Override
    public boolean isOnTheWeb() {
        return hasValidators;
    }
}
