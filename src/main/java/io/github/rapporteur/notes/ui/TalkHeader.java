package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.RightToLeftRows;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.schedule.Clashes;
import io.github.rapporteur.schedule.CorrectionWords;
import io.github.rapporteur.schedule.Talk;
import io.github.rapporteur.schedule.TalkState;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What the note is about: track, day, time, room; title; speakers; the abstract, folded until asked for. */
final class TalkHeader extends VBox {
    private static final double TALLEST_ABSTRACT = 220;
    /** Blanks, because they vanish where the line breaks. */
    private static final String GAP = "    ";

    private final Clock clock;
    private final Consumer<String> openLink;
    private final ToIntFunction<Talk> trackNumber;
    private final Circle trackDot = new Circle(4);
    private final Label meta = new Label();
    private final Label now = new Label("Now");
    private final Label differs = new Label("≠");
    private final Label title = new Label();
    private final Label clash = new Label();
    private final Label withdrawn = new Label();
    private final Function<Talk, String> whyWithdrawn;
    private final ObservableValue<Clashes> clashes;
    private final Text speakers = new Text();
    private final TextFlow speakerLine = new TextFlow();
    private final Button abstractFold = new Button("Abstract");
    private final Button howWasIt = new Button("How was it?");
    private final ScrollPane abstractPane = new ScrollPane();
    private final StarButton star;
    private final Button openAbstract;
    private final HBox tools;
    private final Map<NoteSubject, Boolean> unfolded = new HashMap<>();
    private @Nullable OpenedNote shown;

    /**
     * @param look what the header needs of the window around it
     * @param askHowItWas opens the line for rating and verdict
     */
    TalkHeader(NoteEditorViewModel model, Surroundings look, Runnable askHowItWas) {
        clock = look.clock();
        openLink = look.openLink();
        trackNumber = look.trackNumber();
        clashes = look.clashes();
        whyWithdrawn = look.whyWithdrawn();
        star = new StarButton(model::star);
        openAbstract = Icons.button(Feather.EXTERNAL_LINK, "Open abstract", this::openAbstract);
        openAbstract.setId("open-abstract");
        tools = new HBox(4, star, openAbstract);
        build(askHowItWas);
        model.openedProperty().addListener((property, old, note) -> {
            if (note != null) {
                show(note);
            }
        });
        model.problemProperty().addListener((property, old, problem) -> {
            if (!problem.isEmpty()) {
                showProblem(problem, model.openedProperty().get() != null);
            }
        });
        clashes.subscribe(now -> showClash());
        setVisible(false);
    }

