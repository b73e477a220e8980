package planted.good.app;

import planted.good.cli.Prints;
import planted.good.notes.ui.NotePane;

class Start {
    Object all(Prints prints) {
        return prints.rows() == null ? new NotePane() : prints;
    }
}
