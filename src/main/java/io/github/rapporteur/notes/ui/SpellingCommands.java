package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.spelling.SpellingSettings;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.feather.Feather;

/** What the user can do about a misspelt word: by key, by the mouse, from the palette. JavaFX thread only. */
final class SpellingCommands {
    private static final String NO_TEXT = "click into the note first";

    private final NoteTextArea area;
    private final NoteSpelling spelling;
    private final SpellingSettings settings;
    private final OfferStrip strip;
    private final Consumer<String> say;

    /** @param strip offers to take a word of the user's own back */
    SpellingCommands(NoteTextArea area, NoteSpelling spelling, NoteSpelling.Around around, OfferStrip strip) {
        this.area = area;
        this.spelling = spelling;
        settings = around.settings();
        say = around.say();
        this.strip = strip;
        area.setOnContextMenuRequested(this::asked);
    }

    /** All of them. */
    List<Command> all() {
        return List.of(
                new Command("text.spelling", "Spelling of the word, or of the next misspelt one", this::atCaret)
                        .key("F7")
                        .keyOnlyWhile(area.focusedProperty())
                        .icon(Feather.TYPE)
                        .onlyIf(area.editableProperty(), NO_TEXT),
                new Command("text.spellingLanguage", "Check the spelling in another language…", this::chooseLanguage)
                        .onlyIf(area.editableProperty(), NO_TEXT),
                new Command("text.spellingOn", "Check the spelling, or not", this::toggle));
    }

    private void atCaret() {
        Optional<TextRange> word =
                spelling.wordAt(area.getCaretPosition()).or(() -> spelling.next(area.getCaretPosition()));
        word.ifPresentOrElse(this::offer, () -> say.accept(whyNothing()));
    }

    private String whyNothing() {
        if (!settings.isOn()) {
            return "The spelling is not checked: the palette has the switch.";
        }
        return spelling.languages().isEmpty()
                ? "No Hunspell dictionary is installed. The settings, Ctrl+comma, can name a folder that has one."
                : "Nothing is misspelt.";
    }

    private void offer(TextRange word) {
        area.selectRange(word.start(), word.end());
        area.requestFollowCaret();
        String written = word.of(area.getText());
        spelling.suggest(written, suggestions -> {
            // Typed on meanwhile: the word is no longer the one that was asked about.
            if (area.getSelectedText().equals(written)) {
                show(menu(word, written, suggestions));
            }
        });
    }

    private ContextMenu menu(TextRange word, String written, List<String> suggestions) {
        ContextMenu menu = new ContextMenu();
        menu.setId("spelling");
        suggestions.forEach(each -> menu.getItems().add(item(each, () -> spelling.replace(word, each))));
        if (suggestions.isEmpty()) {
            MenuItem none = item("No suggestion", () -> {});
            none.setDisable(true);
            menu.getItems().add(none);
        }
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("Add “" + written + "” to my words", () -> own(written)),
                        item(
                                "Next misspelt word",
                                () -> spelling.next(word.end()).ifPresent(this::offer)));
        return menu;
    }

    private void own(String word) {
        spelling.own(word, true);
        area.moveTo(area.getSelection().getEnd());
        area.requestFocus();
        strip.offer("“" + word + "” is one of your words now.", "Take it back", () -> spelling.own(word, false));
    }

    private void chooseLanguage() {
        if (spelling.languages().isEmpty()) {
            say.accept(whyNothing());
            return;
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("spelling-languages");
        menu.getItems().add(item("As the talk has it", () -> spelling.choose(Optional.empty())));
        spelling.languages()
                .forEach(language -> menu.getItems().add(item(language, () -> spelling.choose(Optional.of(language)))));
        area.requestFocus();
        show(menu);
    }

    private void toggle() {
        settings.setOn(!settings.isOn());
        say.accept(settings.isOn() ? "The spelling is checked." : "The spelling is not checked any more.");
        spelling.check();
    }

    private void asked(ContextMenuEvent event) {
        int at = event.isKeyboardTrigger()
                ? area.getCaretPosition()
                : area.hit(event.getX(), event.getY()).getInsertionIndex();
        spelling.wordAt(at).ifPresent(word -> {
            offer(word);
            event.consume();
        });
    }

    private void show(ContextMenu menu) {
        Optional<Bounds> caret = area.getCaretBounds();
        if (caret.isPresent()) {
            menu.show(area, caret.get().getMinX(), caret.get().getMaxY());
        } else {
            menu.show(area, Side.TOP, 0, 0);
        }
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
