package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.TalkEntry;
import io.github.rapporteur.schedule.TalkField;
import io.github.rapporteur.schedule.TalkKind;
import io.github.rapporteur.shell.Layer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A talk to be written down or corrected, laid over the window. Enter saves, Esc closes; what was typed is there again
 * when the same form is opened next. JavaFX thread.
 */
public final class TalkFormPane {
    private final Layer layer;
    private final Label heading = new Label();
    private final TextField title = new TextField();
    private final ComboBox<TalkKind> kind = new ComboBox<>();
    private final ComboBox<LocalDate> day = new ComboBox<>();
    private final TextField start = new TextField();
    private final TextField end = new TextField();
    private final Label timeWords = new Label();
    private final TextField room = new TextField();
    private final TextField speakers = new TextField();
    private final TextField track = new TextField();
    private final TextField link = new TextField();
    private final Map<TalkField, TalkFormRow> rows = new EnumMap<>(TalkField.class);
    private final Button takeAll = new Button("Take all from the schedule");
    private final Button fresh = new Button("Start anew");
    private final Button save = new Button("Save");
    private final Button cancel = new Button("Cancel");
    private final VBox box = new VBox(10);
    private final StackPane scrim = new StackPane(box);
    private List<String> knownRooms = List.of();
    private Supplier<List<String>> knownPeople = List::of;
    private List<String> knownTracks = List.of();
    private @Nullable TalkForm form;
    private @Nullable Draft draft;
    private Consumer<? super TalkEntry> onSave = entry -> {};
    private boolean filling;
    private boolean wasRefused;

    /** What was typed when the form was closed without saving. */
    private record Draft(TalkForm form, TypedTalk typed) {}

    /**
     * Words that are offered while one types.
     *
     * @param rooms of the conference, in its order
     * @param people all names that are known by now
     * @param tracks of the conference
     */
    public record Words(List<String> rooms, Supplier<List<String>> people, List<String> tracks) {}

    /** @param layers where it is laid over the window */
    public TalkFormPane(StackPane layers) {
        layer = new Layer(layers, scrim);
        build();
        listen();
        setUpScrim();
    }

    /**
     * Opens it.
     *
     * @param taker gets the talk when the user saves; what was typed is forgotten only when {@link #forget} is called
     */
    public void open(TalkForm newForm, Words words, Consumer<? super TalkEntry> taker) {
        form = newForm;
        onSave = taker;
        knownRooms = words.rooms();
        knownPeople = words.people();
        knownTracks = words.tracks();
        wasRefused = false;
        heading.setText(newForm.heading());
        Objects.requireNonNull(rows.get(TalkField.TIME)).rename(newForm.timeName());
        filling = true;
        day.getItems().setAll(newForm.days());
        filling = false;
        Draft old = draft;
        TypedTalk typed = old != null && old.form.isLike(newForm) ? old.typed : null;
        show(fresh, typed != null);
        fill(typed == null ? newForm.first() : typed);
        if (layer.open()) {
            // What scrolls has its content, and with it the field, only when it has its look.
            scrim.applyCss();
        }
        title.requestFocus();
        title.selectAll();
    }

    /** What was typed is in the notebook: it is not shown again. */
    public void forget() {
        draft = null;
    }

