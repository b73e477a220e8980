package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.text.BreakIterator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.model.SimpleEditableStyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/**
 * The text control of the note: RichTextFX with what it lacks: input methods, a voice for screen readers, undo per
 * note, steps over whole emoji, lists that go on. Knows no marks. JavaFX thread only.
 */
final class NoteTextArea extends StyledTextArea<Collection<String>, Collection<String>> {
    /** Style class of a line that is folded away: it has no height, and is in the text as ever. */
    static final String HIDDEN = "folded-away";

    /** Signs before this one never join with the one before them. */
    private static final char FIRST_COMBINING = 0x300;

    private static final String FAMILY = "Inter";
    private static final double USUAL_SIZE = 15;
    /** Space between two lines, in parts of the letters' size; as the style sheet has it. */
    private static final double SPACING = 0.333;

    private final InputMethodText inputMethod = new InputMethodText(this);
    private final ObjectProperty<Font> letters;
    private @Nullable UndoHistory history;
    private boolean replaying;
    private Runnable onPaste = () -> {};
    private TabKey tabKey = this::tab;
    private final CaretSteps steps = new CaretSteps(this);

    /** What the Tab key does in the text. */
    @FunctionalInterface
    interface TabKey {
        /** Pressed, with Shift or without; whether that did something. */
        boolean pressed(boolean withShift);
    }

    NoteTextArea() {
        this(new SimpleObjectProperty<>(Font.font(FAMILY, USUAL_SIZE)));
    }

