package planted.bad.notes;

import planted.bad.notes.ui.NotePane;

class LogicThatKnowsItsPane {
    final NotePane pane = new NotePane();
}
