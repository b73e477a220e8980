package io.github.rapporteur.people;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a small square picture of a person out of any picture: the middle of it, at most 256 px, as PNG, written anew so
 * that nothing of the file but its pixels is kept. Pure; takes a while, not for the JavaFX thread.
 */
public final class PersonPhoto {
    /** Width and height at most. */
    public static final int SIDE = 256;

    /** Pictures with more pixels are refused before they are decoded. */
    private static final long MOST_PIXELS = 100_000_000;

    private PersonPhoto() {}

    /**
     * The small picture.
     *
     * @param file the bytes of a picture
     * @throws IOException with a sentence for the user, if it is none that this program reads, or too large
     */
    public static byte[] of(byte[] file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("This is no picture that can be read here. Take a PNG, JPEG, GIF or BMP file.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                if (pixels > MOST_PIXELS) {
                    throw new IOException("This picture has " + pixels / 1_000_000
                            + " million pixels, which is too many. Take a smaller one.");
                }
                return png(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("This picture is damaged. Take another one.", e);
        }
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        int side = Math.min(picture.getWidth(), picture.getHeight());
        int small = Math.min(side, SIDE);
        int left = (picture.getWidth() - side) / 2;
        int top = (picture.getHeight() - side) / 2;
        BufferedImage square = new BufferedImage(small, small, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = square.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, small, small, left, top, left + side, top + side, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(square, "png", out)) {
            throw new IOException("This Java cannot write PNG pictures.");
        }
        return out.toByteArray();
    }
}
