package io.github.rapporteur.shell;

import io.github.rapporteur.common.task.FxThread;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Dialogs over the main window, with the system's file choosers. */
public final class FxDialogs implements Dialogs {
    private static final double LINE_HEIGHT = 32;
    private static final int MOST_LINES = 8;
    private static final double WIDE = 620;

    private final Window owner;
    private @Nullable File lastFolder;

    /** Dialogs that belong to that window. */
    public FxDialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> chooseFile(String title, FileKind... kinds) {
        return remember(chooser(title, kinds).showOpenDialog(owner));
    }

    @Override
    public List<Path> chooseFiles(String title, FileKind... kinds) {
        @Nullable List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(lastFolder));
        return remember(chooser.showDialog(owner));
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName, FileKind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(suggestedName);
        return remember(chooser.showSaveDialog(owner));
    }

    @Override
    public boolean confirm(Question question) {
        ButtonType verb = new ButtonType(question.verb(), ButtonData.OTHER);
        ButtonType keep = new ButtonType(question.keep(), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(question.title(), text(question.text()), verb, keep);
        if (question.destructive()) {
            dialog.getDialogPane().lookupButton(verb).getStyleClass().add("danger");
        }
        dialog.setOnShown(event -> dialog.getDialogPane().lookupButton(keep).requestFocus());
        return dialog.showAndWait().filter(verb::equals).isPresent();
    }

    @Override
    public Optional<String> choose(String title, String text, List<String> choices, String verb, String keep) {
        ButtonType use = new ButtonType(verb, ButtonData.OK_DONE);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.getSelectionModel().selectFirst();
        box.setAccessibleText(title);
        VBox content = new VBox(12, text(text), box);
        Dialog<ButtonType> dialog = dialog(title, content, use, new ButtonType(keep, ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(event -> box.requestFocus());
        return dialog.showAndWait().filter(use::equals).map(pressed -> box.getValue());
    }

    @Override
    public Optional<String> ask(
            String title, String text, String value, List<String> offered, String verb, String keep) {
        ButtonType use = new ButtonType(verb, ButtonData.OK_DONE);
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(offered);
        box.getEditor().setText(value);
        box.setAccessibleText(title);
        Dialog<ButtonType> dialog =
                dialog(title, new VBox(12, text(text), box), use, new ButtonType(keep, ButtonData.CANCEL_CLOSE));
        dialog.setOnShown(event -> {
            box.getEditor().requestFocus();
            box.getEditor().selectAll();
        });
        return dialog.showAndWait()
                .filter(use::equals)
                .map(pressed -> box.getEditor().getText());
    }

    @Override
    public Optional<String> pick(String title, String text, List<String> choices, String verb, String keep) {
        ButtonType use = new ButtonType(verb, ButtonData.OK_DONE);
        ListView<String> list = new ListView<>();
        list.getItems().setAll(choices);
        list.getSelectionModel().selectFirst();
        list.setFixedCellSize(LINE_HEIGHT);
        list.setPrefHeight(LINE_HEIGHT * Math.min(choices.size(), MOST_LINES) + 2);
        list.setAccessibleText(title);
        list.setId("choices");
        ButtonType none = new ButtonType(keep, ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(title, new VBox(12, text(text), list), use, none);
        dialog.getDialogPane().setPrefWidth(WIDE);
        Button button = (Button) dialog.getDialogPane().lookupButton(use);
        Button cancel = (Button) dialog.getDialogPane().lookupButton(none);
        // The list would keep these keys for itself.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                (event.getCode() == KeyCode.ENTER ? button : cancel).fire();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                button.fire();
            }
        });
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        // A dialog gives the focus to its default button when it has been shown.
        dialog.setOnShown(event -> FxThread.runLater(list::requestFocus));
        return dialog.showAndWait()
                .filter(use::equals)
                .map(pressed -> list.getSelectionModel().getSelectedItem());
    }

    @Override
    public void error(String sentence, String details) {
        ButtonType copy = new ButtonType("Copy", ButtonData.LEFT);
        ButtonType close = new ButtonType("Close", ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(sentence, text(""), copy, close);
        if (!details.isEmpty()) {
            TextArea area = new TextArea(details);
            area.setEditable(false);
            area.setAccessibleText("Details");
            dialog.getDialogPane().setExpandableContent(area);
        }
        if (dialog.showAndWait().filter(copy::equals).isPresent()) {
            ClipboardContent content = new ClipboardContent();
            content.putString((sentence + "\n\n" + details).strip());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private Dialog<ButtonType> dialog(String title, Region content, ButtonType... buttons) {
        Alert dialog = new Alert(Alert.AlertType.NONE);
        dialog.initOwner(owner);
        dialog.setTitle("Rapporteur");
        dialog.setHeaderText(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().setPrefWidth(460);
        dialog.getDialogPane().getStyleClass().add("question");
        dialog.getButtonTypes().setAll(buttons);
        return dialog;
    }

    private static Label text(String text) {
        Label label = new Label(text);
        WrappedLabel.wrap(label);
        return label;
    }

    private FileChooser chooser(String title, FileKind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(existing(lastFolder));
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.words(), kind.endings()));
        }
        return chooser;
    }

    private Optional<Path> remember(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.getParentFile();
        return Optional.of(file.toPath());
    }

    private static @Nullable File existing(@Nullable File folder) {
        return folder != null && folder.isDirectory() ? folder : null;
    }
}
