package io.github.rapporteur.pictures;

import java.util.Arrays;

/**
 * Tells a JPEG that was published before: it has all that our own writer puts around the pixels, byte for byte, and
 * nothing else. Drawing it anew would only make it worse each time. Any thread.
 */
final class PublishedForm {
    private static final int START_OF_FRAME = 0xc0;
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    private final byte[] own;

    /** @param sample a small JPEG by the same writer */
    PublishedForm(byte[] sample) {
        own = around(sample);
    }

    /** Whether a file is of this form. */
    boolean is(byte[] file) {
        byte[] its = around(file);
        return its.length > 0 && Arrays.equals(its, own) && endsOnce(file, its.length);
    }

    /** Everything before the pixels, with the size of the picture taken out; empty for what is no such file. */
    private static byte[] around(byte[] file) {
        Bytes bytes = new Bytes(file);
        byte[] head = {};
        int frame = -1;
        int at = 2;
        while (at + 4 <= file.length && bytes.at(at) == 0xff) {
            int marker = bytes.at(at + 1);
            int next = at + 2 + bytes.big16(at + 2);
            if (next > file.length) {
                break;
            }
            frame = marker == START_OF_FRAME ? at : frame;
            if (marker == START_OF_SCAN) {
                head = Arrays.copyOf(file, next);
                break;
            }
            at = next;
        }
        if (head.length == 0 || frame < 0 || frame + 9 > head.length) {
            return new byte[0];
        }
        Arrays.fill(head, frame + 5, frame + 9, (byte) 0);
        return head;
    }

    /** Whether the pixels go on to the end of the file, and nothing comes behind them. */
    private static boolean endsOnce(byte[] file, int from) {
        int last = file.length - 2;
        for (int at = from; at < last; at++) {
            boolean isStuffed = (file[at] & 0xff) != 0xff || file[at + 1] == 0;
            if (!isStuffed) {
                return false;
            }
        }
        return last >= from && (file[last] & 0xff) == 0xff && (file[last + 1] & 0xff) == END;
    }
}
