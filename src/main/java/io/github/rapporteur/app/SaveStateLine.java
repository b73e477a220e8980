package io.github.rapporteur.app;

import io.github.rapporteur.notes.SaveState;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.Times;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.SaveLine;
import io.github.rapporteur.shell.StatusBar;
import java.time.Instant;

/**
 * Says in the status bar whether what is typed is saved, and what to do when it is not. JavaFX thread.
 *
 * @param schedule knows in whose zone times are told
 */
record SaveStateLine(StatusBar bar, Dialogs dialogs, ScheduleViewModel schedule) {
    void show(SaveState state) {
        bar.saveLine(
                switch (state) {
                    case SaveState.Unchanged() -> SaveLine.ready();
                    case SaveState.Saving() -> SaveLine.saving();
                    case SaveState.Saved(Instant at) -> SaveLine.saved(Times.time(at, schedule.zone()));
                    case SaveState.NotSaved(String why) -> SaveLine.notSaved(why, () -> explain(why));
                });
    }

    private void explain(String why) {
        dialogs.error(
                "Not saved: " + why + ". Your text is safe in this window, and saving is tried again every two"
                        + " seconds. Free some space, or copy the text somewhere else before you close the window.",
                "");
    }
}
