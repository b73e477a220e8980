package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The list before publishing. One stop for the focus: arrows choose, Enter goes to the place, Ctrl+Enter does the first
 * thing that may be done about it, 1 to 9 the one of that number. JavaFX thread only.
 */
final class ChecklistPane extends VBox {
    private final ChecklistViewModel model;
    private final ListView<Finding> list = new ListView<>();
    private final Label summary = new Label();
    private final Hyperlink askLinks = new Hyperlink("Check the links online");
    private final VBox empty;

    ChecklistPane(ChecklistViewModel model) {
        this.model = model;
        getStyleClass().add("checklist");
        getStylesheets()
                .add(Objects.requireNonNull(ChecklistPane.class.getResource("checklist.css"), "checklist.css")
                        .toExternalForm());
        summary.setId("checklist-summary");
        summary.getStyleClass().add("meta");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        askLinks.setId("ask-links");
        askLinks.setOnAction(event -> {
            askLinks.setVisited(false);
            model.askLinks();
        });
        VBox head = new VBox(summary, askLinks);
        head.getStyleClass().add("checklist-head");
        list.setId("checklist");
        list.setAccessibleText("Before you publish");
        list.setCellFactory(any -> new ChecklistCell(model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            Finding chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.go(chosen);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        empty = empty();
        VBox.setVgrow(empty, Priority.ALWAYS);
        getChildren().setAll(head, list, empty);
        model.shownProperty().subscribe(this::show);
        // The list may be as empty as before, and only now is it known to be.
        model.summaryProperty().subscribe(() -> show(model.shownProperty().get()));
    }

    /** What has the focus in it: the list, or what is said in its place. */
    Node focusStop() {
        return empty.isVisible() ? empty : list;
    }

    /** Gives the list the focus, at its first line if none is chosen; what is said in its place when it is empty. */
    void focus() {
        if (empty.isVisible()) {
            empty.requestFocus();
            return;
        }
        list.requestFocus();
        if (list.getSelectionModel().getSelectedItem() == null) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void show(List<Finding> findings) {
        int chosen = list.getSelectionModel().getSelectedIndex();
        Finding before = list.getSelectionModel().getSelectedItem();
        if (!list.getItems().equals(findings)) {
            list.getItems().setAll(findings);
            int again = before == null ? -1 : same(findings, before);
            int now = again >= 0 ? again : Math.min(chosen, findings.size() - 1);
            if (now >= 0) {
                list.getSelectionModel().clearAndSelect(now);
            }
        }
        boolean nothing = findings.isEmpty();
        boolean hadFocus = list.isFocused() || empty.isFocused();
        shown(list, !nothing);
        shown(empty, nothing && model.isLookedOver());
        if (hadFocus) {
            // The last line is cured, or there is one again: the focus stays in this pane.
            focus();
        }
        shown(askLinks, model.isLookedOver() && model.links() > 0);
    }

    private static int same(List<Finding> findings, Finding wanted) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).key().equals(wanted.key())
                    && findings.get(i).place().words().equals(wanted.place().words())) {
                return i;
            }
        }
        return -1;
    }

    private void keyPressed(KeyEvent event) {
        @Nullable Finding chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        int number = number(event);
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShortcutDown()) {
                model.cure(chosen);
            } else {
                model.go(chosen);
            }
            event.consume();
        } else if (number > 0 && number <= chosen.cures().size()) {
            model.cure(chosen, chosen.cures().get(number - 1));
            event.consume();
        }
    }

    private static int number(KeyEvent event) {
        boolean digit = event.getCode().isDigitKey() && !event.isShortcutDown();
        return digit ? event.getCode().getName().replaceAll("\\D", "").charAt(0) - '0' : 0;
    }

    private static VBox empty() {
        Label title = new Label("Nothing to fix.");
        title.getStyleClass().add("title");
        Label words = new Label("Read it once more anyway.");
        VBox box = new VBox(Icons.icon(Feather.CHECK_CIRCLE), title, words);
        box.setId("checklist-empty");
        box.getStyleClass().add("empty-box");
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(title.getText() + " " + words.getText());
        return box;
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}
