package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.snippets.Snippets;
import io.github.rapporteur.notes.snippets.TalkFields;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.shell.SettingsPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page of the settings with snippets and, below them, a template for each kind of talk. JavaFX thread only. */
public final class SnippetSettings implements SettingsPart {
    /** A snippet, or the template of a kind. */
    private static final class Entry {
        private final @Nullable TalkKind kind;
        private String word;
        private String text;

        Entry(@Nullable TalkKind kind, String word, String text) {
            this.kind = kind;
            this.word = word;
            this.text = text;
        }

        @Override
        public String toString() {
            String name = word.isEmpty() ? "New snippet" : word;
            return kind == null ? name : "Template: " + kind.word();
        }
    }

    private final Snippets snippets;
    private final ListView<Entry> list = new ListView<>();
    private final TextField word = new TextField();
    private final TextArea text = new TextArea();
    private final CheckBox fills = new CheckBox("Begin a new note with its template when I write the first letter");
    private final Button remove = new Button("Remove");
    private final VBox page;

    /** The page over these snippets. */
    public SnippetSettings(Snippets snippets) {
        this.snippets = snippets;
        page = build();
    }

    @Override
    public String name() {
        return "Snippets and templates";
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void open() {
        Map<TalkKind, String> templates = new LinkedHashMap<>();
        for (TalkKind kind : TalkKind.values()) {
            templates.put(kind, snippets.template(kind));
        }
        show(snippets.all(), templates);
        fills.setSelected(snippets.fillsNewNotes());
    }

    @Override
    public void reset() {
        Map<TalkKind, String> templates = new LinkedHashMap<>();
        for (TalkKind kind : TalkKind.values()) {
            templates.put(kind, Snippets.ownTemplate(kind));
        }
        show(Snippets.OWN, templates);
        fills.setSelected(false);
    }

    @Override
    public Optional<String> take() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Entry entry : list.getItems()) {
            Optional<String> wrong = entry.kind == null
                    ? Snippets.problem(entry.word, entry.text)
                    : TalkFields.problem(entry.text).map(problem -> entry + ". " + problem);
            if (entry.kind == null && wrong.isEmpty() && all.put(entry.word, entry.text) != null) {
                wrong = Optional.of("There are two snippets “" + entry.word + "”. Give one of them another word.");
            }
            if (wrong.isPresent()) {
                list.getSelectionModel().select(entry);
                return wrong;
            }
        }
        snippets.set(all);
        list.getItems().stream()
                .filter(entry -> entry.kind != null)
                .forEach(entry -> snippets.setTemplate(Objects.requireNonNull(entry.kind), entry.text));
        snippets.setFillsNewNotes(fills.isSelected());
        return Optional.empty();
    }

    private void show(Map<String, String> all, Map<TalkKind, String> templates) {
        List<Entry> entries = new ArrayList<>();
        all.forEach((abbreviation, written) -> entries.add(new Entry(null, abbreviation, written)));
        templates.forEach((kind, written) -> entries.add(new Entry(kind, "", written)));
        list.getItems().setAll(entries);
        list.getSelectionModel().selectFirst();
    }

    private VBox build() {
        list.setId("snippet-list");
        list.setAccessibleText("Snippets and templates");
        list.setPrefWidth(190);
        list.setMinWidth(190);
        list.setCellFactory(view -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, old, now) -> edit(now));
        word.setId("snippet-word");
        word.setPromptText("The word that Tab turns into the text");
        word.setAccessibleText("The word that Tab turns into the text");
        word.textProperty().addListener((property, old, now) -> typed());
        text.setId("snippet-text");
        text.setAccessibleText("The text");
        text.setWrapText(true);
        text.textProperty().addListener((property, old, now) -> typed());
        VBox.setVgrow(text, Priority.ALWAYS);
        Button add = new Button("New snippet");
        add.setId("add-snippet");
        add.setOnAction(event -> add());
        remove.setId("remove-snippet");
        remove.setOnAction(event -> list.getItems().remove(selected()));
        VBox fields = new VBox(8, word, text);
        HBox.setHgrow(fields, Priority.ALWAYS);
        HBox both = new HBox(12, list, fields);
        VBox.setVgrow(both, Priority.ALWAYS);
        Label hint = new Label(
                "Fields that are filled in: " + TalkFields.names() + ". ${cursor} is where you go on writing.");
        hint.getStyleClass().add("meta");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        fills.setId("fill-notes");
        return new VBox(10, both, new HBox(8, add, remove), hint, fills);
    }

    private @Nullable Entry selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void edit(@Nullable Entry entry) {
        boolean isSnippet = entry != null && entry.kind == null;
        // The fields write into what is selected: first the texts, so that none goes into another entry.
        word.setText(entry == null ? "" : entry.word);
        text.setText(entry == null ? "" : entry.text);
        word.setVisible(isSnippet);
        word.setManaged(isSnippet);
        remove.setDisable(!isSnippet);
        text.setDisable(entry == null);
    }

    private void typed() {
        Entry entry = selected();
        if (entry != null && word.isFocused()) {
            entry.word = word.getText().strip();
            list.refresh();
        } else if (entry != null && text.isFocused()) {
            entry.text = text.getText();
        }
    }

    private void add() {
        Entry entry = new Entry(null, "", "");
        int behind =
                (int) list.getItems().stream().filter(each -> each.kind == null).count();
        list.getItems().add(behind, entry);
        list.getSelectionModel().select(entry);
        list.scrollTo(behind);
        word.requestFocus();
    }

    private static final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(entry == null || empty ? null : entry.toString());
        }
    }
}
