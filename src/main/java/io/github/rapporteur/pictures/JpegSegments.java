package io.github.rapporteur.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of a JPEG file (ITU T.81, annex B): size, camera data, and how often it goes over all its pixels. */
final class JpegSegments {
    private static final byte[] EXIF_SIGN = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    private JpegSegments() {}

    static Anatomy read(Bytes file) {
        long width = 0;
        long height = 0;
        int scans = 0;
        byte[] exif = Anatomy.NO_EXIF;
        int at = 2;
        while (at + 4 <= file.length()) {
            if (file.at(at) != 0xff) {
                at++;
                continue;
            }
            int marker = file.at(at + 1);
            if (marker == END) {
                break;
            }
            if (standsAlone(marker)) {
                at += marker == 0xff ? 1 : 2;
                continue;
            }
            int length = file.big16(at + 2);
            if (isFrame(marker)) {
                height = Math.max(height, file.big16(at + 5));
                width = Math.max(width, file.big16(at + 7));
            } else if (marker == APP1 && exif.length == 0) {
                exif = exif(file, at + 4, at + 2 + length);
            } else if (marker == START_OF_SCAN) {
                scans++;
            }
            at += 2 + Math.max(2, length);
        }
        return new Anatomy(width, height, exif, scans, file.file());
    }

    /** Stuffed bytes, restarts, the start: nothing follows that has a length. */
    private static boolean standsAlone(int marker) {
        return marker == 0 || marker == 1 || marker == 0xff || (marker >= 0xd0 && marker <= 0xd8);
    }

    /** Start of a frame, of whichever kind; the same range has three markers that are none. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static byte[] exif(Bytes file, int from, int to) {
        int start = from + EXIF_SIGN.length;
        int end = Math.min(to, file.length());
        boolean is = start < end && Arrays.equals(file.file(), from, start, EXIF_SIGN, 0, EXIF_SIGN.length);
        return is ? Arrays.copyOfRange(file.file(), start, end) : Anatomy.NO_EXIF;
    }
}
