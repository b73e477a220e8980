package io.github.rapporteur.app;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.SchedulePane;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.ShelfPane;
import io.github.rapporteur.schedule.ui.TalkReminder;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.MainWindow;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** What the window says of the schedule by itself, and the shelf of withdrawn talks. JavaFX thread. */
final class ScheduleDesk implements AutoCloseable {
    private final TalkReminder reminder;
    private final ShelfPane shelf;

    /** @param openNote shows a talk's note */
    ScheduleDesk(
            AppContext context,
            MainWindow window,
            ScheduleViewModel schedule,
            SchedulePane pane,
            Consumer<TalkId> openNote) {
        reminder = new TalkReminder(
                schedule, context.alarms(), FxThread::runLater, context.clock(), window.statusBar(), openNote);
        shelf = new ShelfPane(window.layers(), schedule.shelf(), schedule::zone, openNote);
        pane.onShelf(shelf::show);
        window.commands()
                .add(
                        CommandGroup.SCHEDULE,
                        new Command("schedule.shelf", "Withdrawn talks with your notes…", shelf::show)
                                .icon(Feather.ARCHIVE)
                                .onlyIf(
                                        schedule.conferenceProperty()
                                                .map(conference -> true)
                                                .orElse(false),
                                        DeskCommands.NO_CONFERENCE));
    }

    @Override
    public void close() {
        reminder.close();
    }
}
