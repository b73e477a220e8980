package io.github.rapporteur.app;

import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.NoteEditor;
import io.github.rapporteur.notes.ui.NoteEditorViewModel;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.quotes.ui.QuoteTaggerViewModel;
import io.github.rapporteur.quotes.ui.QuoteTagging;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The note in the middle and its quotes at the right, put together. JavaFX thread. */
final class NotePanes {
    private final NoteEditorViewModel model;
    private final NoteEditor editor;
    private final StackPane quotes = new StackPane();

    NotePanes(AppContext context, OpenNotebook notebook, Autosave autosave, Surroundings around) {
        model = new NoteEditorViewModel(
                new NoteEditorViewModel.Sources(notebook.schedule(), notebook.notes(), notebook.people()),
                autosave,
                context.tasks());
        QuoteTaggerViewModel tagger = new QuoteTaggerViewModel(notebook.notes(), notebook.people(), context.tasks());
        editor = new NoteEditor(model, around, List.of(new QuoteTagging(tagger)));
        quotes.getStyleClass().add("pane");
    }

    Region editor() {
        return editor;
    }

    Region quotes() {
        return quotes;
    }

    /** What F6 goes round: header, text and mark bar together, then the quotes. */
    List<Node> focusGroups() {
        return List.of(editor, quotes);
    }

    void register(Commands commands) {
        editor.commands().forEach(command -> commands.add(CommandGroup.NOTE, command));
    }

    void open(NoteSubject subject) {
        model.open(subject);
    }

    void onTalkChanged(Consumer<? super TalkId> listener) {
        model.onTalkChanged(listener);
    }

    void tick() {
        editor.timePassed();
    }
}
