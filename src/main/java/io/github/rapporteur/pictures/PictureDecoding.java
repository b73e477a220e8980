package io.github.rapporteur.pictures;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.github.rapporteur.common.io.FileFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * From a picture's file to pixels: upright, no larger than asked for, the first frame of a moving one. Rows and columns
 * that are not needed are never held. Any thread but JavaFX's.
 */
public final class PictureDecoding {
    private final PictureReading reading;

    /** Decoding within the usual limits. */
    public PictureDecoding() {
        this(new PictureReading());
    }

    PictureDecoding(PictureReading reading) {
        this.reading = reading;
    }

    /**
     * The picture with its longer side at most so many pixels; a smaller one stays as it is.
     *
     * @param name of its file, as the user knows it
     * @throws FileFormatException if it can not be read; says why and what to do
     */
    public BufferedImage decode(byte[] file, String name, int longest) throws FileFormatException {
        PictureFacts facts = reading.facts(file, name);
        BufferedImage stored = stored(file, facts, name, longest);
        double scale = Math.min(1, (double) longest / Math.max(facts.width(), facts.height()));
        int width = Math.max(1, (int) Math.round(facts.width() * scale));
        int height = Math.max(1, (int) Math.round(facts.height() * scale));
        boolean swaps = facts.orientation().swaps();
        BufferedImage small = halved(stored, swaps ? height : width, swaps ? width : height);
        BufferedImage upright = blank(stored, width, height);
        AffineTransform place = facts.orientation().upright(swaps ? height : width, swaps ? width : height);
        place.scale(
                (double) (swaps ? height : width) / small.getWidth(),
                (double) (swaps ? width : height) / small.getHeight());
        draw(small, place, upright);
        return upright;
    }

    /** Made half as large as often as it stays larger than asked for: one big step would leave out thin lines. */
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage small = picture;
        while (small.getWidth() >= 2 * width && small.getHeight() >= 2 * height) {
            BufferedImage half = blank(small, (small.getWidth() + 1) / 2, (small.getHeight() + 1) / 2);
            draw(
                    small,
                    AffineTransform.getScaleInstance(
                            (double) half.getWidth() / small.getWidth(), (double) half.getHeight() / small.getHeight()),
                    half);
            small = half;
        }
        return small;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        boolean clear = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static void draw(BufferedImage picture, AffineTransform place, BufferedImage on) {
        Graphics2D pen = on.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(picture, place, null);
        pen.dispose();
    }

    /** The pixels as they lie in the file, of every second, third … row and column when that is enough. */
    private static BufferedImage stored(byte[] file, PictureFacts facts, String name, int longest)
            throws FileFormatException {
        Anatomy anatomy = Anatomy.of(facts.format(), file);
        ImageReader reader = reader(facts.format());
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(anatomy.pixels()))) {
            reader.setInput(in, true, true);
            if (!isWithin(reader, anatomy)) {
                throw new IOException("its parts are larger than its whole");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            // Twice what is asked for, so that the last step of making it smaller has something to smooth.
            int step = Math.max(1, Math.max(facts.width(), facts.height()) / (2 * longest));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | java.awt.color.CMMException
                | java.awt.color.ProfileDataException e) {
            // What decoders throw at damaged files, as found by feeding them with such.
            throw new FileFormatException(
                    name,
                    "",
                    "the picture can not be read: " + problem(e),
                    "Open it in a picture editor and save it as PNG or JPEG.",
                    e);
        } finally {
            reader.dispose();
        }
    }

    /** The first frame of a GIF has a size of its own, which the head of the file does not tell. */
    private static boolean isWithin(ImageReader reader, Anatomy anatomy) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels <= Math.max(anatomy.width() * anatomy.height(), PictureLimits.USUAL.pixels());
    }

    private static String problem(Exception problem) {
        String message = String.valueOf(problem.getMessage());
        return message.contains("Unsupported Image Type") || message.contains("color space")
                ? "its colours are for print (CMYK)"
                : "it is damaged";
    }

    private static ImageReader reader(PictureFormat format) {
        if (format == PictureFormat.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
        if (!readers.hasNext()) {
            throw new IllegalStateException("This Java has no reader for " + format + " pictures.");
        }
        return readers.next();
    }
}
