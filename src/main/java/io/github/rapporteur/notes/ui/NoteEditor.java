package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.settings.Settings;
import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.shell.Command;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the window: what the talk is, the note, the bar of marks. Made once; {@link NoteEditorViewModel#open}
 * says which note it shows.
 */
public final class NoteEditor extends BorderPane {
    private static final double WIDEST_COLUMN = 700;
    private static final double RIGHT_MARGIN = 36;
    private static final double NARROW_PANE = 720;
    private static final double PROMPT_TOP = 14;

    private final NoteEditorViewModel model;
    private final Clock clock;
    private final Consumer<String> say;
    private final NoteTextArea area = new NoteTextArea();
    private final NoteRestyler restyler = new NoteRestyler(area);
    private final NoteFolding folding;
    private final TabLeaves tabLeaves;
    private final SnippetKeys snippets;
    private final SelectedInk selectedInk = new SelectedInk(area);
    private final LineTimes times = new LineTimes();
    private final TypedLines typedLines = new TypedLines(area, times);
    private final MarkEditing marking;
    private final NoteGutter gutter =
            new NoteGutter(restyler::lookOf, times, line -> marking().tick(line));
    private final Label prompt = new Label("Write. Ctrl+Shift+Q makes a quote of it.");
    private final TalkHeader header;
    private final RatingStrip ratingStrip;
    private final EndOfTalk endOfTalk = new EndOfTalk();
    private final EditorCommands commands;
    private final MarkBar markBar;
    private final FindBar findBar = new FindBar(area);
    private final OfferStrip repairStrip = new OfferStrip("repair-strip", area::requestFocus);
    private final OfferStrip wordStrip = new OfferStrip("word-strip", area::requestFocus);
    private final OfferStrip questionStrip = new OfferStrip("question-strip", area::requestFocus);
    private final List<Node> strips = new ArrayList<>();
    private final QuestionMode questions = new QuestionMode(area, questionStrip);
    private final NotePasting pasting = new NotePasting(area, repairStrip);
    private final NoteMemories memories = new NoteMemories();
    private @Nullable NoteSubject shown;
    private final NoteZoom zoom = new NoteZoom(area, prompt, gutter, restyler);
    private boolean showing;
    private int caretLine;

    /**
     * @param around what the editor needs of the window
     * @param extensions features that work on the text, in the order of their buttons
     */
    public NoteEditor(NoteEditorViewModel model, Surroundings around, List<EditorExtension> extensions) {
        this.model = model;
        clock = around.clock();
        marking = new MarkEditing(area, times, model, around);
        say = around.say();
        folding = new NoteFolding(area, restyler, around.say());
        gutter.useFolding(folding);
        gutter.onTime(marking::openRecording);
        tabLeaves = new TabLeaves(area, around.say());
        snippets = new SnippetKeys(area, model, around);
        area.onTab(withShift -> tabLeaves.pressed(withShift) || (!withShift && snippets.expand()));
        model.leaveUnsaved(snippets::isOnlyTemplate);
        ratingStrip = new RatingStrip(model, area);
        header = new TalkHeader(model, around, ratingStrip::open);
        commands = new EditorCommands(this, extensions, findBar, questions);
        markBar = new MarkBar(commands.onMarkBar(), commands.tools());
        setId("note-editor");
        getStyleClass().add("note-editor");
        sceneProperty().addListener((property, old, scene) -> useStyleSheet());
        setTop(header);
        setCenter(new BorderPane(textPane(), findBar, null, null, null));
        area.visibleProperty().bind(visibleProperty());
        visibleProperty()
                .subscribe(is -> area.setEditable(is && model.subjectProperty().get() != null));
        extensions.forEach(extension -> extension.strip().ifPresent(strips::add));
        List.of(repairStrip, wordStrip, questionStrip, ratingStrip).forEach(strip -> {
            VBox.setMargin(strip, new Insets(0, 12, 8, 12));
            strips.add(strip);
        });
        VBox below = new VBox(markBar);
        below.getChildren().addAll(0, strips);
        setBottom(below);
        connect();
        new NoteDrops(extensions).install(this, area, pasting);
        NoteText text = new EditedText(model, area, times);
        extensions.forEach(extension -> extension.attach(text));
    }

    /** Everything the editor and its extensions can do, for menu, palette and keys. */
    public List<Command> commands() {
        return commands.all();
    }

    /** What a writer can do to the text: emphasis, headings, lists, links, folds. */
    public List<Command> writingCommands() {
        return Stream.of(
                        new WritingCommands(area, pasting).all(),
                        folding.commands(),
                        snippets.commands(),
                        List.of(tabLeaves.command()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Underlines words that are in no dictionary, from now on; to be called once.
     *
     * @param talks of the conference on screen, whose speakers' names are right
     * @return what the user can do about them
     */
    public List<Command> checkSpelling(Settings settings, TaskRunner tasks, Supplier<List<Talk>> talks) {
        var around = new NoteSpelling.Around(new SpellingSettings(settings), tasks, talks, say);
        return new SpellingCommands(area, new NoteSpelling(area, restyler, model, around), around, wordStrip).all();
    }

    /** Says anew whether the talk is on now, and asks how it was when it ends; to be called each minute. */
    public void timePassed() {
        header.timePassed();
        if (endOfTalk.isDue(model.openedProperty().get(), area.getLength() > 0, clock.instant())) {
            ratingStrip.offer();
        }
    }

    /**
     * What shows older texts of the note and brings them back.
     *
     * @param layers where it is laid over the window
     * @param say shows a sentence in the status bar
     */
    public Command historyCommand(
            NoteRepository notes, Autosave autosave, TaskRunner tasks, StackPane layers, Consumer<String> say) {
        return new NoteHistoryPane(new NoteHistory(model, notes, autosave, tasks), this, layers, say).command();
    }

    /** Another text in place of all of it, as one step to take back. */
    void replaceText(String text) {
        area.apply(new TextEdit(new TextRange(0, area.getLength()), text, 0));
        area.requestFocus();
    }

    /** Puts a control of the window into the talk's header, before the star. */
    public void addHeaderTool(Region tool) {
        header.addTool(tool);
    }

    /** Shows the text without header and mark bar, or with them. */
    public void setQuiet(boolean isQuiet) {
        for (Region bar : List.of(header, markBar)) {
            bar.setVisible(!isQuiet);
            bar.setManaged(!isQuiet);
        }
    }

    /** Header, find bar, text, strip and mark bar: the stops of F6. */
    public List<Node> focusStops() {
        List<Node> stops = new ArrayList<>(List.of(header, findBar, area));
        stops.addAll(strips);
        stops.add(markBar);
        return stops;
    }

    /** How big the note's letters are, px, 12 to 28; other values are brought into these. */
    public DoubleProperty textSizeProperty() {
        return zoom.sizeProperty();
    }

    /** Gives the text the focus. */
    public void focusText() {
        area.requestFocus();
    }

    /** Only inside a scene: without the theme's colours around it the sheet means nothing. */
    private void useStyleSheet() {
        if (getScene() != null && getStylesheets().isEmpty()) {
            getStylesheets()
                    .add(Objects.requireNonNull(NoteEditor.class.getResource("editor.css"))
                            .toExternalForm());
        }
    }

    private StackPane textPane() {
        area.setParagraphGraphicFactory(gutter);
        prompt.getStyleClass().add("note-prompt");
        prompt.setMouseTransparent(true);
        StackPane.setAlignment(prompt, Pos.TOP_LEFT);
        return new StackPane(new VirtualizedScrollPane<>(area), prompt);
    }

    private void connect() {
        area.plainTextChanges().subscribe(this::textChanged);
        area.currentParagraphProperty().addListener((property, old, now) -> caretMovedTo(now));
        area.widthProperty().addListener((property, old, width) -> fitColumn(width.doubleValue()));
        area.caretPositionProperty().addListener((property, old, now) -> showMarkOfCaret());
        area.focusedProperty().addListener((property, had, has) -> showMarkOfCaret());
        model.subjectProperty().addListener((property, old, now) -> leave(old));
        model.openedProperty().addListener((property, old, note) -> opened(note));
        model.readingProperty().addListener((property, old, reading) -> {
            if (reading != null && !showing && model.openedProperty().get() != null) {
                restyle(reading);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, zoom::keyPressed);
        fitColumn(area.getWidth());
    }

    private void textChanged(PlainTextChange change) {
        prompt.setVisible(area.getLength() == 0);
        if (showing) {
            return;
        }
        typedLines.changed(change, clock.instant());
        FxThread.runLater(area::keepRoomBelowCaret);
        if (!area.isComposing()) {
            model.textTyped(area.getText());
        }
    }

    /** Another note is being opened: remembers this one's caret and history, makes room for what is typed meanwhile. */
    private void leave(@Nullable NoteSubject old) {
        area.dropComposition();
        repairStrip.withdraw();
        wordStrip.withdraw();
        questions.leave();
        snippets.leave();
        if (shown != null && shown.equals(old)) {
            memories.leave(shown, area.getText(), NotePlace.of(area), folding.folded());
        }
        shown = null;
        area.setEditable(isVisible());
        put(model.typedMeanwhile(), null, null);
        moveThere(() -> area.moveTo(area.getLength()));
    }

    /** Puts the caret into a text that has just been put in; its lines are drawn after that. */
    private void moveThere(Runnable move) {
        showing = true;
        move.run();
        showing = false;
    }

    private void opened(@Nullable OpenedNote note) {
        if (note == null) {
            return;
        }
        area.setAccessibleText("Note for " + note.title());
        if (note.subject().equals(shown)) {
            return;
        }
        NoteEditorViewModel.Reading reading = model.readingProperty().get();
        int typed = area.getLength();
        Optional<NoteMemories.Memory> before = memories.of(note.subject(), note.text());
        UndoHistory history = before.map(NoteMemories.Memory::history).orElseGet(() -> new UndoHistory(clock));
        memories.open(note.subject(), note.text(), history);
        put(note.text(), reading, history);
        before.ifPresent(memory -> folding.fold(memory.folded()));
        shown = note.subject();
        moveThere(() -> {
            if (typed == 0 && before.isPresent()) {
                before.get().place().show(area);
            } else if (typed > 0 || isBeingWritten(note)) {
                area.moveTo(area.getLength());
                area.requestFollowCaret();
            } else {
                NotePlace.showTop(area);
            }
        });
        showMarkOfCaret();
        timePassed();
    }

    /** While a talk is on one goes on writing; before and after it one reads. */
    private boolean isBeingWritten(OpenedNote note) {
        return note.talk() != null && note.talk().isOnAt(clock.instant());
    }

    private void put(String text, NoteEditorViewModel.@Nullable Reading reading, @Nullable UndoHistory history) {
        showing = true;
        area.forgetComposition();
        area.useHistory(null);
        List<LineLook> looks = reading == null || !reading.marks().text().equals(text)
                ? Arrays.stream(text.split("\n", -1))
                        .map(line -> LineLook.PLAIN)
                        .toList()
                : reading.looks();
        OpenedNote note = model.openedProperty().get();
        if (note == null) {
            times.reset(looks.size());
        } else {
            times.show(note, looks.size());
        }
        restyler.show(text, looks);
        area.useHistory(history);
        showing = false;
        prompt.setVisible(area.getLength() == 0);
    }

    private void restyle(NoteEditorViewModel.Reading reading) {
        restyler.restyle(reading.looks());
        folding.check(reading.headings());
        selectedInk.refresh();
        showMarkOfCaret();
    }

    private void caretMovedTo(int line) {
        int before = caretLine;
        caretLine = line;
        gutter.setCaretLine(line);
        // A note that is being put in is drawn with all that belongs to it.
        if (!showing && before != line) {
            restyler.refreshGutter(before);
            restyler.refreshGutter(line);
        }
    }

    private void showMarkOfCaret() {
        // Without the focus there is no caret to be seen, and a coloured button would stand out for no reason.
        markBar.showMarks(area.isFocused() ? restyler.marksAround(area.getCurrentParagraph()) : List.of());
    }

    /** Keeps the column of text in the middle and at most 700 wide. */
    private void fitColumn(double width) {
        boolean narrow = width < NARROW_PANE;
        boolean isOther = gutter.setNarrow(narrow);
        double taken = (narrow ? NoteGutter.NARROW : NoteGutter.WIDE) + 12 + RIGHT_MARGIN;
        double spare = Math.max(0, (width - taken - WIDEST_COLUMN) / 2);
        area.setPadding(new Insets(0, spare, 0, spare));
        double left = spare + taken - RIGHT_MARGIN;
        StackPane.setMargin(prompt, new Insets(PROMPT_TOP, 0, 0, left + 3));
        header.setTextInset(left);
        if (isOther) {
            restyler.refreshGutter();
        }
    }

    void showAllTimes(boolean all) {
        gutter.setAllTimes(all);
        restyler.refreshGutter();
    }

    /** Says the times of lines as minutes into the talk, or as clock times. */
    void showMinutes(boolean areShown) {
        times.useMinutes(areShown);
        restyler.refreshGutter();
    }

    /** What puts marks and times into the text. */
    MarkEditing marking() {
        return marking;
    }

    void askHowItWas() {
        ratingStrip.open();
    }

    NoteZoom zoom() {
        return zoom;
    }

    NoteEditorViewModel model() {
        return model;
    }

    /** The control, for tests. */
    NoteTextArea area() {
        return area;
    }
}
