package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;

/**
 * A picture on its way into the notebook, its file as it was given.
 *
 * @param file not to be changed
 * @param fileName may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, and nobody compares two of these
public record NewPicture(byte[] file, String fileName, PictureFacts facts) {
    /**
     * Looks at a file.
     *
     * @throws FileFormatException if it is no picture that can be kept; says why
     */
    public static NewPicture of(byte[] file, String fileName) throws FileFormatException {
        return new NewPicture(file, fileName, new PictureReading().facts(file, fileName));
    }
}
