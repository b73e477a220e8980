package planted.bad.notes.ui;

import javafx.application.Platform;

class RunsLater {
    void later(Runnable work) {
        Platform.runLater(work);
    }
}
