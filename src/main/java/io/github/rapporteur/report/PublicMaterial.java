package io.github.rapporteur.report;

import io.github.rapporteur.common.task.SideBySide;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of the notes may be published, read once for all composings of the same input. */
record PublicMaterial(Map<NoteSubject, List<PublicNote>> notes, int kept, int quotesKept) {
    /** So many are worth several cores. */
    private static final int MANY = 200;

    static PublicMaterial of(List<Note> notes) {
        Map<NoteSubject, List<PublicNote>> bySubject = new HashMap<>();
        int kept = 0;
        int quotesKept = 0;
        List<PublicNote> all = notes.size() < MANY
                ? notes.stream().map(PublicNote::of).toList()
                : SideBySide.map(notes, "Reading notes", PublicNote::of);
        for (PublicNote text : all) {
            kept += text.kept();
            quotesKept += text.quotesKept();
            if (!text.isEmpty()) {
                bySubject
                        .computeIfAbsent(text.note().subject(), subject -> new ArrayList<>())
                        .add(text);
            }
        }
        return new PublicMaterial(bySubject, kept, quotesKept);
    }
}
