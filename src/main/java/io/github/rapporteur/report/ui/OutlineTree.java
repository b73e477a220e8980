package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.report.ui.OutlineRow.Branch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The outline of a report as a tree: Space ticks, Enter opens, Alt with up and down moves, F2 renames a part. What is
 * open and selected stays so when the report changes. JavaFX thread only.
 */
final class OutlineTree extends TreeView<OutlineRow> {
    private final Ways ways;
    private final Set<String> opened = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private boolean filling;
    private @Nullable List<Branch> held;

    /**
     * What happens to a line.
     *
     * @param move takes a line and how far it goes: -1 up, 1 down
     * @param rename takes a part and its heading
     */
    record Ways(
            Consumer<? super OutlineRow> chosen,
            Consumer<? super OutlineRow> toggle,
            Consumer<? super OutlineRow> open,
            BiConsumer<? super OutlineRow, Integer> move,
            Drop drop,
            BiConsumer<? super OutlineRow.OfPart, ? super String> rename) {}

    /** What becomes of a line that was dragged. */
    @FunctionalInterface
    interface Drop {
        /** Puts it before another line, or behind it. */
        void put(OutlineRow row, OutlineRow at, boolean behind);
    }

    OutlineTree(Ways ways) {
        super(new TreeItem<>());
        this.ways = ways;
        setShowRoot(false);
        setId("report-outline");
        getStyleClass().add("outline");
        setAccessibleText("Outline of the report");
        setEditable(true);
        setCellFactory(tree -> new OutlineCell(ways));
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null && item.getValue() != null && !filling) {
                ways.chosen().accept(item.getValue());
            }
        });
        editingItemProperty().subscribe(item -> {
            if (item == null) {
                FxThread.runLater(this::showHeld);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            OutlineRow row = selected();
            if (row != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                ways.open().accept(row);
            }
        });
    }

    /** Shows other lines. */
    void show(List<Branch> branches) {
        if (getEditingItem() != null) {
            // A heading is being typed: not now.
            held = branches;
            return;
        }
        String selected = selected() == null ? "" : selected().key();
        int index = getSelectionModel().getSelectedIndex();
        filling = true;
        getRoot().getChildren().setAll(branches.stream().map(this::item).toList());
        TreeItem<OutlineRow> again = find(getRoot(), selected);
        if (again != null) {
            getSelectionModel().select(again);
        } else {
            getSelectionModel().clearAndSelect(Math.clamp(index, 0, Math.max(0, getExpandedItemCount() - 1)));
        }
        filling = false;
    }

    private void showHeld() {
        List<Branch> newest = held;
        held = null;
        if (newest != null) {
            show(newest);
        }
    }

    /** The line that is chosen; null when none is. */
    @Nullable
    OutlineRow selected() {
        TreeItem<OutlineRow> item = getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    /** Lets the heading of the chosen part be typed. */
    void renameChosen() {
        if (selected() instanceof OutlineRow.OfPart) {
            // A line that can not be seen has no cell to type into.
            scrollTo(getSelectionModel().getSelectedIndex());
            layout();
            edit(getSelectionModel().getSelectedItem());
        }
    }

    private TreeItem<OutlineRow> item(Branch branch) {
        TreeItem<OutlineRow> item = new TreeItem<>(branch.row());
        String key = branch.row().key();
        item.getChildren().setAll(branch.under().stream().map(this::item).toList());
        boolean usuallyOpen = branch.row() instanceof OutlineRow.OfPart || branch.row() instanceof OutlineRow.OfGroup;
        item.setExpanded(usuallyOpen ? !closed.contains(key) : opened.contains(key));
        item.expandedProperty().subscribe(open -> {
            if (usuallyOpen) {
                remember(closed, key, !open);
            } else {
                remember(opened, key, open);
            }
        });
        return item;
    }

    private static void remember(Set<String> keys, String key, boolean in) {
        if (in) {
            keys.add(key);
        } else {
            keys.remove(key);
        }
    }

    private static @Nullable TreeItem<OutlineRow> find(TreeItem<OutlineRow> under, String key) {
        for (TreeItem<OutlineRow> item : under.getChildren()) {
            if (item.getValue().key().equals(key)) {
                return item;
            }
            TreeItem<OutlineRow> deeper = find(item, key);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    private void key(KeyEvent event) {
        OutlineRow row = selected();
        if (row == null || getEditingItem() != null) {
            return;
        }
        KeyCode code = event.getCode();
        if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            ways.move().accept(row, code == KeyCode.UP ? -1 : 1);
        } else if (code == KeyCode.SPACE) {
            ways.toggle().accept(row);
        } else if (code == KeyCode.ENTER) {
            ways.open().accept(row);
        } else {
            return;
        }
        event.consume();
    }
}
