package io.github.rapporteur.quotes.ui;

import atlantafx.base.controls.CustomTextField;
import io.github.rapporteur.quotes.ui.QuoteTaggerViewModel.Choice;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.Segments;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** "Who said it?": the small panel at the words. Everything in it can be done by keys; it asks, others do. */
final class QuoteTaggerPopup extends VBox {
    static final double WIDTH = 452;

    /** What the user decided. */
    interface Answers {
        /** Tag the quote. */
        void tag(boolean mayWait);

        /** Leave all as it was. */
        void cancel();
    }

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final QuoteTaggerViewModel model;
    private final Answers answers;
    private final CustomTextField name = new CustomTextField();
    /** The letter that has just picked somebody: with another one behind it, it begins a name. */
    private String initial = "";

    private String initialName = "";

    private final CandidateRows rows;
    private final TagsField tags;
    private final HBox others = new HBox(6);
    private final Label problem = new Label();
    private final Label again = new Label("Ctrl+Shift+Q again: same as before");
    private final Label hint = new Label();
    private final Text icon = Icons.icon(Feather.MESSAGE_SQUARE);
    private final Segments<Boolean> exactness =
            new Segments<>("How exact", exact -> exact ? "Word for word" : "From memory");
    private final CheckBox offRecord = new CheckBox("Off the record");
    private final Button tag = new Button();
    private final Button cancel = new Button("Cancel");

