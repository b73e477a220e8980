package io.github.rapporteur.report.ui;

import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The open note as it will be read in the report, in place of its text or beside it: made of the same Markdown by the
 * same exporter, so that nothing private is in it. JavaFX thread only.
 */
public final class ReadingPane extends BorderPane {
    private final PagePlace page;
    private final Label title = new Label();
    private final Label kept = new Label();
    private final Button write = new Button("Write");
    private final VBox empty;
    private @Nullable NoteSubject shown;

    /**
     * @param view the window's web view
     * @param leave goes back to the text
     */
    public ReadingPane(PageView view, Runnable leave) {
        page = new PagePlace(view);
        setId("reading");
        getStyleClass().addAll("paper", "report");
        getStylesheets()
                .add(Objects.requireNonNull(ReadingPane.class.getResource("report-pane.css"), "report-pane.css")
                        .toExternalForm());
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        kept.setId("reading-kept");
        kept.getStyleClass().add("meta");
        kept.setMinWidth(Region.USE_PREF_SIZE);
        write.setId("reading-write");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(event -> leave.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(12, title, gap, kept, write);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(8, 16, 8, 16));
        setTop(bar);
        Label nothing = new Label("Nothing to read yet");
        nothing.getStyleClass().add("pane-title");
        Label why = new Label("This note has no text that goes into the report.");
        why.getStyleClass().add("muted");
        WrappedLabel.wrap(why);
        empty = new VBox(8, nothing, why);
        empty.setAlignment(Pos.CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isAltDown();
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            } else if (plain && event.getCode() != KeyCode.SPACE && page.scroll(event.getCode())) {
                event.consume();
            }
        });
    }

    /** Where it is from now on. */
    void place(Reading.Place place) {
        boolean isBeside = place == Reading.Place.BESIDE_TEXT;
        page.followChanges(isBeside);
        write.setText(isBeside ? "Close" : "Write");
        write.setGraphic(Icons.icon(isBeside ? Feather.X : Feather.EDIT_3));
        write.setTooltip(new Tooltip(isBeside ? "Text without its page, Ctrl+Shift+M" : "Back to the text, Ctrl+E"));
    }

    /** Shows a page; what is read stays where it was scrolled to while it is of the same note. */
    void show(ReadingPage now) {
        title.setText(now.title());
        kept.setText(now.kept());
        kept.setVisible(!now.kept().isEmpty());
        if (now.isEmpty()) {
            setCenter(empty);
        } else if (now.subject().equals(shown)) {
            page.show(now.html(), now.folder());
            setCenter(page);
        } else {
            page.showNew(now.html(), now.folder());
            setCenter(page);
        }
        shown = now.subject();
    }

    /** What F6 goes round. */
    public List<Node> focusGroups() {
        return List.of(write, page);
    }

    /** Focuses the button that goes back; arrows scroll the page from there. */
    public void focus() {
        write.requestFocus();
    }
}
