package io.github.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The outline of the report on screen, for tests. */
final class ReportOutline {
    private final WindowFixture window;
    private final TreeView<?> tree;

    private ReportOutline(WindowFixture window) {
        this.window = window;
        tree = window.robot.lookup("#report-outline").queryAs(TreeView.class);
    }

    static ReportOutline of(WindowFixture window) {
        return new ReportOutline(window);
    }

    /** Gives the outline the focus, and the first line with these words the selection; opens what it is in. */
    void choose(String words) {
        window.robot.interact(() -> {
            tree.requestFocus();
            choose(tree.getRoot(), words);
        });
        assertThat(String.valueOf(tree.getSelectionModel().getSelectedItem()))
                .contains(words.equals("Front matter") ? "FrontMatter" : words);
    }

    /** Clicks the box of the line with these words. */
    void tick(String words) {
        Node line = window.robot.lookup("#report-outline .outline-row").queryAll().stream()
                .filter(row -> row.lookupAll(".words").stream()
                        .anyMatch(label -> label instanceof Labeled labeled && words.equals(labeled.getText())))
                .findFirst()
                .orElseThrow();
        window.robot.clickOn(line.lookup(".box"));
    }

    /** The line that is chosen. */
    String selected() throws Exception {
        return WindowFixture.onScreen(
                () -> String.valueOf(tree.getSelectionModel().getSelectedItem()));
    }

    /** All lines that can be seen, from above. */
    List<String> lines() throws Exception {
        return WindowFixture.onScreen(() -> IntStream.range(0, tree.getExpandedItemCount())
                .mapToObj(row -> String.valueOf(tree.getTreeItem(row).getValue()))
                .toList());
    }

    private <T> boolean choose(TreeItem<T> under, String words) {
        for (TreeItem<T> item : under.getChildren()) {
            String line = String.valueOf(item.getValue());
            if (line.contains("=" + words + ",") || (words.equals("Front matter") && line.startsWith("FrontMatter"))) {
                for (TreeItem<T> above = item.getParent(); above != null; above = above.getParent()) {
                    above.setExpanded(true);
                }
                @SuppressWarnings("unchecked")
                TreeView<T> view = (TreeView<T>) tree;
                view.getSelectionModel().select(item);
                return true;
            }
            if (choose(item, words)) {
                return true;
            }
        }
        return false;
    }
}
