package io.github.rapporteur.storage;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a look at everything in a notebook found.
 *
 * @param talks number of talks looked at
 * @param notes number of notes whose text was compared with its hash
 * @param versions the same for older texts
 * @param marks number of marks compared with what the texts say
 * @param pictures number of pictures whose file was compared with its hash
 * @param damages sentences for the user on what cannot be made anew: a text that is not what was saved, a part that
 *     cannot be read
 * @param oddities sentences on what can: the index of marks, the schedule
 * @param isIndexBehind whether an older program made the index of marks, by other rules: it is made anew by the window and
 *     by {@code talks}, and nothing is wrong; it is not compared with the texts then
 */
public record NotebookCheck(
        long talks,
        long notes,
        long versions,
        long marks,
        long pictures,
        List<String> damages,
        List<String> oddities,
        boolean isIndexBehind) {
    /** Keeps its own lists. */
    public NotebookCheck {
        damages = List.copyOf(damages);
        oddities = List.copyOf(oddities);
    }

    /** Whether nothing was found, and the index is of today. */
    public boolean isSound() {
        return isWhole() && !isIndexBehind;
    }

    /** Whether nothing was found. */
    public boolean isWhole() {
        return damages.isEmpty() && oddities.isEmpty();
    }

    /** Whether something was lost that only a backup, the readable copy or the user has. */
    public boolean isDamaged() {
        return !damages.isEmpty();
    }

    /** All findings, the worst first; empty when all is well. */
    public List<String> problems() {
        return Stream.concat(damages.stream(), oddities.stream()).toList();
    }
}
