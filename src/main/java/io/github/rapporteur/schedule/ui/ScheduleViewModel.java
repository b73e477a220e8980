package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.Conference;
import io.github.rapporteur.schedule.FreeTime;
import io.github.rapporteur.schedule.Reminders;
import io.github.rapporteur.schedule.ScheduleRepository;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The schedule pane without its controls: which conference, which day, which words to filter by, which lines that makes,
 * which talk is chosen. JavaFX thread only; the notebook is read and written on workers.
 */
public final class ScheduleViewModel {
    private static final Setting<Boolean> OWN_ZONE = Setting.flag("schedule.ownZone", false);
    /** Shorter gaps between two talks are the way from one room to the other. */
    private static final Duration SHORTEST_GAP = Duration.ofMinutes(15);

    private final Clock clock;
    private final TalkOpener opener;
    private final TalkStates states;
    private final ScheduleFilter filter;
    private final Shelf shelf = new Shelf();

    private final ReadOnlyObjectWrapper<@Nullable Conference> conference = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<LocalDate>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty ownZone = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<ScheduleRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Talk>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Clashes> clashes = new ReadOnlyObjectWrapper<>(Clashes.NONE);
    private final ReadOnlyObjectWrapper<NowAndNext> nowAndNext = new ReadOnlyObjectWrapper<>(NowAndNext.NOTHING);
    private final ReadOnlyObjectWrapper<EmptyWords> emptyWords = new ReadOnlyObjectWrapper<>(new EmptyWords("", ""));
    private final ReadOnlyObjectWrapper<@Nullable Talk> chosen = new ReadOnlyObjectWrapper<>();

    private List<Talk> talks = List.of();
    private Tracks tracks = Tracks.NONE;
    private Settings settings = new Settings(Map.of());

    /**
     * @param tasks runs what changes stars, and reads them again, in the order given; shared with others who change
     *     them
     * @param opener told which talk the user has chosen
     */
    public ScheduleViewModel(ScheduleRepository schedule, TaskRunner tasks, Clock clock, TalkOpener opener) {
        this.clock = clock;
        this.opener = opener;
        filter = new ScheduleFilter(this::rebuild);
        states = new TalkStates(schedule, tasks, this::rebuild);
        ownZone.subscribe((old, own) -> {
            settings.set(OWN_ZONE, own);
            rebuild();
        });
    }

    /** Keeps the filters of each conference, and whose time zone is shown, in these settings from now on. */
    public void keepIn(Settings newSettings) {
        ownZone.set(newSettings.get(OWN_ZONE));
        settings = newSettings;
        filter.keepIn(newSettings);
    }

    /** Shows a conference: at first today's talks; when it was on screen before, all stays as it was. */
    public void show(ScheduleContent content) {
        Conference before = conference.get();
        boolean same = before != null && before.id().equals(content.conference().id());
        talks = content.talks();
        shelf.show(content.withdrawn(), content.removed());
        states.show(content.conference().id(), content.states());
        tracks = Tracks.of(talks);
        filter.use(talks);
        conference.set(content.conference());
        days.set(talks.stream().map(Talk::day).distinct().sorted().toList());
        Talk chosenBefore = chosen.get();
        if (!same) {
            chosen.set(null);
            filter.conference(content.conference().id());
            filter.dayProperty().set(firstDay());
        } else if (chosenBefore != null) {
            find(chosenBefore.id()).ifPresentOrElse(this::open, () -> chosen.set(null));
        }
        rebuild();
    }

    /** Shows that there is none. */
    public void showNone() {
        talks = List.of();
        shelf.show(Map.of(), List.of());
        filter.use(talks);
        chosen.set(null);
        conference.set(null);
        rebuild();
    }

    /** Reads what the user has on the talks again, after notes were saved. */
    public void refreshStates() {
        states.refresh();
    }

    /** The clock has moved on. */
    public void tick() {
        rebuild();
    }

    /** Opens a talk and shows its day; a talk of another conference is passed over. */
    public void choose(TalkId id) {
        find(id).ifPresent(talk -> {
            if (!filter.isOverAllDays()) {
                filter.dayProperty().set(talk.day());
            }
            open(talk);
        });
    }

    /** As {@link #choose}, and takes back a filter that would hide the talk. */
    public void goTo(TalkId id) {
        if (filter.isSet()
                && find(id).filter(talk -> filter.lets(talk, stateOf(talk.id())))
                        .isEmpty()) {
            filter.clear();
        }
        choose(id);
    }

    /** Talks by words of title, speakers, room or track; without words those on now and next. No breaks. */
    public List<Talk> find(String words) {
        NowAndNext now = nowAndNext.get();
        Stream<Talk> found =
                words.isBlank() ? Stream.concat(now.onNow().stream(), now.next().stream()) : filter.find(words);
        return found.filter(talk -> talk.kind() != TalkKind.BREAK).toList();
    }

    /** Opens the next talk (by 1) or the one before (by -1) of those that the filter lets through, on any day. */
    public void step(int by) {
        List<Talk> stops = (filter.isSet() ? shown.get() : talks)
                .stream()
                        .filter(talk -> talk.kind() != TalkKind.BREAK && !filter.hides(talk, stateOf(talk.id())))
                        .toList();
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
        states.star(talk, star);
    }

    /** The next star in the row: must, maybe, later, none. */
    public void cycleStar(TalkId talk) {
        star(talk, ScheduleRows.after(stateOf(talk).star()));
    }

