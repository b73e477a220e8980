package io.github.rapporteur.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests: of every format, as cameras write them, and as nobody should. */
public final class PictureFiles {
    static final int TOP_LEFT = 0xff0000;
    static final int TOP_RIGHT = 0x00ff00;
    static final int BOTTOM_LEFT = 0x0000ff;
    static final int BOTTOM_RIGHT = 0xffffff;

    private PictureFiles() {}

    /** A picture whose four corners tell which is which. */
    public static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        int[] colours = {TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT};
        for (int i = 0; i < 4; i++) {
            pen.setColor(new Color(colours[i]));
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        pen.dispose();
        return picture;
    }

    /** The corners of a picture, as far as they are one of the four colours: "TL TR BL BR" for an upright one. */
    static String cornersOf(BufferedImage picture) {
        int right = picture.getWidth() - picture.getWidth() / 8 - 1;
        int bottom = picture.getHeight() - picture.getHeight() / 8 - 1;
        int left = picture.getWidth() / 8;
        int top = picture.getHeight() / 8;
        return String.join(
                " ",
                nameOf(picture.getRGB(left, top)),
                nameOf(picture.getRGB(right, top)),
                nameOf(picture.getRGB(left, bottom)),
                nameOf(picture.getRGB(right, bottom)));
    }

    private static String nameOf(int rgb) {
        boolean red = (rgb >> 16 & 0xff) > 128;
        boolean green = (rgb >> 8 & 0xff) > 128;
        boolean blue = (rgb & 0xff) > 128;
        return red && green && blue ? "BR" : red ? "TL" : green ? "TR" : blue ? "BL" : "?";
    }

    /** The pixels as a camera stores them that is held this way. */
    static BufferedImage stored(BufferedImage upright, int exif) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        BufferedImage stored = exif < 5 || exif > 8
                ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                int rgb = switch (exif) {
                    case 2 -> upright.getRGB(width - 1 - x, y);
                    case 3 -> upright.getRGB(width - 1 - x, height - 1 - y);
                    case 4 -> upright.getRGB(x, height - 1 - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(width - 1 - y, x);
                    case 7 -> upright.getRGB(width - 1 - y, height - 1 - x);
                    case 8 -> upright.getRGB(y, height - 1 - x);
                    default -> upright.getRGB(x, y);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }

    /** A file of one of Java's own formats: "png", "jpeg", "gif", "bmp". */
    public static byte[] file(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photograph with what its camera wrote, the place too. */
    public static byte[] photo(int width, int height, Exif exif) {
        return withExif(file(corners(width, height), "jpeg"), exif.tiff());
    }

    /** A photograph taken at a local time, such as "2026:09:14 11:42:03". */
    public static byte[] photoTaken(int width, int height, String time) {
        return photo(width, height, new Exif(1, time, "", true));
    }

    static byte[] withExif(byte[] jpeg, byte[] tiff) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        out.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
        out.put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A WebP file of one colour, with the extended header when there is camera data. */
    public static byte[] webp(int width, int height, int rgb, byte[] tiff) {
        byte[] pixels = chunk("VP8L", vp8l(width, height, rgb));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (tiff.length > 0) {
            ByteBuffer head = ByteBuffer.allocate(10);
            head.put((byte) 8).put(new byte[3]);
            put24(head, width - 1);
            put24(head, height - 1);
            all.writeBytes(chunk("VP8X", head.array()));
        }
        all.writeBytes(pixels);
        if (tiff.length > 0) {
            all.writeBytes(chunk("EXIF", tiff));
        }
        return little(12 + all.size())
                .put(ascii("RIFF"))
                .putInt(4 + all.size())
                .put(ascii("WEBP"))
                .put(all.toByteArray())
                .array();
    }

    /** RFC 9649, section 3: every code has a single symbol, so that no pixel takes a bit. */
    private static byte[] vp8l(int width, int height, int rgb) {
        BitBuffer bits = new BitBuffer();
        bits.put(0x2f, 8);
        bits.put(width - 1, 14);
        bits.put(height - 1, 14);
        bits.put(0, 1 + 3);
        bits.put(0, 3);
        for (int symbol : new int[] {rgb >> 8 & 0xff, rgb >> 16 & 0xff, rgb & 0xff, 0xff, 0}) {
            bits.put(0b101, 3);
            bits.put(symbol, 8);
        }
        return bits.bytes();
    }

    /** A PNG that says it is so large, with these further chunks and hardly any pixels. */
    static byte[] pngSaying(int width, int height, byte[]... chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height);
        out.writeBytes(pngChunk("IHDR", head.put(new byte[] {8, 2, 0, 0, 0}).array()));
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.writeBytes(pngChunk("IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}));
        out.writeBytes(pngChunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] pngChunk(String name, byte[] content) {
        byte[] both = ByteBuffer.allocate(4 + content.length)
                .put(ascii(name))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(both);
        return ByteBuffer.allocate(8 + both.length)
                .putInt(content.length)
                .put(both)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A real PNG with further chunks behind its header. */
    static byte[] pngWith(byte[] png, byte[]... chunks) {
        int head = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, head);
        for (byte[] chunk : chunks) {
            out.writeBytes(chunk);
        }
        out.write(png, head, png.length - head);
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        int even = content.length + content.length % 2;
        return little(8 + even)
                .put(ascii(name))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static void put24(ByteBuffer to, int number) {
        to.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class BitBuffer {
        private final List<Integer> bits = new ArrayList<>();

        void put(int value, int count) {
            for (int i = 0; i < count; i++) {
                bits.add(value >> i & 1);
            }
        }

        byte[] bytes() {
            byte[] bytes = new byte[bits.size() / 8 + 2];
            for (int i = 0; i < bits.size(); i++) {
                bytes[i / 8] |= (byte) (bits.get(i) << i % 8);
            }
            return bytes;
        }
    }

    /**
     * What a camera writes.
     *
     * @param time "2026:09:14 11:42:03"; empty for none
     * @param offset "+02:00"; empty for none
     * @param withPlace whether it tells the place: 53° 32' N, 9° 59' E
     */
    public record Exif(int orientation, String time, String offset, boolean withPlace) {
        private static final int SHORT = 3;
        private static final int ASCII = 2;
        private static final int LONG = 4;
        private static final int RATIONAL = 5;

        /** The block of TIFF. */
        public byte[] tiff() {
            ByteBuffer out = ByteBuffer.allocate(1024);
            out.put(ascii("MM")).putShort((short) 42).putInt(8);
            out.putShort((short) 4);
            entry(out, 0x112, SHORT, 1, orientation << 16);
            entry(out, 0x13b, ASCII, 9, 400);
            entry(out, 0x8769, LONG, 1, 100);
            entry(out, 0x8825, LONG, 1, 200);
            out.putInt(0);
            out.position(100);
            out.putShort((short) 2);
            entry(out, 0x9003, ASCII, time.length() + 1, 300);
            entry(out, 0x9011, ASCII, offset.length() + 1, 340);
            out.putInt(0);
            out.position(200);
            out.putShort((short) (withPlace ? 2 : 0));
            if (withPlace) {
                entry(out, 1, ASCII, 2, 'N' << 24);
                entry(out, 2, RATIONAL, 3, 420);
            }
            out.putInt(0);
            out.position(300);
            out.put(ascii(time));
            out.position(340);
            out.put(ascii(offset));
            out.position(400);
            out.put(ascii("Ada Fotos"));
            out.position(420);
            out.putInt(53).putInt(1).putInt(32).putInt(1).putInt(0).putInt(1);
            return out.array();
        }

        private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
            out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
        }
    }
}
