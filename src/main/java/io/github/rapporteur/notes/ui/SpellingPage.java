package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.spelling.SpellChecker;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.shell.SettingsPart;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The page of the settings about spelling. JavaFX thread only. */
public final class SpellingPage implements SettingsPart {
    private final SpellingSettings settings;
    private final CheckBox on = new CheckBox("Underline words that are in no dictionary");
    private final TextField folder = new TextField();
    private final TextArea words = new TextArea();
    private final VBox page;

    /** The page over these settings. */
    public SpellingPage(SpellingSettings settings) {
        this.settings = settings;
        on.setId("spelling-on");
        folder.setId("spelling-folder");
        folder.setAccessibleText("Folder with more dictionaries");
        words.setId("spelling-words");
        words.setAccessibleText("My words, one in a line");
        VBox.setVgrow(words, Priority.ALWAYS);
        page = new VBox(
                8,
                on,
                hint("The Hunspell dictionaries of this computer and of LibreOffice are found by themselves. A talk is"
                        + " checked in its own language where the schedule says which."),
                title("Folder with more dictionaries"),
                folder,
                title("My words, one in a line"),
                words);
    }

    @Override
    public String name() {
        return "Spelling";
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void open() {
        on.setSelected(settings.isOn());
        folder.setText(settings.folder());
        words.setText(String.join("\n", settings.words()));
    }

    /** The user's own words stay: they are no setting of the program's. */
    @Override
    public void reset() {
        on.setSelected(true);
        folder.clear();
    }

    @Override
    public Optional<String> take() {
        String named = folder.getText().strip();
        try {
            if (!named.isEmpty() && !Path.of(named).isAbsolute()) {
                return Optional.of("“" + named + "” does not say where the folder is: write its whole path.");
            }
        } catch (InvalidPathException notAPath) {
            return Optional.of("“" + named + "” can not be a folder: " + notAPath.getReason() + ".");
        }
        settings.setOn(on.isSelected());
        settings.setFolder(named);
        settings.setWords(words.getText()
                .lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(SpellChecker::folded)
                .collect(Collectors.toSet()));
        return Optional.empty();
    }

    private static Label title(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("semi-bold");
        return label;
    }

    private static Label hint(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("meta");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
