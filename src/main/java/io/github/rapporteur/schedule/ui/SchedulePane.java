package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.common.text.Counted;
import io.github.rapporteur.schedule.Star;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkId;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Commands;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.ListScroll;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The schedule at the left: days, filter, what is on now, the talks. */
public final class SchedulePane extends VBox {
    /** Below this width a row has no room for speakers. */
    private static final double NARROW = 300;

    private final ScheduleViewModel model;
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Label zoneNote = new Label();
    private final NowBox nowBox;
    private final ListView<ScheduleRow> list = new ListView<>();
    private final Hyperlink shelf = new Hyperlink();
    private final Label emptyTitle = new Label();
    private final Label emptyText = new Label();
    private Runnable afterEnter = () -> {};

    /** Shows and drives that model. */
    public SchedulePane(ScheduleViewModel model) {
        this.model = model;
        this.nowBox = new NowBox(model::choose);
        getStyleClass().add("schedule");
        setMinWidth(220);
        HBox filterRow = new HBox(filterField(), new StarredChip(model.filter()), new FilterMenu(model.filter()));
        filterRow.getStyleClass().add("filter-row");
        zoneNote.setId("zone-note");
        zoneNote.getStyleClass().addAll("meta", "zone-note");
        count.getStyleClass().add("meta");
        count.setId("count");
        VBox head = new VBox(new DaySwitch(model), filterRow, new FilterChips(model.filter()), nowBox, count, zoneNote);
        head.getStyleClass().add("schedule-head");
        setUpList();
        shelf.setId("shelf-link");
        shelf.getStyleClass().add("shelf-link");
        model.shelf().talksProperty().subscribe(talks -> {
            shelf.setText(Counted.of(talks.size(), Shelf.words(talks)) + " with your notes");
            shelf.setVisible(!talks.isEmpty());
            shelf.setManaged(shelf.isVisible());
        });
        getChildren().setAll(head, list, shelf);
        setVgrow(list, Priority.ALWAYS);
        model.rowsProperty().subscribe(this::showRows);
        model.emptyWordsProperty().subscribe(words -> {
            emptyTitle.setText(words.title());
            emptyText.setText(words.text());
        });
        model.nowAndNextProperty().subscribe(now -> nowBox.show(now, isNarrow()));
        model.chosenProperty().subscribe(talk -> select(talk));
        widthProperty().map(width -> isNarrow()).subscribe(now -> {
            nowBox.show(model.nowAndNextProperty().get(), now);
            list.refresh();
        });
    }

    /** Where F6 comes in: the list; days and filter are reached by Shift+Tab from it. */
    public Node focusGroup() {
        return list;
    }

    /** Puts the caret into the filter field. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Says what follows when the user has opened a talk by Enter: they go on to its note. */
    public void onEnter(Runnable next) {
        afterEnter = next;
    }

