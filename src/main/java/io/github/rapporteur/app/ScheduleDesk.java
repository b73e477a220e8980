package io.github.rapporteur.app;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.ui.ScheduleLook;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.schedule.ui.ShelfPane;
import io.github.rapporteur.schedule.ui.TalkReminder;
import io.github.rapporteur.schedule.update.TalkChange;
import io.github.rapporteur.shell.Announcer;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.shell.Notifier;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** What the window says of the schedule by itself, and the shelf of withdrawn and removed talks. JavaFX thread. */
final class ScheduleDesk implements AutoCloseable {
    private final AppContext context;
    private final MainWindow window;
    private final ImportDesk imports;
    private final Notifier announcer;
    private final TalkReminder reminder;
    private final ScheduleLook look;
    private final ShelfPane shelf;

    /**
     * Where it leads.
     *
     * @param openNote shows a talk's note
     * @param bringBack puts a removed talk back
     */
    record Ways(Consumer<TalkId> openNote, Consumer<Talk> bringBack) {}

    ScheduleDesk(
            AppContext context,
            MainWindow window,
            ScheduleRepository repository,
            ScheduleViewModel schedule,
            ImportDesk imports,
            Ways ways) {
        this.context = context;
        this.window = window;
        this.imports = imports;
        announcer = new Announcer(window.statusBar(), context.notices(), this::isInFront);
        reminder = new TalkReminder(
                schedule, context.alarms(), FxThread::runLater, context.clock(), announcer, ways.openNote());
        look = new ScheduleLook(
                new ScheduleLook.Means(
                        context.alarms(), FxThread::runLater, context.tasks(), context.clock(), context.settings()),
                repository,
                new RememberedLayouts(context.settings()),
                context.links(),
                schedule,
                new ScheduleLook.Listener() {
                    @Override
                    public void changed(Conference conference, List<TalkChange> changes) {
                        tellOfChanges(conference, changes);
                    }

                    @Override
                    public void unclear(Conference conference) {
                        window.statusBar()
                                .say("The source of " + conference.title()
                                        + " holds several conferences by now. Press F5 to say which one it is.");
                    }
                });
        shelf = new ShelfPane(window.layers(), schedule.shelf(), schedule::zone, ways.openNote(), ways.bringBack());
        window.commands()
                .add(
                        CommandGroup.SCHEDULE,
                        new Command("schedule.shelf", "Withdrawn and removed talks with your notes…", shelf::show)
                                .icon(Feather.ARCHIVE)
                                .onlyIf(
                                        schedule.conferenceProperty()
                                                .map(conference -> true)
                                                .orElse(false),
                                        DeskCommands.NO_CONFERENCE),
                        new Command("schedule.lookDaily", "Look for schedule changes daily", this::toggleDaily)
                                .icon(Feather.REFRESH_CW));
    }

    /** Said in the status bar only; to look at it is the user's to choose. What is theirs the desktop tells too. */
    private void tellOfChanges(Conference conference, List<TalkChange> changes) {
        List<TalkChange> yours = changes.stream().filter(TalkChange::isUsers).toList();
        Notifier notifier = yours.isEmpty() ? window.statusBar() : announcer;
        notifier.say(
                "The schedule has changed: " + Counted.of(changes.size(), "talk")
                        + (yours.isEmpty() ? "" : ", " + yours.size() + " of yours")
                        + ".",
                "Review",
                () -> imports.refresh(conference));
    }

    /** Shows the withdrawn and removed talks that the user has something on. */
    void showShelf() {
        shelf.show();
    }

    private void toggleDaily() {
        boolean isOn = !context.settings().get(ScheduleLook.DAILY);
        context.settings().set(ScheduleLook.DAILY, isOn);
        window.statusBar()
                .say(
                        isOn
                                ? "While a conference runs its schedule is looked up once a day."
                                : "Schedules are no longer looked up daily; F5 looks at once.");
    }

    private boolean isInFront() {
        Window shown = window.scene().getWindow();
        return shown != null && shown.isFocused();
    }

    @Override
    public void close() {
        reminder.close();
        look.close();
    }
}
