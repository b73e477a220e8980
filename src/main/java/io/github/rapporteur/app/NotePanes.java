package io.github.rapporteur.app;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteBinViewModel;
import io.github.rapporteur.notes.ui.NoteCapture;
import io.github.rapporteur.notes.ui.NoteEditor;
import io.github.rapporteur.notes.ui.NoteEditorViewModel;
import io.github.rapporteur.notes.ui.NoteReadAhead;
import io.github.rapporteur.notes.ui.Surroundings;
import io.github.rapporteur.notes.ui.TextFollowing;
import io.github.rapporteur.quotes.ui.OpenNoteQuotes;
import io.github.rapporteur.quotes.ui.QuoteTaggerViewModel;
import io.github.rapporteur.quotes.ui.QuoteTagging;
import io.github.rapporteur.quotes.ui.QuotesPane;
import io.github.rapporteur.quotes.ui.QuotesViewModel;
import io.github.rapporteur.report.ui.Reading;
import io.github.rapporteur.report.ui.ReadingPane;
import io.github.rapporteur.schedule.ConferenceId;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.CommandGroup;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.MainWindow;
import io.github.rapporteur.storage.OpenNotebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The note in the middle and its quotes at the right, put together. Their places are there at once, they themselves are
 * made when the window's first picture is on screen: the text control is the costliest part of the window. JavaFX thread.
 */
final class NotePanes implements Reading.Desk {
    /** In less than this a page has no room beside the text, and comes below it; px. */
    private static final double NARROW = 760;

    private final NoteEditorViewModel model;
    private final QuotesViewModel quotesModel;
    private final Supplier<QuoteTaggerViewModel> tagger;
    private final Surroundings around;
    private final Settings settings;
    private final TaskRunner tasks;
    private final OpenNoteQuotes openNote;
    private final StackPane editorPlace = new StackPane();
    private final SplitPane textAndPage = new SplitPane();
    private final StackPane quotesPlace = new StackPane();
    private final Button openQuotes = new Button();
    private final List<Supplier<List<EditorExtension>>> further = new ArrayList<>();
    private @Nullable NoteEditor editor;
    private @Nullable QuotesPane quotes;
    private @Nullable NoteSubject first;
    private @Nullable ReadingPane page;
    private boolean pageIsBeside;
    private final TextFollowing textChanges = new TextFollowing();
    private @Nullable Command toggleQuotes;
    private boolean focusWhenMade;

    /** @param changes runs what changes stars and ratings, in the order given */
    NotePanes(AppContext context, OpenNotebook notebook, Autosave autosave, TaskRunner changes, Surroundings around) {
        this.around = around;
        model = new NoteEditorViewModel(sources(notebook), autosave, context.tasks(), changes);
        quotesModel = new QuotesViewModel(context.tasks());
        openNote = new OpenNoteQuotes(context.tasks());
        tagger = () -> new QuoteTaggerViewModel(notebook.notes(), notebook.people(), context.tasks());
        editorPlace.getStyleClass().add("paper");
        textAndPage
                .orientationProperty()
                .bind(editorPlace
                        .widthProperty()
                        .map(width -> width.doubleValue() < NARROW ? Orientation.VERTICAL : Orientation.HORIZONTAL));
        quotesPlace.getStyleClass().add("pane");
        settings = context.settings();
        tasks = context.tasks();
        openQuotes.setId("open-quotes");
        openQuotes.setGraphic(Icons.icon(Feather.MESSAGE_SQUARE));
        openQuotes.setMinWidth(Region.USE_PREF_SIZE);
        showQuotesButton(false);
    }

    /** Where the editor has its notes from. */
    static NoteEditorViewModel.Sources sources(OpenNotebook notebook) {
        return new NoteEditorViewModel.Sources(notebook.schedule(), notebook.notes(), notebook.people());
    }

    /**
     * Makes the panes, opens the note that has been asked for meanwhile, and gives the commands what they can do.
     *
     * @param ready the note that will most likely be asked for
     */
    void make(Commands commands, Optional<NoteReadAhead> ready) {
        QuotesPane madeQuotes = new QuotesPane(quotesModel);
        List<EditorExtension> extensions =
                new ArrayList<>(List.of(new QuoteTagging(tagger.get()), madeQuotes, openNote, textChanges));
        further.forEach(more -> extensions.addAll(more.get()));
        NoteEditor madeEditor = new NoteEditor(model, around, extensions);
        openQuotes.textProperty().bind(madeQuotes.countWordsProperty());
        madeEditor.addHeaderTool(openQuotes);
        madeEditor.textSizeProperty().set(settings.get(Remembered.TEXT_SIZE));
        madeEditor
                .textSizeProperty()
                .addListener((property, old, size) -> settings.set(Remembered.TEXT_SIZE, size.doubleValue()));
        madeEditor.commands().forEach(command -> commands.add(CommandGroup.NOTE, command));
        madeEditor.writingCommands().forEach(command -> commands.add(CommandGroup.TEXT, command));
        madeEditor
                .checkSpelling(settings, tasks, around.talks())
                .forEach(command -> commands.add(CommandGroup.TEXT, command));
        if (toggleQuotes != null) {
            madeQuotes.addHideButton(toggleQuotes);
        }
        editor = madeEditor;
        quotes = madeQuotes;
        textAndPage.getItems().setAll(madeEditor);
        editorPlace.getChildren().setAll(textAndPage);
        quotesPlace.getChildren().setAll(madeQuotes);
        NoteSubject asked = first;
        if (asked != null) {
            ready.filter(note -> note.subject().equals(asked)).ifPresentOrElse(model::open, () -> model.open(asked));
        }
        if (focusWhenMade) {
            madeEditor.focusText();
        }
    }

