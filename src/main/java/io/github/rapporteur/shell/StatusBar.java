package io.github.rapporteur.shell;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The line at the foot of the window: where the typed text is, what was just said, work that runs with its Cancel, the
 * clock and the time zone. JavaFX thread only.
 */
public final class StatusBar extends HBox implements Notifier {
    private final Label save = new Label();
    private final Hyperlink whatToDo = new Hyperlink("What to do");
    private final Label words = new Label();
    private final Label message = new Label();
    private final Hyperlink messageLink = new Hyperlink();
    private final HBox work = new HBox();
    private final Label workWords = new Label();
    private final Hyperlink cancel = new Hyperlink("Cancel");
    private final Label clock = new Label();
    private final Label zone = new Label();

    /** An empty line that says Ready. */
    public StatusBar() {
        getStyleClass().add("status-bar");
        save.getStyleClass().add("save-state");
        save.setId("save-state");
        whatToDo.setId("what-to-do");
        message.setId("message");
        messageLink.setId("message-link");
        words.setId("word-count");
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        zone.setId("zone");
        workWords.setId("work");
        cancel.setId("cancel-work");
        ProgressIndicator ring = new ProgressIndicator();
        ring.getStyleClass().add("ring");
        work.getStyleClass().add("work");
        work.getChildren().setAll(ring, workWords, cancel);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        // A long message is the only one that gives way; its tooltip has all of it.
        List.of(whatToDo, words, messageLink, cancel, clock, zone).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
        message.setMinWidth(0);
        getChildren().setAll(save, whatToDo, words, message, messageLink, gap, work, clock, zone);
        hideWork();
        show(whatToDo, false);
        show(message, false);
        show(messageLink, false);
        saveLine(SaveLine.ready());
    }

    /** Shows where the typed text is. Screen readers find it as a text only while it says "Not saved". */
    public void saveLine(SaveLine line) {
        boolean failed = line.stage() == SaveLine.Stage.NOT_SAVED;
        save.setText(line.words());
        save.setMinWidth(failed ? 0 : USE_PREF_SIZE);
        save.setGraphic(Icons.icon(
                switch (line.stage()) {
                    case READY, SAVED -> Feather.CHECK;
                    case SAVING -> Feather.MORE_HORIZONTAL;
                    case NOT_SAVED -> Feather.ALERT_OCTAGON;
                }));
        save.getStyleClass().removeAll("is-saved", "is-not-saved");
        if (line.stage() != SaveLine.Stage.SAVING) {
            save.getStyleClass().add(failed ? "is-not-saved" : "is-saved");
        }
        save.setAccessibleRole(failed ? AccessibleRole.TEXT : AccessibleRole.NODE);
        Runnable cure = line.whatToDo();
        show(whatToDo, cure != null);
        if (cure != null) {
            whatToDo.setOnAction(event -> cure.run());
        }
    }

    /** Shows no more than save state, messages, work and clock, or everything. */
    void setQuiet(boolean isQuiet) {
        show(words, !isQuiet);
        show(zone, !isQuiet);
    }

    /** What the view on screen says of itself: "214 words". */
    StringProperty wordsProperty() {
        return words.textProperty();
    }

    /** "10:42". */
    public StringProperty clockProperty() {
        return clock.textProperty();
    }

    /** The time zone of the times on screen, always written: "Europe/Copenhagen (UTC+2), also your zone". */
    public StringProperty zoneProperty() {
        return zone.textProperty();
    }

    /** Shows running work: "Reading schedule, 412 of 1,079 talks". */
    public void showWork(String text, Runnable onCancel) {
        workWords.setText(text);
        cancel.setOnAction(event -> onCancel.run());
        show(work, true);
    }

    /** The work has ended. */
    public void hideWork() {
        show(work, false);
    }

    @Override
    public void say(String sentence) {
        message.setGraphic(null);
        message.getStyleClass().remove("warning");
        message.setText(sentence);
        message.setTooltip(sentence.isEmpty() ? null : new Tooltip(sentence));
        show(message, !sentence.isEmpty());
        show(messageLink, false);
    }

    @Override
    public void warn(String sentence) {
        say(sentence);
        message.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE));
        message.getStyleClass().add("warning");
    }

    @Override
    public void say(String sentence, String linkWords, Runnable link) {
        say(sentence);
        messageLink.setText(linkWords);
        messageLink.setOnAction(event -> link.run());
        show(messageLink, true);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