    /**
     * The control measures a line when it needs to, and that may be before the style sheet has reached the line: so
     * size and spacing are on it from the start, or it would keep a wrong height.
     */
    private NoteTextArea(ObjectProperty<Font> letters) {
        super(
                List.of(),
                (line, classes) -> {
                    line.setLineSpacing(letters.get().getSize() * SPACING);
                    line.getStyleClass().addAll(classes);
                    line.setVisible(!classes.contains(HIDDEN));
                    RightToLeftLine.prepare(line);
                },
                List.of(),
                (text, classes) -> {
                    text.setFont(letters.get());
                    text.getStyleClass().addAll(classes);
                },
                new SimpleEditableStyledDocument<>(List.of(), List.of()),
                false);
        this.letters = letters;
        setId("note-text");
        getStyleClass().add("note-text");
        setWrapText(true);
        setUndoManager(UndoUtils.noOpUndoManager());
        setUseInitialStyleForInsertion(false);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        plainTextChanges().subscribe(change -> {
            if (history != null && !replaying && !inputMethod.isComposing()) {
                history.changed(change.getPosition(), change.getRemoved(), change.getInserted());
            }
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        selectionProperty().addListener((property, old, now) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
        caretPositionProperty().addListener((property, old, now) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET);
            if (isBeforeCombining(now)) {
                FxThread.runLater(this::leaveMiddleOfCharacter);
            }
        });
        inputMethod.install();
        RestingCaret.of(this);
    }

    /** How big the letters are, px. */
    void useTextSize(double size) {
        letters.set(Font.font(FAMILY, size));
        setStyle("-fx-font-size: " + size + "px;");
    }

    /** The history that changes go to from now on; null while a note is being put in. */
    void useHistory(@Nullable UndoHistory newHistory) {
        history = newHistory;
    }

    /** Another text is being put in: characters composed in the old one are none of the new one's. */
    void forgetComposition() {
        inputMethod.forget();
    }

    /** Drops composed characters that are not committed; to be called before an edit is computed from the text. */
    void dropComposition() {
        inputMethod.dropComposed();
    }

    /**
     * Makes one edit, as one step to take back, and puts the caret where it says. The edit is one of the text without
     * composed characters; these are dropped.
     */
    void apply(TextEdit edit) {
        dropComposition();
        if (history != null) {
            history.closeStep();
        }
        make(edit);
        if (history != null) {
            history.closeStep();
        }
    }

    /** As {@link #apply(TextEdit)}, and selects what the edit says. */
    void apply(WritingEdit edit) {
        if (edit.edit().range().length() > 0 || !edit.edit().replacement().isEmpty()) {
            apply(edit.edit());
        }
        selectRange(edit.selection().start(), edit.selection().end());
        requestFollowCaret();
    }

    /** Puts text behind all there is, as one step to take back; caret, selection and view stay where they are. */
    void append(String addition) {
        TextRange selected = selectedRange();
        boolean backward = getCaretPosition() < selected.end();
        if (history != null) {
            history.closeStep();
        }
        appendText(addition);
        if (history != null) {
            history.closeStep();
        }
        if (backward) {
            selectRange(selected.end(), selected.start());
        } else {
            selectRange(selected.start(), selected.end());
        }
    }

    /** The selection; empty at the caret when nothing is selected. */
    TextRange selectedRange() {
        return new TextRange(getSelection().getStart(), getSelection().getEnd());
    }

    /** The selection in the text without composed characters: while there are some, where they stand. */
    TextRange selectedRangeOfCommitted() {
        OptionalInt composed = inputMethod.composedAt();
        return composed.isPresent() ? new TextRange(composed.getAsInt(), composed.getAsInt()) : selectedRange();
    }

    /** Whether composed text of an input method stands in the note that the user has not accepted yet. */
    boolean isComposing() {
        return inputMethod.isComposing();
    }

    /** Where these characters are on the screen, in one box; empty when they are scrolled away. */
    Optional<Bounds> boundsOnScreen(TextRange range) {
        if (range.length() == 0) {
            return range.start() == getCaretPosition() ? getCaretBounds() : Optional.empty();
        }
        return getCharacterBoundsOnScreen(range.start(), range.end());
    }

    /** The lines in view from the top, folded ones too. Asks once what is in view: each question lays all of it out. */
    void forEachLineInView(IntConsumer action) {
        if (!getVisibleParagraphs().isEmpty()) {
            int first = firstVisibleParToAllParIndex();
            int last = Math.min(lastVisibleParToAllParIndex(), getParagraphs().size() - 1);
            for (int line = first; line <= last; line++) {
                action.accept(line);
            }
        }
    }

    /** Keeps the caret line above the lower third, as far as there is text to scroll. */
    void keepRoomBelowCaret() {
        getCaretBounds().map(this::screenToLocal).ifPresent(caret -> {
            double below = caret.getMaxY() - getHeight() * 2 / 3;
            if (below > 0 && isFocused()) {
                scrollYBy(below);
            }
        });
    }

    @Override
    public void undo() {
        replay(history == null ? Optional.empty() : history.undo());
    }

    @Override
    public void redo() {
        replay(history == null ? Optional.empty() : history.redo());
    }

    /** Says what Tab does before it indents; it indents where that does nothing. */
    void onTab(TabKey first) {
        tabKey = withShift -> first.pressed(withShift) || tab(withShift);
    }

    /** Says what pasting does. */
    void onPaste(Runnable paster) {
        onPaste = paster;
    }

    @Override
    public void paste() {
        onPaste.run();
    }

    private void replay(Optional<TextEdit> edit) {
        dropComposition();
        replaying = true;
        edit.ifPresent(this::make);
        replaying = false;
        requestFollowCaret();
    }

    private void make(TextEdit edit) {
        replaceText(edit.range().start(), edit.range().end(), edit.replacement());
        moveTo(edit.caret());
        requestFollowCaret();
    }

    private void keyPressed(KeyEvent event) {
        if (inputMethod.isComposing() || !isEditable()) {
            return;
        }
        if (event.isShortcutDown()) {
            undoKeys(event);
        } else if (!event.isAltDown() && handled(event)) {
            event.consume();
        }
    }

    private void undoKeys(KeyEvent event) {
        boolean again = event.isShiftDown() ? event.getCode() == KeyCode.Z : event.getCode() == KeyCode.Y;
        if (again) {
            redo();
            event.consume();
        } else if (event.getCode() == KeyCode.Z) {
            undo();
            event.consume();
        }
    }

    private boolean handled(KeyEvent event) {
        return switch (event.getCode()) {
            case ENTER -> !event.isShiftDown() && enter();
            case TAB -> tabKey.pressed(event.isShiftDown());
            case LEFT, RIGHT -> steps.by(event);
            case HOME, END -> RightToLeftLine.moveToEdge(this, event);
            case BACK_SPACE -> erase(BreakIterator::preceding, 0);
            case DELETE -> erase(BreakIterator::following, getParagraphLength(getCurrentParagraph()));
            default -> false;
        };
    }

    private boolean enter() {
        if (getSelection().getLength() > 0) {
            return false;
        }
        Optional<TextEdit> edit = ListLines.enter(getText(), getCaretPosition());
        edit.ifPresent(this::apply);
        return edit.isPresent();
    }

    private boolean tab(boolean outward) {
        TextRange range = selectedRange();
        Optional<TextEdit> edit = ListLines.indent(getText(), range, outward);
        edit.ifPresent(this::apply);
        if (edit.isEmpty() && !outward) {
            apply(new TextEdit(range, "  ", range.start() + 2));
        } else if (range.length() > 0) {
            edit.ifPresent(e -> selectRange(
                    e.range().start(), e.range().start() + e.replacement().length()));
        }
        return true;
    }

    private boolean erase(BiFunction<BreakIterator, Integer, Integer> next, int edge) {
        if (getSelection().getLength() > 0 || getCaretColumn() == edge) {
            return false;
        }
        int to = getCaretPosition() - getCaretColumn() + next.apply(characters(), getCaretColumn());
        int from = getCaretPosition();
        deleteText(Math.min(from, to), Math.max(from, to));
        requestFollowCaret();
        return true;
    }

    private boolean isBeforeCombining(int offset) {
        return offset > 0 && offset < getLength() && getText(offset, offset + 1).charAt(0) >= FIRST_COMBINING;
    }

    /** End, up, down and the mouse go by what is drawn, and may stop within an emoji of several code points. */
    private void leaveMiddleOfCharacter() {
        int column = getCaretColumn();
        boolean isInside = column > 0 && column < getParagraphLength(getCurrentParagraph());
        if (isInside && !inputMethod.isComposing() && !characters().isBoundary(column)) {
            moveTo(
                    getCurrentParagraph(),
                    characters().following(column),
                    getSelection().getLength() > 0 ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
        }
    }

    /** Whether a line is there and can not be seen. */
    boolean isFolded(int line) {
        return getParagraph(line).getParagraphStyle().contains(HIDDEN);
    }

    BreakIterator characters() {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(getText(getCurrentParagraph()));
        return characters;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case CARET_OFFSET -> getCaretPosition();
            case EDITABLE -> isEditable();
            case LINE_FOR_OFFSET ->
                offsetToPosition((Integer) parameters[0], Bias.Forward).getMajor();
            case LINE_START -> getAbsolutePosition((Integer) parameters[0], 0);
            case LINE_END -> {
                int line = (Integer) parameters[0];
                yield getAbsolutePosition(line, getParagraphLength(line));
            }
            case BOUNDS_FOR_RANGE ->
                getCharacterBoundsOnScreen((Integer) parameters[0], (Integer) parameters[1] + 1)
                        .map(box -> new Bounds[] {box})
                        .orElse(new Bounds[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** The style classes of a line, for tests. */
    Collection<String> lineClasses(int line) {
        return List.copyOf(getParagraph(line).getParagraphStyle());
    }
}
