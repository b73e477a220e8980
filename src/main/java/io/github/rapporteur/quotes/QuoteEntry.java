package io.github.rapporteur.quotes;

import io.github.rapporteur.notes.Note;
import io.github.rapporteur.notes.marks.Mark;
import io.github.rapporteur.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * A quote in its place, with who said it worked out.
 *
 * @param note the note it stands in, which also says the talk
 * @param person the name, the single speaker's when the quote has none; null while it waits for a name
 * @param role what that person is in this talk
 */
public record QuoteEntry(
        Note note, Mark.Quote quote, @Nullable String person, Role role) {
    /** Whether it is a quip: a quote of a team mate who does not speak in this talk. */
    public boolean isQuip() {
        return role == Role.TEAM_MATE;
    }
}
