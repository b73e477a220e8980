package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Draws what stands left of a line: its time and the icon of the mark that begins in it. */
final class NoteGutter implements IntFunction<Node> {
    /** Width in a wide pane and in a narrow one, without the 12 px between it and the text. */
    static final double WIDE = 72;

    static final double NARROW = 46;

    private static final double LINE_HEIGHT = 24;
    /** The font draws its icons a little high. */
    private static final double ICON_CENTRE = LINE_HEIGHT / 2 + 1;

    private static final double ICON_FROM_RIGHT = 26;
    private static final double ARROW_FROM_RIGHT = 7;
    private static final double ARROW_WIDTH = 18;

    private final IntFunction<LineLook> looks;
    private final LineTimes times;
    private final IntConsumer tick;
    private @Nullable NoteFolding folding;
    private IntConsumer opened = line -> {};
    private double zoom = 1;
    private boolean narrow;
    private boolean allTimes;
    private int caretLine;

    /**
     * @param looks the look of a line
     * @param tick ticks the action on a line, when its icon is clicked
     */
    NoteGutter(IntFunction<LineLook> looks, LineTimes times, IntConsumer tick) {
        this.looks = looks;
        this.times = times;
        this.tick = tick;
    }

    /** Lets headings have an arrow that folds their section. */
    void useFolding(NoteFolding folds) {
        folding = folds;
    }

    /** Says what happens when the time of a line is clicked. */
    void onTime(IntConsumer opener) {
        opened = opener;
    }

    /** How much bigger the letters are than usual. */
    void setZoom(double newZoom) {
        zoom = newZoom;
    }

    /**
     * Whether the lines have little room.
     *
     * @return whether that is new
     */
    boolean setNarrow(boolean isNarrow) {
        boolean isNew = narrow != isNarrow;
        narrow = isNarrow;
        return isNew;
    }

    void setAllTimes(boolean areShown) {
        allTimes = areShown;
    }

    void setCaretLine(int line) {
        caretLine = line;
    }

    @Override
    public Node apply(int line) {
        Pane gutter = new Pane();
        gutter.getStyleClass().add("note-gutter");
        double width = narrow ? NARROW : WIDE;
        gutter.setMinSize(width, 0);
        gutter.setPrefSize(width, 0);
        NoteFolding folds = folding;
        if (folds != null && folds.isHidden(line)) {
            return gutter;
        }
        if (folds != null && looks.apply(line).paragraph().contains(LineLook.HEADING)) {
            gutter.getChildren().add(foldArrow(folds, line, width));
        }
        List<LineLook.LineMark> marks = looks.apply(line).marks();
        if (!marks.isEmpty()) {
            addIcon(gutter, marks, line, width);
        }
        if (!narrow && (allTimes || line == caretLine)) {
            shownTime(line).ifPresent(time -> {
                Label label = new Label(time);
                label.getStyleClass().add("line-time");
                label.resizeRelocate(0, 0, 42, LINE_HEIGHT * zoom);
                label.setManaged(false);
                label.setCursor(Cursor.HAND);
                label.setTooltip(new Tooltip("Open the recording of the talk here"));
                label.setOnMouseClicked(event -> opened.accept(line));
                gutter.getChildren().add(label);
            });
        }
        return gutter;
    }

    private Node foldArrow(NoteFolding folds, int line, double width) {
        int folded = folds.foldedUnder(line);
        Text icon = Icons.icon(folded > 0 ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
        icon.getStyleClass().add(folded > 0 ? "fold-closed" : "fold-open");
        icon.setMouseTransparent(true);
        StackPane arrow = new StackPane(icon);
        arrow.getStyleClass().add("fold-arrow");
        arrow.resizeRelocate(width - ARROW_FROM_RIGHT, 0, ARROW_WIDTH, LINE_HEIGHT * zoom);
        arrow.setManaged(false);
        arrow.setCursor(Cursor.HAND);
        String words = folded > 0 ? "Unfold " + Counted.of(folded, "line") : "Fold the section";
        Tooltip.install(arrow, new Tooltip(words + ", F4"));
        arrow.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            folds.toggle(line);
            event.consume();
        });
        return arrow;
    }

    /** Unasked only what tells of the talk: a line of another day would show a time that means nothing here. */
    private Optional<String> shownTime(int line) {
        return allTimes || times.duringTalk(line).isPresent() ? times.words(line) : Optional.empty();
    }

    private void addIcon(Pane gutter, List<LineLook.LineMark> marks, int line, double width) {
        LineLook.LineMark first = marks.getFirst();
        Text icon = Icons.icon(first.icon());
        icon.getStyleClass()
                .add(
                        first.offRecord()
                                ? MarkKind.PRIVATE.styleClass()
                                : first.kind().styleClass());
        icon.setTextOrigin(VPos.CENTER);
        icon.setManaged(false);
        icon.setLayoutX(width - ICON_FROM_RIGHT);
        icon.setLayoutY(ICON_CENTRE * zoom);
        Pane target = new Pane();
        target.resizeRelocate(width - ICON_FROM_RIGHT - 5, 0, 24, LINE_HEIGHT * zoom);
        target.setManaged(false);
        String words = marks.stream().map(LineLook.LineMark::spoken).collect(Collectors.joining("; "));
        Tooltip.install(target, new Tooltip(words));
        if (first.kind() == MarkKind.ACTION || first.kind() == MarkKind.ACTION_DONE) {
            target.setCursor(Cursor.HAND);
            target.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
                tick.accept(line);
                event.consume();
            });
        } else {
            target.setCursor(Cursor.DEFAULT);
        }
        gutter.getChildren().addAll(icon, target);
        if (marks.size() > 1) {
            Label more = new Label("+" + (marks.size() - 1));
            more.getStyleClass().add("more-marks");
            more.resizeRelocate(width - ICON_FROM_RIGHT + 2, LINE_HEIGHT * zoom - 7, 24, 12);
            more.setManaged(false);
            more.setMouseTransparent(true);
            gutter.getChildren().add(more);
        }
    }
}
