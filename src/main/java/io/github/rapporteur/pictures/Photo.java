package io.github.rapporteur.pictures;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture in a folder that is to be sorted in.
 *
 * @param file where it lies
 * @param hash tells whether it is another file of the same picture
 * @param isKept whether the notebook has it already
 */
public record Photo(Path file, PictureHash hash, PictureFacts facts, boolean isKept) {
    /** The name of its file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** When it was taken by a camera's clock; empty when its file does not say. */
    public Optional<TakenTime> taken() {
        return facts.taken();
    }
}
