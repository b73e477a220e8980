package io.github.rapporteur.report.ui;

import io.github.rapporteur.shell.Segments;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The report's right side: what to look at before publishing, or what stands above the text; at its foot, always, what
 * stays private. JavaFX thread only.
 */
final class ReportSide extends VBox {
    /** At each side of the row of words. */
    private static final double MARGIN = 15;
    /** The chosen one of the words is set bolder; choosing must not change what the other says. */
    private static final double SPARE = 8;

    private static final int MOST_COUNTED = 999;

    private final Segments<Part> parts = new Segments<>("Right side", part -> part.words);
    private final ChecklistPane checklist;
    private final Node frontMatter;
    private final FrontMatterForm form;
    private int findings;

    private enum Part {
        CHECKLIST("Before you publish"),
        FRONT_MATTER("Front matter");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    /**
     * @param frontMatter the form
     * @param form what of it gets the focus
     * @param kept says what stays private
     */
    ReportSide(ChecklistViewModel model, Node frontMatter, FrontMatterForm form, Label kept) {
        this.frontMatter = frontMatter;
        this.form = form;
        checklist = new ChecklistPane(model);
        parts.setId("report-side");
        parts.setChoices(List.of(Part.values()));
        parts.chosenProperty().set(Part.CHECKLIST);
        VBox.setVgrow(checklist, Priority.ALWAYS);
        VBox.setVgrow(frontMatter, Priority.ALWAYS);
        VBox.setMargin(parts, new Insets(0, MARGIN, 0, MARGIN));
        kept.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(parts, checklist, frontMatter, kept);
        parts.chosenProperty().subscribe(this::show);
        button(Part.CHECKLIST).setId("show-checklist");
        button(Part.FRONT_MATTER).setId("show-front-matter");
        model.shownProperty().subscribe(found -> {
            findings = found.size();
            count();
        });
        widthProperty().subscribe(this::count);
        model.onPage(place -> showFrontMatter());
    }

    /** What F6 focuses. */
    Node focusStop() {
        return checklist.isVisible() ? checklist.focusStop() : frontMatter;
    }

    /** Shows what stands above the text and lets the writer type a title. */
    void showFrontMatter() {
        parts.chosenProperty().set(Part.FRONT_MATTER);
        form.focus();
    }

    /** Shows the list and gives it the focus. */
    void showChecklist() {
        parts.chosenProperty().set(Part.CHECKLIST);
        checklist.focus();
    }

    private void show(@Nullable Part part) {
        boolean first = part != Part.FRONT_MATTER;
        checklist.setVisible(first);
        checklist.setManaged(first);
        frontMatter.setVisible(!first);
        frontMatter.setManaged(!first);
    }

    /** The count as exact as there is room for, or none: the line below says it too. */
    private void count() {
        ToggleButton button = button(Part.CHECKLIST);
        double room = getWidth() - snappedLeftInset() - snappedRightInset() - 2 * MARGIN - SPARE;
        for (String count : counts()) {
            button.setText(Part.CHECKLIST.words + count);
            parts.applyCss();
            if (parts.prefWidth(-1) <= room) {
                return;
            }
        }
    }

    /** What may stand behind the words, the most exact first. */
    private List<String> counts() {
        if (findings == 0) {
            return List.of("");
        }
        String exact = String.format(Locale.ROOT, " · %,d", findings);
        return findings > MOST_COUNTED ? List.of(exact, " · " + MOST_COUNTED + "+", "") : List.of(exact, "");
    }

    private ToggleButton button(Part part) {
        return (ToggleButton) parts.getChildren().get(part == Part.CHECKLIST ? 0 : 1);
    }
}
