package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.people.Role;
import io.github.rapporteur.quotes.Initials;
import io.github.rapporteur.quotes.ui.QuoteTaggerViewModel.Choice;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of those who may have said it. The focus stays in the name field; this only shows and takes clicks. */
final class CandidateRows extends ScrollPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int KEYS = 9;
    private static final double ROW_HEIGHT = 32;
    private static final int MOST_ROWS = 5;

    private final VBox rows = new VBox();
    private final IntConsumer pick;

    /** @param pick told the number of the row that was clicked, from 1 */
    CandidateRows(IntConsumer pick) {
        this.pick = pick;
        setContent(rows);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("candidates");
        setId("candidates");
    }

    void show(List<Choice> choices, int chosen, Initials initials) {
        if (rows.getChildren().size() != choices.size()) {
            double height = Math.clamp(choices.size(), 1, MOST_ROWS) * ROW_HEIGHT;
            setMinHeight(height);
            setPrefHeight(height);
        }
        rows.getChildren().clear();
        for (int i = 0; i < choices.size(); i++) {
            Node row = row(choices.get(i), i + 1, initials);
            row.pseudoClassStateChanged(SELECTED, i == chosen);
            rows.getChildren().add(row);
        }
        if (choices.size() > MOST_ROWS) {
            setVvalue(Math.max(0, chosen - MOST_ROWS + 1) / (double) (choices.size() - MOST_ROWS));
        }
    }

    /** What a screen reader says for a choice: "Mara Lindqvist, speaker, key 1". */
    static String spoken(Choice choice, int number, Initials initials) {
        String letter = initials.key(choice.name());
        String key = (number <= KEYS ? ", key " + number : "") + (letter.isEmpty() ? "" : " or " + letter);
        return switch (choice) {
            case Choice.Known known ->
                known.name()
                        + (roleWords(known).isEmpty()
                                ? ""
                                : ", " + roleWords(known).toLowerCase(Locale.ROOT))
                        + key;
            case Choice.Meant meant -> "Did you mean " + meant.name() + "?" + key;
            case Choice.NewTeamMate(String name) -> "Add " + name + " as team mate, Enter";
            case Choice.OnlyName(String name) -> name + ", neither speaker nor team mate";
        };
    }

    private Node row(Choice choice, int number, Initials initials) {
        Label name = new Label(
                switch (choice) {
                    case Choice.Known known -> known.name();
                    case Choice.Meant meant -> meant.name();
                    case Choice.NewTeamMate(String added) -> "Add " + added + " as team mate";
                    case Choice.OnlyName(String only) -> only;
                });
        name.getStyleClass().add("candidate-name");
        Label role = new Label(
                switch (choice) {
                    case Choice.Known known -> roleWords(known);
                    case Choice.Meant _ -> "did you mean them?";
                    case Choice.NewTeamMate _ -> "";
                    case Choice.OnlyName _ -> "neither speaker nor team mate";
                });
        role.getStyleClass().add("meta");
        role.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label(keyOf(choice, number, initials));
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, name, role, gap, key);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("candidate");
        row.setMinHeight(ROW_HEIGHT);
        row.setPrefHeight(ROW_HEIGHT);
        row.setOnMouseClicked(event -> pick.accept(number));
        return row;
    }

    private static String keyOf(Choice choice, int number, Initials initials) {
        String letter = initials.key(choice.name());
        return switch (choice) {
            case Choice.Known _, Choice.Meant _ ->
                letter + (number <= KEYS ? (letter.isEmpty() ? "" : " or ") + number : "");
            case Choice.NewTeamMate _ -> "Enter";
            case Choice.OnlyName _ -> "Down, Enter";
        };
    }

    private static String roleWords(Choice.Known known) {
        return switch (known.candidate().role()) {
            case SPEAKER -> "Speaker";
            case TEAM_MATE -> "Team mate";
            case AUDIENCE, OTHER, WAITING -> "";
        };
    }

    /** Whether choosing it makes the quote a quip. */
    static boolean isQuip(Choice choice) {
        return switch (choice) {
            case Choice.Known known -> known.candidate().role() == Role.TEAM_MATE;
            case Choice.Meant meant -> meant.candidate().role() == Role.TEAM_MATE;
            case Choice.NewTeamMate _ -> true;
            case Choice.OnlyName _ -> false;
        };
    }
}