    /** Says who is told of talks that were starred here. */
    public void onTalkChanged(Consumer<? super TalkId> listener) {
        states.onStarKept(listener);
    }

    /** Says what happens to a failure that the user has to know of. */
    public void onFailure(Consumer<? super Exception> handler) {
        states.onFailure(handler);
    }

    /** What the user has on a talk. */
    public TalkState stateOf(TalkId talk) {
        return states.of(talk);
    }

    /** All talks of the conference, by start. */
    public List<Talk> talks() {
        return talks;
    }

    /** 1 to 8, the colour of a talk's track; 0 without a track. */
    public int trackOf(Talk talk) {
        return tracks.numberOf(talk.track());
    }

    /** "12 of 41 talks" while a filter is set; else empty. */
    public String countWords() {
        return filter.countWords(shown.get());
    }

    /** What an empty list says: why, then the way out. Of no meaning while the list has lines. */
    public ReadOnlyObjectProperty<EmptyWords> emptyWordsProperty() {
        return emptyWords.getReadOnlyProperty();
    }

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
        return filter.dayProperty();
    }

    /** Withdrawn and removed talks with something of the user's, and why any is withdrawn. */
    public Shelf shelf() {
        return shelf;
    }

    /** What narrows the list. */
    public ScheduleFilter filter() {
        return filter;
    }

    /** The talks that the day and the filters let through, by start. */
    ReadOnlyObjectProperty<List<Talk>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Which talks the user wants to sit in overlap. */
    public ReadOnlyObjectProperty<Clashes> clashesProperty() {
        return clashes.getReadOnlyProperty();
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
        return now == null || ownZone.get() ? clock.getZone() : now.zone();
    }

    /** Whether the user's own zone is shown instead of the conference's. */
    public BooleanProperty ownZoneProperty() {
        return ownZone;
    }

    /** Why there is nothing to switch: no conference, or one in the user's zone; empty when there is. */
    public ObservableValue<String> whyNoOtherZoneProperty() {
        return conference
                .map(now -> now.zone().equals(clock.getZone()) ? "the conference is in your zone" : "")
                .orElse("import a schedule first");
    }

    /** "Times in your zone, America/New_York" where that is not what the conference's clocks show; else empty. */
    public String zoneWarning() {
        Conference now = conference.get();
        return now == null || !ownZone.get() || Times.isSameClock(now.zone(), clock.getZone(), clock.instant())
                ? ""
                : "Times in your zone, " + clock.getZone();
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

    private void rebuild() {
        Instant now = clock.instant();
        List<Talk> visible = filter.apply(talk -> stateOf(talk.id()), chosen.get());
        shelf.fill(talks, talk -> stateOf(talk.id()));
        clashes.set(Clashes.of(talks, states.all()));
        shown.set(visible);
        if (visible.isEmpty()) {
            emptyWords.set(filter.emptyWords());
        }
        rows.set(lines(now).of(visible, isGapsShown() ? gaps() : List.of(), filter.isOverAllDays()));
        nowAndNext.set(NowAndNext.of(talks, states.all(), zone(), now));
    }

    private ScheduleRows lines(Instant now) {
        return new ScheduleRows(new ScheduleRows.Looks(states.all(), tracks, clashes.get(), shelf::why), zone(), now);
    }

    /** A talk as the list would show it by itself. */
    ScheduleRow.OfTalk rowOf(Talk talk) {
        return lines(now()).rowOf(talk);
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether a talk has ended. */
    boolean isOver(Talk talk) {
        return !talk.end().isAfter(now());
    }

    Optional<Reminders> reminderAfter(Instant moment) {
        return Reminders.after(moment, talks, states.all());
    }

    /** Between starred talks only: elsewhere the list itself shows what there is. */
    private boolean isGapsShown() {
        return filter.starredOnlyProperty().get() && !filter.hasWords();
    }

    private List<FreeTime> gaps() {
        return days.get().stream()
                .filter(day ->
                        filter.isOverAllDays() || day.equals(dayProperty().get()))
                .flatMap(day -> freeTime(day).stream())
                .toList();
    }

    /** The gaps of a day between the talks the user wants to sit in. */
    List<FreeTime> freeTime(LocalDate day) {
        List<Talk> ofDay = talks.stream().filter(talk -> talk.day().equals(day)).toList();
        return FreeTime.between(ofDay, states.all(), SHORTEST_GAP);
    }

    /** Shows what fits into a gap: takes the filters back and opens the first of the talks. */
    void showFitting(FreeTime gap) {
        if (!gap.fitting().isEmpty()) {
            filter.clear();
            choose(gap.fitting().getFirst().id());
        }
    }

    private @Nullable LocalDate firstDay() {
        LocalDate today = clock.instant().atZone(zone()).toLocalDate();
        List<LocalDate> all = days.get();
        return all.contains(today) ? today : all.stream().findFirst().orElse(null);
    }

    /** Which zone's times are on screen, and what the other one's clocks show, for the status bar. */
    public String zoneWords() {
        Conference now = conference.get();
        return now != null && ownZone.get()
                ? Times.ownZone(now.zone(), clock.getZone(), clock.instant())
                : Times.zone(zone(), clock.getZone(), clock.instant());
    }

    /** "10:42" in the zone of the times on screen. */
    public String clockWords() {
        return Times.time(clock.instant(), zone());
    }
}
