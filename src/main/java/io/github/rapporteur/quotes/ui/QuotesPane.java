package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Segments;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Beside the editor: what was said in the open note, its other marks, its headings. A click goes there; name and tags
 * of a quote are changed here and so in the text. JavaFX thread only.
 */
public final class QuotesPane extends VBox implements EditorExtension {
    /** What the pane can list. */
    enum Part {
        QUOTES("No quotes yet", "Select the words, then Ctrl+Shift+Q."),
        MARKS("No other marks yet", "The bar under the text makes them."),
        OUTLINE("No headings yet", "A line that begins with # is one.");

        private final String nothing;
        private final String wayOut;

        Part(String nothing, String wayOut) {
            this.nothing = nothing;
            this.wayOut = wayOut;
        }
    }

    private final QuotesViewModel model;
    private final Segments<Part> parts = new Segments<>("What to list", this::words);
    private final QuotesList list;
    private final Label emptyTitle = new Label();
    private final Label emptyWords = new Label();
    private final VBox empty = new VBox(6, Icons.icon(Feather.MESSAGE_SQUARE), emptyTitle, emptyWords);
    private final HBox head = new HBox(8);
    private final ReadOnlyStringWrapper countWords = new ReadOnlyStringWrapper(this, "countWords", "Quotes 0");
    private List<String> partWords = List.of();

    /** A pane that lists nothing until it is attached to an editor. */
    public QuotesPane(QuotesViewModel model) {
        this.model = model;
        list = new QuotesList(model, this::refresh);
        setId("quotes-pane");
        getStyleClass().addAll("pane", "quotes-pane");
        getStylesheets()
                .add(Objects.requireNonNull(QuotesPane.class.getResource("quotes.css"))
                        .toExternalForm());
        build();
        parts.chosenProperty().set(Part.QUOTES);
        model.rowsProperty().addListener((property, old, now) -> refresh());
        parts.chosenProperty().addListener((property, old, now) -> partChosen());
        refresh();
    }

    @Override
    public void attach(NoteText text) {
        list.attach(text);
        text.marksProperty().subscribe(model::show);
    }

    @Override
    public List<Command> commands() {
        // As a command, because the same key means something else in the rest of the window.
        return List.of(new Command("quotes.rename", "Change who said the selected quote", list::editName)
                .key("F2")
                .keyOnlyWhile(list.focusedProperty())
                .onlyIf(list.selectedQuoteProperty(), "select a quote in the quotes pane first"));
    }

    /** "Quotes 4": for the button that stands for the pane while it is hidden. */
    public ReadOnlyStringProperty countWordsProperty() {
        return countWords.getReadOnlyProperty();
    }

    /** Gives the pane a button for the window's command that hides it. */
    public void addHideButton(Command hide) {
        Button button = Icons.button(Feather.CHEVRONS_RIGHT, "Hide pane", hide::run);
        button.setId("hide-quotes");
        button.setTooltip(new Tooltip(
                "Hide pane" + hide.shortcut().map(key -> ", " + key.words()).orElse("")));
        head.getChildren().add(button);
    }

    /** What F6 focuses: the list. */
    public Node focusGroup() {
        return list;
    }

    private void build() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().setAll(parts, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("quotes-head");
        head.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                event.consume();
            }
        });
        emptyTitle.getStyleClass().add("semi-bold");
        emptyWords.getStyleClass().add("muted");
        emptyWords.setWrapText(true);
        empty.getStyleClass().add("quotes-empty");
        empty.setId("quotes-empty");
        empty.setMouseTransparent(true);
        StackPane body = new StackPane(list, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    private String words(Part part) {
        QuotesRows rows = model.rowsProperty().get();
        return switch (part) {
            case QUOTES -> "Quotes " + rows.quoteCount();
            case MARKS -> "Marks " + rows.markCount();
            case OUTLINE -> "Outline";
        };
    }

    private Part part() {
        Part chosen = parts.chosenProperty().get();
        return chosen == null ? Part.QUOTES : chosen;
    }

    private void partChosen() {
        list.getSelectionModel().clearSelection();
        list.setAccessibleText(words(part()));
        refresh();
    }

    private void refresh() {
        List<String> newWords = List.of(Part.values()).stream().map(this::words).toList();
        if (!newWords.equals(partWords)) {
            partWords = newWords;
            parts.setChoices(List.of(Part.values()));
            countWords.set(words(Part.QUOTES));
        }
        if (list.isBeingEdited()) {
            return;
        }
        QuotesRows all = model.rowsProperty().get();
        List<QuotesRow> rows = switch (part()) {
            case QUOTES -> all.quotes();
            case MARKS -> all.marks();
            case OUTLINE -> all.outline();
        };
        list.show(rows);
        emptyTitle.setText(part().nothing);
        emptyWords.setText(part().wayOut);
        empty.setVisible(rows.isEmpty() && all.ofNote());
    }
}
