package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.text.RightToLeftRows;
import io.github.rapporteur.report.Report;
import io.github.rapporteur.report.ui.OutlineRow.Tick;
import io.github.rapporteur.shell.Icons;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A line of the outline: tick box, words, how much is in it. */
final class OutlineCell extends TreeCell<OutlineRow> {
    private static final List<String> KINDS =
            List.of("front", "part", "day", "talk", "content", "piece", "kept", "left-out", "drop", "drop-behind");

    private static final double GRIP_AT = 4;

    private final OutlineTree.Ways ways;
    private final CheckBox tick = new CheckBox();
    private final StackPane box = new StackPane(tick);
    private final Label words = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox();
    private final TextField heading = new TextField();
    private final Tooltip whole = new Tooltip();
    private final Text grip = Icons.icon(Feather.MENU);

    OutlineCell(OutlineTree.Ways ways) {
        this.ways = ways;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> {
            if (getItem() != null) {
                ways.toggle().accept(getItem());
            }
        });
        grip.setY(20);
        // Two quick clicks on a box are two ticks; the tree would fold the line under the second one.
        box.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(heading, Priority.ALWAYS);
        HBox.setMargin(heading, new Insets(0, 0, 0, 4));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        line.getStyleClass().add("outline-row");
        line.setAlignment(Pos.CENTER_LEFT);
        grip.getStyleClass().add("grip");
        grip.setManaged(false);
        line.layoutXProperty().subscribe(this::placeGrip);
        heading.setAccessibleText("Heading of this part");
        heading.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        heading.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take();
            }
        });
        addEventHandler(MouseEvent.DRAG_DETECTED, this::drag);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, event -> getStyleClass().removeAll("drop", "drop-behind"));
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    @Override
    protected void updateItem(@Nullable OutlineRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll(KINDS);
        setTooltip(null);
        count.setGraphic(null);
        count.setText("");
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        words.setText(RightToLeftRows.sentence(row.words()));
        tip(row.words());
        getStyleClass().add(kind(row));
        if (row.tick() == Tick.OUT) {
            getStyleClass().add("left-out");
        }
        tick.setIndeterminate(row.tick() == Tick.PARTLY);
        tick.setSelected(row.tick() == Tick.IN);
        String much = amount(row);
        line.getChildren().setAll(words, count);
        if (row instanceof OutlineRow.Kept) {
            line.getChildren().addFirst(Icons.icon(Feather.LOCK));
        } else if (row.tick() != Tick.NONE) {
            line.getChildren().addFirst(box);
        }
        if (canMove(row)
                && getTreeItem() != null
                && (row instanceof OutlineRow.OfTalk || getTreeItem().isLeaf())) {
            line.getChildren().add(grip);
        }
        setAccessibleText(row.words() + state(row.tick()) + (much.isEmpty() ? "" : ", " + much));
        setGraphic(line);
    }

    /** At the outline's left edge, where nothing else is. */
    private void placeGrip() {
        grip.setX(GRIP_AT - line.getLayoutX());
    }

    private static String kind(OutlineRow row) {
        return switch (row) {
            case OutlineRow.FrontMatter front -> "front";
            case OutlineRow.OfPart part -> "part";
            case OutlineRow.OfGroup group -> "day";
            case OutlineRow.OfTalk talk -> "talk";
            case OutlineRow.OfContent content -> "content";
            case OutlineRow.OfPiece piece -> "piece";
            case OutlineRow.Kept kept -> "kept";
        };
    }

    private static String state(Tick tick) {
        return switch (tick) {
            case IN -> ", in the report";
            case PARTLY -> ", partly in the report";
            case OUT -> ", left out";
            case NONE -> "";
        };
    }

    /** Fills the count; says it in words. */
    private String amount(OutlineRow row) {
        return switch (row) {
            case OutlineRow.OfPart part -> counted(part.count(), part.count());
            case OutlineRow.OfGroup group -> {
                String of = String.format(
                        Locale.ROOT, "%,d of %,d", group.in(), group.talks().size());
                yield counted(of, of + " talks");
            }
            case OutlineRow.OfTalk talk -> {
                if (talk.quotes() > 0) {
                    count.setGraphic(Icons.icon(Feather.MESSAGE_SQUARE));
                    yield counted(
                            String.valueOf(talk.quotes()), talk.quotes() + (talk.quotes() == 1 ? " quote" : " quotes"));
                }
                yield counted(talk.isEmpty() ? "empty" : "", talk.isEmpty() ? "empty" : "");
            }
            case OutlineRow.OfContent content -> counted(content.count() > 1 ? "" + content.count() : "", "");
            case OutlineRow.OfPiece piece -> "";
            case OutlineRow.Kept kept -> counted("" + kept.passages(), kept.passages() + " passages");
            case OutlineRow.FrontMatter front -> "";
        };
    }

    private String counted(String shown, String said) {
        count.setText(shown);
        return said;
    }

    private void tip(String text) {
        whole.setText(text);
        setTooltip(whole);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing() && getItem() instanceof OutlineRow.OfPart part) {
            heading.setText(part.words());
            heading.setPromptText(part.part().heading());
            line.getChildren().setAll(box, heading);
            heading.requestFocus();
            heading.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        boolean hasFocus = heading.isFocused();
        super.cancelEdit();
        updateItem(getItem(), isEmpty());
        if (hasFocus) {
            getTreeView().requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            cancelEdit();
            event.consume();
        }
    }

    /** Takes what is typed. */
    private void take() {
        if (isEditing() && getItem() instanceof OutlineRow.OfPart part) {
            String typed = heading.getText();
            cancelEdit();
            ways.rename().accept(part, typed);
        }
    }

    private void drag(MouseEvent event) {
        if (getItem() != null && canMove(getItem())) {
            ClipboardContent content = new ClipboardContent();
            content.putString(getItem().words());
            startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        }
    }

    private static boolean canMove(OutlineRow row) {
        // The introduction is always the first.
        return row instanceof OutlineRow.OfTalk
                || (row instanceof OutlineRow.OfPart part && part.part() != Report.Part.INTRODUCTION);
    }

    private void over(DragEvent event) {
        OutlineRow row = dragged(event);
        if (row == null) {
            return;
        }
        // A line of the outline is nothing to anybody else.
        event.consume();
        if (getItem() != null && OutlineMoves.canDrop(row, getItem())) {
            event.acceptTransferModes(TransferMode.MOVE);
            getStyleClass().removeAll("drop", "drop-behind");
            getStyleClass().add(isBehind(event) ? "drop-behind" : "drop");
        }
    }

    /** The upper half of a line means before it, the lower one behind it. */
    private boolean isBehind(DragEvent event) {
        return event.getY() > getHeight() / 2;
    }

    private void dropped(DragEvent event) {
        OutlineRow row = dragged(event);
        if (row != null && getItem() != null) {
            ways.drop().put(row, getItem(), isBehind(event));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static @Nullable OutlineRow dragged(DragEvent event) {
        return event.getGestureSource() instanceof OutlineCell cell ? cell.getItem() : null;
    }

    /** Never wider than the tree: long titles end in an ellipsis and have a tooltip. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
