package planted.bad.notes.ui;

import javafx.scene.Node;

class NoteViewModel {
    String id(Node node) {
        return node.getId();
    }
}
