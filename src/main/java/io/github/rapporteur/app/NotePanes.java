package io.github.rapporteur.app;

import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.NoteEditor;
import io.github.rapporteur.notes.ui.NoteEditorViewModel;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.quotes.ui.QuoteTaggerViewModel;
import io.github.rapporteur.quotes.ui.QuoteTagging;
import io.github.rapporteur.quotes.ui.QuotesPane;
import io.github.rapporteur.quotes.ui.QuotesViewModel;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The note in the middle and its quotes at the right, put together. JavaFX thread. */
final class NotePanes {
    private final NoteEditorViewModel model;
    private final NoteEditor editor;
    private final QuotesPane quotes;
    private final Button openQuotes = new Button();

    NotePanes(AppContext context, OpenNotebook notebook, Autosave autosave, Surroundings around) {
        model = new NoteEditorViewModel(
                new NoteEditorViewModel.Sources(notebook.schedule(), notebook.notes(), notebook.people()),
                autosave,
                context.tasks());
        QuoteTaggerViewModel tagger = new QuoteTaggerViewModel(notebook.notes(), notebook.people(), context.tasks());
        quotes = new QuotesPane(new QuotesViewModel(context.tasks()));
        editor = new NoteEditor(model, around, List.of(new QuoteTagging(tagger), quotes));
        openQuotes.setId("open-quotes");
        openQuotes.setGraphic(Icons.icon(Feather.MESSAGE_SQUARE));
        openQuotes.textProperty().bind(quotes.countWordsProperty());
        openQuotes.setMinWidth(Region.USE_PREF_SIZE);
        editor.addHeaderTool(openQuotes);
        showQuotesButton(false);
    }

    /** Lets the buttons of the panes show and hide the quotes. */
    void useToggle(Command toggleQuotes) {
        quotes.addHideButton(toggleQuotes);
        openQuotes.setOnAction(event -> toggleQuotes.run());
        openQuotes.setTooltip(new Tooltip(toggleQuotes.tooltip()));
    }

    /** Whether a button in the talk's header stands for the quotes, as long as they are hidden. */
    void showQuotesButton(boolean shown) {
        openQuotes.setVisible(shown);
        openQuotes.setManaged(shown);
    }

    Region editor() {
        return editor;
    }

    Region quotes() {
        return quotes;
    }

    /** What F6 goes round: header, text, strip and mark bar, then the quotes. */
    List<Node> focusGroups() {
        List<Node> groups = new ArrayList<>(editor.focusStops());
        groups.add(quotes.focusGroup());
        return groups;
    }

    void register(Commands commands) {
        editor.commands().forEach(command -> commands.add(CommandGroup.NOTE, command));
    }

    void open(NoteSubject subject) {
        model.open(subject);
    }

    /** Lets the user type on in the note. */
    void focusText() {
        editor.focusText();
    }

    void onTalkChanged(Consumer<? super TalkId> listener) {
        model.onTalkChanged(listener);
    }

    void tick() {
        editor.timePassed();
    }
}
