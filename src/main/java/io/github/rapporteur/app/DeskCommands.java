package io.github.rapporteur.app;

import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ui.SchedulePane;
import io.github.rapporteur.schedule.ui.ScheduleViewModel;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/** The commands of the window that belong to no single feature's pane. */
final class DeskCommands {
    /** Why what needs talks can not run on an empty notebook. */
    static final String NO_CONFERENCE = "import a schedule first";

    private final AppContext context;
    private final ScheduleViewModel schedule;
    private final SchedulePane pane;
    private final ImportDesk imports;
    private final DeskOwner owner;
    private final Runnable openConferenceNote;

    DeskCommands(
            AppContext context,
            ScheduleViewModel schedule,
            SchedulePane pane,
            ImportDesk imports,
            DeskOwner owner,
            Runnable openConferenceNote) {
        this.context = context;
        this.schedule = schedule;
        this.pane = pane;
        this.imports = imports;
        this.owner = owner;
        this.openConferenceNote = openConferenceNote;
    }

    /**
     * Registers them.
     *
     * @param ofBackups stand in the menu of the notebook
     * @param ofConferences stand in the menu of the schedule
     */
    void register(Commands commands, NotesView view, List<Command> ofBackups, List<Command> ofConferences) {
        commands.add(
                CommandGroup.NOTEBOOK,
                new Command("notebook.open", "Open another notebook…", owner::openAnotherNotebook)
                        .key("Shortcut+O")
                        .icon(Feather.FOLDER),
                new Command("notebook.new", "New notebook…", owner::newNotebook).icon(Feather.FILE_PLUS));
        ofBackups.forEach(command -> commands.add(CommandGroup.NOTEBOOK, command));
        commands.add(
                CommandGroup.NOTEBOOK,
                new Command("program.quit", "Quit", owner::quit)
                        .key("Shortcut+Q")
                        .overLayers()
                        .icon(Feather.LOG_OUT));
        commands.add(
                CommandGroup.SCHEDULE,
                new Command("schedule.import", "Import a schedule…", imports::chooseFile)
                        .key("Shortcut+I")
                        .icon(Feather.DOWNLOAD),
                new Command("report.read", "Read a report back…", imports::chooseReport).icon(Feather.CORNER_UP_LEFT),
                refresh(),
                new Command("schedule.sample", "Open the sample conference", imports::openSample).icon(Feather.COMPASS),
                withTalks(new Command("schedule.filter", "Filter talks", pane::focusFilter)
                        .key("Shortcut+L")
                        .icon(Feather.FILTER)),
                withTalks(new Command(
                        "schedule.filter.clear",
                        "Clear all filters",
                        () -> schedule.filter().clear())),
                new Command(
                                "schedule.zone",
                                "Switch between the conference’s time zone and yours",
                                () -> schedule.ownZoneProperty()
                                        .set(!schedule.ownZoneProperty().get()))
                        .key("Shortcut+Shift+G")
                        .icon(Feather.GLOBE)
                        .whyNot(schedule.whyNoOtherZoneProperty()));
        ofConferences.forEach(command -> commands.add(CommandGroup.SCHEDULE, command));
        registerTalk(commands);
        view.commands().forEach(command -> commands.add(CommandGroup.VIEW, command));
        for (Theme.Mode mode : Theme.Mode.values()) {
            commands.add(CommandGroup.VIEW, theme(mode));
        }
    }

    private void registerTalk(Commands commands) {
        commands.add(
                CommandGroup.TALK,
                withTalks(new Command("talk.next", "Go to the next talk", () -> schedule.step(1))
                        .key("Shortcut+Page Down")
                        .icon(Feather.ARROW_DOWN)),
                withTalks(new Command("talk.previous", "Go to the talk before", () -> schedule.step(-1))
                        .key("Shortcut+Page Up")
                        .icon(Feather.ARROW_UP)),
                withTalks(new Command("talk.now", "Go to the talk that is on now", schedule::chooseOnNow)
                        .key("Shortcut+J")
                        .icon(Feather.CLOCK)),
                withTalks(new Command(
                                "conference.note", "Conference note: introduction and last thought", openConferenceNote)
                        .key("Shortcut+Shift+N")
                        .icon(Feather.BOOK_OPEN)));
    }

    private Command theme(Theme.Mode mode) {
        ObservableValue<String> whyNot =
                context.theme().modeProperty().map(now -> now == mode ? "this is how it is" : "");
        String words = mode == Theme.Mode.SYSTEM ? "Light or dark as the system has it" : mode.words() + " theme";
        return new Command(
                        "theme."
                                + mode.words()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace(' ', '-'),
                        words,
                        () -> context.theme().modeProperty().set(mode))
                .icon(
                        switch (mode) {
                            case SYSTEM -> Feather.MONITOR;
                            case LIGHT -> Feather.SUN;
                            case DARK -> Feather.MOON;
                        })
                .whyNot(whyNot);
    }

    private Command refresh() {
        ObservableValue<String> whyNot = schedule.conferenceProperty()
                .map(conference -> conference.sample() || conference.source().isEmpty()
                        ? "this conference came from no file or link"
                        : "")
                .orElse(NO_CONFERENCE);
        return new Command("schedule.refresh", "Refresh schedule", () -> {
                    Conference conference = schedule.conferenceProperty().get();
                    if (conference != null) {
                        imports.refresh(conference);
                    }
                })
                .key("F5")
                .icon(Feather.REFRESH_CW)
                .whyNot(whyNot);
    }

    private Command withTalks(Command command) {
        return command.onlyIf(
                schedule.conferenceProperty().map(conference -> true).orElse(false), NO_CONFERENCE);
    }
}
