package planted.bad.notes;

import javafx.scene.control.Label;

class LogicWithScene {
    Label label() {
        return new Label("");
    }
}
