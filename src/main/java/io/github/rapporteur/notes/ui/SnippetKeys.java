package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.snippets.Snippets;
import io.github.rapporteur.notes.snippets.TalkFields;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.shell.Command;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Short words that Tab turns into longer texts, and the template that a new note begins with. One Ctrl+Z takes either
 * back; what was typed is never lost. JavaFX thread only.
 */
final class SnippetKeys {
    private static final String NO_TEXT = "click into the note first";
    private static final int FIRST_WORDS = 40;

    private final NoteTextArea area;
    private final NoteEditorViewModel model;
    private final Snippets snippets;
    private final Clock clock;
    private final Consumer<String> say;

    /** Notes of this run that had their template: whoever took it back does not want it. */
    private final Set<NoteSubject> filled = new HashSet<>();

    /** The template that stands alone in the note; null when something else does. */
    private @Nullable String alone;

    SnippetKeys(NoteTextArea area, NoteEditorViewModel model, Surroundings around) {
        this.area = area;
        this.model = model;
        snippets = new Snippets(around.settings());
        clock = around.clock();
        say = around.say();
        area.plainTextChanges().subscribe(this::textChanged);
    }

    /** In the palette and the menu. */
    List<Command> commands() {
        return List.of(
                new Command("text.snippet", "Insert snippet…", this::choose)
                        .icon(Feather.CORNER_DOWN_RIGHT)
                        .onlyIf(area.editableProperty(), NO_TEXT),
                new Command("text.template", "Insert template", this::insertTemplate)
                        .icon(Feather.LAYOUT)
                        .onlyIf(area.editableProperty(), NO_TEXT));
    }

    /** Turns the word before the caret into its text; whether there is one. */
    boolean expand() {
        int caret = area.getCaretPosition();
        if (area.getSelection().getLength() > 0 || area.isComposing()) {
            return false;
        }
        String before = area.getText(caret - area.getCaretColumn(), caret);
        int start = before.length();
        while (start > 0 && !Character.isWhitespace(before.charAt(start - 1))) {
            start--;
        }
        String text = snippets.all().get(before.substring(start));
        if (text == null) {
            return false;
        }
        TextRange word = new TextRange(caret - before.length() + start, caret);
        fields().ifPresent(fields -> area.apply(fields.replacing(word, text, "")));
        return true;
    }

    /** Whether nothing but a template stands in the note: nobody has written that, so it is not saved. */
    boolean isOnlyTemplate(String text) {
        return text.equals(alone);
    }

    /** Another note is being opened. */
    void leave() {
        alone = null;
    }

    private void choose() {
        Map<String, String> all = snippets.all();
        if (all.isEmpty()) {
            say.accept("There are no snippets. The settings, Ctrl+comma, are where they are made.");
            return;
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("snippets");
        all.forEach((abbreviation, text) -> {
            MenuItem item = new MenuItem(abbreviation + "   " + shortened(text));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> insert(text));
            menu.getItems().add(item);
        });
        area.requestFocus();
        Bounds at = area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getBoundsInLocal()));
        menu.show(area, at.getMinX(), at.getMaxY());
    }

    private void insert(String text) {
        TextRange range = area.selectedRangeOfCommitted();
        area.dropComposition();
        fields().ifPresent(fields -> area.apply(fields.replacing(range, text, range.of(area.getText()))));
        area.requestFocus();
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.length() > FIRST_WORDS ? line.substring(0, FIRST_WORDS) + "…" : line;
    }

    private void insertTemplate() {
        String template = template();
        if (template.isEmpty()) {
            say.accept("There is no template for this kind of talk. The settings, Ctrl+comma, are where one is made.");
            return;
        }
        area.dropComposition();
        boolean isEmpty = area.getLength() == 0;
        int caret = area.getCaretPosition();
        fields().map(fields -> fields.replacing(new TextRange(caret, caret), template, ""))
                .ifPresent(edit -> {
                    alone = isEmpty ? edit.replacement() : null;
                    area.apply(edit);
                });
        area.requestFocus();
    }

    /** The first letter in an empty note brings its template, if the user wants that. */
    private void textChanged(PlainTextChange change) {
        if (alone != null && area.getLength() > 0 && !area.getText().equals(alone)) {
            alone = null;
        }
        NoteSubject subject = model.subjectProperty().get();
        boolean begins = change.getRemoved().isEmpty()
                && !change.getInserted().isBlank()
                && change.getInserted().length() == area.getLength()
                && change.getInserted().length() <= 2;
        if (begins && subject != null && isFillable(subject) && snippets.fillsNewNotes() && filled.add(subject)) {
            String typed = change.getInserted();
            FxThread.runLater(() -> fill(typed));
        }
    }

    private boolean isFillable(NoteSubject subject) {
        OpenedNote note = model.openedProperty().get();
        return note != null
                && note.subject().equals(subject)
                && note.text().isEmpty()
                && area.isFocused()
                && !area.isComposing()
                && !template().isEmpty();
    }

    private void fill(String typed) {
        if (area.getText().startsWith(typed) && area.getText().indexOf('\n') < 0) {
            int caret = area.getCaretPosition();
            TextRange all = new TextRange(0, area.getLength());
            int behind = area.getLength() - caret;
            fields().map(fields -> fields.replacing(all, template(), area.getText()))
                    .map(edit -> new TextEdit(edit.range(), edit.replacement(), edit.caret() - behind))
                    .ifPresent(area::apply);
        }
    }

    private String template() {
        OpenedNote note = model.openedProperty().get();
        TalkKind kind = note == null || note.talk() == null
                ? TalkKind.OTHER
                : note.talk().kind();
        return snippets.template(kind);
    }

    private Optional<TalkFields> fields() {
        return Optional.ofNullable(model.openedProperty().get())
                .map(note -> TalkFields.of(note.conference(), note.talk(), LocalDate.now(clock)));
    }
}
