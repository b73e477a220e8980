package io.github.rapporteur.notes.ui;

import io.github.rapporteur.common.text.TextEdit;
import io.github.rapporteur.common.text.TextRange;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was changed in one note, to be taken back step by step. Each note has its own, so that undo never reaches into
 * another note. Not thread-safe.
 */
final class UndoHistory {
    /** Typing that goes on after a longer rest than this begins a new step. */
    private static final Duration REST = Duration.ofMillis(1500);

    /** More than this is forgotten, the oldest first. */
    private static final int MOST_STEPS = 2_000;

    private static final int MOST_CHARACTERS = 4_000_000;

    private record Step(int position, String removed, String inserted, long at) {
        int characters() {
            return removed.length() + inserted.length();
        }

        TextEdit back() {
            return new TextEdit(
                    new TextRange(position, position + inserted.length()), removed, position + removed.length());
        }

        TextEdit again() {
            return new TextEdit(
                    new TextRange(position, position + removed.length()), inserted, position + inserted.length());
        }
    }

    private final InstantSource clock;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private int characters;
    private boolean open;

    UndoHistory(InstantSource clock) {
        this.clock = clock;
    }

    /** Remembers a change; typing that directly goes on joins the step before it. */
    void changed(int position, String removed, String inserted) {
        if (removed.equals(inserted)) {
            return;
        }
        undone.clear();
        Step next = new Step(position, removed, inserted, clock.millis());
        Step last = done.peek();
        if (open && last != null && next.at() - last.at() <= REST.toMillis() && goesOn(last, next)) {
            done.pop();
            characters -= last.characters();
            next = joined(last, next);
        }
        done.push(next);
        characters += next.characters();
        open = true;
        while (done.size() > MOST_STEPS || (characters > MOST_CHARACTERS && done.size() > 1)) {
            characters -= done.removeLast().characters();
        }
    }

    /** Ends the step: what is typed next can be taken back by itself. */
    void closeStep() {
        open = false;
    }

    /** Takes the last step back; empty when there is none. The caller makes the edit without telling {@link #changed}. */
    Optional<TextEdit> undo() {
        closeStep();
        Step step = done.poll();
        if (step == null) {
            return Optional.empty();
        }
        characters -= step.characters();
        undone.push(step);
        return Optional.of(step.back());
    }

    /** Makes the step again that was taken back last; empty when there is none. */
    Optional<TextEdit> redo() {
        closeStep();
        Step step = undone.poll();
        if (step == null) {
            return Optional.empty();
        }
        characters += step.characters();
        done.push(step);
        return Optional.of(step.again());
    }

    /** One more letter typed, or one more deleted, right where the step before ended. A new line ends a step. */
    private static boolean goesOn(Step last, Step next) {
        if (next.characters() > 2) {
            return false;
        }
        boolean types = next.removed().isEmpty() && last.removed().isEmpty();
        if (types) {
            return next.position() == last.position() + last.inserted().length()
                    && !last.inserted().endsWith("\n");
        }
        boolean deletes = next.inserted().isEmpty() && last.inserted().isEmpty();
        return deletes
                && (next.position() == last.position()
                        || next.position() + next.removed().length() == last.position());
    }

    private static Step joined(Step last, Step next) {
        if (next.removed().isEmpty()) {
            return new Step(last.position(), "", last.inserted() + next.inserted(), next.at());
        }
        String removed =
                next.position() == last.position() ? last.removed() + next.removed() : next.removed() + last.removed();
        return new Step(next.position(), removed, "", next.at());
    }
}
