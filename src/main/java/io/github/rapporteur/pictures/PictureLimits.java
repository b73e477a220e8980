package io.github.rapporteur.pictures;

/**
 * How much a picture may ask for before it is refused, unread: a file of 35 bytes can claim to be four thousand million
 * pixels.
 *
 * @param bytes of its file
 * @param pixels width times height, of the canvas and of its first frame
 * @param webpPixels the same for WebP, whose reader holds the whole picture while it reads
 * @param scans passes of a progressive JPEG over the whole picture
 */
public record PictureLimits(int bytes, long pixels, long webpPixels, int scans) {
    /** 64 MB and 100 million pixels: more than any phone takes. */
    public static final PictureLimits USUAL = new PictureLimits(64 << 20, 100_000_000, 50_000_000, 100);

    /** How many pixels a picture of a format may have. */
    long pixelsOf(PictureFormat format) {
        return format == PictureFormat.WEBP ? webpPixels : pixels;
    }
}
