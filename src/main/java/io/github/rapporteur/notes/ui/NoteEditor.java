package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Autosave;
import io.github.rapporteur.notes.NoteRepository;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.shell.Command;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
import org.fxmisc.richtext.model.TwoDimensional.Bias;
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

    /** Undo history and caret of a note are kept for this many notes, the longest unused go first. */
    private static final int REMEMBERED_NOTES = 40;

    private final NoteEditorViewModel model;
    private final Clock clock;
    private final NoteTextArea area = new NoteTextArea();
    private final NoteRestyler restyler = new NoteRestyler(area);
    private final SelectedInk selectedInk = new SelectedInk(area);
    private final LineTimes times = new LineTimes();
    private final NoteGutter gutter = new NoteGutter(restyler::lookOf, times, this::tick);
    private final Label prompt = new Label("Write. Ctrl+Shift+Q makes a quote of it.");
    private final TalkHeader header;
    private final RatingStrip ratingStrip;
    private final EndOfTalk endOfTalk = new EndOfTalk();
    private final EditorCommands commands;
    private final MarkBar markBar;
    private final FindBar findBar = new FindBar(area);
    private final OfferStrip repairStrip = new OfferStrip("repair-strip", area::requestFocus);
    private final OfferStrip questionStrip = new OfferStrip("question-strip", area::requestFocus);
    private final List<Node> strips = new ArrayList<>();
    private final QuestionMode questions = new QuestionMode(area, questionStrip);
    private final NotePasting pasting = new NotePasting(area, repairStrip);
    private final Map<NoteSubject, NoteMemory> memories = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NoteSubject, NoteMemory> eldest) {
            return size() > REMEMBERED_NOTES;
        }
    };
    private @Nullable NoteSubject shown;
    private final NoteZoom zoom = new NoteZoom(area, prompt, gutter, restyler);
    private boolean showing;
    private int caretLine;

    /** Where the user was in a note, and what they can take back there. */
    private record NoteMemory(UndoHistory history, String text, NotePlace place) {}

    /**
     * @param around what the editor needs of the window
     * @param extensions features that work on the text, in the order of their buttons
     */
    public NoteEditor(NoteEditorViewModel model, Surroundings around, List<EditorExtension> extensions) {
        this.model = model;
        clock = around.clock();
        ratingStrip = new RatingStrip(model, area);
        header = new TalkHeader(model, around, ratingStrip::open);
        commands = new EditorCommands(this, extensions, findBar, questions);
        markBar = new MarkBar(commands.onMarkBar(), commands.tools());
        setId("note-editor");
        getStyleClass().add("note-editor");
        sceneProperty().addListener((property, old, scene) -> useStyleSheet());
        setTop(header);
        setCenter(new BorderPane(textPane(), findBar, null, null, null));
        extensions.forEach(extension -> extension.strip().ifPresent(strips::add));
        List.of(repairStrip, questionStrip, ratingStrip).forEach(strip -> {
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

    /** What a writer can do to the text: emphasis, headings, lists, links. */
    public List<Command> writingCommands() {
        return new WritingCommands(area, pasting).all();
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
        area.setEditable(model.subjectProperty().get() != null);
        fitColumn(area.getWidth());
    }

    private void textChanged(PlainTextChange change) {
        prompt.setVisible(area.getLength() == 0);
        if (showing) {
            return;
        }
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        keepTimes(line, change);
        FxThread.runLater(area::keepRoomBelowCaret);
        if (!area.isComposing()) {
            model.textTyped(area.getText());
        }
        if (area.getParagraphLength(line) > PastedText.LONGEST_LINE) {
            FxThread.runLater(this::breakLongLine);
        }
    }

    private void keepTimes(int line, PlainTextChange change) {
        int last =
                area.offsetToPosition(change.getInsertionEnd(), Bias.Backward).getMajor();
        int start = area.getAbsolutePosition(line, 0);
        String now = area.getText(start, area.getAbsolutePosition(last, area.getParagraphLength(last)));
        String before = now.substring(0, change.getPosition() - start)
                + change.getRemoved()
                + now.substring(change.getInsertionEnd() - start);
        times.changed(line, before, now, clock.instant());
    }

    private void breakLongLine() {
        int line = area.getCurrentParagraph();
        int length = area.getParagraphLength(line);
        if (length > PastedText.LONGEST_LINE && !area.isComposing()) {
            int start = area.getAbsolutePosition(line, 0);
            String broken = PastedText.withLinesBroken(area.getText(line));
            area.apply(new TextEdit(new TextRange(start, start + length), broken, start + broken.length()));
        }
    }

    /** Another note is being opened: remembers this one's caret and history, makes room for what is typed meanwhile. */
    private void leave(@Nullable NoteSubject old) {
        area.dropComposition();
        repairStrip.withdraw();
        questions.leave();
        if (shown != null && shown.equals(old)) {
            NotePlace place = NotePlace.of(area);
            memories.computeIfPresent(shown, (any, memory) -> new NoteMemory(memory.history(), area.getText(), place));
        }
        shown = null;
        area.setEditable(true);
        put(model.typedMeanwhile(), null, null);
        area.moveTo(area.getLength());
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
        NoteMemory before = memories.get(note.subject());
        boolean same = before != null && before.text().equals(note.text());
        UndoHistory history = same ? Objects.requireNonNull(before).history() : new UndoHistory(clock);
        memories.put(note.subject(), new NoteMemory(history, note.text(), NotePlace.TOP));
        put(note.text(), reading, history);
        shown = note.subject();
        if (typed == 0 && same) {
            Objects.requireNonNull(before).place().show(area);
        } else if (typed > 0 || isBeingWritten(note)) {
            area.moveTo(area.getLength());
            area.requestFollowCaret();
        } else {
            NotePlace.showTop(area);
        }
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
        restyler.show(text, looks);
        OpenedNote note = model.openedProperty().get();
        if (note == null) {
            times.reset(area.getParagraphs().size());
        } else {
            times.show(note, area.getParagraphs().size());
        }
        area.useHistory(history);
        showing = false;
        prompt.setVisible(area.getLength() == 0);
    }

    private void restyle(NoteEditorViewModel.Reading reading) {
        restyler.restyle(reading.looks());
        selectedInk.refresh();
        showMarkOfCaret();
    }

    private void caretMovedTo(int line) {
        int before = caretLine;
        caretLine = line;
        gutter.setCaretLine(line);
        restyler.refreshGutter(before);
        restyler.refreshGutter(line);
    }

    private void showMarkOfCaret() {
        // Without the focus there is no caret to be seen, and a coloured button would stand out for no reason.
        markBar.showMarks(area.isFocused() ? restyler.marksAround(area.getCurrentParagraph()) : List.of());
    }

    /** Keeps the column of text in the middle and at most 700 wide. */
    private void fitColumn(double width) {
        boolean narrow = width < NARROW_PANE;
        gutter.setNarrow(narrow);
        double taken = (narrow ? NoteGutter.NARROW : NoteGutter.WIDE) + 12 + RIGHT_MARGIN;
        double spare = Math.max(0, (width - taken - WIDEST_COLUMN) / 2);
        area.setPadding(new Insets(0, spare, 0, spare));
        double left = spare + taken - RIGHT_MARGIN;
        StackPane.setMargin(prompt, new Insets(PROMPT_TOP, 0, 0, left + 3));
        header.setTextInset(left);
        restyler.refreshGutter();
    }

    private void tick(int line) {
        area.dropComposition();
        TextEdit edit = MarkEdits.tick(area.getText(), area.getAbsolutePosition(line, 0));
        area.apply(new TextEdit(edit.range(), edit.replacement(), area.getCaretPosition()));
    }

    void mark(MarkKind kind) {
        area.dropComposition();
        area.apply(MarkEdits.toggle(kind, area.getText(), area.selectedRange()));
        area.requestFocus();
    }

    void undo() {
        area.undo();
    }

    void redo() {
        area.redo();
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

    /** Writes when the caret's line was written into it; of an empty line, now. */
    void writeTime() {
        area.dropComposition();
        LocalTime time = times.of(area.getCurrentParagraph()).orElseGet(() -> times.inZone(clock.instant()));
        area.apply(MarkEdits.time(area.getText(), area.getCaretPosition(), time));
        area.requestFocus();
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
