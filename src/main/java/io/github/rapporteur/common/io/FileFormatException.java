package io.github.rapporteur.common.io;

import org.jspecify.annotations.Nullable;

/**
 * A file is not what it should be. Its message is written for the user: file, place in it, what is wrong, what to do.
 */
public class FileFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1_000;

    /**
     * @param file name of the file or address, as the user knows it
     * @param place "line 212", or an element; empty when the whole file is meant
     * @param problem what is wrong, without a full stop
     * @param cure what the user can do, a sentence; may be empty
     */
    public FileFormatException(String file, String place, String problem, String cure) {
        this(file, place, problem, cure, null);
    }

    /** As above, with the exception that led here. */
    public FileFormatException(String file, String place, String problem, String cure, @Nullable Throwable cause) {
        super(sentence(file, place, problem, cure), cause);
    }

    private static String sentence(String file, String place, String problem, String cure) {
        String where = place.isEmpty() ? file : file + ", " + shortened(place);
        return where + ": " + shortened(problem) + "." + (cure.isEmpty() ? "" : " " + cure);
    }

    /** What is wrong may quote the file, which can have a word as long as a book. */
    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
    }
}
