package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The schedule pane without its controls: which conference, which day, which words to filter by, which lines that makes,
 * which talk is chosen. JavaFX thread only; the notebook is read and written on workers.
 */
public final class ScheduleViewModel {
    private final ScheduleRepository schedule;
    private final TaskRunner tasks;
    private final Clock clock;
    private final TalkOpener opener;

    private final ReadOnlyObjectWrapper<@Nullable Conference> conference = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<LocalDate>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<ScheduleRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<NowAndNext> nowAndNext = new ReadOnlyObjectWrapper<>(NowAndNext.NOTHING);
    private final ReadOnlyObjectWrapper<EmptyWords> emptyWords = new ReadOnlyObjectWrapper<>(new EmptyWords("", ""));
    private final ReadOnlyObjectWrapper<@Nullable Talk> chosen = new ReadOnlyObjectWrapper<>();

    private List<Talk> talks = List.of();
    private List<Talk> shown = List.of();
    private Map<TalkId, TalkState> states = new HashMap<>();
    private Map<String, Integer> tracks = Map.of();
    private Consumer<? super Exception> failed = problem -> {};
    private Consumer<? super TalkId> talkChanged = talk -> {};
    private final StarsOnTheirWay onTheirWay = new StarsOnTheirWay();
    private TaskRunner.@Nullable Running lastReading;
    private long readings;
    private TalkFilter matcher = new TalkFilter(List.of());

    /**
     * @param tasks runs what changes stars, and reads them again, in the order given; shared with others who change
     *     them
     * @param opener told which talk the user has chosen
     */
    public ScheduleViewModel(ScheduleRepository schedule, TaskRunner tasks, Clock clock, TalkOpener opener) {
        this.schedule = schedule;
        this.tasks = tasks;
        this.clock = clock;
        this.opener = opener;
        day.subscribe(now -> rebuild());
        filter.subscribe(now -> rebuild());
        starredOnly.subscribe(now -> rebuild());
    }

    /**
     * Shows a conference: at first today's talks and the talk that is on; when it was on screen before, all stays as it
     * was.
     */
    public void show(ScheduleContent content) {
        Conference before = conference.get();
        boolean same = before != null && before.id().equals(content.conference().id());
        talks = content.talks();
        states = new HashMap<>(content.states());
        tracks = tracks(talks);
        matcher = new TalkFilter(talks);
        conference.set(content.conference());
        days.set(talks.stream().map(Talk::day).distinct().sorted().toList());
        Talk chosenBefore = chosen.get();
        if (!same) {
            filter.set("");
            starredOnly.set(false);
            chosen.set(null);
            day.set(firstDay());
        } else if (chosenBefore != null) {
            find(chosenBefore.id()).ifPresent(this::open);
        }
        rebuild();
    }

    /** Reads what the user has on the talks again, after notes were saved. */
    public void refreshStates() {
        refreshStates(failed);
    }

    private void refreshStates(Consumer<? super Exception> onFailure) {
        outdateReading();
        Conference now = conference.get();
        if (now != null) {
            long reading = readings;
            lastReading = tasks.<Map<TalkId, TalkState>>run(
                    "Counting quotes",
                    monitor -> schedule.states(now.id()),
                    read -> {
                        if (reading == readings && now.equals(conference.get()) && !states.equals(read)) {
                            states = new HashMap<>(read);
                            rebuild();
                        }
                    },
                    problem -> {
                        if (!(problem instanceof CancelledException)) {
                            onFailure.accept(problem);
                        }
                    });
        }
    }

    /** An older reading may not know of a star that has been given since; one that still waits is not made at all. */
    private void outdateReading() {
        readings++;
        if (lastReading != null) {
            lastReading.cancel();
        }
    }

    /** The clock has moved on. */
    public void tick() {
        rebuild();
    }

