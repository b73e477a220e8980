package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.PublishedPicture;
import io.github.rapporteur.pictures.Publishing;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Pictures drawn for reports, which takes up to a third of a second each: those for files are kept in the notebook. The
 * last few megabytes are in memory, because the preview is made anew at every change of a note. Any thread.
 */
final class PublishedPictures {
    private static final long MOST_BYTES = 48 << 20;

    /** So many may be in hand at once: each million is four megabytes and more. */
    private static final int MOST_MEGAPIXELS = 50;

    private static final System.Logger LOG = System.getLogger(PublishedPictures.class.getName());

    private final Semaphore room = new Semaphore(MOST_MEGAPIXELS, true);
    private final Map<PictureHash, PublishedPicture> unkept = new HashMap<>();
    private final Publishing publishing = new Publishing();
    private final Map<Key, PublishedPicture> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(PictureHash hash, int longest) {}

    /** @throws FileFormatException if the picture can not be read */
    PublishedPicture of(Picture picture, PictureRepository pictures, int longest) throws FileFormatException {
        Key key = new Key(picture.hash(), longest);
        synchronized (drawn) {
            PublishedPicture known = drawn.get(key);
            if (known != null) {
                return known;
            }
        }
        PublishedPicture made =
                longest == Publishing.LONGEST ? forFile(picture, pictures) : draw(picture, pictures, longest);
        synchronized (drawn) {
            if (drawn.put(key, made) == null) {
                bytes += made.bytes().length;
            }
            Iterator<PublishedPicture> eldest = drawn.values().iterator();
            while (bytes > MOST_BYTES && eldest.hasNext()) {
                bytes -= eldest.next().bytes().length;
                eldest.remove();
            }
        }
        return made;
    }

    /** Keeps in the notebook what was drawn for files since the last time. */
    void keep(PictureRepository pictures) {
        Map<PictureHash, PublishedPicture> all;
        synchronized (drawn) {
            all = Map.copyOf(unkept);
            unkept.clear();
        }
        if (all.isEmpty()) {
            return;
        }
        try {
            pictures.keepPublished(all);
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "Drawn pictures can not be kept; the report is whole.", e);
        }
    }

    private PublishedPicture forFile(Picture picture, PictureRepository pictures) throws FileFormatException {
        Optional<PublishedPicture> kept = kept(picture, pictures);
        if (kept.isPresent()) {
            return kept.get();
        }
        PublishedPicture made = draw(picture, pictures, Publishing.LONGEST);
        synchronized (drawn) {
            unkept.put(picture.hash(), made);
        }
        return made;
    }

    private static Optional<PublishedPicture> kept(Picture picture, PictureRepository pictures) {
        try {
            return pictures.published(picture.hash());
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.WARNING, "A drawn picture can not be read; it is drawn anew.", e);
            return Optional.empty();
        }
    }

    private PublishedPicture draw(Picture picture, PictureRepository pictures, int longest) throws FileFormatException {
        int size = Math.clamp((long) picture.width() * picture.height() / 1_000_000, 1, MOST_MEGAPIXELS);
        room.acquireUninterruptibly(size);
        try {
            return publishing.publish(pictures.file(picture.hash()), picture.fileName(), longest);
        } finally {
            room.release(size);
        }
    }
}
