package io.github.rapporteur.app;

import io.github.rapporteur.shell.Icons;
import io.github.rapporteur.storage.NotebookException;
import io.github.rapporteur.storage.Rescue;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Fills the window when a notebook cannot be opened: what is wrong, what is safe, the ways out. Never an empty one. */
final class NotebookTrouble extends StackPane {
    /** Troubles that a backup does not cure. */
    private static final Set<NotebookException.Kind> NOT_OF_THE_CONTENT = Set.of(
            NotebookException.Kind.IN_USE,
            NotebookException.Kind.TOO_NEW,
            NotebookException.Kind.FOLDER_READ_ONLY,
            NotebookException.Kind.DISK_FULL);

    /**
     * @param problem its message says what happened and what to do
     * @param rescue what there is besides the notebook
     * @param choice asks which backup to restore
     */
    NotebookTrouble(Exception problem, Rescue rescue, BackupChoice choice, Runnable tryAgain, DeskOwner owner) {
        getStyleClass().add("welcome");
        Label title = new Label("This notebook could not be opened", Icons.icon(Feather.ALERT_OCTAGON));
        title.getStyleClass().add("pane-title");
        Label text = new Label(String.valueOf(problem.getMessage()));
        text.setId("problem");
        text.setWrapText(true);
        Label safe = new Label("Nothing in it was changed.");
        safe.getStyleClass().add("meta");
        VBox column = new VBox(14, title, text, safe, ways(problem, rescue, choice, tryAgain, owner));
        column.getStyleClass().add("welcome-column");
        column.setAlignment(Pos.CENTER_LEFT);
        column.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(column);
    }

    private static FlowPane ways(
            Exception problem, Rescue rescue, BackupChoice choice, Runnable tryAgain, DeskOwner owner) {
        FlowPane ways = new FlowPane(8, 8);
        Button again = button("try-again", "Try again", tryAgain);
        if (isOfTheContent(problem)) {
            Button restore = button(
                    "restore-backup",
                    "Restore a backup…",
                    () -> choice.ask(rescue.backups()).ifPresent(owner::restore));
            restore.setDefaultButton(true);
            ways.getChildren().add(restore);
            rescue.mirror()
                    .ifPresent(mirror -> ways.getChildren()
                            .add(button(
                                    "show-mirror",
                                    "Show the readable copy",
                                    () -> owner.browse(mirror.toUri().toString()))));
        } else {
            again.setDefaultButton(true);
        }
        ways.getChildren()
                .addAll(
                        again,
                        button("open-notebook", "Open another notebook…", owner::openAnotherNotebook),
                        button("new-notebook", "New notebook…", owner::newNotebook));
        return ways;
    }

    private static boolean isOfTheContent(Exception problem) {
        return !(problem instanceof NotebookException known) || !NOT_OF_THE_CONTENT.contains(known.kind());
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
