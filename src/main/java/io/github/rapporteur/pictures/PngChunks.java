package io.github.rapporteur.pictures;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;

/**
 * The chunks of a PNG file (W3C PNG, section 5). Only those that pixels need go to the decoder: colour profiles and
 * texts are compressed and can unpack to gigabytes.
 */
final class PngChunks {
    private static final Set<String> FOR_PIXELS = Set.of("IHDR", "PLTE", "tRNS", "gAMA", "IDAT", "IEND");
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private PngChunks() {}

    static Anatomy read(Bytes file) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length());
        kept.write(file.file(), 0, SIGNATURE);
        byte[] exif = Anatomy.NO_EXIF;
        int at = SIGNATURE;
        while (at + AROUND <= file.length()) {
            long length = file.big32(at);
            String name = file.name(at + 4);
            if (length > file.length() - at - AROUND) {
                // Cut off: the decoder says so, or makes do with what there is.
                kept.write(file.file(), at, FOR_PIXELS.contains(name) ? file.length() - at : 0);
                break;
            }
            int whole = (int) length + AROUND;
            if (FOR_PIXELS.contains(name)) {
                kept.write(file.file(), at, whole);
            } else if ("eXIf".equals(name) && length <= Anatomy.LONGEST_EXIF) {
                exif = Arrays.copyOfRange(file.file(), at + 8, at + 8 + (int) length);
            }
            at += whole;
            if ("IEND".equals(name)) {
                break;
            }
        }
        boolean hasHeader = "IHDR".equals(file.name(SIGNATURE + 4));
        return new Anatomy(hasHeader ? file.big32(16) : 0, hasHeader ? file.big32(20) : 0, exif, 1, kept.toByteArray());
    }
}
