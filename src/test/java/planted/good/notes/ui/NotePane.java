package planted.good.notes.ui;

import javafx.scene.layout.Pane;

public class NotePane extends Pane {
    final NoteViewModel model = new NoteViewModel();
}
