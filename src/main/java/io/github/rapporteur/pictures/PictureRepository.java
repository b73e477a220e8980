package io.github.rapporteur.pictures;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.task.CancelledException;
import io.github.rapporteur.common.task.WorkMonitor;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures in the notebook. Blocks; not for the JavaFX thread. */
public interface PictureRepository {
    /**
     * Keeps a picture; durable on return. One that is there already stays as it is, unless its file is damaged: then it is
     * whole again.
     *
     * @return the picture as it is kept
     */
    Picture store(NewPicture picture);

    /** The picture that a name in a note means; of several that begin so, the first to come in. */
    Optional<Picture> find(String name);

    /** As {@link #find} for each name; names that mean none are left out. */
    Map<String, Picture> findAll(Collection<String> names);

    /**
     * The file as it came in.
     *
     * @throws io.github.rapporteur.common.io.StoreException if it is damaged or gone
     */
    byte[] file(PictureHash hash);

    /** What {@link Publishing} made of a picture before, by today's rules; empty when it is to be drawn. */
    Optional<PublishedPicture> published(PictureHash hash);

    /** Keeps what was drawn of these pictures, so that the next report need not wait for it; all or nothing. */
    void keepPublished(Map<PictureHash, PublishedPicture> drawn);

    /** Says who took it and who is on it. */
    Picture describe(PictureHash hash, String credit, List<String> people);

    /**
     * Brings pictures into the notebook and their lines into the texts of notes. The pictures come first, one by one,
     * read on the thread that calls; then all lines in one transaction: whatever happens, all are there or none. What is typed must be saved before, and what is typed meanwhile wins.
     *
     * @param author whose notes
     * @throws FileFormatException or IOException if a file can not be read; no line has come in then, and pictures that came before it harm nobody
     * @throws CancelledException when asked to stop; no line has come in then
     */
    List<Addition.Done> addToNotes(String author, List<Addition> additions, WorkMonitor monitor)
            throws IOException, FileFormatException, CancelledException;

    /** Takes the lines out of the notes again where they still stand, in one transaction. The pictures stay for a while. */
    void takeBack(List<Addition.Done> done);
}
