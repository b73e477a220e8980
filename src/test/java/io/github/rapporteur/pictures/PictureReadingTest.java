package io.github.rapporteur.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import io.github.rapporteur.common.io.FileFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReadingTest {
    private final PictureReading reading = new PictureReading();
    private final PictureDecoding decoding = new PictureDecoding();
    private final Publishing publishing = new Publishing();

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpeg,JPEG", "gif,GIF", "bmp,BMP"})
    void formatIsToldByContentAndThePictureIsDecoded(String written, PictureFormat format) throws Exception {
        byte[] file = PictureFiles.file(PictureFiles.corners(80, 48), written);

        PictureFacts facts = reading.facts(file, "slide.txt");

        assertThat(facts.format()).isEqualTo(format);
        assertThat(facts.width()).isEqualTo(80);
        assertThat(facts.height()).isEqualTo(48);
        assertThat(facts.taken()).isEmpty();
        BufferedImage picture = decoding.decode(file, "slide.txt", 1000);
        assertThat(picture.getWidth()).isEqualTo(80);
        assertThat(PictureFiles.cornersOf(picture)).isEqualTo("TL TR BL BR");
    }

    @Test
    void webpIsReadWithItsCameraData() throws Exception {
        byte[] file = PictureFiles.webp(
                60, 40, 0x3366cc, exif(6, "2026:09:14 11:42:03", "").tiff());

        PictureFacts facts = reading.facts(file, "a.webp");

        assertThat(facts.format()).isEqualTo(PictureFormat.WEBP);
        assertThat(facts.width()).isEqualTo(40);
        assertThat(facts.height()).isEqualTo(60);
        assertThat(facts.taken()).map(TakenTime::local).contains(LocalDateTime.parse("2026-09-14T11:42:03"));
        BufferedImage picture = decoding.decode(file, "a.webp", 1000);
        assertThat(picture.getWidth()).isEqualTo(40);
        assertThat(picture.getRGB(5, 5) & 0xffffff).isEqualTo(0x3366cc);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 65535})
    void pictureIsUprightHoweverTheCameraWasHeld(int orientation) throws Exception {
        BufferedImage upright = PictureFiles.corners(96, 64);
        byte[] file = PictureFiles.withExif(
                PictureFiles.file(PictureFiles.stored(upright, orientation), "jpeg"),
                exif(orientation, "", "").tiff());

        PictureFacts facts = reading.facts(file, "IMG_1.jpg");
        BufferedImage whole = decoding.decode(file, "IMG_1.jpg", 1000);
        BufferedImage small = decoding.decode(file, "IMG_1.jpg", 24);

        assertThat(facts.width()).isEqualTo(96);
        assertThat(facts.height()).isEqualTo(64);
        assertThat(PictureFiles.cornersOf(whole)).isEqualTo("TL TR BL BR");
        assertThat(PictureFiles.cornersOf(small)).isEqualTo("TL TR BL BR");
        assertThat(small.getWidth()).isEqualTo(24);
        assertThat(small.getHeight()).isEqualTo(16);
    }

    @Test
    void takenTimeUsesItsOwnOffsetElseTheZoneOfTheConference() throws Exception {
        ZoneId hamburg = ZoneId.of("Europe/Berlin");
        TakenTime without = taken(exif(1, "2026:09:14 11:42:03", ""));
        TakenTime with = taken(exif(1, "2026:09:14 11:42:03", "+05:30"));
        assertThat(without.in(hamburg)).isEqualTo(Instant.parse("2026-09-14T09:42:03Z"));
        assertThat(with.offset()).isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
        assertThat(with.in(hamburg)).isEqualTo(Instant.parse("2026-09-14T06:12:03Z"));
        assertThat(reading.facts(PictureFiles.photo(8, 8, exif(1, "2026:09:14 11:42:03", "")), "a")
                        .artist())
                .isEqualTo("Ada Fotos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000:00:00 00:00:00", "    :  :     :  :  ", "yesterday", "2026:13:40 99:99:99"})
    void clockThatWasNeverSetIsNoTime(String time) throws Exception {
        assertThat(reading.facts(PictureFiles.photo(8, 8, exif(1, time, "what")), "a")
                        .taken())
                .isEmpty();
    }

    @Test
    void heicNamesAConverter() {
        byte[] heic = ByteBuffer.allocate(64)
                .putInt(24)
                .put(PictureFiles.ascii("ftypheic"))
                .array();
        assertThatThrownBy(() -> reading.facts(heic, "IMG_7.heic"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("HEIC")
                .hasMessageContaining("heif-convert IMG_7.heic IMG_7.jpg")
                .hasMessageContaining("Preview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "BM", "GIF89", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    void whatIsNoPictureIsRefusedByName(String content) {
        assertThatThrownBy(() -> reading.facts(PictureFiles.ascii(content), "x.jpg"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("x.jpg: ");
    }

    @Test
    void webpWhoseFramesHoldFramesIsRefused() {
        int depth = 200_000;
        byte[] file = new byte[12 + 24 * depth];
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        all.put(PictureFiles.ascii("RIFF")).putInt(4 + 24 * depth).put(PictureFiles.ascii("WEBP"));
        for (int frame = 0; frame < depth; frame++) {
            all.put(PictureFiles.ascii("ANMF")).putInt(24 * (depth - frame) - 8).put(new byte[16]);
        }
        assertThatThrownBy(() -> reading.facts(file, "nested.webp"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageStartingWith("nested.webp: ")
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void bombIsRefusedBeforeItIsUnpacked(String what, byte[] file) {
        long before = System.nanoTime();
        assertThatThrownBy(() -> reading.facts(file, "bomb"))
                .as(what)
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("pixels");
        assertThatThrownBy(() -> decoding.decode(file, "bomb", 100)).isInstanceOf(FileFormatException.class);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    static Stream<Object[]> bombs() {
        byte[] gif = PictureFiles.little(35)
                .put(PictureFiles.ascii("GIF89a"))
                .putShort((short) 0xffff)
                .putShort((short) 0xffff)
                .array();
        byte[] bmp = PictureFiles.little(60)
                .put(PictureFiles.ascii("BM"))
                .position(14)
                .putInt(40)
                .putInt(60_000)
                .putInt(-60_000)
                .array();
        byte[] jpeg = PictureFiles.file(PictureFiles.corners(16, 16), "jpeg");
        for (int i = 0; i + 8 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_000).putShort(i + 7, (short) 65_000);
                break;
            }
        }
        byte[] webp = PictureFiles.webp(16_383, 16_383, 0, new byte[0]);
        byte[] liar = PictureFiles.webp(16_383, 16_383, 0, exif(1, "", "").tiff());
        // The canvas says one pixel, the frame in it the opposite.
        ByteBuffer.wrap(liar).put(24, new byte[6]);
        return Stream.of(
                new Object[] {"png", PictureFiles.pngSaying(Integer.MAX_VALUE, Integer.MAX_VALUE)},
                new Object[] {"png 10001", PictureFiles.pngSaying(10_001, 10_000)},
                new Object[] {"gif", gif},
                new Object[] {"bmp", bmp},
                new Object[] {"jpeg", jpeg},
                new Object[] {"webp", webp},
                new Object[] {"webp whose canvas lies", liar});
    }

    @Test
    void gifWhoseFirstFrameIsLargerThanItsHeadSaysIsRefused() {
        byte[] gif = PictureFiles.file(PictureFiles.corners(16, 16), "gif");
        int frame = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[frame] == 0x21) {
            frame += 8;
        }
        assertThat(gif[frame]).isEqualTo((byte) 0x2c);
        PictureFiles.little(0);
        ByteBuffer.wrap(gif).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(frame + 5, (short) 0xffff);
        ByteBuffer.wrap(gif).order(java.nio.ByteOrder.LITTLE_ENDIAN).putShort(frame + 7, (short) 0xffff);
        assertThatThrownBy(() -> decoding.decode(gif, "a.gif", 100)).isInstanceOf(FileFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iCCP", "zTXt", "iTXt"})
    void compressedTextsOfAPngAreNeverUnpacked(String chunk) throws Exception {
        byte[] zeros = new byte[1 << 22];
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[200_000_000]);
        deflater.finish();
        int length = deflater.deflate(zeros);
        deflater.end();
        byte[] content = ByteBuffer.allocate(length + 8)
                .put(PictureFiles.ascii("x\0\0"))
                .put(zeros, 0, length)
                .array();
        byte[] png = PictureFiles.pngWith(
                PictureFiles.file(PictureFiles.corners(80, 48), "png"), PictureFiles.pngChunk(chunk, content));
        byte[] forTheDecoder = Anatomy.of(PictureFormat.PNG, png).pixels();
        assertThat(forTheDecoder).hasSizeLessThan(5_000);
        long before = System.nanoTime();
        assertThat(PictureFiles.cornersOf(decoding.decode(png, "a.png", 100))).isEqualTo("TL TR BL BR");
        assertThat(System.nanoTime() - before).isLessThan(500_000_000L);
    }

    @Test
    void pngWithCameraDataIsUpright() throws Exception {
        byte[] png = PictureFiles.pngWith(
                PictureFiles.file(PictureFiles.stored(PictureFiles.corners(96, 64), 6), "png"),
                PictureFiles.pngChunk("eXIf", exif(6, "2026:09:14 11:42:03", "").tiff()));
        assertThat(PictureFiles.cornersOf(decoding.decode(png, "a.png", 100))).isEqualTo("TL TR BL BR");
        assertThat(reading.facts(png, "a.png").taken()).isPresent();
    }

    @Test
    void fileOverTheLimitIsNotEvenReadWhole(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("huge.png");
        Files.write(file, new byte[2_001]);
        PictureReading small = new PictureReading(new PictureLimits(2_000, 100, 100, 1));
        assertThatThrownBy(() -> small.bytes(file))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("huge.png");
    }

    @Test
    void damagedPicturesEndInASentenceAndNothingElse() throws Exception {
        Random random = new Random(7);
        byte[][] sound = {
            PictureFiles.file(PictureFiles.corners(64, 64), "png"),
            PictureFiles.file(PictureFiles.corners(64, 64), "gif"),
            PictureFiles.file(PictureFiles.corners(64, 64), "bmp"),
            PictureFiles.photo(64, 64, exif(6, "2026:09:14 11:42:03", "+02:00")),
            PictureFiles.webp(64, 64, 0x123456, exif(1, "", "").tiff())
        };
        for (int round = 0; round < 600; round++) {
            byte[] file = sound[round % sound.length].clone();
            for (int flips = 1 + random.nextInt(12); flips > 0; flips--) {
                file[random.nextInt(Math.min(file.length, 700))] = (byte) random.nextInt();
            }
            byte[] cut = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(file, random.nextInt(file.length)) : file;
            try {
                assertThat(decoding.decode(cut, "x", 32).getWidth()).isBetween(1, 32);
            } catch (FileFormatException e) {
                assertThat(e).hasMessageStartingWith("x: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "webp"})
    void publishedPictureSaysNothingOfPlaceCameraOrTime(String format) throws Exception {
        byte[] tiff = exif(6, "2026:09:14 11:42:03", "+02:00").tiff();
        byte[] file = switch (format) {
            case "png" ->
                PictureFiles.pngWith(
                        PictureFiles.file(PictureFiles.corners(40, 20), "png"), PictureFiles.pngChunk("eXIf", tiff));
            case "webp" -> PictureFiles.webp(40, 20, 0x808080, tiff);
            default -> PictureFiles.withExif(PictureFiles.file(PictureFiles.corners(40, 20), "jpeg"), tiff);
        };
        assertThat(gpsIn(file)).as("before").isTrue();

        PublishedPicture published = publishing.publish(file, "IMG.jpg", Publishing.LONGEST);

        Metadata left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(published.bytes()));
        assertThat(left.getDirectories())
                .extracting(Directory::getName)
                .isSubsetOf("JPEG", "JFIF", "Huffman", "File Type", "PNG-IHDR", "PNG Chromaticities", "PNG-sRGB");
        assertThat(gpsIn(published.bytes())).isFalse();
        assertThat(published.width()).isEqualTo(20);
        assertThat(published.height()).isEqualTo(40);
    }

    @Test
    void publishedPictureIsOfASensibleSize() throws Exception {
        byte[] photo = PictureFiles.photo(4000, 3000, exif(1, "", ""));
        PublishedPicture published = publishing.publish(photo, "a", Publishing.LONGEST);
        assertThat(published.width()).isEqualTo(1600);
        assertThat(published.height()).isEqualTo(1200);
        assertThat(published.isPng()).isFalse();
        PublishedPicture screenshot =
                publishing.publish(PictureFiles.file(PictureFiles.corners(800, 600), "png"), "a", Publishing.LONGEST);
        assertThat(screenshot.isPng()).isTrue();
        assertThat(screenshot.width()).isEqualTo(800);
    }

    private static boolean gpsIn(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
                .containsDirectoryOfType(GpsDirectory.class);
    }

    private TakenTime taken(PictureFiles.Exif exif) throws FileFormatException {
        return reading.facts(PictureFiles.photo(8, 8, exif), "a").taken().orElseThrow();
    }

    private static PictureFiles.Exif exif(int orientation, String time, String offset) {
        return new PictureFiles.Exif(orientation, time, offset, true);
    }
}
