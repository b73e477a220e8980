package io.github.rapporteur.pictures;

/**
 * What a look at the blocks of a picture's file finds, without unpacking anything.
 *
 * @param width of the canvas or the first frame, whichever is larger, as stored; 0 when the file does not say
 * @param height the same
 * @param exif the block of camera data, as TIFF; empty when there is none
 * @param scans passes over the whole picture
 * @param pixels the file for the decoder: without blocks that no pixel needs
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, and nobody compares two of these
record Anatomy(long width, long height, byte[] exif, int scans, byte[] pixels) {
    static final byte[] NO_EXIF = {};

    /** Camera data is a few KB; a thumbnail in it may make it some tens. */
    static final int LONGEST_EXIF = 1 << 20;

    /** Looks at a file of a format that was told by its first bytes. */
    static Anatomy of(PictureFormat format, byte[] file) {
        Bytes bytes = new Bytes(file);
        return switch (format) {
            case PNG -> PngChunks.read(bytes);
            case JPEG -> JpegSegments.read(bytes);
            case WEBP -> WebpChunks.read(bytes);
            case GIF -> new Anatomy(bytes.little16(6), bytes.little16(8), NO_EXIF, 1, file);
            case BMP -> bmp(bytes);
        };
    }

    /** The oldest header has 16 bits for each, all others 32; a negative height means that the top row comes first. */
    private static Anatomy bmp(Bytes bytes) {
        boolean oldest = bytes.little32(14) == 12;
        long width = oldest ? bytes.little16(18) : (int) bytes.little32(18);
        long height = oldest ? bytes.little16(20) : Math.abs((long) (int) bytes.little32(22));
        return new Anatomy(Math.max(0, width), height, NO_EXIF, 1, bytes.file());
    }
}
