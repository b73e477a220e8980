package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Reads what a picture's file says of itself, and refuses, before any pixel is read, what would take too much memory or
 * time. Any thread but JavaFX's.
 */
public final class PictureReading {
    private final PictureLimits limits;

    /** Reading within the usual limits. */
    public PictureReading() {
        this(PictureLimits.USUAL);
    }

    PictureReading(PictureLimits limits) {
        this.limits = limits;
    }

    /**
     * The bytes of a file, no more of them than may be.
     *
     * @throws FileFormatException if it is too large
     * @throws IOException if it cannot be read
     */
    public byte[] bytes(Path file) throws IOException, FileFormatException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            refuseTooLong(bytes.length, String.valueOf(file.getFileName()));
            return bytes;
        }
    }

    /**
     * What a picture is.
     *
     * @param name of its file, as the user knows it
     * @throws FileFormatException if it is none that can be kept; says why and what to do
     */
    public PictureFacts facts(byte[] file, String name) throws FileFormatException {
        refuseTooLong(file.length, name);
        PictureFormat format = format(file, name);
        Anatomy anatomy = Anatomy.of(format, file);
        refuseTooBig(format, anatomy, name);
        CameraData camera = CameraData.of(anatomy.exif());
        int width = (int) anatomy.width();
        int height = (int) anatomy.height();
        boolean swaps = camera.orientation().swaps();
        return new PictureFacts(
                format,
                swaps ? height : width,
                swaps ? width : height,
                camera.orientation(),
                camera.taken().orElse(null),
                camera.artist());
    }

    private static PictureFormat format(byte[] file, String name) throws FileFormatException {
        if (PictureFormat.isHeif(file)) {
            String stem = name.replaceFirst("\\.[^.]*$", "");
            throw new FileFormatException(
                    name,
                    "",
                    "this is a HEIC picture, which can not be read here",
                    "Convert it first: with libheif by heif-convert " + name + " " + stem
                            + ".jpg, on macOS in Preview by File, Export. On an iPhone, Settings, Camera, Formats,"
                            + " Most Compatible takes JPEG pictures from now on.");
        }
        if (PictureFormat.isAvif(file)) {
            throw new FileFormatException(
                    name,
                    "",
                    "this is an AVIF picture, which can not be read here",
                    "Convert it first, with libavif: avifdec " + name + " picture.png");
        }
        return PictureFormat.of(file)
                .orElseThrow(() -> new FileFormatException(
                        name,
                        "",
                        file.length == 0 ? "the file is empty" : "this is no picture that can be read here",
                        "PNG, JPEG, GIF, WebP and BMP can."));
    }

    private void refuseTooLong(int length, String name) throws FileFormatException {
        if (length > limits.bytes()) {
            throw new FileFormatException(
                    name,
                    "",
                    "the picture is larger than " + (limits.bytes() >> 20) + " MB",
                    "Save it smaller with a picture editor.");
        }
    }

    private void refuseTooBig(PictureFormat format, Anatomy anatomy, String name) throws FileFormatException {
        long width = anatomy.width();
        long height = anatomy.height();
        if (width <= 0 || height <= 0) {
            throw new FileFormatException(
                    name, "", "the picture is damaged: it does not say how large it is", "Copy the file again.");
        }
        // Compared by division: the product of two such numbers may be too large for any number.
        if (width > limits.pixelsOf(format) / height) {
            throw new FileFormatException(
                    name,
                    "",
                    String.format(
                            Locale.ROOT,
                            "the picture says it has %d x %d pixels, more than %d million",
                            width,
                            height,
                            limits.pixelsOf(format) / 1_000_000),
                    "Save it smaller with a picture editor.");
        }
        if (anatomy.scans() > limits.scans()) {
            throw new FileFormatException(
                    name,
                    "",
                    "the picture is put together from " + anatomy.scans() + " layers, which would take very long",
                    "Save it anew with a picture editor.");
        }
    }
}
