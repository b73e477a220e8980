package io.github.rapporteur.schedule.ui;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A preview that answers at once: accepts what is shown, after the choices it was told to make. */
final class AnsweringPreview implements ScheduleImport.Preview {
    private final List<ImportPreview> shown = new ArrayList<>();
    private final Deque<ZoneId> zones = new ArrayDeque<>();
    private boolean givesUp;

    void choosing(ZoneId zone) {
        zones.add(zone);
    }

    void givingUp() {
        givesUp = true;
    }

    /** All that was shown, in order. */
    List<ImportPreview> shown() {
        return shown;
    }

    @Override
    public void show(ImportPreview preview, ScheduleImport.Choices choices) {
        shown.add(preview);
        ZoneId zone = zones.poll();
        if (zone != null) {
            choices.changeZone(zone);
        } else if (givesUp) {
            choices.giveUp();
        } else {
            choices.accept();
        }
    }

    @Override
    public void showReading() {}

    @Override
    public void showProblem(String sentence) {
        throw new AssertionError(sentence);
    }

    @Override
    public void close() {}
}
