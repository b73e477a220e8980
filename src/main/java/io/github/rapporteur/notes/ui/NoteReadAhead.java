package io.github.rapporteur.notes.ui;

import io.github.rapporteur.notes.NoteSubject;
import java.util.Optional;

/** A note read before there is an editor for it, so that both come to be on screen together. Any thread. */
public final class NoteReadAhead {
    private final NoteReading.Loaded loaded;

    private NoteReadAhead(NoteReading.Loaded loaded) {
        this.loaded = loaded;
    }

    /** Reads it. Blocks; not on the JavaFX thread. */
    public static NoteReadAhead of(NoteEditorViewModel.Sources sources, NoteSubject subject) {
        return new NoteReadAhead(new NoteReading(sources).load(subject, Optional.empty()));
    }

    NoteReading.Loaded loaded() {
        return loaded;
    }

    /** What it is about. */
    public NoteSubject subject() {
        return loaded.note().subject();
    }
}
