package io.github.rapporteur.pictures;

import java.util.Arrays;

/**
 * The chunks of a WebP file (RFC 9649): the canvas says one size, each frame's own bits say another, and a decoder may
 * believe either.
 */
final class WebpChunks {
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int FRAME_HEAD = 16;

    private final Bytes file;
    private long width;
    private long height;
    private byte[] exif = Anatomy.NO_EXIF;
    private boolean isBroken;

    private WebpChunks(Bytes file) {
        this.file = file;
    }

    static Anatomy read(Bytes file) {
        WebpChunks chunks = new WebpChunks(file);
        chunks.walk(HEAD, file.length(), false);
        if (chunks.isBroken) {
            // No size is what damaged pictures are refused for.
            return new Anatomy(0, 0, Anatomy.NO_EXIF, 1, file.file());
        }
        return new Anatomy(chunks.width, chunks.height, chunks.exif, 1, file.file());
    }

    private void walk(int from, int end, boolean inFrame) {
        int at = from;
        while (at + CHUNK_HEAD <= end) {
            long length = file.little32(at + 4);
            int content = at + CHUNK_HEAD;
            int until = (int) Math.min(end, content + length);
            chunk(file.name(at), content, until, inFrame);
            // Each chunk is filled up to an even length.
            at = (int) Math.min(Integer.MAX_VALUE - CHUNK_HEAD, content + length + (length & 1));
        }
    }

    private void chunk(String name, int at, int end, boolean inFrame) {
        switch (name) {
            case "VP8X" -> atLeast(file.little24(at + 4) + 1L, file.little24(at + 7) + 1L);
            case "VP8 " -> atLeast(file.little16(at + 6) & 0x3fff, file.little16(at + 8) & 0x3fff);
            case "VP8L" -> {
                long bits = file.little32(at + 1);
                atLeast((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case "ANMF" -> {
                atLeast(file.little24(at + 6) + 1L, file.little24(at + 9) + 1L);
                // A frame holds no frames: only files made to exhaust the stack have any in it.
                isBroken |= inFrame;
                if (!inFrame) {
                    walk(Math.min(end, at + FRAME_HEAD), end, true);
                }
            }
            case "EXIF" -> exif(at, end);
            default -> {
                // Colour profile, text, the number of frames: nothing to be looked at before reading.
            }
        }
    }

    private void atLeast(long newWidth, long newHeight) {
        width = Math.max(width, newWidth);
        height = Math.max(height, newHeight);
    }

    /** Some programs put the sign of JPEG's segment before it. */
    private void exif(int at, int end) {
        int start = "Exif".equals(file.name(at)) ? at + 6 : at;
        if (start < end && end - start <= Anatomy.LONGEST_EXIF) {
            exif = Arrays.copyOfRange(file.file(), start, end);
        }
    }
}
