package io.github.rapporteur.pictures;

import java.awt.image.BufferedImage;

/**
 * A picture ready to be shown.
 *
 * @param width px
 * @param height px
 * @param argb row by row; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, and nobody compares two of these
public record Pixels(int width, int height, int[] argb) {
    /** Those of a decoded picture. */
    public static Pixels of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new Pixels(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /** As a picture that can be written into a file; without an alpha channel when nothing shines through. */
    public BufferedImage toImage() {
        boolean clear = false;
        for (int pixel : argb) {
            clear |= pixel >>> 24 != 0xff;
        }
        BufferedImage picture =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return picture;
    }
}