    /** Offers commands about the open talk where a line is clicked with the other button; that line is opened first. */
    public void talkMenu(List<Command> commands) {
        ContextMenu menu = new ContextMenu();
        list.setOnContextMenuRequested(event -> {
            if (selectedTalk() != null) {
                withSelected(model::choose);
                menu.getItems().setAll(commands.stream().map(Commands::menuItem).toList());
                menu.show(list, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        list.setOnMousePressed(event -> menu.hide());
    }

    /** Says where the way goes on when the conference is over. */
    public void onOver(Runnable next) {
        nowBox.onOver(next);
    }

    /** Says what shows the withdrawn talks that the user has something on. */
    public void onShelf(Runnable show) {
        shelf.setOnAction(event -> show.run());
    }

    private StackPane filterField() {
        filter.setId("filter");
        filter.setPromptText("Filter talks");
        filter.setAccessibleText("Filter talks by title, speaker, room or track");
        filter.textProperty().bindBidirectional(model.filter().wordsProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        StackPane field = new StackPane(filter, Icons.icon(Feather.FILTER));
        field.getStyleClass().add("icon-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            if (list.getSelectionModel().isEmpty()) {
                moveTo(0, 1);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (filter.getText().isEmpty()) {
                list.requestFocus();
            }
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            moveTo(0, 1);
            enterSelected();
            event.consume();
        }
    }

    private void setUpList() {
        list.setId("talks");
        list.getStyleClass().add("talks");
        list.setAccessibleText("Talks");
        list.setCellFactory(view -> new ScheduleCell(model::zone, this::isNarrow, talk -> {
            list.requestFocus();
            model.cycleStar(talk.id());
        }));
        list.setOnMouseClicked(event -> openSelected());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        emptyTitle.getStyleClass().add("title");
        emptyTitle.setId("empty-title");
        emptyText.setWrapText(true);
        emptyTitle.setWrapText(true);
        VBox empty = new VBox(Icons.icon(Feather.FILTER), emptyTitle, emptyText);
        empty.getStyleClass().add("empty-box");
        list.setPlaceholder(empty);
    }

    private void listKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int index = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> moveTo(index + 1, 1);
            case UP -> moveTo(index - 1, -1);
            case HOME -> moveTo(0, 1);
            case END -> moveTo(list.getItems().size() - 1, -1);
            case ENTER -> enterSelected();
            case ESCAPE -> model.filter().clear();
            case S -> withSelected(model::cycleStar);
            case DIGIT1, NUMPAD1 -> withSelected(talk -> model.star(talk, Star.MUST));
            case DIGIT2, NUMPAD2 -> withSelected(talk -> model.star(talk, Star.MAYBE));
            case DIGIT3, NUMPAD3 -> withSelected(talk -> model.star(talk, Star.LATER));
            case DIGIT0, NUMPAD0 -> withSelected(talk -> model.star(talk, Star.NONE));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Selects the talk at that line, or the nearest one in that direction: only talks are stops. */
    private void moveTo(int index, int direction) {
        List<ScheduleRow> rows = list.getItems();
        for (int i = index; i >= 0 && i < rows.size(); i += direction) {
            if (rows.get(i).isStop()) {
                list.getSelectionModel().clearAndSelect(i);
                ListScroll.reveal(list, i);
                return;
            }
        }
    }

    private void openSelected() {
        if (list.getSelectionModel().getSelectedItem() instanceof ScheduleRow.Gap gap) {
            model.showFitting(gap.time());
        } else {
            withSelected(model::choose);
        }
    }

    private void enterSelected() {
        boolean goOn = selectedTalk() != null;
        openSelected();
        if (goOn) {
            afterEnter.run();
        }
    }

    private void withSelected(Consumer<TalkId> action) {
        ScheduleRow row = list.getSelectionModel().getSelectedItem();
        Talk talk = row == null ? null : row.talkOrNull();
        if (talk != null) {
            action.accept(talk.id());
        }
    }

    private void showRows(List<ScheduleRow> rows) {
        Talk selected = selectedTalk();
        list.getItems().setAll(rows);
        say(count, model.countWords());
        say(zoneNote, model.zoneWarning());
        int index = indexOf(selected == null ? model.chosenProperty().get() : selected);
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(label.isVisible());
    }

    private void select(@Nullable Talk talk) {
        int index = indexOf(talk);
        if (index >= 0) {
            list.getSelectionModel().clearAndSelect(index);
            ListScroll.reveal(list, index);
        }
    }

    private int indexOf(@Nullable Talk talk) {
        if (talk == null) {
            return -1;
        }
        List<ScheduleRow> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            Talk other = rows.get(i).talkOrNull();
            if (other != null && other.id().equals(talk.id())) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Talk selectedTalk() {
        ScheduleRow row = list.getSelectionModel().getSelectedItem();
        return row == null ? null : row.talkOrNull();
    }

    private boolean isNarrow() {
        return getWidth() > 0 && getWidth() < NARROW;
    }
}
