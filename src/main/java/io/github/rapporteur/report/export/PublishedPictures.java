package io.github.rapporteur.report.export;

import io.github.rapporteur.common.io.FileFormatException;
import io.github.rapporteur.common.io.StoreException;
import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureHash;
import io.github.rapporteur.pictures.PictureRepository;
import io.github.rapporteur.pictures.PublishedPicture;
import io.github.rapporteur.pictures.Publishing;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pictures drawn for reports, which takes up to a third of a second each: those for files are kept in the notebook. The
 * last few megabytes are in memory, because the preview is made anew at every change of a note. Any thread.
 */
final class PublishedPictures {
    private static final long MOST_BYTES = 48 << 20;

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

    private PublishedPicture forFile(Picture picture, PictureRepository pictures) throws FileFormatException {
        Optional<PublishedPicture> kept = pictures.published(picture.hash());
        if (kept.isPresent()) {
            return kept.get();
        }
        PublishedPicture made = draw(picture, pictures, Publishing.LONGEST);
        try {
            pictures.keepPublished(picture.hash(), made);
        } catch (StoreException e) {
            // The report is whole without it.
            System.getLogger(PublishedPictures.class.getName())
                    .log(System.Logger.Level.WARNING, "A drawn picture can not be kept.", e);
        }
        return made;
    }

    private PublishedPicture draw(Picture picture, PictureRepository pictures, int longest) throws FileFormatException {
        return publishing.publish(pictures.file(picture.hash()), picture.fileName(), longest);
    }
}
