package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the talks are found that the schedule no longer has, or that the user removed, and that the user has something
 * on: a note, a star, a rating or a verdict. No scene classes; JavaFX thread.
 */
public final class Shelf {
    private final ReadOnlyObjectWrapper<List<Shelved>> talks = new ReadOnlyObjectWrapper<>(List.of());
    private Map<TalkId, String> reasons = Map.of();
    private List<Talk> removed = List.of();

    Shelf() {}

    /**
     * A withdrawn or removed talk with something of the user's.
     *
     * @param why the reason, in words
     * @param isRemoved whether the user removed it, and can bring it back
     */
    public record Shelved(Talk talk, TalkState state, String why, boolean isRemoved) {}

    /** The talks on it, by start. */
    public ReadOnlyObjectProperty<List<Shelved>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    /** What one of these talks is called: "withdrawn talk", "withdrawn or removed talk". */
    static String words(List<Shelved> talks) {
        return talks.stream().anyMatch(Shelved::isRemoved) ? "withdrawn or removed talk" : "withdrawn talk";
    }

    /** Why a talk is withdrawn: "cancelled by the conference"; empty for one that is not. */
    public String why(Talk talk) {
        return talk.withdrawn() ? reasons.getOrDefault(talk.id(), "") : "";
    }

    /** Another conference, or the same read again. */
    void show(Map<TalkId, String> newReasons, List<Talk> newRemoved) {
        reasons = newReasons;
        removed = newRemoved;
    }

    /** Talks, or what the user has on them, have changed. */
    void fill(List<Talk> all, Function<Talk, TalkState> states) {
        Stream<Shelved> withdrawn = all.stream()
                .filter(Talk::withdrawn)
                .map(talk -> new Shelved(talk, states.apply(talk), why(talk), false));
        Stream<Shelved> byUser =
                removed.stream().map(talk -> new Shelved(talk, states.apply(talk), "you removed it", true));
        List<Shelved> now = Stream.concat(withdrawn, byUser)
                .filter(shelved -> !shelved.state().equals(TalkState.NONE))
                .sorted(Comparator.comparing(shelved -> shelved.talk().start()))
                .toList();
        if (!now.equals(talks.get())) {
            talks.set(now);
        }
    }
}
