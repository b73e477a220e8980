package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.notes.NoteSubject;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that are to go into one note.
 *
 * @param subject whose note of the author it is; it is made when there is none
 * @param files in the order in which they are to stand
 * @param place where they are to go in its text; null for behind all of it
 */
public record Addition(
        NoteSubject subject, List<Source> files, @Nullable Place place) {
    /** Keeps its own list. */
    public Addition {
        files = List.copyOf(files);
    }

    /** Pictures that go behind the text. */
    public Addition(NoteSubject subject, List<Source> files) {
        this(subject, files, null);
    }

    /**
     * The place of a caret, wherever that is by now.
     *
     * @param text of the note when the caret stood there
     */
    public record Place(String text, int caret) {
        private String add(String now, List<PictureMention> pictures) {
            return PictureEdits.insert(now, PictureEdits.moved(text, caret, now), pictures)
                    .applyTo(now);
        }
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
     * @param place where they went; null for behind all of the text
     */
    public record Done(
            NoteSubject subject,
            String author,
            List<PictureMention> pictures,
            @Nullable Place place) {
        /** Keeps its own list. */
        public Done {
            pictures = List.copyOf(pictures);
        }

        /** A text of the note with some of these pictures at their place. */
        public String addTo(String text, List<PictureMention> some) {
            return place == null ? PictureEdits.append(text, some) : place.add(text, some);
        }
    }
}