    /** Further features of the editor, made with it; before {@link #make}. */
    void extendBy(Supplier<List<EditorExtension>> more) {
        further.add(more);
    }

    /** What shows the older texts of the open note, laid over the window; after {@link #make}. */
    Command history(OpenNotebook notebook, Autosave autosave, TaskRunner tasks, MainWindow window) {
        return Objects.requireNonNull(editor, "the panes are not made yet")
                .historyCommand(notebook.notes(), autosave, tasks, window.layers(), window.statusBar()::say);
    }

    /** Deleting the open note, and the bin over the window. */
    List<Command> bin(OpenNotebook notebook, Autosave autosave, MainWindow window, Dialogs dialogs, Runnable changed) {
        NoteBinViewModel bin =
                new NoteBinViewModel(notebook.bin(), model, autosave, tasks, window.statusBar(), changed);
        return new NoteBinDesk(bin, window, dialogs)
                .commands(model.openedProperty().map(note -> true).orElse(false));
    }

    /** What adds lines to notes from outside the editor; after {@link #make}. */
    NoteCapture capture(OpenNotebook notebook, Autosave autosave, TaskRunner tasks) {
        return new NoteCapture(
                Objects.requireNonNull(editor, "the panes are not made yet"), sources(notebook), autosave, tasks);
    }

    /** Lets the buttons of the panes show and hide the quotes. */
    void useToggle(Command toggle) {
        toggleQuotes = toggle;
        openQuotes.setOnAction(event -> toggle.run());
        openQuotes.setTooltip(new Tooltip(toggle.tooltip()));
    }

    /** Whether a button in the talk's header stands for the quotes, as long as they are hidden. */
    void showQuotesButton(boolean shown) {
        openQuotes.setVisible(shown);
        openQuotes.setManaged(shown);
    }

    /** Shows the text without header and mark bar, or with them. */
    void setQuiet(boolean isQuiet) {
        if (editor != null) {
            editor.setQuiet(isQuiet);
        }
    }

    /** The quotes of the open note, for what goes through many notes. */
    OpenNoteQuotes openNote() {
        return openNote;
    }

    Region editor() {
        return editorPlace;
    }

    Region quotes() {
        return quotesPlace;
    }

    /** What F6 goes round: header, text, strip and mark bar, then the quotes. */
    List<Node> focusGroups() {
        List<Node> groups = new ArrayList<>();
        if (editor != null && quotes != null) {
            groups.addAll(page == null || pageIsBeside ? editor.focusStops() : List.of());
            groups.addAll(page == null ? List.of() : page.focusGroups());
            groups.add(quotes.focusGroup());
        }
        return groups;
    }

    void open(NoteSubject subject) {
        if (editor == null) {
            first = subject;
        } else {
            model.open(subject);
        }
    }

    /** Closes note and quotes: their conference is gone. */
    void close() {
        first = null;
        focusWhenMade = false;
        model.close();
    }

    /** Whether something was typed into a note that could not be read yet. */
    boolean hasTypedUnread() {
        return model.hasTypedUnread();
    }

    /** What was typed into notes that could not be read yet; whoever takes it keeps it. */
    Map<NoteSubject, String> takeTypedUnread() {
        return model.takeTypedUnread();
    }

    /** Talks, team mates or the user's name have been changed elsewhere: what is around the text is read again. */
    void talksChanged() {
        model.refresh();
    }

    /** "214 words"; empty while no note is open. */
    ObservableValue<String> wordCountProperty() {
        return model.wordCountProperty();
    }

    /** The open note, for what reads it. */
    Reading.Open open(ObservableValue<@Nullable ConferenceId> conference) {
        return new Reading.Open(model.subjectProperty(), conference, textChanges.changesProperty(), textChanges::text);
    }

    @Override
    public void show(ReadingPane newPage, Reading.Place place) {
        boolean isBeside = place == Reading.Place.BESIDE_TEXT;
        showText(!isBeside);
        page = newPage;
        (isBeside ? textAndPage.getItems() : editorPlace.getChildren()).add(newPage);
        pageIsBeside = isBeside;
    }

    @Override
    public void showText() {
        showText(false);
        page = null;
        focusText();
    }

    private void showText(boolean isHidden) {
        if (page != null) {
            textAndPage.getItems().remove(page);
            editorPlace.getChildren().remove(page);
        }
        if (editor != null) {
            editor.setVisible(!isHidden);
        }
    }

    @Override
    public void focusText() {
        focusWhenMade = editor == null;
        if (page != null && !pageIsBeside) {
            page.focus();
        } else if (editor != null) {
            editor.focusText();
        }
    }

    void onNotice(Consumer<? super String> teller) {
        model.onNotice(teller);
    }

    void onTalkChanged(Consumer<? super TalkId> listener) {
        model.onTalkChanged(listener);
    }

    void tick() {
        if (editor != null) {
            editor.timePassed();
        }
    }
}