    /** Opens a talk and shows its day; a talk of another conference is passed over. */
    public void choose(TalkId id) {
        find(id).ifPresent(talk -> {
            if (!isFiltered()) {
                day.set(talk.day());
            }
            open(talk);
        });
    }

    /** As {@link #choose}, and takes back a filter that would hide the talk. */
    public void goTo(TalkId id) {
        if (isFiltered() && shown.stream().noneMatch(talk -> talk.id().equals(id))) {
            filter.set("");
            starredOnly.set(false);
        }
        choose(id);
    }

    /** Talks by words of title, speakers, room or track; without words those on now and next. No breaks. */
    public List<Talk> find(String words) {
        NowAndNext now = nowAndNext.get();
        Stream<Talk> found = words.isBlank()
                ? Stream.concat(now.onNow().stream(), now.next().stream())
                : matcher.matching(words).stream();
        return found.filter(talk -> talk.kind() != TalkKind.BREAK).toList();
    }

    /** Opens the next talk (by 1) or the one before (by -1) of those that the filter lets through, on any day. */
    public void step(int by) {
        List<Talk> stops = (isFiltered() ? shown : talks)
                .stream().filter(talk -> talk.kind() != TalkKind.BREAK).toList();
        if (stops.isEmpty()) {
            return;
        }
        int current = stops.indexOf(chosen.get());
        int next = current < 0 ? 0 : Math.clamp(current + (long) by, 0, stops.size() - 1);
        choose(stops.get(next).id());
    }

    /** Opens the talk that is on, the most starred of several; when none is on, the next one. */
    public void chooseOnNow() {
        NowAndNext now = nowAndNext.get();
        now.onNow().or(now::next).map(Talk::id).ifPresent(this::choose);
    }

    /** Opens the conference's own note. */
    public void chooseConferenceNote() {
        Conference now = conference.get();
        if (now != null) {
            chosen.set(null);
            opener.open(now);
        }
    }

    /** Gives or takes a star, on screen at once; if the notebook refuses it, what the notebook has is shown again. */
    public void star(TalkId talk, Star star) {
        onTheirWay.given(talk, stateOf(talk).star());
        setStar(talk, star);
        outdateReading();
        tasks.<Boolean>run(
                "Keeping a star",
                monitor -> {
                    schedule.star(talk, star);
                    return Boolean.TRUE;
                },
                done -> {
                    onTheirWay.taken(talk, star);
                    refreshStates();
                    talkChanged.accept(talk);
                },
                problem -> {
                    onTheirWay.refused(talk).ifPresent(inNotebook -> setStar(talk, inNotebook));
                    failed.accept(problem);
                    refreshStates(unread -> {});
                });
    }

    /** The next star in the row: must, maybe, later, none. */
    public void cycleStar(TalkId talk) {
        star(talk, ScheduleRows.after(stateOf(talk).star()));
    }

    /** Says who is told of talks that were starred here. */
    public void onTalkChanged(Consumer<? super TalkId> listener) {
        talkChanged = listener;
    }

    /** Says what happens to a failure that the user has to know of. */
    public void onFailure(Consumer<? super Exception> handler) {
        failed = handler;
    }

    /** What the user has on a talk. */
    public TalkState stateOf(TalkId talk) {
        return Objects.requireNonNullElse(states.get(talk), TalkState.NONE);
    }

    /** All talks of the conference, by start. */
    public List<Talk> talks() {
        return talks;
    }

    /** 1 to 8, the colour of a talk's track; 0 without a track. */
    public int trackOf(Talk talk) {
        return tracks.getOrDefault(talk.track(), 0);
    }

    /** "12 of 41 talks" while a filter is set; else empty. */
    public String countWords() {
        return isFiltered() ? String.format(Locale.ROOT, "%,d of %,d talks", talkCount(shown), talkCount(talks)) : "";
    }

    /** What an empty list says: why, then the way out. Of no meaning while the list has lines. */
    public ReadOnlyObjectProperty<EmptyWords> emptyWordsProperty() {
        return emptyWords.getReadOnlyProperty();
    }

