package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes of a picture what may be published. The pixels are drawn anew and written without any of the original's data: no
 * place, no camera, no time, no small picture of what was cut away. Screenshots stay PNG, so that letters stay sharp;
 * photographs are JPEG. Any thread but JavaFX's.
 */
public final class Publishing {
    /** Number of the rules. To be raised with every change that draws otherwise than before: all is then drawn anew. */
    public static final int RULES = 1;

    /** The longer side in a report, px. */
    public static final int LONGEST = 1600;

    /** A PNG larger than this is a photograph in the wrong kind of file. */
    private static final int LARGE_PNG = 1_500_000;

    private static final float QUALITY = 0.85f;

    private final PictureDecoding decoding = new PictureDecoding();

    /** What a JPEG file of ours looks like. Most reports hold none, and to find out loads all that writes pictures. */
    private static final class Ours {
        static final PublishedForm FORM = new PublishedForm(jpeg(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB)));
    }

    /**
     * The picture as it may leave the notebook. A file that has left one before, and came back in a report, stays as it is.
     *
     * @param name of its file, as the user knows it
     * @param longest of its sides, px
     * @throws FileFormatException if it can not be read
     */
    public PublishedPicture publish(byte[] file, String name, int longest) throws FileFormatException {
        BufferedImage picture = decoding.decode(file, name, longest);
        boolean clear = picture.getColorModel().hasAlpha();
        PictureFormat format = PictureFormat.of(file).orElse(PictureFormat.JPEG);
        boolean isDrawn = format == PictureFormat.PNG || format == PictureFormat.GIF || format == PictureFormat.BMP;
        if (clear || isDrawn) {
            byte[] png = png(picture);
            if (clear || png.length <= LARGE_PNG) {
                return PublishedPicture.of(png, true, picture.getWidth(), picture.getHeight());
            }
        }
        boolean stays = format == PictureFormat.JPEG && Ours.FORM.is(file) && isAsLarge(picture, file, name);
        return PublishedPicture.of(stays ? file : jpeg(picture), false, picture.getWidth(), picture.getHeight());
    }

    private static boolean isAsLarge(BufferedImage picture, byte[] file, String name) throws FileFormatException {
        PictureFacts facts = new PictureReading().facts(file, name);
        return facts.width() == picture.getWidth() && facts.height() == picture.getHeight();
    }

    /** Pixels as a PNG file: also what a picture from the clipboard is kept as. */
    public static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(picture, "png", to)) {
                throw new IOException("This Java cannot write PNG pictures.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
