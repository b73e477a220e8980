package io.github.rapporteur.pictures.ui;

import io.github.rapporteur.pictures.Picture;
import io.github.rapporteur.pictures.PictureMention;
import io.github.rapporteur.pictures.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the open note, as the strip shows it.
 *
 * @param number how many stand before it in the note
 * @param mention its words; where it stands changes with every key, and is looked for when it is needed
 * @param picture null while it is being read, and when it is not in the notebook
 * @param pixels small; null until they are read, and when they can not be
 * @param problem why it can not be shown, a sentence; empty when it can, or is being read
 */
record PictureTile(
        int number,
        PictureMention mention,
        @Nullable Picture picture,
        @Nullable Pixels pixels,
        String problem) {
    /** Forgets the place. */
    PictureTile {
        mention = mention.withoutPlace();
    }

    /** Its caption, else the name of its file, else the problem. */
    String words() {
        if (!mention.caption().isEmpty()) {
            return mention.caption();
        }
        Picture known = picture;
        return known == null ? problem : known.fileName();
    }

    /** For screen readers. */
    String spoken(int number, int count) {
        String alternative = mention.alternative().isEmpty() ? "no alternative text yet" : mention.alternative();
        return "Picture " + number + " of " + count + ": " + words() + ", " + alternative;
    }
}
