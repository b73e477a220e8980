package io.github.rapporteur.people;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Makes a small square picture of a person out of any picture: the middle of it, at most 256 px, as PNG, written anew so
 * that nothing of the file but its pixels is kept. Pure; takes a while, not for the JavaFX thread.
 */
public final class PersonPhoto {
    /** Width and height at most. */
    public static final int SIDE = 256;

    private PersonPhoto() {}

    /**
     * The small picture.
     *
     * @param picture upright
     * @throws IOException if it cannot be written as PNG
     */
    public static byte[] of(BufferedImage picture) throws IOException {
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
