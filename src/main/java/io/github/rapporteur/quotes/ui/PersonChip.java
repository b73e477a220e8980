package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.people.Role;
import io.github.rapporteur.shell.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Who said a quote and how many like it, as the pane and the wall show it. JavaFX thread only. */
final class PersonChip {
    private PersonChip() {}

    /** @param person null while nobody is known to have said it */
    static Label of(@Nullable String person, Role role) {
        Label chip = new Label(person == null ? "Who said it?" : person);
        chip.getStyleClass()
                .addAll(
                        "person-chip",
                        switch (role) {
                            case SPEAKER -> "of-speaker";
                            case TEAM_MATE -> "of-team-mate";
                            case WAITING -> "of-nobody";
                            case AUDIENCE, OTHER -> "of-audience";
                        });
        if (role == Role.WAITING) {
            chip.setGraphic(Icons.icon(Feather.USER_X));
        }
        return chip;
    }

    /** "3" with a heart. */
    static Label likes(int count) {
        Label likes = new Label(Integer.toString(count), Icons.icon(Feather.HEART));
        likes.getStyleClass().add("meta");
        likes.setMinWidth(Region.USE_PREF_SIZE);
        return likes;
    }
}
