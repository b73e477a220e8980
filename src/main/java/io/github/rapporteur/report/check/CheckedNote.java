package io.github.rapporteur.report.check;

import io.github.rapporteur.common.text.TextRange;
import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.NoteSubject;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.notes.marks.PublicText;
import io.github.rapporteur.people.Person;
import io.github.rapporteur.quotes.QuoteEntry;
import io.github.rapporteur.quotes.Quotes;
import io.github.rapporteur.schedule.Speaker;
import io.github.rapporteur.schedule.Talk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A note whose subject is in the report, and what of it goes out. Offsets count in {@link #text()}. */
final class CheckedNote {
    private final Note note;
    private final @Nullable Talk talk;
    private final String title;
    private final PublicText left;
    private final List<Mark> marks = new ArrayList<>();
    /** Passages that are marks, in order, and which of them go out. */
    private final List<Passage> passages = new ArrayList<>();

    private final boolean prose;
    private final Map<Mark.Quote, QuoteEntry> quotes = new LinkedHashMap<>();

    private record Passage(TextRange range, boolean goesOut) {}

    /**
     * @param talk null for the note on the conference
     * @param title where it stands, in words
     * @param team all team mates
     */
    CheckedNote(Note note, @Nullable Talk talk, String title, Exported exported, List<Person> team) {
        this.note = note;
        this.talk = talk;
        this.title = title;
        left = PublicText.of(note.text());
        // Reference links are written out in the report, so its words are not those of the note.
        boolean rewritten = left.text().contains("]:");
        prose = rewritten || exported.hasProse(note.subject());
        for (Mark mark : left.marks()) {
            if (mark instanceof Mark.Check) {
                continue;
            }
            boolean goesOut = rewritten || exported.has(note.subject(), mark);
            passages.add(new Passage(mark.range(), goesOut));
            if (goesOut) {
                marks.add(mark);
            }
        }
        Function<Mark.Quote, QuoteEntry> who = new Quotes(speakers(), team).reader(note);
        for (Mark mark : marks) {
            if (mark instanceof Mark.Quote quote) {
                quotes.put(quote, who.apply(quote));
            }
        }
    }

    /** The quotes that go out, with who said them, in order. */
    Map<Mark.Quote, QuoteEntry> quotes() {
        return quotes;
    }

    Note note() {
        return note;
    }

    NoteSubject subject() {
        return note.subject();
    }

    /** The talk's speakers; nobody for the note on the conference. */
    List<Speaker> speakers() {
        return talk == null ? List.of() : talk.speakers();
    }

    /** What may leave the notebook. */
    String text() {
        return left.text();
    }

    /** The marks that go out, checks apart. */
    List<Mark> marks() {
        return marks;
    }

    /** All signs (?) that go out. */
    List<Mark.Check> checks() {
        return left.marks().stream()
                .filter(Mark.Check.class::isInstance)
                .map(Mark.Check.class::cast)
                .filter(check -> goesOut(check.range().start()))
                .toList();
    }

    /** What stays in the notebook. */
    List<PublicText.Secret> secrets() {
        return left.secrets();
    }

    PublicText left() {
        return left;
    }

    /** Whether what stands at an offset is in the report. */
    boolean goesOut(int offset) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage passage = passages.get(middle);
            if (offset < passage.range().start()) {
                high = middle - 1;
            } else if (offset >= passage.range().end()) {
                low = middle + 1;
            } else {
                return passage.goesOut();
            }
        }
        return prose;
    }

    /** The place of a stretch. */
    Place.InNote place(TextRange range) {
        TextRange there = left.inNote(range);
        return place(there, there.of(note.text()));
    }

    /** The place of a stretch of the note itself. */
    Place.InNote place(TextRange there, String found) {
        return new Place.InNote(note.id(), note.subject(), note.author(), there, found, title);
    }

    /** An edit of the note that replaces a stretch. */
    NoteFix replacing(TextRange range, String replacement) {
        return NoteFix.replacing(note.text(), left.inNote(range), replacement);
    }

    /** The stretch of a line from its start, or from a few words before, to an offset. */
    String before(int offset, int words) {
        int start = text().lastIndexOf('\n', offset - 1) + 1;
        String whole = text().substring(start, offset).strip();
        // In a table it is the figure of its own cell.
        String cell = whole.substring(whole.lastIndexOf('|') + 1).strip();
        String line = cell.isEmpty() ? whole : cell;
        int at = line.length();
        for (int i = 0; i < words && at > 0; i++) {
            at = line.lastIndexOf(' ', at - 1);
        }
        return at <= 0 ? Excerpt.plain(line) : "…" + Excerpt.plain(line.substring(at));
    }
}
