package io.github.rapporteur.quotes.ui;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.MarkReader;
import io.github.rapporteur.notes.marks.SeveralNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * What quotes of this conference were tagged with before, for completion.
 *
 * @param tags the most used first
 * @param names who said something, the newest first
 */
record UsedBefore(List<String> tags, List<String> names) {
    static final UsedBefore NOTHING = new UsedBefore(List.of(), List.of());

    UsedBefore {
        tags = List.copyOf(tags);
        names = List.copyOf(names);
    }

    /** What the quotes of these notes have. */
    static UsedBefore in(List<Note> allNotes) {
        Map<String, Integer> tagCounts = new LinkedHashMap<>();
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Note note : allNotes) {
            for (Mark mark : MarkReader.read(note.text())) {
                if (mark instanceof Mark.Quote quote) {
                    quote.tags().forEach(tag -> tagCounts.merge(tag, 1, Integer::sum));
                    if (quote.name() != null) {
                        SeveralNames.split(quote.name()).forEach(names::addFirst);
                    }
                }
            }
        }
        List<String> tags = new ArrayList<>(tagCounts.keySet());
        tags.sort(Collections.reverseOrder(Comparator.comparing(tag -> tagCounts.getOrDefault(tag, 0))));
        return new UsedBefore(tags, List.copyOf(names));
    }
}
