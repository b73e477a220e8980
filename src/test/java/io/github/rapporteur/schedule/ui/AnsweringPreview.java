package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.importing.TableField;
import io.github.rapporteur.schedule.importing.TableLayout;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A preview that answers at once: accepts what is shown, after the choices it was told to make. */
final class AnsweringPreview implements ScheduleImport.Preview {
    private final List<ImportPreview> shown = new ArrayList<>();
    private final Deque<ZoneId> zones = new ArrayDeque<>();
    private final List<TableField> fields = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean givesUp;

    void choosing(ZoneId zone) {
        zones.add(zone);
    }

    /** Says of the next table what its columns hold, one after another. */
    void choosing(TableField... ofColumns) {
        fields.addAll(List.of(ofColumns));
    }

    void givingUp() {
        givesUp = true;
    }

    /** All that was shown, in order. */
    List<ImportPreview> shown() {
        return shown;
    }

    /** Whatever could not be read. */
    List<String> problems() {
        return problems;
    }

    @Override
    public void show(ImportPreview preview, ScheduleImport.Choices choices) {
        shown.add(preview);
        ZoneId zone = zones.poll();
        if (zone != null) {
            choices.changeZone(zone);
        } else if (!fields.isEmpty()) {
            TableLayout layout = preview.table().orElseThrow().layout();
            for (int column = 0; column < fields.size(); column++) {
                layout = layout.with(column, fields.get(column));
            }
            fields.clear();
            choices.changeColumns(layout);
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
        problems.add(sentence);
    }

    @Override
    public void close() {}
}
