package io.github.rapporteur.report.ui;

import io.github.rapporteur.common.text.RightToLeftRows;
import io.github.rapporteur.report.check.Cure;
import io.github.rapporteur.report.check.Finding;
import io.github.rapporteur.report.check.FindingKind;
import io.github.rapporteur.report.check.Place;
import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.shell.WrappedLabel;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line of the list before publishing: icon, sentence, what and where, what may be done about it as links. */
final class ChecklistCell extends ListCell<Finding> {
    private final ChecklistViewModel model;
    private final StackPane sign = new StackPane();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final FlowPane cures = new FlowPane();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    ChecklistCell(ChecklistViewModel model) {
        this.model = model;
        title.getStyleClass().add("finding-title");
        WrappedLabel.wrap(title);
        title.setMinHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("meta");
        WrappedLabel.wrap(detail);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        cures.getStyleClass().add("cures");
        VBox words = new VBox(1, title, detail, cures);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        sign.getStyleClass().add("finding-sign");
        row = new HBox(8, sign, words);
        row.getStyleClass().add("finding");
        setPrefWidth(0);
    }

    /** As high as its lines need where they wrap. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null || width <= 0) {
            return super.computePrefHeight(width);
        }
        Insets around = getInsets();
        double inner = width - around.getLeft() - around.getRight();
        return around.getTop() + around.getBottom() + Math.ceil(row.prefHeight(inner));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (finding == null || empty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        sign.getChildren().setAll(Icons.icon(icon(finding.kind())));
        title.setText(finding.title());
        detail.setText(shown(finding));
        whole.setText(finding.detail());
        setTooltip(whole);
        cures.getChildren().clear();
        finding.cures().forEach(cure -> cures.getChildren().add(link(cure.words(), () -> model.cure(finding, cure))));
        if (!(finding.place() instanceof Place.Style)) {
            cures.getChildren().add(link("Go there", () -> model.go(finding)));
        }
        setGraphic(row);
        setAccessibleText(spoken(finding));
    }

    /** Its words run their own way, whichever way the title of their talk runs. */
    private static String shown(Finding finding) {
        String place = finding.detail().substring(finding.words().length());
        return RightToLeftRows.sentence(finding.words()) + RightToLeftRows.of(place);
    }

    /** Links of a line are for the mouse; the list has keys for them. */
    private Hyperlink link(String words, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setFocusTraversable(false);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private static String spoken(Finding finding) {
        StringBuilder spoken = new StringBuilder(finding.title())
                .append(": ")
                .append(finding.detail())
                .append(". Enter goes there.");
        int number = 1;
        for (Cure cure : finding.cures()) {
            spoken.append(' ')
                    .append(number++)
                    .append(": ")
                    .append(cure.words())
                    .append('.');
        }
        return spoken.toString();
    }

    private static Feather icon(FindingKind kind) {
        return switch (kind) {
            case PRIVATE_WORDS, BELOW_PRIVATE, LOOKS_PRIVATE -> Feather.LOCK;
            case QUOTE_WITHOUT_NAME -> Feather.USER_X;
            case TWO_WORDINGS -> Feather.COPY;
            case CHECK_LEFT -> Feather.ALERT_CIRCLE;
            case NAME_DIFFERS -> Feather.USER;
            case WRONG_CHARACTERS -> Feather.TYPE;
            case BAD_LINK, DEAD_LINK -> Feather.LINK;
            case CONTACT -> Feather.AT_SIGN;
            case ACTION_WITHOUT_OWNER -> Feather.SQUARE;
            case PICTURE_WITHOUT_WORDS -> Feather.IMAGE;
            case EMPTY_TALK -> Feather.FILE_MINUS;
            case HEADING_SKIPS -> Feather.HASH;
            case LOW_CONTRAST -> Feather.DROPLET;
        };
    }
}
