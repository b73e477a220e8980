package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.shell.Command;
import java.util.List;
import java.util.function.BiFunction;
import javafx.scene.input.Clipboard;
import org.kordamp.ikonli.feather.Feather;

/** What a Markdown writer expects of the text: each with its words and its key, which works while the text has the focus. */
final class WritingCommands {
    private static final String NO_TEXT = "click into the note first";

    private final NoteTextArea area;
    private final NotePasting pasting;

    WritingCommands(NoteTextArea area, NotePasting pasting) {
        this.area = area;
        this.pasting = pasting;
    }

    /** All of them, in the order of the menu. */
    List<Command> all() {
        return List.of(
                emphasis(EmphasisEdits.Kind.BOLD, "bold", "Bold", "Shortcut+B").icon(Feather.BOLD),
                emphasis(EmphasisEdits.Kind.ITALIC, "italic", "Italic", "Shortcut+I")
                        .icon(Feather.ITALIC),
                emphasis(EmphasisEdits.Kind.CODE, "code", "Code", "Shortcut+Back Quote")
                        .icon(Feather.CODE),
                edit("link", "Link", "Shortcut+K", (text, range) -> LinkEdits.link(text, range, clipboard()))
                        .icon(Feather.LINK),
                heading(1),
                heading(2),
                heading(3),
                edit("bullets", "List", "Shortcut+Shift+8", LineEdits::bullets).icon(Feather.LIST),
                edit("numbers", "Numbered list", "Shortcut+Shift+7", LineEdits::numbers),
                edit("blockQuote", "Quoted lines, without a name", "Shortcut+Shift+B", LineEdits::quote),
                edit("lineUp", "Move the line up", "Alt+Up", (text, range) -> moved(false, text, range)),
                edit("lineDown", "Move the line down", "Alt+Down", (text, range) -> moved(true, text, range)),
                writing(
                        new Command("text.pastePlain", "Paste as plain text", pasting::pastePlain),
                        "Shortcut+Shift+V"));
    }

    private static WritingEdit moved(boolean down, String text, TextRange range) {
        return LineEdits.move(down, text, range).orElse(WritingEdit.selecting(range.start(), range.end()));
    }

    private Command heading(int level) {
        return edit(
                "heading" + level,
                "Heading " + level,
                "Shortcut+Shift+" + level,
                (text, range) -> LineEdits.heading(level, text, range));
    }

    private Command emphasis(EmphasisEdits.Kind kind, String id, String words, String key) {
        return edit(id, words, key, (text, range) -> EmphasisEdits.toggle(kind, text, range));
    }

    private Command edit(String id, String words, String key, BiFunction<String, TextRange, WritingEdit> edit) {
        return writing(
                new Command("text." + id, words, () -> {
                    TextRange range = area.selectedRangeOfCommitted();
                    area.dropComposition();
                    area.apply(edit.apply(area.getText(), range));
                    area.requestFocus();
                }),
                key);
    }

    private Command writing(Command command, String key) {
        return command.key(key).keyOnlyWhile(area.focusedProperty()).onlyIf(area.editableProperty(), NO_TEXT);
    }

    private static String clipboard() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
