package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.common.task.FxThread;
import io.github.rapporteur.common.task.TaskRunner;
import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.ui.EditorExtension;
import io.github.rapporteur.notes.ui.NoteMarks;
import io.github.rapporteur.notes.ui.NoteText;
import io.github.rapporteur.pictures.Addition;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureEdits;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.shell.Command;
import io.github.rapporteur.shell.Dialogs;
import io.github.rapporteur.shell.FileKind;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Pictures in the editor: pasted, dropped or chosen they become lines of the note; the strip under the text shows them,
 * and their words are changed there and so in the text. JavaFX thread only.
 */
public final class PicturesOfNote implements EditorExtension {
    private static final List<String> ENDINGS =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".heif", ".avif");

    private final Parts parts;
    private final PictureStripViewModel model;
    private final PictureIntake intake;
    private final PictureStrip strip;
    private final PictureDetailsPane details;
    private final LargePicture large;
    private final ReadOnlyObjectWrapper<@Nullable NoteMarks> marks = new ReadOnlyObjectWrapper<>(this, "marks");
    private final BooleanProperty canInsert = new SimpleBooleanProperty(this, "canInsert");
    private @Nullable NoteText text;
    private @Nullable Wanted wanted;

    /** A picture whose words are to be asked for when it is read. */
    private record Wanted(NoteSubject subject, int number) {}

    /**
     * What it works with.
     *
     * @param tasks runs work in any order
     * @param inOrder runs one piece of work after another
     * @param layers where panes are laid over the window
     * @param elsewhere puts pictures into a note that is not open any more
     * @param warn shows a sentence in the status bar
     */
    public record Parts(
            PictureRepository pictures,
            TaskRunner tasks,
            TaskRunner inOrder,
            Dialogs dialogs,
            StackPane layers,
            BiConsumer<NoteMarks, Addition> elsewhere,
            Consumer<String> warn) {}

    /** Without a note until it is attached to an editor. */
    public PicturesOfNote(Parts parts) {
        this.parts = parts;
        model = new PictureStripViewModel(parts.pictures(), parts.tasks());
        intake = new PictureIntake(parts.pictures(), parts.inOrder(), parts.elsewhere()::accept, parts.warn());
        details = new PictureDetailsPane(parts.layers(), model, this::keep);
        large = new LargePicture(parts.layers(), model);
        model.tilesProperty().subscribe(tiles -> showWanted());
        strip = new PictureStrip(
                model, new PictureStrip.Ways(this::showDetails, large::show, this::remove, this::focusText));
    }

    @Override
    public void attach(NoteText newText) {
        text = newText;
        marks.bind(newText.marksProperty());
        marks.subscribe(model::show);
        newText.node().visibleProperty().subscribe(() -> look(newText));
        marks.subscribe(() -> look(newText));
        look(newText);
    }

    /** A text that is not in sight, because it is being read as a page, is not to be changed. */
    private void look(NoteText now) {
        canInsert.set(marks.get() != null && now.node().isVisible());
    }

    @Override
    public List<Command> commands() {
        var tileChosen = Bindings.createBooleanBinding(
                () -> strip.getSelectionModel().getSelectedItem() != null,
                strip.getSelectionModel().selectedItemProperty());
        return List.of(
                // As a command, because the same key means something else in the rest of the window.
                new Command(
                                "picture.details",
                                "Change the words of the selected picture",
                                () -> showDetails(strip.getSelectionModel().getSelectedItem()))
                        .key("F2")
                        .keyOnlyWhile(strip.focusedProperty())
                        .onlyIf(tileChosen.map(chosen -> chosen), "select a picture under the note first"),
                new Command("picture.show", "Go to the pictures of the note", this::focusStrip)
                        .onlyIf(model.tilesProperty().map(tiles -> !tiles.isEmpty()), "this note has no pictures"));
    }

    @Override
    public List<Command> tools() {
        return List.of(new Command("picture.insert", "Insert picture…", this::choose)
                .key("Shortcut+Shift+I")
                .icon(Feather.IMAGE)
                .onlyIf(canInsert, "open a talk first"));
    }

    @Override
    public Optional<Node> strip() {
        return Optional.of(strip);
    }

    @Override
    public boolean canTake(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            return board.getFiles().stream().map(File::getName).allMatch(PicturesOfNote::isPictureName);
        }
        String words = board.hasString() ? board.getString() : null;
        return board.hasImage() && (words == null || words.isBlank());
    }

    @Override
    public void take(Clipboard board) {
        if (board.hasFiles() && !board.getFiles().isEmpty()) {
            takeFiles(board.getFiles().stream().map(File::toPath).toList());
            return;
        }
        Image image = board.getImage();
        if (image == null) {
            parts.warn().accept("The picture on the clipboard can not be read. Save it as a file and insert that.");
        } else {
            take(List.of(PictureIntake.source(image)));
        }
    }

    /** Changes the open note as one step to take back, the caret stays where it is; nothing when it is another note. */
    public void change(NoteSubject subject, UnaryOperator<String> change) {
        NoteText editor = text;
        if (editor != null) {
            editor.whenAccepted(() -> change(editor, subject, change));
        }
    }

    private static void change(NoteText editor, NoteSubject subject, UnaryOperator<String> change) {
        NoteMarks now = editor.marksNow().orElse(null);
        if (now != null && now.note().subject().equals(subject)) {
            PictureEdits.between(
                            now.text(),
                            change.apply(now.text()),
                            editor.selection().end())
                    .ifPresent(editor::apply);
        }
    }

    private static boolean isPictureName(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(low::endsWith);
    }

    private void choose() {
        List<String> patterns = ENDINGS.stream().map(ending -> "*" + ending).toList();
        takeFiles(parts.dialogs().chooseFiles("Insert pictures", new FileKind("Pictures", patterns), FileKind.ANY));
    }

    private void takeFiles(List<Path> files) {
        List<Addition.Source> sources = new ArrayList<>();
        files.forEach(file -> sources.add(PictureIntake.source(file)));
        take(sources);
    }

    private void take(List<Addition.Source> sources) {
        NoteText editor = text;
        if (editor != null && !sources.isEmpty()) {
            intake.take(editor, sources);
        }
    }

    private void showDetails(@Nullable PictureTile tile) {
        if (tile != null && tile.picture() == null) {
            parts.warn().accept("This picture is not in this notebook. Insert its file again, or delete its line.");
        } else if (tile != null) {
            NoteMarks note = marks.get();
            details.show(tile, note == null ? null : note.note());
        }
    }

    /**
     * Asks for the words of a picture, at once or as soon as its note is open and it is read.
     *
     * @param number how many stand before it in the note
     */
    public void describe(NoteSubject subject, int number) {
        wanted = new Wanted(subject, number);
        showWanted();
    }

    private void showWanted() {
        Wanted picture = wanted;
        NoteMarks note = marks.get();
        List<PictureTile> tiles = model.tilesProperty().get();
        if (picture == null || note == null || !note.note().subject().equals(picture.subject())) {
            return;
        }
        if (picture.number() < tiles.size()) {
            PictureTile tile = tiles.get(picture.number());
            if (tile.picture() != null || !tile.problem().isEmpty()) {
                wanted = null;
                // The tiles are told in the middle of a change of them.
                FxThread.runLater(() -> showDetails(tile));
            }
        }
    }

    private void keep(PictureTile tile, PictureDetails now) {
        Picture picture = tile.picture();
        if (picture != null
                && !(picture.credit().equals(now.credit()) && picture.people().equals(now.people()))) {
            model.describe(picture, now.credit(), now.people(), parts.warn());
        }
        edit(tile, (all, mention) -> PictureEdits.reword(mention, now.alternative(), now.caption()));
    }

    private void remove(PictureTile tile) {
        edit(tile, (all, mention) -> Optional.of(PictureEdits.remove(all, mention)));
    }

    /** Where a picture stands in the text of this moment, and what becomes of it there. */
    @FunctionalInterface
    private interface Change {
        Optional<TextEdit> of(String all, PictureMention mention);
    }

    private void edit(PictureTile tile, Change change) {
        NoteText editor = text;
        if (editor == null) {
            return;
        }
        editor.marksNow()
                .ifPresent(now -> PictureEdits.find(now.text(), tile.number(), tile.mention())
                        .flatMap(mention -> change.of(now.text(), mention))
                        .ifPresent(editor::apply));
    }

    private void focusStrip() {
        strip.requestFocus();
        if (strip.getSelectionModel().getSelectedItem() == null) {
            strip.getSelectionModel().selectFirst();
        }
    }

    private void focusText() {
        NoteText editor = text;
        if (editor != null) {
            editor.focus();
        }
    }
}
