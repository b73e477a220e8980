package io.github.rapporteur.app;

import io.github.rapporteur.common.io.SafeFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** Writes what JavaFX has drawn as a PNG file, without the bridge module between JavaFX and AWT. */
final class Png {
    private Png() {}

    /** Writes the image; an older file of that name is replaced when the new one is whole. Blocks for the disk. */
    static void write(Image image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        SafeFile.write(file, out -> {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("This Java cannot write PNG pictures.");
            }
        });
    }
}
