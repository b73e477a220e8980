package io.github.rapporteur.pictures;

/**
 * A picture as it may leave the notebook: drawn anew, upright, of a sensible size, with nothing in it but pixels.
 *
 * @param bytes the file; not to be changed
 * @param isPng whether it is a PNG file; else JPEG
 * @param width px
 * @param height px
 * @param hash of {@code bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, and nobody compares two of these
public record PublishedPicture(byte[] bytes, boolean isPng, int width, int height, PictureHash hash) {
    /** One that was drawn now. */
    static PublishedPicture of(byte[] bytes, boolean isPng, int width, int height) {
        return new PublishedPicture(bytes, isPng, width, height, PictureHash.of(bytes));
    }

    /** For a data URI or a header: "image/png". */
    public String mediaType() {
        return isPng ? "image/png" : "image/jpeg";
    }

    /** The ending of its file, without the dot. */
    public String ending() {
        return isPng ? "png" : "jpg";
    }
}
