package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.Debouncer;
import io.github.rapporteur.common.task.FxTaskRunner;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.task.ThreadAlarms;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.shell.DesktopNotice;
import io.github.rapporteur.shell.SystemNotice;
import io.github.rapporteur.shell.Theme;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * The composition root: makes what lives as long as the program, and closes it in reverse. What lives as long as a
 * notebook is open is made by {@link Desk}.
 */
final class AppContext implements AutoCloseable {
    private static final Duration SETTINGS_PAUSE = Duration.ofSeconds(1);

    private final Settings settings;
    private final SettingsWriter writer;
    private final LastResort lastResort;
    private final ThreadAlarms alarms;
    private final FxTaskRunner tasks;
    private final Theme theme;
    private final Clock clock;
    private final Function<String, ScheduleSource> links;
    private final SystemNotice notices;

    /**
     * What lies outside the program.
     *
     * @param links from a link to the schedule behind it
     * @param notices notifications of the desktop, run by these tasks
     */
    record Outside(Function<String, ScheduleSource> links, Function<TaskRunner, SystemNotice> notices) {
        /** Schedules of the web, the desktop's own notifications. */
        static final Outside REAL = new Outside(ScheduleSource::of, DesktopNotice::new);

        /** Schedules of the web, no notifications: for windows that nobody sees. */
        static final Outside QUIET = new Outside(ScheduleSource::of, tasks -> SystemNotice.NONE);
    }

    /** Puts settings where they are found again. */
    @FunctionalInterface
    interface SettingsWriter {
        /** Writes them all; blocks for the disk. */
        void write(Settings settings) throws IOException;
    }

    /** Makes everything that needs no notebook; quiet. JavaFX thread. */
    AppContext(Settings settings, SettingsWriter writer, LastResort lastResort, Clock clock) {
        this(settings, writer, lastResort, clock, Outside.QUIET);
    }

    /** As above, with ways of its own to what lies outside. */
    AppContext(Settings settings, SettingsWriter writer, LastResort lastResort, Clock clock, Outside outside) {
        this.links = outside.links();
        this.settings = settings;
        this.writer = writer;
        this.lastResort = lastResort;
        this.clock = clock;
        alarms = new ThreadAlarms(lastResort);
        tasks = new FxTaskRunner(lastResort);
        notices = outside.notices().apply(tasks);
        theme = new Theme(settings.get(Remembered.THEME));
        Debouncer saving = new Debouncer(alarms, FxThread::runLater);
        settings.onChange(() -> saving.restart(SETTINGS_PAUSE, SETTINGS_PAUSE, this::saveSettings));
        theme.modeProperty().addListener((property, old, now) -> settings.set(Remembered.THEME, now));
    }

    Settings settings() {
        return settings;
    }

    /** From a link to the schedule behind it. */
    Function<String, ScheduleSource> links() {
        return links;
    }

    /** Notifications of the desktop. */
    SystemNotice notices() {
        return notices;
    }

    LastResort lastResort() {
        return lastResort;
    }

    ThreadAlarms alarms() {
        return alarms;
    }

    FxTaskRunner tasks() {
        return tasks;
    }

    Theme theme() {
        return theme;
    }

    /** What time it is, in the user's zone. */
    Clock clock() {
        return clock;
    }

    /** Writes the settings now. Blocks for the disk. */
    void writeSettings() throws IOException {
        writer.write(settings);
    }

    /** Writes the settings now, at the end: what cannot be kept of them is not worth keeping the window open for. */
    void writeSettingsOrLog() {
        try {
            writeSettings();
        } catch (IOException e) {
            System.getLogger(AppContext.class.getName())
                    .log(System.Logger.Level.WARNING, "The settings could not be written.", e);
        }
    }

    private void saveSettings() {
        tasks.run(
                "Keeping the settings",
                monitor -> {
                    writeSettings();
                    return Boolean.TRUE;
                },
                done -> {});
    }

    @Override
    public void close() {
        tasks.close();
        alarms.close();
    }
}
