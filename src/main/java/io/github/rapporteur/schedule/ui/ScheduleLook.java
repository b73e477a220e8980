package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.Alarms;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.importing.ScheduleSource;
import io.github.rapporteur.schedule.importing.SeveralConferencesException;
import io.github.rapporteur.schedule.update.TalkChange;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the schedule on screen has changed where it came from: from the day before the conference until its last
 * day, when it comes on screen and once a day after that. Stores nothing and asks nothing; what cannot be reached or read
 * is tried again later without a word. JavaFX thread; reading is done on workers.
 */
public final class ScheduleLook implements AutoCloseable {
    /** Whether it is wanted at all. */
    public static final Setting<Boolean> DAILY = Setting.flag("schedule.lookDaily", true);

    /** Nobody waits for it, and what has just come on screen has enough to do. */
    private static final Duration AFTER_SHOWN = Duration.ofSeconds(5);

    /** A computer that slept does not count the hours; a look that is not due costs nothing. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(ScheduleLook.class.getName());

    private final Means means;
    private final ScheduleReading reading;
    private final Function<String, ScheduleSource> links;
    private final ScheduleViewModel model;
    private final Listener listener;
    private final ToldChanges told;
    private final Subscription shown;
    private final Map<ConferenceId, LocalDate> looked = new HashMap<>();
    private final Set<ConferenceId> unclear = new HashSet<>();
    private Alarms.@Nullable Alarm alarm;
    private TaskRunner.@Nullable Running running;
    private boolean closed;

    /**
     * What it works with.
     *
     * @param screen brings what an alarm rings for to the JavaFX thread
     * @param clock what time it is, in the user's zone
     */
    public record Means(Alarms alarms, Executor screen, TaskRunner tasks, Clock clock, Settings settings) {}

    /** Told when there is something to review. JavaFX thread. */
    public interface Listener {
        /** The schedule has changed; called again only when there is another change than before. */
        void changed(Conference conference, List<TalkChange> changes);

        /** The source holds several conferences by now, and the user has to say which is this one; told once. */
        void unclear(Conference conference);
    }

    /**
     * Begins to look.
     *
     * @param links from a web address to the schedule behind it
     */
    public ScheduleLook(
            Means means,
            ScheduleRepository repository,
            ScheduleImport.Layouts layouts,
            Function<String, ScheduleSource> links,
            ScheduleViewModel model,
            Listener listener) {
        this.means = means;
        this.reading = new ScheduleReading(repository, layouts, means.clock().getZone());
        this.links = links;
        this.model = model;
        this.listener = listener;
        told = new ToldChanges(means.settings());
        shown = model.conferenceProperty().subscribe(conference -> lookIn(AFTER_SHOWN));
    }

    private void lookIn(Duration delay) {
        if (alarm != null) {
            alarm.cancel();
        }
        if (!closed) {
            alarm = means.alarms().after(delay, () -> means.screen().execute(this::look));
        }
    }

    private void look() {
        Conference conference = model.conferenceProperty().get();
        lookIn(LOOK_AGAIN);
        boolean isBusy = running != null && !running.isDone();
        if (closed || isBusy || conference == null || !isDue(conference)) {
            return;
        }
        LocalDate today = today(conference);
        running = means.tasks()
                .<List<TalkChange>>run(
                        "Looking for changes of the schedule",
                        monitor -> switch (reading.read(
                                links.apply(conference.source()), ScheduleReading.Meant.known(conference), monitor)) {
                            case ScheduleReading.Unchanged unchanged -> List.<TalkChange>of();
                            case ScheduleReading.Found found -> changesOf(conference, found);
                        },
                        changes -> {
                            looked.put(conference.id(), today);
                            tell(conference, changes);
                        },
                        problem -> notRead(conference, problem));
    }

    private void notRead(Conference conference, Exception problem) {
        if (problem instanceof SeveralConferencesException) {
            boolean isOnScreen = conference.equals(model.conferenceProperty().get());
            if (!closed && isOnScreen && unclear.add(conference.id())) {
                listener.unclear(conference);
            }
            looked.put(conference.id(), today(conference));
            return;
        }
        LOG.log(System.Logger.Level.DEBUG, "The schedule could not be looked at; it is tried again later.", problem);
    }

    private void tell(Conference conference, List<TalkChange> changes) {
        boolean isOnScreen = conference.equals(model.conferenceProperty().get());
        if (!closed && isOnScreen && told.isNews(conference.id(), changes)) {
            listener.changed(conference, changes);
        }
    }

    /** Another conference may be behind the address by now; that is no change of this one. */
    private static List<TalkChange> changesOf(Conference conference, ScheduleReading.Found found) {
        return found.known().filter(conference.id()::equals).isPresent() ? found.changes() : List.of();
    }

    private boolean isDue(Conference conference) {
        return means.settings().get(DAILY)
                && isSafeLink(conference.source())
                && isRunning(conference, model.talks())
                && !today(conference).equals(looked.get(conference.id()));
    }

    private static boolean isSafeLink(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("webcal://");
    }

    private boolean isRunning(Conference conference, Collection<Talk> talks) {
        if (talks.isEmpty()) {
            return false;
        }
        List<LocalDate> days = talks.stream().map(Talk::day).toList();
        LocalDate today = today(conference);
        return !today.isBefore(Collections.min(days).minusDays(1)) && !today.isAfter(Collections.max(days));
    }

    private LocalDate today(Conference conference) {
        return LocalDate.ofInstant(means.clock().instant(), conference.zone());
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed = true;
        shown.unsubscribe();
        if (alarm != null) {
            alarm.cancel();
        }
        if (running != null) {
            running.cancel();
        }
    }
}
