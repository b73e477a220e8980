package io.github.rapporteur.pictures;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held: where the first row and column of the stored pixels belong (Exif 2.32, tag 274). The order is
 * that of the numbers 1 to 8.
 */
public enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_SIDE_MIRRORED,
    QUARTER_RIGHT,
    RIGHT_SIDE_MIRRORED,
    QUARTER_LEFT;

    /** The orientation with an Exif number; upright for any other. */
    static Orientation of(int exif) {
        return exif >= 1 && exif <= values().length ? values()[exif - 1] : UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return switch (this) {
            case UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED -> false;
            case LEFT_SIDE_MIRRORED, QUARTER_RIGHT, RIGHT_SIDE_MIRRORED, QUARTER_LEFT -> true;
        };
    }

    /** What brings stored pixels upright, in a picture stored as width times height. */
    AffineTransform upright(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_SIDE_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case QUARTER_RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_SIDE_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case QUARTER_LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
