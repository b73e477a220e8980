package io.github.rapporteur.report.ui;

import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** One line above the page: how the export went. Never takes the focus by itself. */
final class ReportStrip extends HBox {
    private final Label sentence = new Label();
    private final Hyperlink open = new Hyperlink("Open");
    private final Hyperlink folder = new Hyperlink("Show in folder");

    ReportStrip() {
        getStyleClass().add("report-strip");
        setId("report-strip");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("report-outcome");
        WrappedLabel.wrap(sentence);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        open.setId("open-report");
        folder.setId("show-report-in-folder");
        open.setMinWidth(USE_PREF_SIZE);
        folder.setMinWidth(USE_PREF_SIZE);
        Button close = Icons.button(Feather.X, "Close", this::hide);
        getChildren().setAll(sentence, open, folder, close);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        hide();
    }

    /** The report is written. */
    void done(String words, Runnable openFile, Runnable showFolder) {
        show(words, Feather.CHECK, "done");
        open.setOnAction(event -> openFile.run());
        folder.setOnAction(event -> showFolder.run());
        links(true);
    }

    /** The report is not written, and why. */
    void failed(String words) {
        show(words, Feather.ALERT_OCTAGON, "failed");
        links(false);
    }

    /** Nothing went wrong, and nothing was written. */
    void said(String words) {
        show(words, Feather.INFO, "said");
        links(false);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    private void show(String words, Feather sign, String kind) {
        getStyleClass().removeAll("done", "failed", "said");
        getStyleClass().add(kind);
        sentence.setText(words);
        sentence.setGraphic(Icons.icon(sign));
        setVisible(true);
        setManaged(true);
    }

    private void links(boolean shown) {
        open.setVisible(shown);
        open.setManaged(shown);
        folder.setVisible(shown);
        folder.setManaged(shown);
    }
}
