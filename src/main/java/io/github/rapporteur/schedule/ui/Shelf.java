package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.schedule.TalkState;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Where the talks are found that the schedule no longer has and the user has something on: a note, a star, a rating or a
 * verdict. No scene classes; JavaFX thread.
 */
public final class Shelf {
    private final ReadOnlyObjectWrapper<List<Shelved>> talks = new ReadOnlyObjectWrapper<>(List.of());
    private Map<TalkId, String> reasons = Map.of();

    Shelf() {}

    /**
     * A withdrawn talk with something of the user's.
     *
     * @param why the reason, in words
     */
    public record Shelved(Talk talk, TalkState state, String why) {}

    /** The talks on it, by start. */
    public ReadOnlyObjectProperty<List<Shelved>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    /** Why a talk is withdrawn: "cancelled by the conference"; empty for one that is not. */
    public String why(Talk talk) {
        return talk.withdrawn() ? reasons.getOrDefault(talk.id(), "") : "";
    }

    /** Another conference, or the same read again. */
    void show(Map<TalkId, String> newReasons) {
        reasons = newReasons;
    }

    /** Talks, or what the user has on them, have changed. */
    void fill(List<Talk> all, Function<Talk, TalkState> states) {
        List<Shelved> now = all.stream()
                .filter(talk -> talk.withdrawn() && !states.apply(talk).equals(TalkState.NONE))
                .map(talk -> new Shelved(talk, states.apply(talk), why(talk)))
                .toList();
        if (!now.equals(talks.get())) {
            talks.set(now);
        }
    }
}