    private void build(Runnable askHowItWas) {
        setId("talk-header");
        getStyleClass().add("talk-header");
        meta.getStyleClass().add("talk-meta");
        meta.setId("talk-meta");
        WrappedLabel.wrap(meta);
        meta.setMinHeight(Region.USE_PREF_SIZE);
        now.getStyleClass().add("talk-now");
        now.setMinWidth(Region.USE_PREF_SIZE);
        differs.getStyleClass().add("talk-differs");
        differs.setId("talk-differs");
        title.getStyleClass().add("talk-title");
        title.setId("talk-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        warn(clash, "talk-clash");
        warn(withdrawn, "talk-withdrawn");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        speakers.getStyleClass().add("talk-speakers");
        speakers.setId("talk-speakers");
        speakerLine.getStyleClass().add("talk-speaker-line");
        abstractFold.setId("abstract-fold");
        abstractFold.getStyleClass().add("flat-link");
        abstractFold.setOnAction(event -> fold(!abstractPane.isVisible()));
        abstractFold.setMinWidth(Region.USE_PREF_SIZE);
        howWasIt.setId("how-was-it");
        howWasIt.getStyleClass().add("flat-link");
        howWasIt.maxWidthProperty().bind(speakerLine.widthProperty());
        howWasIt.setOnAction(event -> askHowItWas.run());
        abstractPane.setId("abstract");
        abstractPane.setFitToWidth(true);
        abstractPane.setMaxHeight(TALLEST_ABSTRACT);
        abstractPane.getStyleClass().add("abstract-pane");
        HBox metaLine = new HBox(6, trackDot, meta, differs, now);
        metaLine.setAlignment(Pos.CENTER_LEFT);
        HBox titleLine = new HBox(8, title, tools);
        speakerLine.getChildren().addAll(speakers, new Text(GAP), abstractFold, new Text(GAP), howWasIt);
        getChildren().addAll(metaLine, titleLine, speakerLine, withdrawn, clash, abstractPane);
        fold(false);
    }

    private static void warn(Label line, String id) {
        line.setId(id);
        line.getStyleClass().add("talk-clash");
        line.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
        WrappedLabel.wrap(line);
        line.setMinHeight(Region.USE_PREF_SIZE);
    }

    /** Lines the header up with the text below it. */
    void setTextInset(double left) {
        setPadding(new Insets(16, 24, 11, left));
    }

    /** Puts a control of the window before the star: the button that opens the quotes pane in a narrow window. */
    void addTool(Region tool) {
        tools.getChildren().addFirst(tool);
    }

    /** Says anew whether the talk is on now; to be called each minute. */
    void timePassed() {
        Talk talk = shown == null ? null : shown.talk();
        boolean isOn = talk != null && talk.isOnAt(clock.instant());
        now.setVisible(isOn);
        now.setManaged(isOn);
    }

    private void show(OpenedNote note) {
        OpenedNote before = shown;
        boolean otherAbstract = before == null
                || !before.subject().equals(note.subject())
                || !markdown(before).equals(markdown(note));
        shown = note;
        setVisible(true);
        Talk talk = note.talk();
        title.setText(note.title());
        setShown(trackDot, talk != null && !talk.track().isEmpty());
        setShown(speakers, talk != null && !talk.speakers().isEmpty());
        setShown(star, talk != null);
        setShown(howWasIt, talk != null);
        setShown(openAbstract, !address(note).isEmpty());
        setShown(abstractFold, !markdown(note).isBlank());
        if (talk == null) {
            meta.setText("Introduction and last thought");
            meta.setTooltip(null);
        } else {
            trackDot.getStyleClass().setAll("track-dot", "track-" + trackNumber.applyAsInt(talk));
            meta.setText(TalkWords.meta(talk, note.conference(), clock.getZone()));
            meta.setTooltip(new Tooltip(TalkWords.whenExactly(talk, note.conference(), clock)));
            speakers.setText(RightToLeftRows.of(talk.speakerNames()));
        }
        showCorrection(note);
        star.show(note.state().star());
        showRating(note.state());
        showClash();
        timePassed();
        if (otherAbstract) {
            abstractPane.setContent(null);
            fold(unfolded.getOrDefault(note.subject(), false));
        }
    }

    /** In place of the talk's line; without a note, nothing of the one before may stand above the text. */
    private void showProblem(String problem, boolean hasNote) {
        meta.setText(problem);
        meta.setTooltip(null);
        if (!hasNote) {
            shown = null;
            title.setText("Note not opened");
            for (Node part :
                    List.of(trackDot, differs, speakers, star, howWasIt, openAbstract, abstractFold, abstractPane)) {
                setShown(part, false);
            }
            showClash();
            timePassed();
        }
        setVisible(true);
    }

    /** Whatever speaks against sitting in the talk. */
    private void showClash() {
        OpenedNote note = shown;
        Talk talk = note == null ? null : note.talk();
        String words = note == null || talk == null
                ? ""
                : TalkWords.clashes(
                        clashes.getValue().with(talk.id()), note.conference().zone());
        clash.setText(words);
        setShown(clash, !words.isEmpty());
        withdrawn.setText(talk == null ? "" : "Withdrawn: " + whyWithdrawn.apply(talk));
        setShown(withdrawn, talk != null && talk.withdrawn());
    }

    private void showCorrection(OpenedNote note) {
        Talk talk = note.talk();
        String words =
                talk == null ? "" : CorrectionWords.of(talk, note.conference().zone());
        differs.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        differs.setAccessibleText(words);
        setShown(differs, !words.isEmpty());
    }

    private void showRating(TalkState state) {
        String stars = "★".repeat(state.rating()) + "☆".repeat(5 - state.rating());
        String verdict = state.verdict().isEmpty() ? "" : "  " + state.verdict();
        boolean isRated = state.rating() > 0 || !state.verdict().isEmpty();
        howWasIt.setText(isRated ? stars + verdict : "How was it?");
        howWasIt.setAccessibleText(
                isRated ? "Rated " + state.rating() + " of 5. " + state.verdict() : "How was it? Rate the talk");
    }

    private void fold(boolean open) {
        abstractFold.setGraphic(Icons.icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        abstractFold.setAccessibleText(open ? "Fold the abstract" : "Show the abstract");
        OpenedNote note = shown;
        if (note != null) {
            unfolded.put(note.subject(), open);
            if (open && abstractPane.getContent() == null) {
                abstractPane.setContent(new AbstractText(markdown(note), openLink));
            }
        }
        setShown(abstractPane, open && note != null && !markdown(note).isBlank());
    }

    private void openAbstract() {
        if (shown != null) {
            openLink.accept(address(shown));
        }
    }

    private static String address(OpenedNote note) {
        return note.talk() == null ? note.conference().url() : note.talk().url();
    }

    private static String markdown(OpenedNote note) {
        String brief = note.talkText().abstractText();
        String more = note.talkText().description();
        return more.isBlank() || more.equals(brief) ? brief : brief + "\n\n" + more;
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
