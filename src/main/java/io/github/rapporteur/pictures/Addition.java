package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.notes.NoteSubject;
import java.io.IOException;
import java.util.List;

/**
 * Pictures that are to go behind the text of one note.
 *
 * @param subject whose note of the author it is; it is made when there is none
 * @param files in the order in which they are to stand
 */
public record Addition(NoteSubject subject, List<Source> files) {
    /** Keeps its own list. */
    public Addition {
        files = List.copyOf(files);
    }

    /** Where a picture comes from; read when its turn comes, so that one at a time is in memory. */
    @FunctionalInterface
    public interface Source {
        /** Reads it. */
        NewPicture read() throws IOException, FileFormatException;
    }

    /**
     * What has gone into one note.
     *
     * @param pictures as they stand in it
     */
    public record Done(NoteSubject subject, String author, List<PictureMention> pictures) {
        /** Keeps its own list. */
        public Done {
            pictures = List.copyOf(pictures);
        }
    }
}
