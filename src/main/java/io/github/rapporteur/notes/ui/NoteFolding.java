package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.notes.marks.Heading;
import io.github.rapporteur.shell.Command;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Folds sections of the note away: their lines have no height, and the text stays as it is, so that saving, marks and
 * line times know nothing of it. Whatever would change or show a folded line unfolds it first; arrow keys step over.
 * JavaFX thread only.
 */
final class NoteFolding {
    private static final String NO_TEXT = "click into the note first";

    /** The control lays out folded lines too: more would be felt when a note is folded, and at each key. */
    private static final int MOST_LINES = 600;

    private final NoteTextArea area;
    private final NoteRestyler restyler;
    private final Consumer<String> say;

    /** From the line of each folded heading to the last line of its section. */
    private final TreeMap<Integer, Integer> folds = new TreeMap<>();

    private BitSet hidden = new BitSet();
    /** Where an arrow key goes that was pressed just now: -1 up, 1 down. */
    private int stepping;

    private boolean selecting;
    private boolean byLine;
    private int column;
    /** Lines that were changed while they were hidden: how they look is not known. */
    private final BitSet changed = new BitSet();

    /**
     * @param say tells the user why a key did nothing
     */
    NoteFolding(NoteTextArea area, NoteRestyler restyler, Consumer<String> say) {
        this.area = area;
        this.restyler = restyler;
        this.say = say;
        restyler.hide(hidden::get);
        area.plainTextChanges().subscribe(this::textChanged);
        area.currentParagraphProperty().addListener((property, old, line) -> caretMovedTo(line));
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Folds and unfolds, by key and from the palette. */
    List<Command> commands() {
        return List.of(
                command("text.fold", "Fold or unfold the section", this::toggle)
                        .key("F4")
                        .icon(Feather.CHEVRONS_UP),
                command("text.foldAll", "Fold or unfold all sections", this::toggleAll)
                        .key("Shift+F4"));
    }

    private Command command(String id, String words, Runnable action) {
        return new Command(id, words, action)
                .keyOnlyWhile(area.focusedProperty())
                .onlyIf(area.editableProperty(), NO_TEXT);
    }

    /** How many lines are folded under a heading's line; 0 when its section is not folded. */
    int foldedUnder(int line) {
        Integer last = folds.get(line);
        return last == null ? 0 : last - line;
    }

    /** Whether a line is folded away. */
    boolean isHidden(int line) {
        return hidden.get(line);
    }

    /** The lines of the folded headings, to be given to {@link #fold} when the note comes back as it was. */
    List<Integer> folded() {
        return List.copyOf(folds.keySet());
    }

    /** Folds the sections that begin in these lines; lines that are no headings are passed over. */
    void fold(List<Integer> lines) {
        if (!lines.isEmpty()) {
            List<Heading> headings = Heading.of(area.getText());
            headings.stream().filter(heading -> lines.contains(heading.line())).forEach(each -> add(each, headings));
            show();
        }
    }

    /** Folds or unfolds the section of the heading in this line. */
    void toggle(int line) {
        if (folds.remove(line) == null) {
            List<Heading> headings = Heading.of(area.getText());
            headings.stream().filter(heading -> heading.line() == line).forEach(each -> add(each, headings));
        }
        show();
    }

    /** Shows a line that is to be gone to or written in. */
    void reveal(int line) {
        if (hidden.get(line)) {
            folds.entrySet().removeIf(fold -> fold.getKey() < line && line <= fold.getValue());
            show();
        }
    }

    /** Unfolds what is no longer exactly a section: nothing more may go out of sight than the user has folded. */
    void check(List<Heading> headings) {
        if (folds.isEmpty()) {
            return;
        }
        int lines = area.getParagraphs().size();
        Set<Map.Entry<Integer, Integer>> sections = headings.stream()
                .map(heading -> Map.entry(heading.line(), heading.lastLine(headings, lines)))
                .collect(Collectors.toSet());
        if (folds.entrySet().retainAll(sections)) {
            show();
        }
    }

    private void toggle() {
        int caret = area.getCurrentParagraph();
        Heading.of(area.getText()).reversed().stream()
                .filter(heading -> heading.line() <= caret)
                .findFirst()
                .ifPresentOrElse(
                        heading -> toggle(heading.line()), () -> say.accept("There is no heading above the caret."));
    }

    private void toggleAll() {
        List<Heading> headings = Heading.of(area.getText());
        Map<Integer, Integer> before = Map.copyOf(folds);
        headings.forEach(heading -> add(heading, headings));
        if (headings.isEmpty()) {
            say.accept("There is no heading in this note: a line that begins with # is one.");
        } else if (before.equals(folds)) {
            folds.clear();
        }
        show();
    }

    private void add(Heading heading, List<Heading> all) {
        int last = heading.lastLine(all, area.getParagraphs().size());
        if (last > heading.line()) {
            folds.put(heading.line(), last);
            if (toHide().cardinality() > MOST_LINES) {
                folds.remove(heading.line());
                say.accept("Not more than " + MOST_LINES + " lines can be folded away at once: “" + heading.words()
                        + "” stays open.");
            }
        }
    }

    private BitSet toHide() {
        BitSet lines = new BitSet();
        folds.forEach((heading, last) -> lines.set(heading + 1, last + 1));
        return lines;
    }

    /** Brings what is folded on screen; a caret that is folded away goes to the heading above. */
    private void show() {
        BitSet now = toHide();
        int caret = area.getCurrentParagraph();
        if (now.get(caret)) {
            int heading = now.previousClearBit(caret);
            area.moveTo(heading, area.getParagraphLength(heading));
        }
        BitSet others = (BitSet) now.clone();
        others.xor(hidden);
        others.or(changed);
        changed.clear();
        hidden = now;
        restyler.hide(now::get);
        restyler.restyleHidden(others);
        restyler.refreshGutter();
        area.requestFollowCaret();
    }

    private void textChanged(PlainTextChange change) {
        if (folds.isEmpty()) {
            return;
        }
        int line = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int removed = LineBounds.count(change.getRemoved());
        int inserted = LineBounds.count(change.getInserted());
        TreeMap<Integer, Integer> moved = new TreeMap<>();
        folds.forEach((heading, last) -> {
            if (line > last || (line == heading && removed + inserted == 0)) {
                moved.put(heading, last);
            } else if (line + removed < heading) {
                moved.put(heading + inserted - removed, last + inserted - removed);
            }
        });
        boolean isUnfolding = moved.size() < folds.size();
        folds.clear();
        folds.putAll(moved);
        hidden = moved(hidden, line, removed, inserted);
        BitSet there = hidden;
        restyler.hide(there::get);
        if (isUnfolding) {
            changed.set(line, line + inserted + 1);
            // Later: the control is still telling of this change.
            FxThread.runLater(this::show);
        }
    }

    /** What is hidden on screen after lines were changed; {@link #show} makes of it what is to be hidden. */
    private static BitSet moved(BitSet before, int line, int removed, int inserted) {
        BitSet after = before.get(0, line + 1);
        for (int i = before.nextSetBit(line + removed + 1); i >= 0; i = before.nextSetBit(i + 1)) {
            after.set(i + inserted - removed);
        }
        return after;
    }

    private void keyPressed(KeyEvent event) {
        stepping = switch (event.getCode()) {
            case UP, KP_UP, LEFT, KP_LEFT, PAGE_UP -> -1;
            case DOWN, KP_DOWN, RIGHT, KP_RIGHT, PAGE_DOWN -> 1;
            default -> 0;
        };
        byLine = event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT;
        column = area.getCaretColumn();
        selecting = event.isShiftDown();
        if (stepping != 0) {
            FxThread.runLater(() -> stepping = 0);
        }
    }

    private void caretMovedTo(@Nullable Integer line) {
        if (line == null || !hidden.get(line)) {
            return;
        }
        int above = hidden.previousClearBit(line);
        int below = hidden.nextClearBit(line);
        if (stepping == 0) {
            FxThread.runLater(() -> reveal(area.getCurrentParagraph()));
        } else {
            stepTo(stepping < 0 || below >= area.getParagraphs().size() ? above : below);
        }
    }

    private void stepTo(int line) {
        int end = area.getParagraphLength(line);
        int across = stepping > 0 ? 0 : end;
        area.moveTo(
                line,
                byLine ? Math.min(column, end) : across,
                selecting ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR);
    }
}
