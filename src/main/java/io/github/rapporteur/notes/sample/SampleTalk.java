package io.github.rapporteur.notes.sample;

import io.github.rapporteur.schedule.Star;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the invented team has on one talk of the sample conference.
 *
 * @param title the talk's title, which no other talk of the sample has
 * @param rating 1 to 5; 0 when not rated
 * @param verdict one line; empty when there is none
 */
public record SampleTalk(String title, Star star, int rating, String verdict, List<SampleNote> notes) {
    /** Fills in what the file leaves out. */
    public SampleTalk(
            String title, @Nullable Star star, int rating, @Nullable String verdict, @Nullable List<SampleNote> notes) {
        this.title = title;
        this.star = star == null ? Star.NONE : star;
        this.rating = rating;
        this.verdict = verdict == null ? "" : verdict;
        this.notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /**
     * One author's note.
     *
     * @param file name of the resource with its Markdown
     * @param author a team mate's name; empty for the user's own note
     */
    public record SampleNote(String file, String author) {
        /** Fills in what the file leaves out. */
        public SampleNote(String file, @Nullable String author) {
            this.file = file;
            this.author = author == null ? "" : author;
        }
    }
}
