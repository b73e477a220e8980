package io.github.rapporteur.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The kinds of picture that a notebook keeps; told by the first bytes, never by a file's name. */
public enum PictureFormat {
    PNG("png"),
    JPEG("jpg"),
    GIF("gif"),
    WEBP("webp"),
    BMP("bmp");

    /** Brands of the ISO media file that phones write their pictures in (ISO/IEC 23008-12, annex B). */
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1");

    private final String ending;

    PictureFormat(String ending) {
        this.ending = ending;
    }

    /** The ending of a file of this kind, without the dot. */
    public String ending() {
        return ending;
    }

    /** What the bytes begin as; empty for all else. */
    static Optional<PictureFormat> of(byte[] file) {
        if (begins(file, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(file, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (begins(file, 0, "GIF87a") || begins(file, 0, "GIF89a")) {
            return Optional.of(GIF);
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
            return Optional.of(WEBP);
        }
        return begins(file, 0, "BM") && file.length > 26 ? Optional.of(BMP) : Optional.empty();
    }

    /** Whether the bytes are a picture as phones of late write it, which Java can not read. */
    static boolean isHeif(byte[] file) {
        return begins(file, 4, "ftyp")
                && file.length >= 12
                && HEIF_BRANDS.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    }

    /** As {@link #isHeif}, for AVIF. */
    static boolean isAvif(byte[] file) {
        return begins(file, 4, "ftypavi");
    }

    private static boolean begins(byte[] file, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        if (file.length < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
