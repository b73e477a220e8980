package io.github.rapporteur.schedule.ui;

import io.github.rapporteur.schedule.update.TalkChange;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A review that answers at once: accepts all but the talks of the titles it was told. */
final class AnsweringReview implements UpdateReview {
    private List<TalkChange> shown = List.of();
    private Set<String> refused = Set.of();
    private boolean givesUp;

    void refusing(String... titles) {
        refused = Set.of(titles);
    }

    void givingUp() {
        givesUp = true;
    }

    /** What was shown last. */
    List<TalkChange> shown() {
        return shown;
    }

    @Override
    public void show(String title, ZoneId zone, List<TalkChange> changes, Answers answers) {
        shown = changes;
        if (givesUp) {
            answers.giveUp();
        } else {
            answers.accept(changes.stream()
                    .filter(change -> refused.contains(change.title()))
                    .toList());
        }
    }
}