    QuoteTaggerPopup(QuoteTaggerViewModel model, Answers answers) {
        this.model = model;
        this.answers = answers;
        rows = new CandidateRows(this::picked);
        tags = new TagsField(model.tags(), model::addTag, model::tagsLike);
        setId("quote-tagger");
        getStyleClass().addAll("pop-over", "quote-tagger");
        getStylesheets()
                .add(Objects.requireNonNull(QuoteTaggerPopup.class.getResource("quotes.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Who said it?");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        build();
        follow();
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Made ready for a new question: the name all selected, so that typing replaces it. */
    void ask() {
        again.setVisible(!model.lastName().isEmpty());
        tags.clear();
        initial = "";
        exactness.chosenProperty().set(model.exactProperty().get());
        showRows();
        name.requestFocus();
        name.selectAll();
    }

    private void build() {
        Label title = new Label("Who said it?");
        title.getStyleClass().add("semi-bold");
        again.getStyleClass().add("key");
        HBox head = new HBox(8, icon, title, grow(), again);
        head.setAlignment(Pos.CENTER_LEFT);
        name.setId("quote-name");
        name.setLeft(Icons.icon(Feather.USER));
        name.setPromptText("Name");
        name.addEventFilter(KeyEvent.KEY_TYPED, this::letterTyped);
        problem.getStyleClass().add("field-problem");
        problem.setId("quote-problem");
        exactness.setChoices(List.of(true, false));
        HBox options = new HBox(14, exactness, offRecord);
        options.setAlignment(Pos.CENTER_LEFT);
        offRecord.setId("off-record");
        hint.getStyleClass().add("key");
        cancel.setGraphic(key("Esc"));
        cancel.setContentDisplay(ContentDisplay.RIGHT);
        cancel.getStyleClass().add("flat");
        cancel.setOnAction(event -> answers.cancel());
        tag.setId("tag-quote");
        tag.getStyleClass().add("accent");
        tag.setGraphic(key("Enter"));
        tag.setContentDisplay(ContentDisplay.RIGHT);
        tag.setOnAction(event -> confirm(false));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        tag.setMinWidth(Region.USE_PREF_SIZE);
        hint.setMinWidth(0);
        HBox foot = new HBox(8, hint, grow(), cancel, tag);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("quote-tagger-foot");
        VBox body = new VBox(8, head, others, name, problem, rows, tags, options);
        body.getStyleClass().add("quote-tagger-body");
        getChildren().addAll(body, foot);
    }

    private void follow() {
        name.textProperty().bindBidirectional(model.nameProperty());
        model.choices().addListener((ListChangeListener<Choice>) change -> showRows());
        model.chosenProperty().addListener((property, old, now) -> showRows());
        model.others().addListener((ListChangeListener<Choice>) change -> showOthers());
        showOthers();
        exactness.chosenProperty().addListener((property, old, now) -> {
            if (now != null) {
                model.exactProperty().set(now);
            }
        });
        offRecord.selectedProperty().bindBidirectional(model.offRecordProperty());
        model.offRecordProperty().subscribe(off -> {
            tag.setText(off ? "Keep off the record" : "Tag quote");
            icon.setText(Character.toString((off ? Feather.LOCK : Feather.MESSAGE_SQUARE).getCode()));
        });
        model.problemProperty().subscribe(now -> {
            problem.setText(now);
            problem.setVisible(!now.isEmpty());
            problem.setManaged(!now.isEmpty());
            name.pseudoClassStateChanged(DANGER, !now.isEmpty());
        });
    }

    private void showRows() {
        List<Choice> choices = model.choices();
        int chosen = model.chosenProperty().get();
        rows.show(choices, chosen, model.initials());
        long known = choices.stream().filter(Choice.Known.class::isInstance).count();
        hint.setText((known > 1 ? "1 to " + Math.min(known, 9) + " picks, + adds, " : "") + "Tab for tags");
        name.setAccessibleText(
                chosen < 0 || chosen >= choices.size()
                        ? "Who said it?"
                        : "Who said it? " + CandidateRows.spoken(choices.get(chosen), chosen + 1, model.initials()));
        boolean quip = chosen >= 0 && chosen < choices.size() && CandidateRows.isQuip(choices.get(chosen));
        icon.getStyleClass().removeAll("mark-quip", "mark-quote");
        icon.getStyleClass().add(quip ? "mark-quip" : "mark-quote");
    }

    /** Those who said it too, as chips before the field. */
    private void showOthers() {
        others.getChildren().clear();
        for (Choice other : model.others()) {
            Button chip = new Button(other.name(), Icons.icon(Feather.X));
            chip.getStyleClass().setAll("tag-chip");
            chip.setAccessibleText("Take " + other.name() + " away");
            chip.setFocusTraversable(false);
            chip.setOnAction(event -> model.others().remove(other));
            others.getChildren().addAll(chip, new Label("and"));
        }
        others.setAlignment(Pos.CENTER_LEFT);
        others.setId("quote-others");
        others.setVisible(!model.others().isEmpty());
        others.setManaged(!model.others().isEmpty());
    }

    private void picked(int number) {
        model.pick(number);
        name.requestFocus();
        name.selectAll();
    }

    private void confirm(boolean mayWait) {
        tags.finish();
        answers.tag(mayWait);
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean inName = name.isFocused();
        switch (event.getCode()) {
            case BACK_SPACE -> {
                if (!inName || !name.getText().isEmpty() || model.others().isEmpty()) {
                    return;
                }
                model.others().removeLast();
            }
            case ESCAPE -> answers.cancel();
            case ENTER -> {
                if (cancel.isFocused()) {
                    answers.cancel();
                } else {
                    confirm(!inName);
                }
            }
            case DOWN -> {
                if (!inName) {
                    return;
                }
                model.step(1);
            }
            case UP -> {
                if (!inName) {
                    return;
                }
                model.step(-1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A name never begins with a digit, so 1 to 9 choose; by the letter typed, as some keyboards shift their digits. */
    private void letterTyped(KeyEvent event) {
        String letter = event.getCharacter();
        boolean untouched = name.getSelectedText().equals(name.getText());
        if (letter.matches("[1-9]")) {
            picked(Integer.parseInt(letter));
            event.consume();
        } else if (letter.matches("[+&]") && model.addAnother()) {
            event.consume();
        } else if (untouched
                && !initial.isEmpty()
                && name.getText().equals(initialName)
                && letter.codePoints().allMatch(Character::isLetter)) {
            // It was the beginning of a name.
            name.setText(initial + letter);
            name.end();
            initial = "";
            event.consume();
        } else if (untouched && model.pickInitial(letter)) {
            initial = letter;
            initialName = name.getText();
            name.selectAll();
            event.consume();
        }
    }

    private static Label key(String words) {
        Label key = new Label(words);
        key.getStyleClass().add("key");
        return key;
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
