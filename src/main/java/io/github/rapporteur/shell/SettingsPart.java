package io.github.rapporteur.shell;

import java.util.Optional;
import javafx.scene.Node;

/** A page of the settings, given by the feature that they are about. JavaFX thread only. */
public interface SettingsPart {
    /** The page's word: "Spelling". */
    String name();

    /** What is on it; always the same node. */
    Node node();

    /** Shows what holds now; called each time the settings are opened. */
    void open();

    /** Puts the program's own values into the fields; they hold when they are taken. */
    void reset();

    /** Takes what is in the fields; a sentence and nothing taken where something is wrong. */
    Optional<String> take();
}
