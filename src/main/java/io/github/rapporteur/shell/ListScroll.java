package io.github.rapporteur.shell;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls lists as people expect it: only as far as needed. JavaFX thread only. */
public final class ListScroll {
    private ListScroll() {}

    /** Brings a line on screen; before the list is first laid out, the line comes to its top, below one other. */
    public static void reveal(ListView<?> list, int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null) {
            flow.scrollTo(index);
        } else {
            list.scrollTo(Math.max(0, index - 1));
        }
    }
}
