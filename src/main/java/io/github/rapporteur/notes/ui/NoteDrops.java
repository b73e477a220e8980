package io.github.rapporteur.notes.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Things other than words that are pasted or dropped on the note: the extension that knows them takes them. */
final class NoteDrops {
    private final List<EditorExtension> extensions;

    NoteDrops(List<EditorExtension> extensions) {
        this.extensions = extensions;
    }

    /** Takes what is pasted, and what is dropped on a node; what no extension knows goes its usual way. */
    void install(Node node, NoteTextArea area, NotePasting pasting) {
        area.onPaste(() -> {
            if (!take(Clipboard.getSystemClipboard())) {
                pasting.paste();
            }
        });
        node.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (taker(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (take(event.getDragboard())) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    /** Hands it to the extension that takes it; whether there is one. */
    boolean take(Clipboard board) {
        Optional<EditorExtension> taker = taker(board);
        taker.ifPresent(extension -> extension.take(board));
        return taker.isPresent();
    }

    private Optional<EditorExtension> taker(Clipboard board) {
        return extensions.stream().filter(extension -> extension.canTake(board)).findFirst();
    }
}
