package io.github.rapporteur.app;

import io.github.rapporteur.common.task.CurrentWork;
import io.github.rapporteur.common.task.FxTaskRunner;
import io.github.rapporteur.common.task.Progress;
import io.github.rapporteur.shell.StatusBar;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Shows work in the status bar once it takes longer than a glance; of several the oldest. JavaFX thread. */
final class WorkLine {
    private final StatusBar bar;
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private List<CurrentWork> going = List.of();
    private boolean shown;

    private WorkLine(StatusBar bar) {
        this.bar = bar;
        patience.setOnFinished(event -> {
            shown = true;
            update();
        });
    }

    /** Shows a runner's work in a status bar until the subscription is ended. */
    static Subscription of(FxTaskRunner tasks, StatusBar bar) {
        WorkLine line = new WorkLine(bar);
        return tasks.onWorkChanged(line::show).and(() -> line.show(List.of()));
    }

    /** This is all the work that is going on now. */
    private void show(List<CurrentWork> now) {
        going = now;
        if (now.isEmpty()) {
            patience.stop();
            shown = false;
            bar.hideWork();
        } else if (shown) {
            update();
        } else {
            patience.play();
        }
    }

    private void update() {
        if (!going.isEmpty()) {
            CurrentWork work = going.getFirst();
            bar.showWork(words(work.what(), work.progress()), work.running()::cancel);
        }
    }

    private static String words(String what, Progress progress) {
        String text = progress.text().isEmpty() ? what : progress.text();
        return progress.total() > 0
                ? String.format(Locale.ROOT, "%s, %,d of %,d", text, progress.done(), progress.total())
                : text;
    }
}
