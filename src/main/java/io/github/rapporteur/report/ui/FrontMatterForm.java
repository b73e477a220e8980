package io.github.rapporteur.report.ui;

import io.github.rapporteur.report.ReportChoices;
import io.github.rapporteur.report.ReportId;
import io.github.rapporteur.report.ReportSettings;
import io.github.rapporteur.report.SavedReport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Title, subtitle, author and date. A field left empty shows what the report has instead. */
final class FrontMatterForm extends VBox {
    /** As long as this nothing is typed, it is taken. */
    private static final Duration QUIET = Duration.millis(400);

    private final TextField title = new TextField();
    private final TextArea standfirst = new TextArea();
    private final TextField author = new TextField();
    private final DatePicker date = new DatePicker();
    private final PauseTransition pause = new PauseTransition(QUIET);
    private final Taker taker;
    private boolean showing;
    private @Nullable ReportId shown;

    /** Takes what the writer entered. */
    @FunctionalInterface
    interface Taker {
        /** Blank texts and no date mean the usual. */
        void take(String title, String standfirst, String author, @Nullable LocalDate date);
    }

    /**
     * @param taker told of every change at once
     * @param settled called when typing has paused
     */
    FrontMatterForm(Taker taker, Runnable settled) {
        this.taker = taker;
        getStyleClass().add("front-matter");
        title.setId("report-title");
        standfirst.setId("report-standfirst");
        standfirst.setWrapText(true);
        standfirst.setPrefRowCount(3);
        author.setId("report-author");
        date.setId("report-date");
        date.setMaxWidth(Double.MAX_VALUE);
        date.setConverter(new IsoDates());
        getChildren()
                .setAll(
                        labelled("Title", title),
                        labelled("Subtitle", standfirst),
                        labelled("Author", author),
                        labelled("Date", date));
        pause.setOnFinished(event -> settled.run());
        title.textProperty().subscribe(this::edited);
        standfirst.textProperty().subscribe(this::edited);
        author.textProperty().subscribe(this::edited);
        date.valueProperty().subscribe(this::edited);
    }

    /**
     * Shows what has been decided; a field that is being typed into is left alone, unless it was typed for another
     * report.
     */
    void show(SavedReport report, ReportSettings settings, String conference) {
        ReportChoices choices = report.choices();
        if (!report.id().equals(shown)) {
            clear();
            showing = true;
            title.setText(choices.title());
            standfirst.setText(choices.standfirst());
            author.setText(choices.author());
        }
        shown = report.id();
        showing = true;
        if (pause.getStatus() != PauseTransition.Status.RUNNING) {
            put(title, choices.title());
            if (!standfirst.isFocused()) {
                standfirst.setText(choices.standfirst());
            }
            put(author, choices.author());
            date.setValue(choices.date());
        }
        title.setPromptText(ReportSettings.usualTitle(conference));
        standfirst.setPromptText("One or two sentences under the title");
        author.setPromptText(choices.author().isBlank() ? settings.author() : "");
        date.setPromptText(Objects.toString(choices.date() == null ? settings.date() : null, ""));
        showing = false;
    }

    /** Lets the writer type a title. */
    void focus() {
        title.requestFocus();
    }

    /** Shows nothing: what was typed belongs to another report. */
    void clear() {
        pause.stop();
        shown = null;
        showing = true;
        title.clear();
        standfirst.clear();
        author.clear();
        date.setValue(null);
        showing = false;
    }

    private static void put(TextField field, String text) {
        if (!field.isFocused()) {
            field.setText(text);
        }
    }

    private void edited() {
        if (!showing) {
            taker.take(text(title.getText()), text(standfirst.getText()), text(author.getText()), date.getValue());
            pause.playFromStart();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static Node labelled(String name, Node field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.getStyleClass().add("meta");
        field.setAccessibleText(name);
        return new VBox(4, label, field);
    }

    /** Dates as 2026-09-18, which no country reads otherwise; what is no date counts as none. */
    private static final class IsoDates extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return text.isBlank() ? null : LocalDate.parse(text.strip());
            } catch (DateTimeParseException noDate) {
                return null;
            }
        }
    }
}
