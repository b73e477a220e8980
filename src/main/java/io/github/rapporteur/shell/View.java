package io.github.rapporteur.shell;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** One of the window's tabs: Notes, Report. Made when it is first shown. JavaFX thread only. */
public interface View {
    /** The tab's word. */
    String name();

    /** What fills the window between the top bar and the status bar; always the same node. */
    Node node();

    /**
     * The panes that F6 goes round, in order; each is focused by its first focusable part or takes the focus itself.
     * Hidden ones are skipped.
     */
    List<Node> focusGroups();

    /** What the window's foot says about what is in the view: "214 words". Empty text says nothing, which is usual. */
    default ObservableValue<String> foot() {
        return new SimpleStringProperty("");
    }

    /** Called each time the view comes on screen. */
    default void shown() {}

    /** Called before another view takes the place of this one. */
    default void hidden() {}
}
