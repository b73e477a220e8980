package io.github.rapporteur.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Moves the focus from pane to pane: what F6 does. Hidden panes are passed over. JavaFX thread only. */
final class FocusRing {
    private FocusRing() {}

    /**
     * Focuses the next pane after the one that has the focus.
     *
     * @param by 1 forwards, -1 backwards
     */
    static void step(Scene scene, List<Node> groups, int by) {
        List<Node> stops = new ArrayList<>(groups);
        stops.removeIf(group -> !isShown(group) || firstStop(group).isEmpty());
        if (stops.isEmpty()) {
            return;
        }
        int current = -1;
        for (int i = 0; i < stops.size(); i++) {
            if (holds(stops.get(i), scene.getFocusOwner())) {
                current = i;
            }
        }
        int next = current < 0 ? 0 : Math.floorMod(current + by, stops.size());
        firstStop(stops.get(next)).ifPresent(Node::requestFocus);
    }

    /** Focuses the first control of a pane that can have the focus. */
    static void enter(Node group) {
        firstStop(group).ifPresent(Node::requestFocus);
    }

    /** Whether the focused node is this one or somewhere in it. */
    static boolean holds(Node group, @Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private static Optional<Node> firstStop(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        if (node instanceof Parent parent) {
            return parent.getChildrenUnmodifiable().stream()
                    .flatMap(child -> firstStop(child).stream())
                    .findFirst();
        }
        return Optional.empty();
    }
}
