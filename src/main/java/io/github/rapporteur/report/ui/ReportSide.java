package io.github.rapporteur.report.ui;

import io.github.rapporteur.shell.Segments;
import java.util.List;
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
    private static final double ROOM_FOR_COUNT = 280;

    private final Segments<Part> parts = new Segments<>("Right side", part -> part.words);
    private final ChecklistPane checklist;
    private final Node frontMatter;
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
        checklist = new ChecklistPane(model);
        parts.setId("report-side");
        parts.setChoices(List.of(Part.values()));
        parts.chosenProperty().set(Part.CHECKLIST);
        VBox.setVgrow(checklist, Priority.ALWAYS);
        VBox.setVgrow(frontMatter, Priority.ALWAYS);
        VBox.setMargin(parts, new Insets(0, 15, 0, 15));
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
        model.onPage(place -> {
            parts.chosenProperty().set(Part.FRONT_MATTER);
            form.focus();
        });
    }

    /** What F6 focuses. */
    Node focusStop() {
        return checklist.isVisible() ? checklist.focusStop() : frontMatter;
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

    /** The count only where there is room for it; the line below says it too. */
    private void count() {
        boolean hasRoom = getWidth() >= ROOM_FOR_COUNT && findings > 0;
        button(Part.CHECKLIST).setText(Part.CHECKLIST.words + (hasRoom ? " · " + findings : ""));
    }

    private ToggleButton button(Part part) {
        return (ToggleButton) parts.getChildren().get(part == Part.CHECKLIST ? 0 : 1);
    }
}
