package planted.good.notes.ui;

import javafx.beans.property.SimpleStringProperty;
import planted.good.notes.NotedTalk;

class NoteViewModel {
    final SimpleStringProperty text = new SimpleStringProperty();

    void show(NotedTalk note) {
        text.set(note.talk().name());
    }
}
