package io.github.rapporteur.pictures;

import java.nio.charset.StandardCharsets;

/** Numbers out of a file that may end anywhere: what is not there is zero. */
@SuppressWarnings("ArrayRecordComponent") // megabytes, and nobody compares two of these
record Bytes(byte[] file) {
    int length() {
        return file.length;
    }

    int at(int offset) {
        return offset >= 0 && offset < file.length ? file[offset] & 0xff : 0;
    }

    int big16(int offset) {
        return at(offset) << 8 | at(offset + 1);
    }

    /** A number of 32 bits, not negative. */
    long big32(int offset) {
        return (long) big16(offset) << 16 | big16(offset + 2);
    }

    int little16(int offset) {
        return at(offset) | at(offset + 1) << 8;
    }

    int little24(int offset) {
        return little16(offset) | at(offset + 2) << 16;
    }

    /** A number of 32 bits, not negative. */
    long little32(int offset) {
        return little16(offset) | (long) little16(offset + 2) << 16;
    }

    /** Four letters; blanks where the file has ended. */
    String name(int offset) {
        return offset + 4 <= file.length ? new String(file, offset, 4, StandardCharsets.ISO_8859_1) : "    ";
    }
}