    private EmptyWords wordsForEmptyList() {
        if (talks.isEmpty()) {
            return new EmptyWords("No talks yet", "Import a schedule to fill the list.");
        }
        String words = filter.get().strip();
        if (words.isEmpty()) {
            LocalDate now = day.get();
            return new EmptyWords(
                    "No starred talk" + (now == null ? "" : " on " + Times.longDay(now)), "S stars the selected talk.");
        }
        String guess = matcher.didYouMean(words)
                .map(name -> "Did you mean " + name + "?")
                .orElse("Esc clears the filter.");
        return new EmptyWords("No talk matches “" + words + "”", guess);
    }

    /**
     * What an empty list says.
     *
     * @param title why it is empty
     * @param text the way out
     */
    public record EmptyWords(String title, String text) {}

    /** The conference on screen; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable Conference> conferenceProperty() {
        return conference.getReadOnlyProperty();
    }

    /** The days that have talks. */
    public ReadOnlyObjectProperty<List<LocalDate>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /** The day on screen. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** Words to filter by, over all days; blank for none. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether only starred talks are shown. */
    public BooleanProperty starredOnlyProperty() {
        return starredOnly;
    }

    /** The talk that is open; null when none is. */
    public ReadOnlyObjectProperty<@Nullable Talk> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ScheduleRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NowAndNext> nowAndNextProperty() {
        return nowAndNext.getReadOnlyProperty();
    }

    /** The zone of the times on screen. */
    public ZoneId zone() {
        Conference now = conference.get();
        return now == null ? clock.getZone() : now.zone();
    }

    private boolean isFiltered() {
        return starredOnly.get() || !filter.get().isBlank();
    }

    private void open(Talk talk) {
        Conference now = conference.get();
        if (now != null && !talk.equals(chosen.get())) {
            chosen.set(talk);
            opener.open(now, talk);
        }
    }

    private Optional<Talk> find(TalkId id) {
        return talks.stream().filter(talk -> talk.id().equals(id)).findFirst();
    }

    private void setStar(TalkId talk, Star star) {
        states.put(talk, stateOf(talk).withStar(star));
        rebuild();
    }

    private void rebuild() {
        boolean overAllDays = !filter.get().isBlank();
        LocalDate only = day.get();
        shown = (overAllDays ? matcher.matching(filter.get()) : talks)
                .stream()
                        .filter(talk -> overAllDays || talk.day().equals(only))
                        .filter(talk -> !starredOnly.get() || stateOf(talk.id()).isStarred())
                        .toList();
        Instant now = clock.instant();
        if (shown.isEmpty()) {
            emptyWords.set(wordsForEmptyList());
        }
        rows.set(ScheduleRows.of(shown, states, tracks, zone(), now, overAllDays));
        nowAndNext.set(NowAndNext.of(talks, states, zone(), now));
    }

    private @Nullable LocalDate firstDay() {
        LocalDate today = clock.instant().atZone(zone()).toLocalDate();
        List<LocalDate> all = days.get();
        return all.contains(today) ? today : all.stream().findFirst().orElse(null);
    }

    private static long talkCount(List<Talk> some) {
        return some.stream().filter(talk -> talk.kind() != TalkKind.BREAK).count();
    }

    private static Map<String, Integer> tracks(List<Talk> talks) {
        Map<String, Integer> tracks = new LinkedHashMap<>();
        for (Talk talk : talks) {
            if (!talk.track().isEmpty()) {
                tracks.putIfAbsent(talk.track(), tracks.size() % 8 + 1);
            }
        }
        return tracks;
    }

    /** The user's own zone and the conference's, for the status bar. */
    public String zoneWords() {
        return Times.zone(zone(), clock.getZone(), clock.instant());
    }

    /** "10:42" in the conference's zone. */
    public String clockWords() {
        return Times.time(clock.instant(), zone());
    }
}