    private void build() {
        setUpFields();
        Suggestions suggestions = new Suggestions();
        suggestions.helpWith(room, () -> knownRooms, false);
        suggestions.helpWith(speakers, () -> knownPeople.get(), true);
        suggestions.helpWith(track, () -> knownTracks, false);
        VBox fields = new VBox(
                10,
                row(TalkField.TITLE, "Title", title),
                row(TalkField.TIME, "Time", time()),
                row(TalkField.SPEAKERS, "Speakers", speakers),
                beside(row(TalkField.ROOM, "Room", room), row(TalkField.KIND, "Kind", kind)),
                beside(row(TalkField.TRACK, "Track", track), row(TalkField.URL, "Link", link)));
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("preview-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        box.getChildren().setAll(heading, scroll, suggestions, foot());
        box.setId("talk-form");
        box.getStyleClass().addAll("popover", "import-preview", "talk-form");
        box.setFocusTraversable(false);
        box.setMaxSize(580, Region.USE_PREF_SIZE);
        box.setAccessibleText("Talk");
        for (String sheet : List.of("import-preview.css", "talk-form.css")) {
            box.getStylesheets()
                    .add(Objects.requireNonNull(TalkFormPane.class.getResource(sheet), sheet)
                            .toExternalForm());
        }
    }

    private void setUpFields() {
        heading.setId("talk-form-heading");
        heading.getStyleClass().addAll("semi-bold", "preview-title");
        setUp(title, "talk-form-title", "Title", "");
        setUp(start, "talk-form-start", "Start", "10:30");
        setUp(end, "talk-form-end", "End", "not known");
        setUp(room, "talk-form-room", "Room", "");
        setUp(speakers, "talk-form-speakers", "Speakers, with commas between", "Names with commas between");
        setUp(track, "talk-form-track", "Track", "");
        setUp(link, "talk-form-link", "Link", "https://");
        kind.setId("talk-form-kind");
        kind.setAccessibleText("Kind");
        kind.getItems().setAll(TalkKind.values());
        kind.setConverter(new Named<>(TalkFormPane::words));
        kind.setMaxWidth(Double.MAX_VALUE);
        day.setId("talk-form-day");
        day.setAccessibleText("Day");
        day.setConverter(new Named<>(Times::longDay));
        day.setMinWidth(130);
        start.setPrefColumnCount(5);
        end.setPrefColumnCount(5);
        timeWords.setId("talk-form-time-words");
        timeWords.getStyleClass().add("meta");
    }

    private HBox time() {
        Label to = new Label("to");
        to.setMinWidth(Region.USE_PREF_SIZE);
        HBox time = new HBox(8, day, start, to, end, timeWords);
        time.setAlignment(Pos.CENTER_LEFT);
        return time;
    }

    private static String words(TalkKind kind) {
        String word = kind.word();
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void setUp(TextField field, String id, String name, String prompt) {
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(prompt);
    }

    private TalkFormRow row(TalkField field, String name, Node control) {
        TalkFormRow row = new TalkFormRow(field, name, control, () -> take(List.of(field)));
        rows.put(field, row);
        return row;
    }

    private static HBox beside(Region left, Region right) {
        for (Region part : List.of(left, right)) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setMinWidth(0);
            part.setPrefWidth(0);
        }
        return new HBox(12, left, right);
    }

    private HBox foot() {
        save.setId("talk-form-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        cancel.setId("talk-form-cancel");
        cancel.setOnAction(event -> close());
        takeAll.setId("talk-form-take-all");
        takeAll.setOnAction(event -> take(TalkForm.FIELDS));
        fresh.setId("talk-form-fresh");
        fresh.setOnAction(event -> startAnew());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, takeAll, fresh, gap, cancel, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private void listen() {
        for (TextField field : List.of(title, start, end, room, speakers, track, link)) {
            field.textProperty().subscribe((old, now) -> edited());
        }
        kind.valueProperty().subscribe((old, now) -> edited());
        day.valueProperty().subscribe((old, now) -> edited());
    }

    private void setUpScrim() {
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isChoosing = kind.isShowing() || day.isShowing();
            if (event.getCode() == KeyCode.ESCAPE && !isChoosing) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && !isChoosing && event.getTarget() instanceof ComboBox<?>) {
                save();
                event.consume();
            }
        });
    }

    private void fill(TypedTalk typed) {
        filling = true;
        title.setText(typed.title());
        kind.setValue(typed.kind());
        day.setValue(typed.day());
        start.setText(typed.start());
        end.setText(typed.end());
        room.setText(typed.room());
        speakers.setText(typed.speakers());
        track.setText(typed.track());
        link.setText(typed.link());
        filling = false;
        edited();
    }

    private TypedTalk typed() {
        return new TypedTalk(
                title.getText(),
                kind.getValue(),
                day.getValue(),
                start.getText(),
                end.getText(),
                room.getText(),
                speakers.getText(),
                track.getText(),
                link.getText());
    }

    private void edited() {
        TalkForm now = form;
        if (now == null || filling) {
            return;
        }
        TypedTalk typed = typed();
        timeWords.setText(now.timeWords(typed));
        rows.forEach((field, row) -> row.showSource(now.sourceWords(field, typed), name(field)));
        show(
                takeAll,
                TalkForm.FIELDS.stream()
                                .filter(field -> !now.sourceWords(field, typed).isEmpty())
                                .count()
                        > 1);
        if (wasRefused) {
            showProblems(now.problems(typed));
        }
    }

    private void showProblems(Map<TalkField, String> problems) {
        rows.forEach((field, row) -> row.showProblem(problems.getOrDefault(field, "")));
    }

    private void take(List<TalkField> fields) {
        TalkForm now = form;
        if (now != null) {
            TypedTalk typed = typed();
            for (TalkField field : fields) {
                typed = now.take(typed, field);
            }
            fill(typed);
            control(fields.getFirst()).requestFocus();
        }
    }

    private void startAnew() {
        TalkForm now = form;
        if (now != null) {
            forget();
            show(fresh, false);
            fill(now.first());
            title.requestFocus();
        }
    }

    private void save() {
        TalkForm now = form;
        if (now == null) {
            return;
        }
        TypedTalk typed = typed();
        Map<TalkField, String> problems = now.problems(typed);
        wasRefused = !problems.isEmpty();
        showProblems(problems);
        if (wasRefused) {
            control(problems.keySet().iterator().next()).requestFocus();
            return;
        }
        TalkEntry entry = now.entry(typed);
        Consumer<? super TalkEntry> taker = onSave;
        close();
        taker.accept(entry);
    }

    private void close() {
        TalkForm now = form;
        if (now != null) {
            TypedTalk typed = typed();
            draft = typed.equals(now.first()) ? null : new Draft(now, typed);
        }
        form = null;
        layer.close();
    }

    private Node control(TalkField field) {
        return switch (field) {
            case KIND -> kind;
            case TIME -> start;
            case ROOM -> room;
            case TRACK -> track;
            case URL -> link;
            case SPEAKERS -> speakers;
            case TITLE, SUBTITLE, LANGUAGE -> title;
        };
    }

    private static String name(TalkField field) {
        return field == TalkField.URL ? "link" : field.name();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows values by their words; nothing is ever typed. */
    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Named(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public @Nullable T fromString(String text) {
            return null;
        }
    }
}
