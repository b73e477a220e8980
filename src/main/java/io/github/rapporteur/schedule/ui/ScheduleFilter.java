package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.settings.Setting;
import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.schedule.TalkState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
 * What narrows the schedule: the day, words, and what was chosen from the menu of filters. The last is kept for each
 * conference in the settings. No scene classes; JavaFX thread.
 */
public final class ScheduleFilter {
    private final Runnable changed;
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final BooleanProperty allDays = new SimpleBooleanProperty();
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Narrowing> narrowing = new SimpleObjectProperty<>(Narrowing.NONE);
    private final BooleanProperty starredOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<NarrowGroup>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private Settings settings = new Settings(Map.of());
    private @Nullable ConferenceId conference;
    private List<Talk> talks = List.of();
    private TalkFilter matcher = new TalkFilter(List.of());
    private int talkCount;

    /** @param changed called when other talks may have to be shown */
    ScheduleFilter(Runnable changed) {
        this.changed = changed;
        day.subscribe((old, now) -> {
            allDays.set(false);
            changed.run();
        });
        allDays.subscribe((old, now) -> changed.run());
        words.subscribe((old, now) -> changed.run());
        narrowing.subscribe((old, now) -> narrowed(now));
        starredOnly.subscribe((old, only) -> {
            if (narrowing.get().isStarredOnly() != only) {
                narrowing.set(narrowing.get().starredOnly(only));
            }
        });
    }

    /** Says where what was chosen is kept from now on. */
    void keepIn(Settings newSettings) {
        settings = newSettings;
    }

    /** These are the talks to choose from. */
    void use(List<Talk> newTalks) {
        talks = newTalks;
        matcher = new TalkFilter(newTalks);
        groups.set(NarrowGroup.of(newTalks));
    }

    /** Another conference comes on screen: without words, with what was chosen for it before. */
    void conference(ConferenceId id) {
        conference = null;
        words.set("");
        allDays.set(false);
        List<Narrow> possible =
                groups.get().stream().flatMap(group -> group.choices().stream()).toList();
        narrowing.set(Narrowing.read(settings.get(kept(id))).only(possible));
        conference = id;
    }

    private void narrowed(Narrowing now) {
        ConferenceId id = conference;
        if (id != null && !settings.get(kept(id)).equals(now.written())) {
            settings.set(kept(id), now.written());
        }
        starredOnly.set(now.isStarredOnly());
        changed.run();
    }

    private static Setting<String> kept(ConferenceId id) {
        return Setting.text("schedule.narrowed." + id.toString().replace("-", ""), "");
    }

    /** Takes all filters back; the day stays. */
    public void clear() {
        words.set("");
        narrowing.set(Narrowing.NONE);
    }

    /** Chooses one thing to narrow to, or takes it back. */
    public void toggle(Narrow part) {
        narrowing.set(narrowing.get().toggled(part));
    }

    /** Whether something other than the day hides talks. */
    boolean isSet() {
        return !narrowing.get().isNone() || hasWords();
    }

    /** Words are looked for on all days. */
    boolean isOverAllDays() {
        return allDays.get() || hasWords();
    }

    boolean hasWords() {
        return !words.get().isBlank();
    }

    /** A withdrawn talk is shown only where the user has something on it, or asks for such talks. */
    boolean hides(Talk talk, TalkState state) {
        return talk.withdrawn()
                && state.equals(TalkState.NONE)
                && !narrowing.get().parts().contains(new Narrow.Withdrawn());
    }

    /** Whether words and narrowing let a talk stay. */
    boolean lets(Talk talk, TalkState state) {
        return (!hasWords() || matcher.matching(words.get()).contains(talk))
                && narrowing.get().lets().test(talk, state);
    }

    /**
     * The talks that stay, in their order.
     *
     * @param open stays although nothing of the user's is on it; null for none
     */
    List<Talk> apply(Function<Talk, TalkState> states, @Nullable Talk open) {
        talkCount = count(
                talks.stream().filter(talk -> !hides(talk, states.apply(talk))).toList());
        LocalDate only = day.get();
        boolean overAllDays = isOverAllDays();
        BiPredicate<Talk, TalkState> lets = narrowing.get().lets();
        return (hasWords() ? matcher.matching(words.get()) : talks)
                .stream()
                        .filter(talk -> overAllDays || talk.day().equals(only))
                        .filter(talk -> lets.test(talk, states.apply(talk)))
                        .filter(talk -> talk.equals(open) || !hides(talk, states.apply(talk)))
                        .toList();
    }

    /** Talks that have these words. */
    Stream<Talk> find(String some) {
        return matcher.matching(some).stream();
    }

    /** "12 of 41 talks" while a filter is set; else empty. */
    String countWords(List<Talk> shown) {
        return isSet() ? String.format(Locale.ROOT, "%,d of %,d talks", count(shown), talkCount) : "";
    }

    /** Why the list is empty, and the way out. */
    EmptyWords emptyWords() {
        if (talks.isEmpty()) {
            return new EmptyWords("No talks yet", "Import a schedule to fill the list.");
        }
        String typed = words.get().strip();
        if (typed.isEmpty()) {
            LocalDate now = day.get();
            String on = now == null || allDays.get() ? "" : " on " + Times.longDay(now);
            boolean onlyStars = narrowing.get().parts().stream().allMatch(part -> "Star".equals(part.group()));
            return onlyStars
                    ? new EmptyWords("No starred talk" + on, "S stars the selected talk.")
                    : new EmptyWords("No talk" + on + " passes the filters", "Esc clears them.");
        }
        Optional<String> guess = matcher.didYouMean(typed);
        return new EmptyWords(
                "No talk matches “" + typed + "”",
                guess.map(name -> "Did you mean " + name + "?").orElse("Esc clears the filter."));
    }

    private static int count(List<Talk> some) {
        return (int) some.stream().filter(talk -> talk.kind() != TalkKind.BREAK).count();
    }

    /** The day on screen; null before there is one. */
    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** Whether all days are shown instead of one. */
    public BooleanProperty allDaysProperty() {
        return allDays;
    }

    /** Words to filter by, over all days; blank for none. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Whether only talks with some star are shown; follows the narrowing and changes it. */
    public BooleanProperty starredOnlyProperty() {
        return starredOnly;
    }

    /** What was chosen from the menu of filters. */
    public ObjectProperty<Narrowing> narrowingProperty() {
        return narrowing;
    }

    /** What can be chosen for this conference. */
    ReadOnlyObjectProperty<List<NarrowGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }
}
