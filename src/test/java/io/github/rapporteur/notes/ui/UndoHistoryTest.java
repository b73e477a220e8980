package io.github.rapporteur.notes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rapporteur.common.text.TextEdit;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final AtomicLong now = new AtomicLong();
    private final UndoHistory history = new UndoHistory(() -> Instant.ofEpochMilli(now.get()));
    private String text = "";

    @Test
    void wordTypedWithoutRestIsOneStep() {
        type(0, "retry");
        undo();
        assertThat(text).isEmpty();
        redo();
        assertThat(text).isEqualTo("retry");
    }

    @Test
    void restOrNewLineBeginsANewStep() {
        type(0, "one\n");
        type(4, "two");
        now.addAndGet(5_000);
        type(7, "!");
        undo();
        assertThat(text).isEqualTo("one\ntwo");
        undo();
        assertThat(text).isEqualTo("one\n");
    }

    @Test
    void lettersDeletedOneByOneComeBackTogether() {
        type(0, "jitter");
        change(5, 1, "");
        change(4, 1, "");
        undo();
        assertThat(text).isEqualTo("jitter");
    }

    @Test
    void typingAfterUndoForgetsWhatWasUndone() {
        type(0, "a");
        undo();
        type(0, "b");
        assertThat(history.redo()).isEmpty();
    }

    @Test
    void editThatReplacesIsAStepOfItsOwn() {
        type(0, "words");
        change(0, 5, "> words\n> — Mara");
        undo();
        assertThat(text).isEqualTo("words");
    }

    @Property
    void undoingAllGivesTheFirstTextAndRedoingAllTheLast(
            @ForAll @Size(max = 40) java.util.List<@IntRange(max = 1_000) Integer> numbers) {
        UndoHistory any = new UndoHistory(() -> Instant.EPOCH);
        StringBuilder now = new StringBuilder("begin");
        for (int number : numbers) {
            int at = number % (now.length() + 1);
            int removed = Math.min(number % 3, now.length() - at);
            String inserted = number % 2 == 0 ? "x" : "";
            any.changed(at, now.substring(at, at + removed), inserted);
            now.replace(at, at + removed, inserted);
        }
        String last = now.toString();
        String text = last;
        for (var edit = any.undo(); edit.isPresent(); edit = any.undo()) {
            text = edit.get().applyTo(text);
        }
        assertThat(text).isEqualTo("begin");
        for (var edit = any.redo(); edit.isPresent(); edit = any.redo()) {
            text = edit.get().applyTo(text);
        }
        assertThat(text).isEqualTo(last);
    }

    private void type(int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            change(at + i, 0, letters.substring(i, i + 1));
        }
    }

    private void change(int at, int removed, String inserted) {
        history.changed(at, text.substring(at, at + removed), inserted);
        text = text.substring(0, at) + inserted + text.substring(at + removed);
    }

    private void undo() {
        TextEdit edit = history.undo().orElseThrow();
        text = edit.applyTo(text);
    }

    private void redo() {
        TextEdit edit = history.redo().orElseThrow();
        text = edit.applyTo(text);
    }
}
