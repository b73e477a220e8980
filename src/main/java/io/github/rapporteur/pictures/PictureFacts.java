package io.github.rapporteur.pictures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says of itself before any pixel is read.
 *
 * @param width upright, px
 * @param height upright, px
 * @param orientation how the stored pixels lie
 * @param takenTime when it was taken; null when the file does not say
 * @param artist who took it, as the camera was told; mostly empty
 */
public record PictureFacts(
        PictureFormat format,
        int width,
        int height,
        Orientation orientation,
        @Nullable TakenTime takenTime,
        String artist) {
    /** When it was taken, if the file says so. */
    public Optional<TakenTime> taken() {
        return Optional.ofNullable(takenTime);
    }
}
