package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.Sha256;

/**
 * What a picture is known by in every notebook: the SHA-256 of its file as it came in, 64 small hexadecimal digits. Notes
 * name a picture by the first of them.
 *
 * @param hex all 64 digits
 */
public record PictureHash(String hex) implements Comparable<PictureHash> {
    /** So many digits stand in a note: enough for billions of pictures, short enough to be read over. */
    public static final int SHORT = 16;

    /** So many digits a name in a note must have at least. */
    public static final int SHORTEST = 8;

    /** The number of digits of a whole hash. */
    public static final int LENGTH = 64;

    /** Refuses what is no hash. */
    public PictureHash {
        if (hex.length() != LENGTH || !isHex(hex)) {
            throw new IllegalArgumentException("not a picture's hash: " + hex);
        }
    }

    /** The hash of a picture's file. */
    public static PictureHash of(byte[] file) {
        return new PictureHash(Sha256.hex(file));
    }

    /** Whether a text is small hexadecimal digits only. */
    static boolean isHex(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** What stands in notes. */
    public String shortName() {
        return hex.substring(0, SHORT);
    }

    /** Whether a name in a note means this picture. */
    public boolean isNamed(String name) {
        return name.length() >= SHORTEST && hex.startsWith(name);
    }

    @Override
    public int compareTo(PictureHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
