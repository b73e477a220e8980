package io.github.rapporteur.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the notebook. Caption and alternative text are not here: they stand in the note that names it.
 *
 * @param bytes length of its file
 * @param width upright, px
 * @param height upright, px
 * @param takenTime when it was taken; null when its file does not say
 * @param fileName what its file was called when it came in; may be empty
 * @param credit who took it; may be empty
 * @param people names of who is on it
 * @param addedAt when it came into the notebook
 */
public record Picture(
        PictureHash hash,
        PictureFormat format,
        long bytes,
        int width,
        int height,
        @Nullable TakenTime takenTime,
        String fileName,
        String credit,
        List<String> people,
        Instant addedAt) {
    /** Keeps its own list. */
    public Picture {
        people = List.copyOf(people);
    }

    /** When it was taken, if its file says so. */
    public Optional<TakenTime> taken() {
        return Optional.ofNullable(takenTime);
    }
}
