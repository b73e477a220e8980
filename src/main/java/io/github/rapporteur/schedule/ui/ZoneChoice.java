package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Fold;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/** All time zones, the user's own first; typing the beginning of a city or zone finds it. JavaFX thread. */
final class ZoneChoice extends ComboBox<String> {
    /** A pause in typing begins another word. */
    private static final Duration PAUSE = Duration.ofMillis(1500);

    private final Clock clock;
    private String typed = "";
    private Instant typedAt = Instant.EPOCH;

    /**
     * @param users offered first
     * @param clock tells whether a letter goes on with the word before
     */
    ZoneChoice(ZoneId users, Clock clock) {
        this.clock = clock;
        List<String> zones = new ArrayList<>();
        zones.add(users.getId());
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(id -> !id.equals(users.getId())).forEach(zones::add);
        getItems().setAll(zones);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    /** Chooses that zone, also one that has only an offset. */
    void choose(ZoneId zone) {
        if (!getItems().contains(zone.getId())) {
            getItems().addFirst(zone.getId());
        }
        setValue(zone.getId());
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isWord = !letter.isEmpty() && (Character.isLetterOrDigit(letter.charAt(0)) || "/+-_".contains(letter));
        if (!isWord || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Instant now = clock.instant();
        typed = (now.isAfter(typedAt.plus(PAUSE)) ? "" : typed) + Fold.fold(letter);
        typedAt = now;
        found(typed).ifPresent(this::setValue);
        event.consume();
    }

    /** The first zone whose city begins so, else the first that begins so itself. */
    private Optional<String> found(String beginning) {
        Predicate<String> city =
                id -> Fold.fold(id.substring(id.lastIndexOf('/') + 1)).startsWith(beginning);
        Predicate<String> whole = id -> Fold.fold(id).startsWith(beginning);
        return getItems().stream()
                .filter(city.and(id -> id.contains("/")))
                .findFirst()
                .or(() -> getItems().stream().filter(whole).findFirst());
    }
}
